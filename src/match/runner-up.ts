/** The second best placement of a day's punches: what would have been, had the best one not been there. */
import type { Correction } from '../domain/approval.js'
import type { DayPlan } from '../domain/plan.js'
import type { Punch } from '../domain/punch.js'
import { type Reason, reason } from '../domain/sentences/index.js'
import type { World } from '../domain/world.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Zone } from '../time/zone.js'
import { bestPlacement, compare, type Cost, costOf, criteria } from './best-placement.js'
import type { Candidate } from './candidate.js'
import { candidatesOf, type PunchCandidate, weighing } from './candidates.js'
import { withCorrections } from './corrections.js'
import { countingUnder } from './place-punches.js'
import { withoutRepeats } from './repeats.js'
import { type LineSlot, slotLine } from './slot-line.js'
import { inTurn } from './turns.js'

/** Says which punch of the date would have gone where, and what speaks against it; `undefined` where no punch had a choice. */
export const runnerUpOn = (
  date: CivilDate,
  plans: readonly DayPlan[],
  punches: readonly Punch[],
  corrections: readonly Correction[],
  zone: Zone,
  world: World,
): Reason | undefined => {
  const all = inTurn(withCorrections(withoutRepeats(punches).kept, corrections))
  const candidates = candidatesOf(all, slotLine(plans), zone, world).filter(({ slots }) => slots.length > 0)
  const counting = countingUnder(world)
  const weigh = weighing(zone)
  const best = bestPlacement(candidates, counting, weigh)
  const rivals = candidates.flatMap((candidate, i): Rival[] => {
    if (best[i]?.plan.date !== date || candidate.slots.length < 2) return []
    const others = candidates.with(i, without(candidate, best[i]))
    const placement = bestPlacement(others, counting, weigh)
    return [{ at: candidate.at, instead: placement[i], cost: costOf(others, placement, counting, weigh) }]
  })
  const [first, ...rest] = rivals
  if (first === undefined) return undefined
  const second = rest.reduce((a, b) => (compare(b.cost, a.cost) < 0 ? b : a), first)
  return sayRival(second, costOf(candidates, best, counting, weigh))
}

interface Rival {
  readonly at: Candidate['at']
  readonly instead: LineSlot | undefined
  readonly cost: Cost
}

const without = (candidate: PunchCandidate, slot: LineSlot): PunchCandidate => ({
  ...candidate,
  slots: candidate.slots.filter((one) => one !== slot),
})

const sayRival = ({ at, instead, cost }: Rival, best: Cost): Reason => {
  if (instead === undefined) return reason('runner-up.leaves-out', { at })
  const decided = cost.findIndex((part, i) => part !== best[i])
  const { edge, planned } = instead.slot
  return reason('runner-up.is', { at, edge, planned, by: criteria[decided] ?? 'order' })
}
