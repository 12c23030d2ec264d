/** A displacement of the map, small and smooth, and the way back to where a displaced point was. */
import type { Degrees } from './point.js'

/** By how many degrees a point at that place is displaced. */
export type Shift = (at: Degrees) => Degrees

export const shifted = (from: Degrees, shift: Shift): Degrees => {
  const by = shift(from)
  return { lat: from.lat + by.lat, lng: from.lng + by.lng }
}

/**
 * The place that the shift takes to the given one: the shift is taken back from there, then again as it is at the place found, and so
 * on. Neighbouring places are shifted almost alike, to less than 4 % of what lies between them, so that each round leaves less than a
 * twenty-fifth of the error: of 1,000 m less than a micrometre after seven. The rounds are counted, so that they end anywhere.
 */
export const unshifted = (to: Degrees, shift: Shift): Degrees => {
  let from = to
  for (let round = 0; round < 7; round++) {
    const by = shift(from)
    from = { lat: to.lat - by.lat, lng: to.lng - by.lng }
  }
  return from
}
