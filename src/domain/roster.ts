/** Which shift a person works on which date (getcheckinschedulist). */
import type { CivilDate, YearMonth } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { RuleId, SectionId, ShiftId } from './rule.js'

/** One rostered day. The times are those the roster itself prints; the rule's shift of that id has the rest. */
export interface RosterDay {
  readonly rule: RuleId
  /** 0 is rest ("休息"). */
  readonly shift: ShiftId
  readonly name: string
  readonly times: ReadonlyArray<{ readonly id: SectionId; readonly start: DayOffset; readonly end: DayOffset }>
}

/** One person's rostered days, and the months for which a roster exists at all. */
export interface Roster {
  readonly months: ReadonlySet<YearMonth>
  readonly days: ReadonlyMap<CivilDate, RosterDay>
}
