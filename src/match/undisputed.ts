/** The placement that needs no search: every punch gets the slot that it would take if it were alone. */
import { listFor } from '../domain/list-for.js'
import { type Candidate, type Choice, isAtOnce, type Weigh } from './candidate.js'
import type { LineSlot } from './slot-line.js'

/**
 * Each punch where it would go if it were alone. Where these slots are in the order of the line, and none that could go elsewhere shares
 * its slot, nothing is as good: all with a slot are placed, no slot more can be filled, and no punch by itself costs less anywhere else.
 * `undefined` where it is not so.
 */
export const placeByThemselves = <C extends Candidate>(
  candidates: readonly C[],
  start: number,
  end: number,
  weigh: Weigh<C>,
): ReadonlyArray<LineSlot | undefined> | undefined => {
  const placed = listFor<LineSlot | undefined>(end - start)
  let last = -1
  let lastAt = Number.NEGATIVE_INFINITY
  let lastIsFree = false
  for (let i = start; i < end; i++) {
    const { at, slots } = candidates[i]!
    const isFree = slots.length > 1
    const slot = isFree ? cheapest(weigh(candidates[i]!), at).slot : slots[0]
    placed[i - start] = slot
    if (slot === undefined) continue
    if (slot.index < last || (slot.index === last && (isFree || lastIsFree))) return undefined
    if (isAtOnce(last, lastAt, at, slot)) return undefined
    last = slot.index
    lastAt = at
    lastIsFree = isFree
  }
  return placed
}

/** The earlier slot on a tie. */
const cheapest = (choices: readonly Choice[], at: number): Choice =>
  choices.reduce((best, one) => (costsLess(one, best, at) ? one : best))
const costsLess = (one: Choice, other: Choice, at: number): boolean => {
  if (one.typeClash !== other.typeClash) return one.typeClash < other.typeClash
  if (one.idClash !== other.idClash) return one.idClash < other.idClash
  if (one.timeClash !== other.timeClash) return one.timeClash < other.timeClash
  return Math.abs(at - one.slot.slot.planned) < Math.abs(at - other.slot.slot.planned)
}
