/** How one zone and one attendance day write instants and durations. */
import { type CivilDate, formatDate } from '../../time/civil-date.js'
import { dayOffset, formatOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import { dateAt, type Zone, wallOffset } from '../../time/zone.js'
import { sayDuration } from './amounts.js'
import type { Show } from './show.js'

export const showIn = (zone: Zone, date: CivilDate): Show => ({
  time: (at) => {
    const offset = wallOffset(zone, at, date)
    return offset < 0 ? `${formatOffset(dayOffset(offset + secondsInDay))} (-1)` : formatOffset(offset)
  },
  clock: (at) => formatOffset(wallOffset(zone, at, dateAt(zone, at))),
  lasting: sayDuration,
  date: formatDate,
  offset: formatOffset,
})
