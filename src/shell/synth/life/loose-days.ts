/** Days without planned times: free hours, and days off on which somebody works all the same. */
import type { OpenDay, RestDay } from '../../../reference/asked.js'
import type { Zone } from '../../../time/zone.js'
import { hour, minute, wall } from '../clock.js'
import type { Draw } from '../draw.js'
import type { GroupRow, LeaveRow } from '../wire.js'
import type { Clocking } from './clocking.js'
import type { Lived, Morning } from './workday.js'

/** Two punches, or four with a break, now and then one too many. */
export const liveOpenDay = (day: OpenDay, { group, absences }: Morning, zone: Zone, draw: Draw): Lived => {
  if (isAway(absences) || draw.chance(25)) return nothing
  const starts = wall(zone, day.date, draw.int(8 * hour, 10 * hour))
  const hours = draw.chance(60) ? draw.int(10, 15) : draw.int(7, 9)
  const ends = Math.min(starts + hours * hour + draw.int(0, hour), day.span.end - 1)
  const noon = starts + 3 * hour + draw.int(0, hour)
  const all = draw.chance(700) ? [starts, ends] : [starts, noon, noon + draw.int(20, 80) * minute, ends]
  const times = draw.chance(40) ? all.slice(0, -1) : all
  return { ...nothing, clockings: alternating(times, group) }
}

/** One day off in thirty. */
export const liveRestDay = (day: RestDay, { person, group, numbers }: Morning, zone: Zone, draw: Draw): Lived => {
  if (!draw.chance(33)) return nothing
  // Whoever came home from a night in the morning does not come back before noon.
  const starts = wall(zone, day.date, draw.int(9 * hour, 11 * hour) + (group.grouptype === 2 ? 4 * hour : 0))
  const ends = starts + draw.int(2, 6) * hour + draw.int(0, 40 * minute)
  const clockings = alternating(draw.chance(100) ? [starts] : [starts, ends], group)
  if (group.ot_info_v2 === undefined || clockings.length < 2 || !draw.chance(500)) return { ...nothing, clockings }
  const begin = starts - (starts % hour) + hour
  const end = ends - (ends % hour)
  if (end <= begin) return { ...nothing, clockings }
  return {
    ...nothing,
    clockings,
    approvals: [{ userid: person.userid, kind: 'overtime', number: numbers(day.date), begin, end }],
  }
}

const nothing: Lived = { clockings: [], approvals: [], stayed: 0 }
const isAway = (absences: readonly LeaveRow[]): boolean => absences.some(({ unit }) => unit !== 'hour')

const alternating = (times: readonly number[], { checkin_method_type: method }: GroupRow): readonly Clocking[] =>
  times.map((at, i) => ({ at, says: method === 2 ? 'record' : i % 2 === 0 ? 'in' : 'out' }))
