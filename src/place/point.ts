/** A point of the earth that remembers its datum, so that coordinates of two datums cannot be mixed up. */

/** GCJ-02 is the shifted datum of Chinese maps and of the vendor, WGS-84 that of satellites, BD-09 Baidu's shift upon GCJ-02. */
export type Datum = 'GCJ-02' | 'WGS-84' | 'BD-09'

/** Whole billionths of a degree, 0.11 mm of latitude; north and east are positive. Made by the functions below. */
export interface Point<D extends Datum = Datum> {
  readonly datum: D
  readonly lat: number
  readonly lng: number
}
export type Gcj02 = Point<'GCJ-02'>
export type Wgs84 = Point<'WGS-84'>
export type Bd09 = Point<'BD-09'>

/** Degrees with a fraction, which a conversion works in and nothing is decided by. */
export interface Degrees {
  readonly lat: number
  readonly lng: number
}

/** A point from degrees, rounded to the billionth; `undefined` for what is not on the globe. */
export const pointAt = <D extends Datum>(datum: D, { lat, lng }: Degrees): Point<D> | undefined =>
  Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? rounded(datum, { lat, lng }) : undefined

/**
 * "是实际纬度的1000000倍，与腾讯地图一致采用GCJ-02坐标系统标准". `undefined` for 0,0, by which the vendor means that it does not
 * know, and for what cannot be such a pair: a fraction, or a place beyond the globe.
 */
export const vendorPoint = (lat: number, lng: number): Gcj02 | undefined =>
  Number.isInteger(lat) && Number.isInteger(lng) && (lat !== 0 || lng !== 0)
    ? pointAt('GCJ-02', { lat: lat / 1e6, lng: lng / 1e6 })
    : undefined

export const degreesOf = ({ lat, lng }: Point): Degrees => ({ lat: lat / 1e9, lng: lng / 1e9 })

/** What a conversion worked out, without a look at where it lies: a shift may lead a little past the date line. */
export const rounded = <D extends Datum>(datum: D, { lat, lng }: Degrees): Point<D> => ({
  datum,
  lat: Math.round(lat * 1e9) + 0, // + 0 makes one zero of the two
  lng: Math.round(lng * 1e9) + 0,
})
