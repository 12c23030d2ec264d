/** Faults of punches: one side lacks a record, has one too many, has it at another time, or takes one that a correction replaced. */
import { addDays, type CivilDate, formatDate } from '../../../../time/civil-date.js'
import { instant } from '../../../../time/instant.js'
import { dateAt } from '../../../../time/zone.js'
import { hour, midnight, minute } from '../../clock.js'
import type { Draw } from '../../draw.js'
import type { Facts } from '../../facts.js'
import type { ApprovalRow, PunchRow } from '../../wire.js'
import { cause, finding, type PersonalFault, type Scene, type Suspect } from '../suspect.js'
import { itemsFrom } from './rows.js'

export const punchFaults: readonly PersonalFault[] = [
  {
    kind: 'punch-missing',
    expects: cause('punch-missing'),
    seen: 'days',
    // A record between the first and the last that no time is worked out from leaves a number behind.
    twins: (changes) =>
      changes.every(({ measures }) => measures.join(' ') === 'punches.count') ? ['duplicated-rows'] : [],
    *ways({ facts }, scene, draw) {
      // One time in five all records of the day are gone.
      const all = draw.chance(200)
      for (const { punch, within } of punchesIn(facts, scene, draw)) {
        const lost = all ? facts.punches.filter((one) => isOfOneDay(one, punch)) : [punch]
        yield { input: lost.reduce(without, facts), within }
      }
    },
  },
  {
    kind: 'punch-extra',
    expects: cause('punch-extra'),
    seen: 'days',
    *ways({ facts }, scene, draw) {
      // One time in three it is a record that nobody made, before the first or after the last.
      const strange = draw.chance(333)
      for (const { punch, within } of punchesIn(facts, scene, draw)) {
        const by = draw.int(5, 40) * minute + draw.int(1, 59)
        const time = punch.checkin_time + (punch.checkin_type === '上班打卡' ? -by : by)
        yield strange
          ? { input: having(facts, { ...punch, checkin_time: time }), within }
          : { reported: without(facts, punch), within }
      }
    },
  },
  {
    kind: 'punch-moved',
    expects: cause('punch-moved'),
    seen: 'days',
    *ways({ facts }, scene, draw) {
      for (const { punch, within } of punchesIn(facts, scene, draw)) {
        const by = draw.int(3, 45) * minute + draw.int(1, 59)
        const time = punch.checkin_time + (draw.chance(500) ? by : -by)
        yield { reported: having(without(facts, punch), { ...punch, checkin_time: time }), within }
      }
    },
  },
  {
    kind: 'superseded-punch',
    expects: cause('superseded-punch'),
    seen: 'days',
    *ways(suspect, scene, draw) {
      const { facts } = suspect
      for (const { punch, within } of punchesIn(facts, scene, draw)) {
        const approval = correctionOf(punch, suspect, scene, within)
        if (approval === undefined) continue
        const input = { ...facts, approvals: [...facts.approvals, approval] }
        yield { input, reported: facts, within, edit: itemsFrom }
      }
    },
  },
  {
    kind: 'people-without-punches',
    expects: finding('people-without-punches', 'punch-missing'),
    seen: 'days',
    *ways({ facts, days }, { others }) {
      // Where nobody has any, punches were not meant to be audited.
      if (others.length > 0) yield { input: { ...facts, punches: [] }, within: days.map(({ date }) => date) }
    },
  },
  {
    kind: 'punches-without-rule',
    expects: finding('punches-without-rule'),
    seen: 'nothing',
    *ways({ facts, days }, { world, dates }) {
      const userid = `stranger${facts.person.userid.slice(1)}`
      const strange = facts.punches
        .filter(({ checkin_time: at }) => at >= midnight(world.zone, dates.first))
        .slice(0, 12)
        .map((punch) => ({ ...punch, userid }))
      const input = { ...facts, punches: [...facts.punches, ...strange] }
      if (strange.length > 0) yield { input, stranger: userid, within: days.slice(0, 1).map(({ date }) => date) }
    },
  },
]

/** The punches of the month in any order, each with the dates that it may be of. */
const punchesIn = (
  { punches }: Facts,
  { world: { zone }, dates }: Scene,
  draw: Draw,
): ReadonlyArray<{ readonly punch: PunchRow; readonly within: readonly CivilDate[] }> =>
  draw
    .shuffled(punches.filter(({ exception_type }) => exception_type !== '未打卡'))
    .map((punch) => {
      const date = dateAt(zone, instant(punch.checkin_time))
      return { punch, within: [date, addDays(date, -1)].filter((one) => dates.first <= one && one <= dates.last) }
    })
    .filter(({ within }) => within.length === 2)

const isOfOneDay = (a: PunchRow, b: PunchRow): boolean => Math.abs(a.checkin_time - b.checkin_time) < 12 * hour

export const without = (facts: Facts, punch: PunchRow): Facts => ({
  ...facts,
  punches: facts.punches.filter((one) => one !== punch),
})
const having = (facts: Facts, punch: PunchRow): Facts => ({
  ...facts,
  punches: [...facts.punches, punch].toSorted((a, b) => a.checkin_time - b.checkin_time),
})

/** For the planned minute of a slot that was punched beside it. */
const correctionOf = (
  { sch_checkin_time: planned, checkin_time: time, userid, checkin_type }: PunchRow,
  { days }: Suspect,
  { dates }: Scene,
  within: readonly CivilDate[],
): ApprovalRow | undefined => {
  const slot = checkin_type === '上班打卡' ? 'in' : 'out'
  const day = days.find(
    ({ date, asked }) =>
      within.includes(date) && asked._tag === 'work' && asked.duties.some((duty) => duty[slot].planned === planned),
  )
  if (day === undefined || Math.abs(time - planned) < 2 * minute) return undefined
  const number = `${formatDate(dates.first).replaceAll('-', '')}900000001`
  return { userid, kind: 'correction', number, at: planned, slot, date: formatDate(day.date) }
}
