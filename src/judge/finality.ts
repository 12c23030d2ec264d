/** What is over at the instant of asking: nobody is absent before the last window has closed. */
import type { OpenPlan, PlannedSlot, RestPlan, WorkPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { Instant } from '../time/instant.js'
import type { Zone } from '../time/zone.js'
import { finality } from './clauses/finality.js'

export interface Clock {
  /** `--as-of`; `undefined`: everything is over. */
  readonly asOf: Instant | undefined
  /** Slots that a 未打卡 row stands for. */
  readonly closed: ReadonlySet<Instant>
}

/** Whether a slot can still be filled. */
export const isOpen = (
  slot: PlannedSlot,
  plan: WorkPlan,
  { asOf, closed }: Clock,
  zone: Zone,
  world: World,
): boolean => {
  if (asOf === undefined) return false
  const moment = { slot, plan, asOf, placeholder: closed.has(slot.planned), zone }
  return ask(finality, moment, world, slot) === undefined
}

/** Whether punches of a day without slots may still come. */
export const isUnderWay = ({ day }: OpenPlan | RestPlan, { asOf }: Clock): boolean =>
  asOf !== undefined && asOf < day.end
