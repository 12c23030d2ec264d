/** WGS-84 to GCJ-02 and back. The authority has never published its formula; this is the one that the world uses, known since 2010. */
import { eastRadius, krasovsky, northRadius, radians } from './ellipsoid.js'
import { type Degrees, degreesOf, type Gcj02, rounded, type Wgs84 } from './point.js'
import { shifted, unshifted } from './shift.js'

/** Outside the rectangle that the formula names the two are one. */
export const gcj02FromWgs84 = (point: Wgs84): Gcj02 => {
  const at = degreesOf(point)
  return isInArea(at) ? rounded('GCJ-02', shifted(at, shiftAt)) : { ...point, datum: 'GCJ-02' }
}

/**
 * Exact to the billionth of a degree that points are kept in. A strip inside the rectangle's border, as wide as the shift, is the image
 * of nothing: there the formula is followed as though it went on beyond the border.
 */
export const wgs84FromGcj02 = (point: Gcj02): Wgs84 => {
  const at = degreesOf(point)
  return isInArea(at) ? rounded('WGS-84', unshifted(at, shiftAt)) : { ...point, datum: 'WGS-84' }
}

const isInArea = ({ lat, lng }: Degrees): boolean => lat >= 0.8293 && lat <= 55.8271 && lng >= 72.004 && lng <= 137.8347

/** A slope and waves around 35° N 105° E, in metres north and east, turned into degrees. */
const shiftAt = ({ lat, lng }: Degrees): Degrees => {
  const [x, y] = [lng - 105, lat - 35]
  const both = waves(x, [20, 1 / 6], [20, 1 / 2])
  const north =
    -100 +
    (2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))) +
    (both + waves(y, [20, 1], [40, 3], [160, 12], [320, 30])) * (2 / 3)
  const east =
    300 +
    (x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))) +
    (both + waves(x, [20, 1], [40, 3], [150, 12], [300, 30])) * (2 / 3)
  const latitude = radians(lat)
  return {
    lat: north / radians(northRadius(krasovsky, latitude)),
    lng: east / radians(eastRadius(krasovsky, latitude) * Math.cos(latitude)),
  }
}

/** Each a height in metres and the degrees of half a wave. */
const waves = (at: number, ...each: ReadonlyArray<readonly [height: number, half: number]>): number =>
  each.reduce((sum, [height, half]) => sum + height * Math.sin((at / half) * Math.PI), 0)
