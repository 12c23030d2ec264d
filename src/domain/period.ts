/** The dates that are judged, both ends included. */
import { type CivilDate, civilDate, datesBetween } from '../time/civil-date.js'

export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

export const datesOf = (period: Period): CivilDate[] => datesBetween(period.from, period.to)
export const isWithin = (period: Period, date: CivilDate): boolean => period.from <= date && date <= period.to
/** Where nothing names a date, nothing is judged: an empty stretch. */
export const noDates: Period = { from: civilDate(1970, 1, 2)!, to: civilDate(1970, 1, 1)! }
