/** Everything the input says, in our words: what the engine judges from, and the vendor's answers beside it. */
import type { CivilDate } from '../time/civil-date.js'
import type { Span } from '../time/span.js'
import type { Zone } from '../time/zone.js'
import type { Policies } from '../reason/policies.js'
import type { Approval } from './approval.js'
import type { HolidayCalendar } from './calendar.js'
import type { EmployeeId, Employment } from './employee.js'
import type { Measure } from './measure.js'
import type { OfficialDay, OfficialMonth } from './official.js'
import type { Origin, Punch } from './punch.js'
import type { Roster } from './roster.js'
import type { Rule, Snapshot } from './rule.js'

export interface Company {
  readonly zone: Zone
  /** Of each person, in order of date, undated first. */
  readonly snapshots: ReadonlyMap<EmployeeId, ReadonlyArray<Snapshot>>
  /** Rules that name people (`range.userid`) for whom no rule of their own may be known. */
  readonly companyRules: ReadonlyArray<CompanyRule>
  readonly rosters: ReadonlyMap<EmployeeId, Roster>
  /** Of each person, in order of time; rows equal in every field are one. */
  readonly punches: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
  /** 未打卡 rows: never punches, whatever their time says. */
  readonly placeholders: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
  readonly approvals: ReadonlyMap<EmployeeId, ReadonlyArray<Approval>>
  /** Where the approvals come from: a document of their own, the day reports, or nowhere. */
  readonly approvalsFrom: 'document' | 'report' | 'none'
  readonly calendar: HolidayCalendar
  readonly employment: ReadonlyMap<EmployeeId, ReadonlyArray<Employment>>
  readonly names: ReadonlyMap<EmployeeId, string>
  readonly officialDays: ReadonlyArray<OfficialDay>
  readonly officialMonths: ReadonlyArray<OfficialMonth>
  /** Dates that day-report requests covered, whether or not a row came back. */
  readonly requested: Requested
  readonly answers: Partial<Policies>
  readonly known: ReadonlyArray<KnownDifference>
  readonly inputs: ReadonlyArray<Input>
  /** What everybody together tells, carried along by a company that was cut down to some of its people. */
  readonly whole?: Whole
}

/** What no single person tells. */
export interface Whole {
  /** Every punch record is a machine's own: then they stand for punches. */
  readonly devicesOnly: boolean
  /** Somebody has a punch record. */
  readonly anyRecords: boolean
  /** From the first to the last record of anybody, and of those that are not a machine's. */
  readonly punched: Span | undefined
  readonly recorded: Span | undefined
  /** The dates that some official day report names. */
  readonly reported: ReadonlySet<CivilDate>
}

export interface CompanyRule {
  readonly rule: Rule
  readonly people: ReadonlySet<EmployeeId>
  /** Departments or tags are named, whose people these inputs cannot tell. */
  readonly alsoUnresolved: boolean
  /** `create_time`; 0 where it is not given. */
  readonly created: number
}

/** What the envelopes asked for. */
export interface Requested {
  readonly days: ReadonlyArray<{ readonly from: CivilDate; readonly to: CivilDate }>
  readonly punches: ReadonlyArray<FetchedPunches>
  /** Some document of punches does not tell what it was asked for: then nothing is known to be missing. */
  readonly punchesUntold?: true
}

/** A stretch of time whose punches were fetched: of these people, or of everybody where the request names none. */
export interface FetchedPunches extends Span {
  readonly people?: ReadonlySet<EmployeeId>
}

/** A reviewed difference (`{"known": […]}`). */
export interface KnownDifference {
  readonly employee: EmployeeId
  readonly date: CivilDate | undefined
  readonly period: string | undefined
  readonly measure: Measure
  readonly reason: string
  /** The reason was left empty, as a new ledger has it: nobody has looked at the difference yet, so it still counts. */
  readonly unreviewed?: true
  readonly by: string
  readonly on: string
  readonly origin: Origin
}

export type InputKind =
  | 'rules'
  | 'company-rules'
  | 'punches'
  | 'device-punches'
  | 'day-reports'
  | 'month-reports'
  | 'roster'
  | 'approvals'
  | 'holidays'
  | 'people'
  | 'policies'
  | 'known'
  | 'console-days'
  | 'console-details'
  | 'console-months'
  | 'console-times'

/** One document that was read. */
export interface Input {
  readonly path: string
  readonly kind: InputKind | undefined
  readonly rows: number
  /** Rows equal to an earlier one in every field. */
  readonly repeated: number
  readonly sha256: string | undefined
  readonly fetchedAt: string | undefined
  /** Field paths we do not know, each with how often it occurs. */
  readonly unknownFields: ReadonlyMap<string, number>
}
