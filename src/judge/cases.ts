/** What the judge receives and answers. */
import type { Leave } from '../domain/approval.js'
import type { DayPunches, EffectivePunch } from '../domain/assignment.js'
import type { DayPlan, PlannedSection, PlannedSlot } from '../domain/plan.js'
import type { CarryTier } from '../domain/rule.js'
import type { Verdict } from '../domain/verdict.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import type { Seconds } from '../time/seconds.js'
import type { Zone } from '../time/zone.js'
import type { SlotExcuse } from './excusal.js'
import type { Clock } from './finality.js'

export interface DayCase<Plan extends DayPlan = DayPlan> {
  readonly plan: Plan
  readonly punches: DayPunches
  /** The person's leave, trips and outings; those of other days change nothing. */
  readonly leaves: readonly Leave[]
  /** What leaving late the day before grants the first section: 晚走晚到. */
  readonly carried: Seconds
  readonly clock: Clock
  readonly zone: Zone
}
export interface Judgement {
  readonly verdicts: readonly Verdict[]
  readonly worked: Seconds
  readonly standard: Seconds
  readonly provisional: boolean
  /** 外勤: punches outside the places of a rule that allows it; `undefined` where the rule or the records do not tell. */
  readonly fieldwork: number | undefined
}

/** How a day ended, which may grant a later one something. */
export interface Night {
  readonly date: CivilDate
  readonly kind: 'work' | 'rest'
  /** The last out-punch of a workday; the last punch of a rest day. */
  readonly left: Instant | undefined
  readonly plannedOut: Instant | undefined
  readonly tiers: ReadonlyArray<CarryTier>
}

/** A planned section with what became of its two slots. */
export interface SectionCase {
  readonly section: PlannedSection
  readonly in: SlotCase
  readonly out: SlotCase
}
/** A slot with what came into it. */
export interface SlotCase {
  readonly slot: PlannedSlot
  readonly punch: EffectivePunch | undefined
  readonly excuse: SlotExcuse
  /** At `--as-of` it could still be filled. */
  readonly open: boolean
}
