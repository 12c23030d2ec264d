/** A workday as it went: who came when and left when, what was forgotten, what was put right later, who stayed for the evening. */
import type { Slot, WorkDay } from '../../../reference/asked.js'
import { addDays, formatDate } from '../../../time/civil-date.js'
import { hour, minute } from '../clock.js'
import type { Draw } from '../draw.js'
import type { Person } from '../people.js'
import type { ApprovalRow, GroupRow, LeaveRow } from '../wire.js'
import type { Clocking } from './clocking.js'
import type { Numbers } from './numbers.js'
import type { Presence } from './presence.js'

export interface Lived {
  readonly clockings: readonly Clocking[]
  readonly approvals: readonly ApprovalRow[]
  /** How long after the last planned out the person left. */
  readonly stayed: number
}

export interface Morning {
  readonly person: Person
  readonly group: GroupRow
  readonly presence: Presence | undefined
  readonly absences: readonly LeaveRow[]
  /** How late the evening before was. */
  readonly stayed: number
  /** Unix seconds of the midnight that ends the date. */
  readonly ends: number
  readonly numbers: Numbers
}

export const liveWorkday = (day: WorkDay, morning: Morning, draw: Draw): Lived => {
  const { presence } = morning
  if (presence === undefined) return nothing
  if (draw.chance(4)) return { ...nothing, clockings: unpunched(day, draw) }
  const { times, stayed } = timesOf(day, morning, presence, draw)
  const kept = times.filter(() => !draw.chance(morning.person.forgets))
  const forgotten = times.filter((one) => !kept.includes(one))
  const amends = forgotten.filter(() => draw.chance(600))
  const empty = forgotten.filter((one) => !amends.includes(one) && draw.chance(400))
  const better = kept.filter(() => draw.chance(4))
  const told = [...amends, ...better].map((one) => corrected(one, day, morning, draw))
  const live = kept.flatMap((one) => [flawed(one, draw), ...again(one, draw)])
  return {
    clockings: [
      ...live,
      ...told.flatMap(({ clocking }) => clocking ?? []),
      ...empty.map((one): Clocking => ({ ...one, at: one.slot!.planned, unpunched: true })),
      ...outside(morning.absences, draw),
    ],
    approvals: [...told.map(({ approval }) => approval), ...overtime(day, stayed, morning, draw)],
    stayed,
  }
}

const nothing: Lived = { clockings: [], approvals: [], stayed: 0 }

const unpunched = ({ duties }: WorkDay, draw: Draw): readonly Clocking[] =>
  draw.chance(500)
    ? []
    : duties
        .flatMap((duty) => [duty.in, duty.out])
        .map((slot) => ({ at: slot.planned, says: slot.edge, slot, unpunched: true }))

/** The moment for each slot within the presence, in order. */
const timesOf = (
  { duties, leniency }: WorkDay,
  { person, stayed: before }: Morning,
  { from, to }: Presence,
  draw: Draw,
): { readonly times: readonly Clocking[]; readonly stayed: number } => {
  const [first, last] = [duties[0]!, duties.at(-1)!]
  // Hours that move along, and a late evening that allows a late morning, are made use of.
  const drift = leniency.bandLate > 0 ? draw.int(-leniency.bandEarly, leniency.bandLate) : 0
  const rested = before >= 2 * hour && leniency.tiers.length > 0 ? draw.int(0, 70) * minute : 0
  const stayed = draw.chance(60) && to === last.end ? evening(draw) : 0
  const times = duties
    .filter((duty) => duty.end > from && duty.start < to)
    .flatMap((duty): readonly Clocking[] => {
      const [starts, ends] = [Math.max(duty.start, from), Math.min(duty.end, to)]
      const isFresh = duty === first || starts > duty.start
      const came = starts + (isFresh ? arrival(person, draw) + drift + rested : comingBack(draw))
      const left = ends + (duty === last ? departure(person, draw) + drift + stayed : goingOut(draw))
      const at = within(duty.in, came)
      // An out-punch that nobody asks for is made now and then.
      const out: readonly Clocking[] =
        duty.out.needed || draw.chance(500)
          ? [{ at: within(duty.out, Math.max(left, at + 5 * minute)), says: 'out', slot: duty.out }]
          : []
      return [{ at, says: 'in', slot: duty.in }, ...out]
    })
  return { times, stayed }
}

/** Seconds after the planned time; before it they are negative. */
const arrival = ({ margin, spread }: Person, draw: Draw): number => Math.floor((spread * draw.tail()) / 100) - margin
const comingBack = (draw: Draw): number => (draw.chance(80) ? draw.int(5, 20) * minute : 0) - draw.int(20, 12 * minute)
const goingOut = (draw: Draw): number => draw.int(0, 9 * minute) - (draw.chance(30) ? draw.int(10, 20) * minute : 0)
const departure = ({ spread }: Person, draw: Draw): number =>
  draw.chance(35) ? -draw.int(1, 40) * minute : Math.floor((spread * draw.tail()) / 50)

/** Mostly an hour or a few; now and then until after midnight. */
const evening = (draw: Draw): number => (draw.chance(180) ? draw.int(300, 480) : draw.int(45, 300)) * minute

const within = ({ opens, closes }: Slot, at: number): number => Math.min(Math.max(at, opens), closes - 1)

const flawed = (one: Clocking, draw: Draw): Clocking => {
  const luck = draw.int(0, 999)
  return luck < 6 ? { ...one, flaw: 'place' } : luck < 9 ? { ...one, flaw: 'device' } : one
}

/** The same thing again, from nerves. */
const again = (one: Clocking, draw: Draw): readonly Clocking[] =>
  draw.chance(20) ? [{ ...one, at: within(one.slot!, one.at + draw.int(3, 2 * minute)) }] : []

/** Approved for the planned minute, or for what the person says; the record may be there or not. */
const corrected = (
  { says, slot }: Clocking,
  { date }: WorkDay,
  { person, numbers }: Morning,
  draw: Draw,
): { readonly approval: ApprovalRow; readonly clocking: Clocking | undefined } => {
  const planned = slot!.planned
  const astray = draw.chance(250) ? draw.int(1, 40) * minute : 0
  const at = within(slot!, says === 'in' ? planned + astray : planned - astray)
  const edge = slot!.edge
  return {
    approval: {
      userid: person.userid,
      kind: 'correction',
      number: numbers(addDays(date, draw.int(0, 1))),
      at: at - (at % minute),
      slot: edge,
      date: formatDate(date),
    },
    clocking: draw.chance(650) ? { at: at - (at % minute), says: edge, slot: slot!, corrected: true } : undefined,
  }
}

/** 外出打卡 of whoever is out by the hour. */
const outside = (absences: readonly LeaveRow[], draw: Draw): readonly Clocking[] =>
  absences
    .filter(({ kind, unit }) => kind === 'outing' && unit === 'hour')
    .filter(() => draw.chance(600))
    .map(({ begin, end }) => ({ at: begin + draw.int(10 * minute, end - begin - minute), says: 'outside' }))

/** Of an evening that was worked, its whole hours before midnight. */
const overtime = (
  { duties, date }: WorkDay,
  stayed: number,
  { person, group, numbers, ends }: Morning,
  draw: Draw,
): readonly ApprovalRow[] => {
  const begin = duties.at(-1)!.end
  const within = Math.min(stayed, ends - begin)
  const length = within - (within % hour)
  if (length <= 0 || group.ot_info_v2 === undefined || !draw.chance(600)) return []
  return [{ userid: person.userid, kind: 'overtime', number: numbers(date), begin, end: begin + length }]
}
