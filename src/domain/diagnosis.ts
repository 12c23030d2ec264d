/** Why a report differs: a cause says what would have to be otherwise, as data, and what judging again under it mends and breaks. */
import type { Policies, PolicyName } from '../reason/policies.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import type { Seconds } from '../time/seconds.js'
import type { Approval } from './approval.js'
import type { Company } from './company.js'
import type { EmployeeId } from './employee.js'
import type { Figures, Measure } from './measure.js'
import type { OfficialDay } from './official.js'
import type { Period } from './period.js'
import type { Edge, Punch } from './punch.js'
import type { DayResult } from './result.js'
import type { RosterDay } from './roster.js'
import type { RuleId } from './rule.js'

/** What the engine judges from: the input, and the answers to what the vendor leaves unsaid. */
export interface Supposed {
  readonly company: Company
  readonly policies: Policies
}

/** One end of the windows of a rule's slots; `ahead` and `off` are the older limits. */
export type Bound = 'in-from' | 'in-to' | 'out-from' | 'out-to' | 'ahead' | 'off'

/** No bound at all; one by some seconds later than written; or one so long before (negative) or after the planned time of its slot. */
export type BoundReading =
  | { readonly _tag: 'unbounded' }
  | { readonly _tag: 'later'; readonly by: Seconds }
  | { readonly _tag: 'from-planned'; readonly by: Seconds }

/** One thing that is supposed to be otherwise. `drop` names objects of the company as they are. */
export type Change =
  | { readonly _tag: 'answers'; readonly answers: Partial<Policies> }
  | {
      readonly _tag: 'leeway'
      readonly rule: RuleId
      readonly leeway: { readonly [L in 'graceIn' | 'graceOut' | 'bandEarly' | 'bandLate']?: Seconds }
    }
  | { readonly _tag: 'bound'; readonly rule: RuleId; readonly bound: Bound; readonly reading: BoundReading }
  /** The rule as it was answered for that date holds on every date. */
  | { readonly _tag: 'snapshot'; readonly rule: RuleId; readonly date: CivilDate }
  | { readonly _tag: 'ordinary-date'; readonly date: CivilDate }
  /** Every attendance day ends at midnight. */
  | { readonly _tag: 'midnight' }
  | { readonly _tag: 'zone'; readonly zone: string }
  | {
      readonly _tag: 'punches'
      readonly employee: EmployeeId
      readonly drop: readonly Punch[]
      readonly add: readonly Punch[]
    }
  | {
      readonly _tag: 'approvals'
      readonly employee: EmployeeId
      readonly drop: readonly Approval[]
      readonly add: readonly Approval[]
    }
  | {
      readonly _tag: 'roster'
      readonly employee: EmployeeId
      readonly date: CivilDate
      readonly day: RosterDay
    }
  /** The figures of one day as a report shows them after a hand has been laid on it: no engine is asked. */
  | { readonly _tag: 'written'; readonly employee: EmployeeId; readonly date: CivilDate; readonly figures: Figures }

/** Each cause with what its id and its message need. */
export interface CauseKinds {
  /** One policy answered otherwise, or two: with the answer in force. */
  policy: { readonly answers: ReadonlyArray<PolicyAnswer> }
  'rule-of-another-date': RuleNamed & { readonly date: CivilDate }
  'grace-read-otherwise': RuleNamed & { readonly on: Seconds; readonly off: Seconds }
  'band-read-otherwise': RuleNamed & { readonly early: Seconds; readonly late: Seconds }
  'window-read-otherwise': RuleNamed & { readonly bound: Bound; readonly reading: BoundReading }
  'holiday-not-followed': { readonly date: CivilDate; readonly rule: RuleNamed | undefined }
  'make-up-day-not-followed': { readonly date: CivilDate; readonly rule: RuleNamed | undefined }
  'other-day-cut': Record<string, never>
  'other-zone': { readonly zone: string }
  'punch-missing': { readonly at: Instant }
  'punch-extra': { readonly at: Instant }
  'punch-moved': { readonly from: Instant; readonly to: Instant }
  'punch-outside-span': { readonly at: Instant }
  'correction-missing': { readonly at: Instant; readonly slot: Edge | undefined }
  'correction-unknown-to-report': { readonly at: Instant; readonly slot: Edge | undefined }
  'leave-missing': LeaveNamed
  'leave-unknown-to-report': LeaveNamed
  'superseded-punch': { readonly at: Instant; readonly corrected: Instant }
  'roster-swap': { readonly other: EmployeeId }
  'roster-differs': { readonly ours: string; readonly theirs: string }
  'stale-report': { readonly fetched: string; readonly given: string }
  'hand-calibration': Record<string, never>
  'contradicted-by-report': { readonly measure: Measure }
  'duplicated-rows': { readonly measure: Measure; readonly ours: number; readonly theirs: number }
}
export interface PolicyAnswer {
  readonly name: PolicyName
  readonly ours: string
  readonly theirs: string
}
export interface RuleNamed {
  readonly id: RuleId
  readonly name: string
}
export interface LeaveNamed {
  readonly kind: 'leave' | 'trip' | 'outing'
  readonly name: string
  readonly begin: Instant
  readonly end: Instant
}

export type CauseName = keyof CauseKinds
/** Whose word a cause doubts. */
export type CauseSide = 'policy' | 'rule' | 'input' | 'calendar' | 'report'

/** Every cause with its side; the list is closed. */
export const causeSides = {
  policy: 'policy',
  'rule-of-another-date': 'rule',
  'grace-read-otherwise': 'rule',
  'band-read-otherwise': 'rule',
  'window-read-otherwise': 'rule',
  'holiday-not-followed': 'calendar',
  'make-up-day-not-followed': 'calendar',
  'other-day-cut': 'report',
  'other-zone': 'report',
  'punch-missing': 'input',
  'punch-extra': 'input',
  'punch-moved': 'input',
  'punch-outside-span': 'input',
  'correction-missing': 'input',
  'correction-unknown-to-report': 'input',
  'leave-missing': 'input',
  'leave-unknown-to-report': 'input',
  'superseded-punch': 'input',
  'roster-swap': 'input',
  'roster-differs': 'input',
  'stale-report': 'report',
  'hand-calibration': 'report',
  'contradicted-by-report': 'report',
  'duplicated-rows': 'report',
} as const satisfies Readonly<Record<CauseName, CauseSide>>
export const causeNames = Object.keys(causeSides) as readonly CauseName[]

/** Whom and when it can touch; where a part is left out, everybody and always. */
export interface Reach {
  readonly people?: ReadonlySet<EmployeeId>
  readonly dates?: Period
}

/** One supposition: what it is called, what it changes and where it can be felt. */
export type Cause = {
  readonly [N in CauseName]: {
    readonly name: N
    readonly with: CauseKinds[N]
    readonly changes: readonly Change[]
    readonly reach: Reach
  }
}[CauseName]

export const cause = <N extends CauseName>(
  name: N,
  details: CauseKinds[N],
  changes: readonly Change[],
  reach: Reach = {},
): Cause => ({ name, with: details, changes, reach }) as Cause

/** One compared person-day in some world: what the engine says, what the report says, and in which measures they are not equal. */
export interface TriedDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly result: DayResult
  readonly figures: Figures
  readonly report: OfficialDay
  readonly gaps: readonly Measure[]
}

/** One measure of one person-day that differs. */
export interface Entry {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly measure: Measure
}

/** A cause that was found: what vanishes under it, what appears, and other causes that do exactly the same. */
export interface Diagnosis {
  /** As the contract spells it: `policy:deviationClock=punch-second`, `punch-missing`. */
  readonly id: string
  readonly cause: Cause
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
  /** Ids, the likeliest first. */
  readonly indistinguishable: readonly string[]
}
