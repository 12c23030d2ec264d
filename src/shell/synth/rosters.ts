/** Who works which shift when: a cycle of shifts and rests that each person enters at a day of their own. */
import { addDays, type CivilDate, dateFields, firstOf, lastOf, monthOf, type YearMonth } from '../../time/civil-date.js'
import { drawOf } from './draw.js'
import type { Person } from './people.js'
import type { GroupRow, RosterDayRow, RosterRow } from './wire.js'

/** Shift ids in turn; 0 is rest. A night before an early shift has them back to back. */
const cycles: Readonly<Record<'three' | 'two', ReadonlyArray<readonly number[]>>> = {
  three: [
    [1, 1, 2, 2, 3, 3, 0, 0],
    [1, 1, 1, 0, 2, 2, 2, 0, 3, 3, 3, 0],
    [2, 1, 0, 3, 1, 0, 2, 3, 0, 0],
  ],
  two: [
    [1, 1, 0, 0, 2, 2, 0, 0],
    [1, 2, 0, 0],
    [1, 1, 1, 1, 0, 2, 0],
  ],
}

/** The months before and after too: a night at either end belongs to a rostered day. None for people under other rules. */
export const rostersOf = (person: Person, group: GroupRow, seed: number, month: YearMonth): readonly RosterRow[] => {
  if (group.grouptype !== 2) return []
  const draw = drawOf(seed, 'roster', person.index)
  const cycle = draw.pick(group.schedulelist.length > 3 ? cycles.three : cycles.two)
  const phase = draw.int(0, cycle.length - 1)
  const start = firstOf((month - 1) as YearMonth)
  const shiftOn = (date: CivilDate): number => cycle[(date - start + phase) % cycle.length]!
  return [-1, 0, 1].map((step) => rosterRow(person, group, (month + step) as YearMonth, shiftOn))
}

const rosterRow = (
  { userid }: Person,
  group: GroupRow,
  month: YearMonth,
  shiftOn: (date: CivilDate) => number,
): RosterRow => {
  const { year, month: number } = dateFields(firstOf(month))
  const days = lastOf(month) - firstOf(month) + 1
  return {
    userid,
    yearmonth: year * 100 + number,
    groupid: group.groupid,
    groupname: group.groupname,
    schedule: {
      scheduleList: Array.from({ length: days }, (_, i) =>
        rosterDay(i + 1, shiftOn(addDays(firstOf(month), i)), group),
      ),
    },
  }
}

export const rosterDay = (day: number, id: number, { schedulelist }: GroupRow): RosterDayRow => {
  const shift = schedulelist.find((one) => one.schedule_id === id)
  if (shift === undefined) throw new RangeError(`the rule has no shift ${id}`)
  return {
    day,
    schedule_info: {
      schedule_id: id,
      schedule_name: shift.schedule_name,
      time_section: shift.time_section.map(({ time_id, work_sec, off_work_sec }) => ({
        id: time_id,
        work_sec,
        off_work_sec,
      })),
    },
  }
}

/** The month that a date lies in, as rosters number it. */
export const yearMonthOf = (date: CivilDate): number => {
  const { year, month } = dateFields(firstOf(monthOf(date)))
  return year * 100 + month
}
