/** `schedule_list[]` as one person's rostered days of one month. */
import type { EmployeeId } from '../../domain/employee.js'
import type { RosterDay } from '../../domain/roster.js'
import { ruleId, sectionId, shiftId } from '../../domain/rule.js'
import { type CivilDate, civilDate, type YearMonth, yearMonth } from '../../time/civil-date.js'
import { dayOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import { seenText } from '../plain.js'
import { perBatch, type Source } from '../source.js'
import type { WireRoster, WireRosterDay } from '../wire/roster.js'

export interface ReadRoster {
  readonly employee: EmployeeId
  readonly month: YearMonth
  readonly days: ReadonlyArray<{ readonly date: CivilDate; readonly day: RosterDay; readonly path: string }>
}

/** A list of days that had to be left out leaves the month unknown: its days are not judged. */
export const readRoster = (
  wire: WireRoster,
  path: string,
  source: Source,
  lost: ReadonlySet<string>,
): ReadRoster | undefined => {
  const yyyymm = Number(wire.yearmonth)
  const year = Math.floor(yyyymm / 100)
  const month = yyyymm % 100
  if (civilDate(year, month, 1) === undefined || year < 1970 || year > 2100) {
    source.report('bad-row', `${path}.yearmonth`, { seen: seenText(wire.yearmonth), needed: 'year-month' })
    return undefined
  }
  if (lost.has('schedule') || lost.has('schedule.scheduleList')) return undefined
  return {
    employee: source.person(wire.userid),
    month: yearMonth(year, month),
    days: (wire.schedule?.scheduleList ?? []).flatMap((one, i) => {
      const at = `${path}.schedule.scheduleList[${i}]`
      const date = civilDate(year, month, one.day)
      if (date !== undefined) return [{ date, day: dayOf(one, wire.groupid ?? 0, source), path: at }]
      source.report('bad-row', `${at}.day`, { seen: seenText(one.day), needed: 'day-of-month' })
      return []
    }),
  }
}

/** A shift stands on very many days, and where it recurs what it was read from is one object: it is read once. */
const dayOf = (wire: WireRosterDay, groupid: number, source: Source): RosterDay => {
  const known = daysRead(source)
  const before = known.get(wire.schedule_info)
  if (before?.rule === groupid) return before
  const day = readDay(wire, groupid)
  // A company has few shifts; where each is an object of its own, none is asked for again.
  if (known.size === 64) known.clear()
  known.set(wire.schedule_info, day)
  return day
}
const daysRead = perBatch(() => new Map<WireRosterDay['schedule_info'], RosterDay>())

const readDay = ({ schedule_info: shift }: WireRosterDay, groupid: number): RosterDay => ({
  rule: ruleId(groupid),
  shift: shiftId(shift.schedule_id),
  name: shift.schedule_name ?? '',
  times: (shift.time_section ?? [])
    .flatMap(({ id, time_id, work_sec: start, off_work_sec: end }) =>
      start === undefined || end === undefined || start < 0 || end < 0 || Math.max(start, end) > 2 * secondsInDay
        ? []
        : [
            {
              id: sectionId(id ?? time_id ?? 0),
              start: dayOffset(start),
              end: dayOffset(end < start ? end + secondsInDay : end),
            },
          ],
    )
    .toSorted((a, b) => a.start - b.start),
})
