/** What a date asks of a person, in the plainest shape that the documents allow. */
import type { PairingMethod, Rule, SectionId, ShiftId } from '../domain/rule.js'
import type { UnjudgedReason } from '../domain/plan.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import type { Span } from '../time/span.js'

/** One place for a punch. */
export interface Slot {
  readonly date: CivilDate
  readonly edge: 'in' | 'out'
  /** Which section of its day, from 0. */
  readonly position: number
  readonly rule: number
  readonly shift: ShiftId
  readonly section: SectionId
  readonly planned: Instant
  readonly needed: boolean
  /** A punch fills it from this second on … */
  readonly opens: Instant
  /** … and up to the second before this one. */
  readonly closes: Instant
}
export interface Duty {
  readonly start: Instant
  readonly end: Instant
  /** Only those that are deducted. */
  readonly rests: readonly Span[]
  readonly in: Slot
  readonly out: Slot
}
/** Seconds; grace and band after `allow_flex` and `flex_time` have been read. */
export interface Leniency {
  readonly graceIn: number
  readonly graceOut: number
  readonly bandEarly: number
  readonly bandLate: number
  readonly tiers: ReadonlyArray<{ readonly after: number; readonly grants: number }>
}
export interface WorkDay {
  readonly _tag: 'work'
  readonly date: CivilDate
  readonly rule: Rule
  readonly duties: readonly Duty[]
  readonly leniency: Leniency
  /** A special workday that takes nothing from the rule takes no carry either. */
  readonly takesCarry: boolean
}
export interface OpenDay {
  readonly _tag: 'open'
  readonly date: CivilDate
  readonly rule: Rule
  /** The attendance day, from cut to cut. */
  readonly span: Span
  readonly standard: number
  readonly outAfter: number
}
export interface RestDay {
  readonly _tag: 'rest'
  readonly date: CivilDate
  readonly rule: Rule
  readonly method: PairingMethod
  /** The roster lacks the day: nothing tells its kind. */
  readonly unscheduled: boolean
}
export interface UnjudgedDay {
  readonly _tag: 'unjudged'
  readonly date: CivilDate
  readonly rule: Rule | undefined
  readonly reason: UnjudgedReason
}
export type Asked = WorkDay | OpenDay | RestDay | UnjudgedDay
