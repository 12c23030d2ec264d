/** From the punches placed in each slot, the one that counts. */
import type { EffectivePunch, FilledSlot } from '../domain/assignment.js'
import type { PlannedSlot } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Contenders, correctionWins, inChoice, outChoice } from './clauses/choices.js'
import { sharedBoundary } from './clauses/shared-boundary.js'
import type { LineSlot } from './slot-line.js'

/** A slot of a day, filled or not. */
export type DatedSlot = FilledSlot & { readonly date: CivilDate }

/** `perSlot` holds the punches placed in each slot of the line, in order of time. */
export const fillSlots = (
  line: ReadonlyArray<LineSlot>,
  perSlot: ReadonlyArray<readonly EffectivePunch[] | undefined>,
  world: World,
): ReadonlyArray<DatedSlot> =>
  shared(
    line.map(({ index, slot, plan: { date } }) => fill(date, slot, perSlot[index], world)),
    world,
  )

const fill = (
  date: CivilDate,
  slot: PlannedSlot,
  placed: readonly EffectivePunch[] | undefined,
  world: World,
): DatedSlot => {
  const first = placed?.[0]
  if (placed === undefined || first === undefined || placed.length === 1)
    return { date, slot, filled: first, beaten: nobody }
  const all: Contenders = [first, ...placed.slice(1)]
  const preferred = ask(correctionWins, all, world, slot) ?? all
  const filled = ask(slot.edge === 'in' ? inChoice : outChoice, preferred, world, slot)!
  return { date, slot, filled, beaten: all.filter((one) => one !== filled) }
}
const nobody: readonly EffectivePunch[] = []

/** Where an out and the next in are planned for the same instant, the punch of one may fill the other too. */
const shared = (filled: ReadonlyArray<DatedSlot>, world: World): ReadonlyArray<DatedSlot> =>
  filled.map((one, i) => {
    const twin = one.slot.edge === 'in' ? filled[i - 1] : filled[i + 1]
    if (one.filled !== undefined || twin?.filled === undefined) return one
    if (twin.slot.edge === one.slot.edge || twin.slot.planned !== one.slot.planned) return one
    const punch = ask(sharedBoundary, { empty: one.slot, neighbour: twin.filled }, world, one.slot)
    return punch === undefined ? one : { ...one, filled: punch }
  })
