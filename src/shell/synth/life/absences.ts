/** Leave, trips and outings that somebody applied for and got: by the hour, by half days, by days in a row. */
import type { Asked, WorkDay } from '../../../reference/asked.js'
import { type CivilDate, addDays } from '../../../time/civil-date.js'
import type { Zone } from '../../../time/zone.js'
import { hour, midnight, wall } from '../clock.js'
import type { Draw } from '../draw.js'
import type { Person } from '../people.js'
import type { LeaveRow } from '../wire.js'
import type { Numbers } from './numbers.js'

const names = ['年假', '事假', '病假', '调休'] as const

/** About one workday in thirty; no two on one date. */
export const absencesOf = (
  person: Person,
  days: readonly Asked[],
  zone: Zone,
  draw: Draw,
  numbers: Numbers,
): readonly LeaveRow[] => {
  const absences: LeaveRow[] = []
  let until = -Infinity
  for (const day of days) {
    if ((day._tag !== 'work' && day._tag !== 'open') || day.date <= until || !draw.chance(32)) continue
    const kind = draw.pick(['leave', 'leave', 'leave', 'trip', 'outing'] as const)
    const stretch = day._tag === 'work' ? workStretch(day, kind, zone, draw) : wholeDays(day.date, draw.int(1, 2), zone)
    const number = numbers(addDays(day.date, -draw.int(1, 5)))
    const name = kind === 'leave' ? draw.pick(names) : kind === 'trip' ? '出差' : '外出'
    absences.push({ userid: person.userid, kind, name, number, ...stretch.row })
    until = stretch.last
  }
  return absences
}

interface Stretch {
  readonly row: Pick<LeaveRow, 'begin' | 'end' | 'unit'>
  readonly last: CivilDate
}

const workStretch = (day: WorkDay, kind: LeaveRow['kind'], zone: Zone, draw: Draw): Stretch => {
  const isDaytime = day.duties.at(-1)!.end <= midnight(zone, addDays(day.date, 1))
  const way = draw.int(0, 9)
  if (kind !== 'outing' && way < 4) return wholeDays(day.date, draw.pick([1, 1, 1, 2, 3]), zone)
  if (kind === 'leave' && way < 7 && isDaytime) return halfDay(day.date, draw.chance(500), zone)
  return byTheHour(day, draw)
}

const wholeDays = (date: CivilDate, count: number, zone: Zone): Stretch => ({
  row: { begin: midnight(zone, date), end: midnight(zone, addDays(date, count)), unit: 'day' },
  last: addDays(date, count - 1),
})
const halfDay = (date: CivilDate, isMorning: boolean, zone: Zone): Stretch => {
  const noon = wall(zone, date, 12 * hour)
  const row = isMorning
    ? { begin: midnight(zone, date), end: noon }
    : { begin: noon, end: midnight(zone, addDays(date, 1)) }
  return { row: { ...row, unit: 'half-day' }, last: date }
}

/** At the start, at the end, or in the middle of the first or the last section. */
const byTheHour = ({ date, duties }: WorkDay, draw: Draw): Stretch => {
  const [first, last] = [duties[0]!, duties.at(-1)!]
  const edge = draw.int(0, 2)
  const of = edge === 0 ? first : last
  const length = Math.min(draw.int(1, 3) * hour, of.end - of.start)
  const begin =
    edge === 0
      ? first.start
      : edge === 1
        ? last.end - length
        : last.start + Math.min(hour, last.end - last.start - length)
  return { row: { begin, end: begin + length, unit: 'hour' }, last: date }
}
