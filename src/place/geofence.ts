/** Whether a point lies within a circle, both in GCJ-02 as the vendor gives them: degrees times 10^6, and a radius in whole metres. */

export interface MicroPoint {
  readonly lat: number
  readonly lng: number
}
export interface Fence extends MicroPoint {
  readonly radius: number
}

export const isInside = (point: MicroPoint, fence: Fence): boolean => distance(point, fence) <= fence.radius

/**
 * Metres on the WGS-84 ellipsoid at the middle latitude, both points taken as they are: GCJ-02 distorts distances by less than 1 %.
 * Rounded to whole metres, the precision of a radius.
 */
export const distance = (a: MicroPoint, b: MicroPoint): number => {
  const middle = (((a.lat + b.lat) / 2e6) * Math.PI) / 180
  const w = 1 - eccentricitySquared * Math.sin(middle) ** 2
  const north = (equatorialRadius * (1 - eccentricitySquared)) / w ** 1.5
  const east = (equatorialRadius / Math.sqrt(w)) * Math.cos(middle)
  const radians = Math.PI / 180e6
  return Math.round(Math.hypot((a.lat - b.lat) * radians * north, (a.lng - b.lng) * radians * east))
}

const equatorialRadius = 6_378_137
const eccentricitySquared = 0.006_694_379_990_141_3
