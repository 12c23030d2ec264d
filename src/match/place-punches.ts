/** Every punch of a person placed once, as a whole: into slots, beside them, or nowhere, and each record's fate written down. */
import type { Correction } from '../domain/approval.js'
import type { DayPunches, EffectivePunch, PlacedRecord } from '../domain/assignment.js'
import type { DayPlan } from '../domain/plan.js'
import type { Punch } from '../domain/punch.js'
import type { World } from '../domain/world.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Zone } from '../time/zone.js'
import { bestPlacement, type Counting } from './best-placement.js'
import { candidatesOf } from './candidates.js'
import { withCorrections } from './corrections.js'
import { type DatedSlot, fillSlots } from './fill-slots.js'
import { type Beside, dayOfLoose } from './loose.js'
import { recordsOf } from './records.js'
import { withoutRepeats } from './repeats.js'
import { type LineSlot, slotLine } from './slot-line.js'

export interface Placement {
  /** One for each plan, in the same order. */
  readonly days: ReadonlyArray<DayPunches>
  /** Each raw record once, in order of time. */
  readonly records: ReadonlyArray<PlacedRecord>
}

/** `plans` are a person's days in order of date; `punches` and `corrections` those of the same stretch, in order of time. */
export const placePunches = (
  plans: readonly DayPlan[],
  punches: readonly Punch[],
  corrections: readonly Correction[],
  zone: Zone,
  world: World,
): Placement => {
  const { kept, repeats } = withoutRepeats(punches)
  const all = inTurn(withCorrections(kept, corrections))
  const line = slotLine(plans)
  const { perSlot, left } = distribute(all, line, zone, world)
  const filled = fillSlots(line, perSlot, world)
  const planOn = new Map(left.length === 0 ? [] : plans.map((plan) => [plan.date, plan]))
  const beside = left.map(({ effective, unplaced }) => dayOfLoose(effective, planOn, zone, world, unplaced))
  return { days: byDay(plans, filled, beside), records: recordsOf(filled, beside, repeats) }
}

/** Which punch of several counts, as the policies answer. */
export const countingUnder = (world: World): Counting => ({
  in: world.policies.inChoice,
  out: world.policies.outChoice,
  corrected: world.policies.correctionWins,
})

/** In order of time; of one second an out comes before an in, which may open the next section: the order of rows must not matter. */
export const inTurn = (punches: ReadonlyArray<EffectivePunch>): ReadonlyArray<EffectivePunch> =>
  punches.every((one, i) => i === 0 || byTurn(punches[i - 1]!, one) <= 0) ? punches : punches.toSorted(byTurn)
const byTurn = (a: EffectivePunch, b: EffectivePunch): number => a.punch.at - b.punch.at || turnOf(a) - turnOf(b)
const turnOf = ({ punch: { says }, correction }: EffectivePunch): number => {
  const edge = correction?.slot ?? says
  return edge === 'out' ? 0 : edge === 'in' ? 2 : 1
}

interface Distributed {
  /** By the index of the slot in the line. */
  readonly perSlot: ReadonlyArray<readonly EffectivePunch[] | undefined>
  readonly left: ReadonlyArray<{ readonly effective: EffectivePunch; readonly unplaced: boolean }>
}

const distribute = (
  all: ReadonlyArray<EffectivePunch>,
  line: ReadonlyArray<LineSlot>,
  zone: Zone,
  world: World,
): Distributed => {
  const candidates = candidatesOf(all, line, zone, world)
  const chosen = bestPlacement(candidates, countingUnder(world))
  const perSlot: Array<EffectivePunch[] | undefined> = line.map(() => undefined)
  const left: Array<Distributed['left'][number]> = []
  all.forEach((effective, i) => {
    const slot = chosen[i]
    if (slot === undefined) left.push({ effective, unplaced: candidates[i]!.slots.length > 0 })
    else if (perSlot[slot.index] === undefined) perSlot[slot.index] = [effective]
    else perSlot[slot.index]!.push(effective)
  })
  for (const placed of perSlot)
    if (placed !== undefined && placed.length > 1)
      placed.sort((a, b) => a.punch.at - b.punch.at || turnOf(b) - turnOf(a))
  return { perSlot, left }
}

/** `filled` are the slots of these plans in their order. */
const byDay = (
  plans: readonly DayPlan[],
  filled: ReadonlyArray<DatedSlot>,
  beside: ReadonlyArray<Beside>,
): ReadonlyArray<DayPunches> => {
  const loose = new Map<CivilDate, EffectivePunch[]>()
  const unused = new Map<CivilDate, EffectivePunch[]>()
  for (const { date, fate, effective } of beside) listIn(fate === 'work' ? loose : unused, date).push(effective)
  let next = 0
  return plans.map((plan) => {
    const { date } = plan
    const first = next
    if (plan._tag === 'work') next += 2 * plan.sections.length
    const slots = first === next ? none : filled.slice(first, next)
    return { date, slots, loose: loose.get(date) ?? none, unused: unused.get(date) ?? none }
  })
}
const none: readonly never[] = []

const listIn = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const known = lists.get(key)
  if (known) return known
  const made: V[] = []
  lists.set(key, made)
  return made
}
