/** Everything that reports hang on besides what people did: rules and since when they hold, the calendar, the zone, the answers. */
import type { HolidayCalendar } from '../../domain/calendar.js'
import type { Policies } from '../../reason/policies.js'
import { addDays, type CivilDate, firstOf, lastOf, type YearMonth } from '../../time/civil-date.js'
import type { Zone } from '../../time/zone.js'
import type { GroupRow } from './wire.js'

export interface World {
  readonly zone: Zone
  readonly calendar: HolidayCalendar
  readonly policies: Policies
  /** What getcheckinoption answers from a date on, the earliest first. */
  readonly rules: readonly DatedRules[]
  /** The zone in which days are judged, where it is another than the one in which dates are written. */
  readonly judgedIn?: Zone
}
export interface DatedRules {
  readonly from: CivilDate
  readonly groups: ReadonlyMap<number, GroupRow>
}

/** The month that is reported, and the dates around it that reach into it: nights, carries, windows of neighbours. */
export interface Dates {
  readonly month: YearMonth
  readonly first: CivilDate
  readonly last: CivilDate
  readonly margin: number
}

export const datesOf = (month: YearMonth): Dates => ({
  month,
  first: firstOf(month),
  last: lastOf(month),
  margin: 3,
})
export const middleOf = ({ first }: Dates): CivilDate => addDays(first, 15)

export const groupOn = ({ rules }: World, groupid: number, date: CivilDate): GroupRow => {
  const found = (rules.findLast(({ from }) => from <= date) ?? rules[0])?.groups.get(groupid)
  if (found === undefined) throw new RangeError(`there is no rule ${groupid}`)
  return found
}
