/** From the punches placed in each slot, the one that counts. */
import { listFor } from '../domain/list-for.js'
import type { EffectivePunch, FilledSlot } from '../domain/assignment.js'
import type { PlannedSlot } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Contenders, correctionWins, inChoice, outChoice } from './clauses/choices.js'
import { sharedBoundary } from './clauses/shared-boundary.js'
import type { LineSlot } from './slot-line.js'
import { inSlot } from './turns.js'

/** One for each slot of the line, in the same order. `chosen` names the slot of each punch; of both, the order is that of time. */
export const fillSlots = (
  line: ReadonlyArray<LineSlot>,
  punches: readonly EffectivePunch[],
  chosen: ReadonlyArray<LineSlot | undefined>,
  world: World,
): ReadonlyArray<FilledSlot> => {
  const filled = listFor<FilledSlot>(line.length)
  let next = 0
  for (let i = 0; i < line.length; i++) {
    const one = line[i]!
    const { slot } = one
    let first: EffectivePunch | undefined
    let others: EffectivePunch[] | undefined
    for (; next < chosen.length && (chosen[next] === undefined || chosen[next] === one); next++) {
      if (chosen[next] === undefined) continue
      if (first === undefined) first = punches[next]!
      else (others ??= []).push(punches[next]!)
    }
    filled[i] =
      first === undefined || others === undefined
        ? { slot, filled: first, beaten: nobody }
        : decided(slot, [first, ...others], world)
  }
  share(filled, world)
  return filled
}
const nobody: readonly EffectivePunch[] = []

const decided = (slot: PlannedSlot, placed: [EffectivePunch, ...EffectivePunch[]], world: World): FilledSlot => {
  placed.sort(inSlot)
  const all: Contenders = placed
  const preferred = ask(correctionWins, all, world, slot) ?? all
  const filled = ask(slot.edge === 'in' ? inChoice : outChoice, preferred, world, slot)!
  return { slot, filled, beaten: all.filter((one) => one !== filled) }
}

/** Where an out and the next in are planned for the same instant, the punch of one may fill the other too. */
const share = (filled: FilledSlot[], world: World): void => {
  for (let i = 0; i < filled.length; i++) {
    const one = filled[i]!
    if (one.filled !== undefined) continue
    const twin = one.slot.edge === 'in' ? filled[i - 1] : filled[i + 1]
    if (twin?.filled === undefined) continue
    if (twin.slot.edge === one.slot.edge || twin.slot.planned !== one.slot.planned) continue
    const punch = ask(sharedBoundary, { empty: one.slot, neighbour: twin.filled }, world, one.slot)
    if (punch !== undefined) filled[i] = { ...one, filled: punch }
  }
}
