/** The vendor's own answer in our words: read only to be compared, never to decide. */
import type { CivilDate } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { EmployeeId } from './employee.js'
import type { Figures } from './measure.js'
import type { Origin } from './punch.js'
import type { Rest, RuleId, ShiftId } from './rule.js'

/** How a report writes amounts: the API in seconds, the admin console in whole minutes and rounded hours. */
export type Units = 'seconds' | 'console'

/** What a console export prints that a day asked for (班次): no rule, and never read where a rule is known. */
export type Asked =
  | { readonly _tag: 'work'; readonly sections: ReadonlyArray<AskedSection> }
  | { readonly _tag: 'rest' | 'unscheduled' }
/** One pair of punches. */
export interface AskedSection {
  readonly start: DayOffset
  readonly end: DayOffset
  readonly rests: ReadonlyArray<Rest>
}

export interface OfficialDay {
  readonly employee: EmployeeId
  readonly name: string
  readonly departments: string
  readonly date: CivilDate
  readonly rule: RuleId | undefined
  readonly ruleName: string
  readonly shift: ShiftId | undefined
  readonly shiftName: string
  /** Only the measures that the report carries; amounts of time are seconds whatever its own units are. */
  readonly figures: Figures
  /** Absent: seconds. */
  readonly units?: Units
  /** Exception codes that we have no word for: reported, never a lost day. */
  readonly unknownExceptions: ReadonlyArray<number>
  /** Absent where nothing tells it: in every report of the API, and where the console prints `--`. */
  readonly asked?: Asked
  /** `rule_info.checkintime`, shown and never used to judge. */
  readonly times: ReadonlyArray<{ readonly start: DayOffset; readonly end: DayOffset }>
  /** `ot_status`: "0-无加班；1-正常；2-缺时长"; absent where the report does not say. */
  readonly overtimeStatus?: 'none' | 'normal' | 'short'
  /** Lengths of leave, trips and outings that the report gives by the day, in seconds: "时长单位为天直接除以86400即为天数". */
  readonly leaveByDay?: ReadonlyArray<number>
  /** The titles of the day's approvals, as the report words them. */
  readonly approvalTitles: ReadonlyArray<string>
  readonly origin: Origin
}

export interface OfficialMonth {
  readonly employee: EmployeeId
  readonly name: string
  readonly departments: string
  readonly rule: RuleId | undefined
  readonly ruleName: string
  /** Of the request in its envelope; `undefined` where nothing tells the period. */
  readonly from: CivilDate | undefined
  readonly to: CivilDate | undefined
  readonly figures: Figures
  /** Absent: seconds. */
  readonly units?: Units
  readonly unknownExceptions: ReadonlyArray<number>
  readonly origin: Origin
}
