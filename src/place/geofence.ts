/** Whether a point lies within a circle, said with the uncertainty of the answer: inside, outside, or too near the border to tell. */
import { distance } from './distance.js'
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

export const locate = <F extends Fence>(point: Gcj02, fence: F): Located<F> => {
  const away = distance(point, fence.centre)
  const uncertainty = uncertaintyOf(away)
  return { fence, standing: standingOf(away, uncertainty, fence.radius * 1000), distance: away, uncertainty }
}

/** The fence that the point stands best in: inside before borderline before outside, then by the distance to the border. */
export const locateAmong = <F extends Fence>(point: Gcj02, fences: readonly F[]): Located<F> | undefined =>
  fences
    .map((fence) => locate(point, fence))
    .toSorted((a, b) => order[a.standing] - order[b.standing] || beyond(a) - beyond(b))[0]

/**
 * 1 m, because radii are whole metres and coordinates tenths of one; and 1 % of the distance, because GCJ-02 stretches and squeezes
 * the ground by that much, and because a reckoner on a sphere goes as far astray. Rounded up.
 */
const uncertaintyOf = (away: number): number => 1000 + Math.ceil(away / 100)

const standingOf = (away: number, uncertainty: number, radius: number): Standing => {
  if (away + uncertainty <= radius) return 'inside'
  return away - uncertainty > radius ? 'outside' : 'borderline'
}

const order: Readonly<Record<Standing, number>> = { inside: 0, borderline: 1, outside: 2 }
const beyond = ({ distance: away, fence }: Located): number => away - fence.radius * 1000
