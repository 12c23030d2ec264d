/** Made-up points for the specs of this room. */
import fc from 'fast-check'
import { type Datum, type Point, pointAt } from '../../src/place/point.js'

/** A point from degrees. */
export const at = <D extends Datum>(datum: D, lat: number, lng: number): Point<D> => {
  const point = pointAt(datum, { lat, lng })
  if (point === undefined) throw new RangeError(`${lat}, ${lng} is not on the globe`)
  return point
}

/** Whole millionths of a degree between two degrees, as the vendor writes them. */
const micro = (from: number, to: number) => fc.integer({ min: from * 1e6, max: to * 1e6 }).map((value) => value / 1e6)

/** Points of a datum in a rectangle. */
export const pointsIn = <D extends Datum>(datum: D, south: number, north: number, west: number, east: number) =>
  fc.tuple(micro(south, north), micro(west, east)).map(([lat, lng]) => at(datum, lat, lng))

/** The mainland and its seas: 18-53.5° N, 73.75-134.75° E. */
export const inChina = <D extends Datum>(datum: D) => pointsIn(datum, 18, 53.5, 73.75, 134.75)
export const anywhere = <D extends Datum>(datum: D) => pointsIn(datum, -90, 90, -180, 180)

/** A point and another within so many metres of it, more or less; not nearer to a pole than 10°. */
export const neighbours = <D extends Datum>(datum: D, around: fc.Arbitrary<Point<D>>, metres: number) =>
  fc
    .tuple(
      around,
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.double({ min: 0, max: metres, noNaN: true }),
    )
    .map(([one, angle, far]): readonly [Point<D>, Point<D>] => {
      const lat = one.lat / 1e9
      const north = (far * Math.cos(angle)) / 111_000
      const east = (far * Math.sin(angle)) / (111_000 * Math.cos((lat * Math.PI) / 180))
      return [one, at(datum, lat + north, one.lng / 1e9 + east)]
    })
