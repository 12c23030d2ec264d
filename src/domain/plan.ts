/** What a day asked of a person. Zones and offsets end here: from now on there are only instants. */
import type { CivilDate } from '../time/civil-date.js'
import type { Seconds } from '../time/seconds.js'
import type { Span } from '../time/span.js'
import type { Instant } from '../time/instant.js'
import type { Edge } from './punch.js'
import type { CarryTier, PairingMethod, Rule, SectionId, ShiftId } from './rule.js'

/** Names one place for a punch on a day. */
export interface Slot {
  readonly section: SectionId
  readonly edge: Edge
  /** 0 for the first section of the day, whatever its id. */
  readonly position: number
}

export interface PlannedSlot extends Slot {
  readonly planned: Instant
  readonly needed: boolean
  /** A punch of this stretch may fill the slot. */
  readonly window: Span
  /** What the window rests on: the rule's own fields, or policy `windowUnset`. */
  readonly windowFrom: 'rule' | 'policy'
}

export interface PlannedSection {
  readonly id: SectionId
  readonly duty: Span
  /** Only those that are deducted. */
  readonly rests: ReadonlyArray<Span>
  /** Duty less rests. */
  readonly standard: Seconds
  readonly in: PlannedSlot
  readonly out: PlannedSlot
}

/** The leeway in force on a day, after the policies about what a rule leaves unsaid have spoken. */
export interface DayLeeway {
  readonly graceIn: Seconds
  readonly graceOut: Seconds
  readonly bandEarly: Seconds
  readonly bandLate: Seconds
}

interface PlanHead {
  readonly date: CivilDate
  readonly rule: Rule
}
export interface WorkPlan extends PlanHead {
  readonly _tag: 'work'
  /** 0 where the rule has no shifts. */
  readonly shift: ShiftId
  readonly shiftName: string
  readonly sections: ReadonlyArray<PlannedSection>
  readonly standard: Seconds
  readonly leeway: DayLeeway
  /** What leaving late on this day grants the next; empty where the rule has no carry. */
  readonly carry: ReadonlyArray<CarryTier>
  /** Whether leaving late the day before may ease this one: not a special workday that takes no leeway from the rule. */
  readonly takesCarry: boolean
  /** The instant that splits the day into morning and afternoon for half-day leave. */
  readonly noon: Instant
}
/** A workday under free hours: no planned times, only a day's length. */
export interface OpenPlan extends PlanHead {
  readonly _tag: 'open'
  readonly day: Span
  readonly method: PairingMethod
  readonly outAfter: Seconds
  readonly standard: Seconds
}
export interface RestPlan extends PlanHead {
  readonly _tag: 'rest'
  /** The stretch whose punches, if no planned day reaches them, are of this day. */
  readonly day: Span
  readonly method: PairingMethod
  /** The rests the rule's timetable would have on this date, for policy `restDayBreak`; empty where none is known. */
  readonly rests: ReadonlyArray<Span>
  /** `unscheduled`: a shift person's day outside the roster. */
  readonly reason: 'rest' | 'unscheduled'
}
/** A day that cannot be judged from this input; the reason becomes a finding. */
export interface UnjudgedPlan {
  readonly _tag: 'unjudged'
  readonly date: CivilDate
  readonly rule: Rule | undefined
  readonly reason: UnjudgedReason
}
export type UnjudgedReason =
  | 'no-rule'
  | 'no-roster'
  | 'unknown-shift'
  | 'no-times'
  | 'unknown-calendar-year'
  | 'clauses-in-conflict'
/** Days on which nobody asks anything: before joining, after leaving, or exempt. They have no result at all. */
export type DayPlan = WorkPlan | OpenPlan | RestPlan | UnjudgedPlan

/** One date of a person with its plan, and which rule answer it was planned from. */
export interface PlannedDay {
  readonly date: CivilDate
  readonly plan: DayPlan
  /** The date of the snapshot used; `undefined` for one that carries no date, and where there is none. */
  readonly snapshot: CivilDate | undefined
  /** The snapshot is of another date than this. */
  readonly borrowed: boolean
}
