/** Every punch of a person placed once, as a whole: into slots, beside them, or nowhere, and each record's fate written down. */
import { listFor } from '../domain/list-for.js'
import type { Correction } from '../domain/approval.js'
import type { DayPunches, EffectivePunch, FilledSlot, PlacedRecord } from '../domain/assignment.js'
import type { DayPlan } from '../domain/plan.js'
import type { Punch } from '../domain/punch.js'
import type { World } from '../domain/world.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Zone } from '../time/zone.js'
import { bestPlacement, type Counting } from './best-placement.js'
import { candidatesOf, weighing } from './candidates.js'
import { withCorrections } from './corrections.js'
import { fillSlots } from './fill-slots.js'
import { type Beside, dayOfLoose } from './loose.js'
import { recordsOf } from './records.js'
import { withoutRepeats } from './repeats.js'
import { type LineSlot, slotLine } from './slot-line.js'
import { inTurn } from './turns.js'

export interface Placement {
  /** One for each plan, in the same order. */
  readonly days: ReadonlyArray<DayPunches>
  /** Each raw record once, in order of time. */
  readonly records: ReadonlyArray<PlacedRecord>
}

/** `plans`: a person's days in order of date; `line`: their slots; `punches` and `corrections`: of the same stretch, in order of time. */
export const placePunches = (
  plans: readonly DayPlan[],
  punches: readonly Punch[],
  corrections: readonly Correction[],
  zone: Zone,
  world: World,
  line: ReadonlyArray<LineSlot> = slotLine(plans),
): Placement => {
  const { kept, repeats } = withoutRepeats(punches)
  const all = inTurn(withCorrections(kept, corrections))
  const candidates = candidatesOf(all, line, zone, world)
  const chosen = bestPlacement(candidates, countingUnder(world), weighing(zone))
  const filled = fillSlots(line, all, chosen, world)
  const beside: Beside[] = []
  for (let i = 0; i < all.length; i++)
    if (chosen[i] === undefined) beside.push(dayOfLoose(all[i]!, plans, zone, world, candidates[i]!.slots.length > 0))
  return { days: byDay(plans, filled, beside), records: recordsOf(all, { line, chosen, filled, beside }, repeats) }
}

/** Which punch of several counts, as the policies answer. */
export const countingUnder = (world: World): Counting => ({
  in: world.policies.inChoice,
  out: world.policies.outChoice,
  corrected: world.policies.correctionWins,
})

/** `filled` are the slots of these plans in their order. */
const byDay = (
  plans: readonly DayPlan[],
  filled: ReadonlyArray<FilledSlot>,
  beside: ReadonlyArray<Beside>,
): ReadonlyArray<DayPunches> => {
  const loose = new Map<CivilDate, EffectivePunch[]>()
  const unused = new Map<CivilDate, EffectivePunch[]>()
  for (const { date, fate, effective } of beside) listIn(fate === 'work' ? loose : unused, date).push(effective)
  const days = listFor<DayPunches>(plans.length)
  let next = 0
  for (let i = 0; i < plans.length; i++) {
    const plan = plans[i]!
    const { date } = plan
    const first = next
    if (plan._tag === 'work') next += 2 * plan.sections.length
    const slots = first === next ? none : filled.slice(first, next)
    days[i] = { date, slots, loose: loose.get(date) ?? none, unused: unused.get(date) ?? none }
  }
  return days
}
const none: readonly never[] = []

const listIn = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const known = lists.get(key)
  if (known) return known
  const made: V[] = []
  lists.set(key, made)
  return made
}
