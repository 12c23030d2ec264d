/** Whether a point lies within a circle, said with the uncertainty of the answer: inside, outside, or too near the border to tell. */
import { distanceFrom, type Position, positionOf } from './distance.js'
import type { Gcj02 } from './point.js'

/** A centre as the vendor gives it, and a radius in whole metres ("允许打卡范围（米）"). */
export interface Fence {
  readonly centre: Gcj02
  readonly radius: number
}

/** `borderline`: whoever measures otherwise may be right as well. */
export type Standing = 'inside' | 'borderline' | 'outside'

/** A point against one fence; both lengths in whole millimetres. */
export interface Located<F extends Fence = Fence> {
  readonly fence: F
  readonly standing: Standing
  readonly distance: number
  readonly uncertainty: number
}

export const locate = <F extends Fence>(point: Gcj02, fence: F): Located<F> =>
  located(fence, distanceFrom(middleOf(fence), point))

/** The fence that the point stands best in: inside before borderline before outside, then by the distance to the border. */
export const locateAmong = <F extends Fence>(point: Gcj02, fences: readonly F[]): Located<F> | undefined => {
  let best: F | undefined
  let bestAway = 0
  for (const fence of fences) {
    const away = distanceFrom(middleOf(fence), point)
    if (best === undefined || standsBetter(fence, away, best, bestAway)) {
      best = fence
      bestAway = away
    }
  }
  return best && located(best, bestAway)
}

/** The first of equals stays. */
const standsBetter = (fence: Fence, away: number, other: Fence, otherAway: number): boolean => {
  const by = order[standingAt(fence, away)] - order[standingAt(other, otherAway)]
  return by < 0 || (by === 0 && away - fence.radius * 1000 < otherAway - other.radius * 1000)
}

const located = <F extends Fence>(fence: F, away: number): Located<F> => ({
  fence,
  standing: standingAt(fence, away),
  distance: away,
  uncertainty: uncertaintyOf(away),
})

/** Worked out once for a centre, which many punches are measured from; the memory lives as long as the centre does. */
const middleOf = ({ centre }: Fence): Position => {
  const known = middles.get(centre)
  if (known !== undefined) return known
  const made = positionOf(centre)
  middles.set(centre, made)
  return made
}
const middles = new WeakMap<Gcj02, Position>()

/**
 * 1 m, because radii are whole metres and coordinates tenths of one; and 1 % of the distance, because GCJ-02 stretches and squeezes
 * the ground by that much, and because a reckoner on a sphere goes as far astray. Rounded up.
 */
const uncertaintyOf = (away: number): number => 1000 + Math.ceil(away / 100)

const standingAt = ({ radius }: Fence, away: number): Standing => {
  const [uncertainty, border] = [uncertaintyOf(away), radius * 1000]
  if (away + uncertainty <= border) return 'inside'
  return away - uncertainty > border ? 'outside' : 'borderline'
}

const order: Readonly<Record<Standing, number>> = { inside: 0, borderline: 1, outside: 2 }
