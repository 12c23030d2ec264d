/** Mornings and afternoons: "begin at 00:00 is morning, at 12:00 afternoon; end is exclusive; several days in a row count each half". */
import { type CivilDate, addDays } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import { type Zone, instantOf, startOfDay } from '../time/zone.js'
import type { Leave } from './approval.js'

export type Half = 'morning' | 'afternoon'

/** The halves of a date that leave by day or half day covers; none for leave by the hour. */
export const halvesOf = (leave: Leave, date: CivilDate, zone: Zone): readonly Half[] => {
  if (leave.unit === 'hour') return []
  const noon = noonOf(date, zone)
  const halves: Half[] = []
  if (leave.begin <= startOfDay(zone, date) && leave.end >= noon) halves.push('morning')
  if (leave.begin <= noon && leave.end >= startOfDay(zone, addDays(date, 1))) halves.push('afternoon')
  return halves
}

/** 12:00 on the wall. */
export const noonOf = (date: CivilDate, zone: Zone): Instant => instantOf(zone, date, dayOffset(43_200), 'wall-clock')
