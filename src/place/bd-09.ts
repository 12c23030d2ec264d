/** GCJ-02 to BD-09 and back, by the formula that the world uses: Baidu converts on its servers and has published none. */
import { type Bd09, type Degrees, degreesOf, type Gcj02, rounded } from './point.js'
import { shifted, unshifted } from './shift.js'

export const bd09FromGcj02 = (point: Gcj02): Bd09 => rounded('BD-09', shifted(degreesOf(point), shiftAt))
/** Exact to the billionth of a degree. */
export const gcj02FromBd09 = (point: Bd09): Gcj02 => rounded('GCJ-02', unshifted(degreesOf(point), shiftAt))

/** In polar coordinates of the plane of degrees: a ripple on the radius, a ripple on the angle, and a step to the north-east. */
const shiftAt = ({ lat, lng }: Degrees): Degrees => {
  const radius = Math.hypot(lng, lat) + 0.000_02 * Math.sin(lat * perDegree)
  const angle = Math.atan2(lat, lng) + 0.000_003 * Math.cos(lng * perDegree)
  return { lat: radius * Math.sin(angle) + 0.006 - lat, lng: radius * Math.cos(angle) + 0.0065 - lng }
}
const perDegree = (Math.PI * 3000) / 180
