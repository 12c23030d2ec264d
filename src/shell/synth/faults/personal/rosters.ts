/** Faults of rosters: the reports were made for another shift, a rest day, or the shift of somebody else. */
import { addDays, type CivilDate, dateFields, formatDate } from '../../../../time/civil-date.js'
import type { Draw } from '../../draw.js'
import type { Facts } from '../../facts.js'
import { rosterDay, yearMonthOf } from '../../rosters.js'
import { cause, finding, type PersonalFault, type Scene, type Suspect } from '../suspect.js'
import type { GroupRow, RosterDayRow } from '../../wire.js'

export const rosterFaults: readonly PersonalFault[] = [
  {
    kind: 'roster-differs',
    expects: cause('roster-differs'),
    seen: 'days',
    *ways(suspect, scene, draw) {
      for (const { date, shift, group } of rosteredDays(suspect, scene, draw))
        for (const other of draw.shuffled(group.schedulelist.map((one) => one.schedule_id)))
          if (other !== shift) yield { reported: rostered(suspect.facts, date, other, group), within: [date] }
    },
  },
  {
    kind: 'roster-swap',
    expects: cause('roster-swap'),
    seen: 'days',
    *ways(suspect, scene, draw) {
      for (const { date, shift, group } of rosteredDays(suspect, scene, draw))
        for (const other of scene.others) {
          const theirs = other.facts.person.groupid === group.groupid ? shiftOn(other.facts, date) : undefined
          if (theirs === undefined || theirs === shift) continue
          yield {
            reported: rostered(suspect.facts, date, theirs, group),
            within: [date],
            also: { suspect: other, reported: rostered(other.facts, date, shift, group) },
          }
        }
    },
  },
  {
    kind: 'roster-days-missing',
    expects: finding('roster-days-missing'),
    seen: 'days',
    *ways(suspect, scene, draw) {
      for (const { date, shift } of rosteredDays(suspect, scene, draw))
        if (shift !== 0) yield { input: unrostered(suspect.facts, date), within: [date] }
    },
  },
]

const rosteredDays = (
  suspect: Suspect,
  scene: Scene,
  draw: Draw,
): ReadonlyArray<{ readonly date: CivilDate; readonly shift: number; readonly group: GroupRow }> =>
  draw
    .shuffled(suspect.days.map(({ date }) => date))
    .filter((date) => scene.dates.first < date && date < addDays(scene.dates.last, -1))
    .filter((date) => !isCorrectedNear(suspect.facts, date))
    .flatMap((date) => {
      const shift = shiftOn(suspect.facts, date)
      return shift === undefined ? [] : [{ date, shift, group: scene.groupOn(suspect, date) }]
    })

/** On another day of the roster a correction is of another slot, and of which is not for this room. */
const isCorrectedNear = ({ approvals }: Facts, date: CivilDate): boolean =>
  [-1, 0, 1].some((days) =>
    approvals.some((one) => one.kind === 'correction' && one.date === formatDate(addDays(date, days))),
  )

const shiftOn = ({ rosters }: Facts, date: CivilDate): number | undefined =>
  rosters
    .find(({ yearmonth }) => yearmonth === yearMonthOf(date))
    ?.schedule.scheduleList.find(({ day }) => day === dateFields(date).day)?.schedule_info.schedule_id

const rostered = (facts: Facts, date: CivilDate, shift: number, group: GroupRow): Facts =>
  onDate(facts, date, (one) => [rosterDay(one.day, shift, group)])
const unrostered = (facts: Facts, date: CivilDate): Facts => onDate(facts, date, () => [])

const onDate = (facts: Facts, date: CivilDate, edit: (one: RosterDayRow) => readonly RosterDayRow[]): Facts => ({
  ...facts,
  rosters: facts.rosters.map((row) => {
    if (row.yearmonth !== yearMonthOf(date)) return row
    const days = row.schedule.scheduleList
    return {
      ...row,
      schedule: { scheduleList: days.flatMap((one) => (one.day === dateFields(date).day ? edit(one) : one)) },
    }
  }),
})
