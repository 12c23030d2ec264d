/** "What no instance reaches belongs to the calendar day 04:00-04:00", by the clock on the wall. */
import { addDays, type CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import { hours } from '../time/seconds.js'
import { dateAt, wallOffset, type Zone } from '../time/zone.js'

/** The attendance date of a moment that no planned day reaches. */
export const attendanceDate = (zone: Zone, at: Instant): CivilDate => {
  const date = dateAt(zone, at)
  return wallOffset(zone, at, date) < hours(4) ? addDays(date, -1) : date
}
