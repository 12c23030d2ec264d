/** What we conclude of a day and of a month. */
import type { CivilDate, YearMonth } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { Seconds } from '../time/seconds.js'
import type { DayPunches } from './assignment.js'
import type { EmployeeId } from './employee.js'
import type { Figures } from './measure.js'
import type { DayOvertime, MonthOvertime } from './overtime.js'
import type { DayPlan, UnjudgedReason } from './plan.js'
import type { Status } from './status.js'
import type { Verdict } from './verdict.js'

export interface DayResult {
  readonly employee: EmployeeId
  readonly date: CivilDate
  /** `provisional`: a window of the day was still open at `--as-of`. */
  readonly state: 'final' | 'provisional' | 'unjudged'
  readonly unjudged: UnjudgedReason | undefined
  readonly plan: DayPlan
  /** The date of the rule snapshot used, `undefined` for an undated one, and whether it was borrowed from another day. */
  readonly snapshot: CivilDate | undefined
  readonly borrowed: boolean
  readonly punches: DayPunches
  readonly verdicts: ReadonlyArray<Verdict>
  readonly dayType: 'work' | 'rest'
  readonly worked: Seconds
  readonly standard: Seconds
  readonly punchCount: number
  /** Wall-clock seconds after 00:00 of the date; `undefined` where nobody punched. */
  readonly earliest: DayOffset | undefined
  readonly latest: DayOffset | undefined
  /** Punches outside the places, under a rule that takes them as field work and where all records tell. */
  readonly fieldwork?: number
  /** Leave, trips, outings and corrections, where an approvals document of its own tells them. */
  readonly approved?: Figures
  /** Absent where it is not recomputed: the rule does not tell how, or something that it asks for is not in the input. */
  readonly overtime?: DayOvertime
}

/** Policy `unscheduled: no-expectation`: the roster lacks the day, and it is neither a workday nor a day off. */
export const isUnscheduled = ({ plan }: DayResult): boolean => plan._tag === 'rest' && plan.reason === 'unscheduled'

export interface MonthResult {
  readonly employee: EmployeeId
  /** The first and last date summed. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly month: YearMonth | undefined
  readonly workdays: number
  readonly restDays: number
  /** Days outside the roster that are neither workday nor day off: policy `unscheduled`. */
  readonly unscheduled: number
  readonly exceptDays: number
  readonly regularDays: number
  readonly counts: Readonly<Record<Status, number>>
  readonly seconds: Readonly<Record<Status, number>>
  readonly worked: Seconds
  readonly standard: Seconds
  readonly punchCount: number
  /** Absent where some day of the sum is not recomputed. */
  readonly overtime?: MonthOvertime
  /** Days of the month that were not judged or not over: their figures are not in the sums. */
  readonly unjudged: number
  readonly provisional: number
  /** Absent where some workday of the sum does not tell it. */
  readonly fieldwork?: number
  /** Sums of what the days' approvals tell; a measure that some workday of the sum does not tell is in none. */
  readonly approved?: Figures
}
