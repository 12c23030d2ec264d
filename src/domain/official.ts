/** The vendor's own answer in our words: read only to be compared, never to decide. */
import type { CivilDate } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { EmployeeId } from './employee.js'
import type { Figures } from './measure.js'
import type { Origin } from './punch.js'
import type { RuleId, ShiftId } from './rule.js'

export interface OfficialDay {
  readonly employee: EmployeeId
  readonly name: string
  readonly departments: string
  readonly date: CivilDate
  readonly rule: RuleId | undefined
  readonly ruleName: string
  readonly shift: ShiftId | undefined
  readonly shiftName: string
  /** Only the measures that the report carries. */
  readonly figures: Figures
  /** Exception codes that we have no word for: reported, never a lost day. */
  readonly unknownExceptions: ReadonlyArray<number>
  /** `rule_info.checkintime`, shown and never used to judge. */
  readonly times: ReadonlyArray<{ readonly start: DayOffset; readonly end: DayOffset }>
  /** `ot_status`: "0-无加班；1-正常；2-缺时长"; absent where the report does not say. */
  readonly overtimeStatus?: 'none' | 'normal' | 'short'
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
  readonly unknownExceptions: ReadonlyArray<number>
  readonly origin: Origin
}
