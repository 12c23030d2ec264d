/** The dates that are judged, both ends included. */
import { type CivilDate, datesBetween } from '../time/civil-date.js'

export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

export const datesOf = (period: Period): CivilDate[] => datesBetween(period.from, period.to)
export const isWithin = (period: Period, date: CivilDate): boolean => period.from <= date && date <= period.to
