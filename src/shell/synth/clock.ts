/** Times as the story tells them: "9:00" as seconds after 00:00, over 24 hours on the next day. */
import type { CivilDate } from '../../time/civil-date.js'
import { dayOffset } from '../../time/day-offset.js'
import { instantOf, startOfDay, type Zone } from '../../time/zone.js'

export const minute = 60
export const hour = 3600
export const day = 86_400

export const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * hour + minutes * minute
}

/** Unix seconds of 00:00. */
export const midnight = (zone: Zone, date: CivilDate): number => startOfDay(zone, date)
/** Unix seconds of a time of a date on the wall. */
export const wall = (zone: Zone, date: CivilDate, seconds: number): number =>
  instantOf(zone, date, dayOffset(seconds), 'wall-clock')
