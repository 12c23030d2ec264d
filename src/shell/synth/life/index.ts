/** A month of one person: every day that is asked of them, lived through in order. */
import type { Asked } from '../../../reference/asked.js'
import { addDays, type CivilDate } from '../../../time/civil-date.js'
import type { Zone } from '../../../time/zone.js'
import { midnight } from '../clock.js'
import type { Draw } from '../draw.js'
import type { Person } from '../people.js'
import type { ApprovalRow, GroupRow, LeaveRow, PunchRow } from '../wire.js'
import { absencesOf } from './absences.js'
import { punchRow } from './clocking.js'
import { liveOpenDay, liveRestDay } from './loose-days.js'
import { numbersFor } from './numbers.js'
import { presenceOn } from './presence.js'
import { type Lived, liveWorkday, type Morning } from './workday.js'

interface Life {
  readonly punches: readonly PunchRow[]
  readonly approvals: readonly ApprovalRow[]
}

/** `ruleOn`: the rule of a date; it may change within the month. */
export const live = (
  person: Person,
  days: readonly Asked[],
  ruleOn: (date: CivilDate) => GroupRow,
  zone: Zone,
  draw: Draw,
): Life => {
  const numbers = numbersFor(person)
  const absences = absencesOf(person, days, zone, draw, numbers)
  const punches: PunchRow[] = []
  const approvals: ApprovalRow[] = [...absences]
  let stayed = 0
  for (const day of days) {
    const group = ruleOn(day.date)
    const touching = absences.filter((one) => touches(one, day, zone))
    const presence = day._tag === 'work' ? presenceOn(day, touching, zone) : undefined
    const ends = midnight(zone, addDays(day.date, 1))
    const lived = liveDay(day, { person, group, presence, absences: touching, stayed, ends, numbers }, zone, draw)
    stayed = lived.stayed
    punches.push(...lived.clockings.map((one) => punchRow(one, person, group)))
    approvals.push(...lived.approvals)
  }
  return { punches: punches.toSorted((a, b) => a.checkin_time - b.checkin_time), approvals }
}

const liveDay = (day: Asked, morning: Morning, zone: Zone, draw: Draw): Lived => {
  switch (day._tag) {
    case 'work':
      return liveWorkday(day, morning, draw)
    case 'open':
      return liveOpenDay(day, morning, zone, draw)
    case 'rest':
      return liveRestDay(day, morning, zone, draw)
    case 'unjudged':
      return { clockings: [], approvals: [], stayed: 0 }
  }
}

/** By days it is of its dates; by the hour of the day whose planned hours it meets, though they reach into the next date. */
const touches = ({ begin, end, unit }: LeaveRow, day: Asked, zone: Zone): boolean => {
  if (unit !== 'hour') return begin < midnight(zone, addDays(day.date, 1)) && end > midnight(zone, day.date)
  return day._tag === 'work' && begin < day.duties.at(-1)!.end && end > day.duties[0]!.start
}
