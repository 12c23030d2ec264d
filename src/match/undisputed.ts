/** The placement that needs no search: every punch gets the slot that it would take if it were alone. */
import { type Candidate, type Choice, isAtOnce } from './candidate.js'
import type { LineSlot } from './slot-line.js'

/**
 * Each punch where it would go if it were alone. Where these slots are in the order of the line, and none that could go elsewhere shares
 * its slot, nothing is as good: all with a slot are placed, no slot more can be filled, and no punch by itself costs less anywhere else.
 * Says whether it is so.
 */
export const placeByThemselves = (
  candidates: readonly Candidate[],
  start: number,
  end: number,
  placed: Array<LineSlot | undefined>,
): boolean => {
  let last = -1
  let lastAt = Number.NEGATIVE_INFINITY
  let lastIsFree = false
  for (let i = start; i < end; i++) {
    const { at, slots } = candidates[i]!
    const isFree = slots.length > 1
    const slot = isFree ? cheapest(candidates[i]!).slot : slots[0]
    placed[i] = slot
    if (slot === undefined) continue
    if (slot.index < last || (slot.index === last && (isFree || lastIsFree))) return false
    if (isAtOnce(last, lastAt, at, slot)) return false
    last = slot.index
    lastAt = at
    lastIsFree = isFree
  }
  return true
}

/** The earlier slot on a tie. */
const cheapest = ({ at, choices }: Candidate): Choice =>
  choices().reduce((best, one) => (costsLess(one, best, at) ? one : best))
const costsLess = (one: Choice, other: Choice, at: number): boolean => {
  if (one.typeClash !== other.typeClash) return one.typeClash < other.typeClash
  if (one.idClash !== other.idClash) return one.idClash < other.idClash
  if (one.timeClash !== other.timeClash) return one.timeClash < other.timeClash
  return Math.abs(at - one.slot.slot.planned) < Math.abs(at - other.slot.slot.planned)
}
