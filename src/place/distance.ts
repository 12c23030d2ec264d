/** How far two points of one datum lie apart, on the ellipsoid. */
import { eastRadius, radians, wgs84 } from './ellipsoid.js'
import { type Datum, degreesOf, type Point } from './point.js'

/**
 * Whole millimetres. The straight line between the points, bent to the arc of a sphere that spans it: within 1 mm of the way along the
 * ellipsoid up to 20 km, within 0.6 % anywhere. Coordinates are taken as they are, whatever the datum has done to them.
 */
export const distance = <D extends Datum>(a: Point<D>, b: Point<NoInfer<D>>): number => distanceFrom(positionOf(b), a)

/** Metres from the middle of the earth. */
export interface Position {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** For whoever measures from one point again and again. */
export const positionOf = (point: Point): Position => {
  const { lat, lng } = degreesOf(point)
  const [north, east] = [radians(lat), radians(lng)]
  const radius = eastRadius(wgs84, north)
  return {
    x: radius * Math.cos(north) * Math.cos(east),
    y: radius * Math.cos(north) * Math.sin(east),
    z: radius * (1 - wgs84.e2) * Math.sin(north),
  }
}

/** The distance of a point from the one that has this position. */
export const distanceFrom = (there: Position, point: Point): number => {
  const here = positionOf(point)
  const [x, y, z] = [here.x - there.x, here.y - there.y, here.z - there.z]
  const chord = Math.sqrt(x * x + y * y + z * z)
  return Math.round(2 * meanRadius * Math.asin(Math.min(1, chord / (2 * meanRadius))) * 1000)
}

/** Of a sphere: (2a + b) / 3, in metres. */
const meanRadius = 6_371_008.8
