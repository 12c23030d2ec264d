/** Two reports laid side by side, field by field, in the measures of an audit. */
import { exceptionNumbers } from '../../../present/vendor-numbers.js'
import { statuses } from '../../../domain/status.js'
import { formatDate } from '../../../time/civil-date.js'
import { instant } from '../../../time/instant.js'
import { dateAt, type Zone } from '../../../time/zone.js'
import type { Change } from '../key.js'
import type { ItemRow } from '../items.js'
import type { OfficialDayRow, OfficialMonthRow } from '../rows.js'
import type { Reported } from './suspect.js'

/** The days, then the month; a day that only one of them has is none of its own. */
export const changesBetween = (due: Reported, reported: Reported, zone: Zone, month: string): readonly Change[] => {
  const others = new Map(due.days.map((row) => [row.base_info.date, row]))
  const days = reported.days.flatMap((row) => {
    const other = others.get(row.base_info.date)
    const measures = other === undefined ? [] : apart(measuresOfDay(other), measuresOfDay(row))
    const { acctid, date } = row.base_info
    return measures.length === 0 ? [] : [{ userid: acctid, date: formatDate(dateAt(zone, instant(date))), measures }]
  })
  const { month: ours } = due
  const { month: theirs } = reported
  const sums = ours === undefined || theirs === undefined ? [] : apart(measuresOfMonth(ours), measuresOfMonth(theirs))
  return sums.length === 0 ? days : [...days, { userid: theirs!.base_info.acctid, period: month, measures: sums }]
}

type Measures = ReadonlyMap<string, number>

/** A measure that one of them lacks is 0, but for the entries of one leave type, which are compared where both name it. */
const apart = (ours: Measures, theirs: Measures): readonly string[] =>
  [...new Set([...ours.keys(), ...theirs.keys()])].filter((measure) =>
    measure.includes(':') && !(ours.has(measure) && theirs.has(measure))
      ? false
      : (ours.get(measure) ?? 0) !== (theirs.get(measure) ?? 0),
  )

const measuresOfDay = (row: OfficialDayRow): Measures =>
  new Map([
    ['dayType', row.base_info.day_type ?? -1],
    ['punches.count', row.summary_info.checkin_count],
    ['worked.seconds', row.summary_info.regular_work_sec],
    ['standard.seconds', row.summary_info.standard_work_sec],
    ['earliest.seconds', row.summary_info.earliest_time],
    ['latest.seconds', row.summary_info.lastest_time],
    ...(row.ot_info === undefined ? [] : [['overtime.seconds', row.ot_info.ot_duration] as const]),
    ...exceptionsIn(row),
    ...itemsIn(row.sp_items),
  ])

const measuresOfMonth = (row: OfficialMonthRow): Measures =>
  new Map([
    ['workdays', row.summary_info.work_days],
    ['regularDays', row.summary_info.regular_days],
    ['restDays', row.summary_info.rest_days],
    ['exceptDays', row.summary_info.except_days],
    ['worked.seconds', row.summary_info.regular_work_sec],
    ['standard.seconds', row.summary_info.standard_work_sec],
    ...Object.entries(row.overwork_info ?? {}).map(([name, amount]) => [`overtime.${name}`, amount ?? 0] as const),
    ...exceptionsIn(row),
    ...itemsIn(row.sp_items),
  ])

const exceptionsIn = ({
  exception_infos,
}: OfficialDayRow | OfficialMonthRow): ReadonlyArray<readonly [string, number]> =>
  statuses.flatMap((status) => {
    const own = exception_infos.filter(({ exception }) => exception === exceptionNumbers[status])
    return [
      [`${status}.count`, own.reduce((sum, { count }) => sum + count, 0)] as const,
      [`${status}.seconds`, own.reduce((sum, { duration }) => sum + duration, 0)] as const,
    ]
  })

const kinds: Readonly<Record<number, string>> = { 1: 'leave', 2: 'correction', 3: 'trip', 4: 'outing' }

const itemsIn = (items: readonly ItemRow[]): ReadonlyArray<readonly [string, number]> => {
  const sums = new Map<string, number>()
  const add = (measure: string, amount: number) => sums.set(measure, (sums.get(measure) ?? 0) + amount)
  for (const { type, count, duration, name } of items) {
    add(`${kinds[type]}.count`, count)
    add(`${kinds[type]}.seconds`, duration)
    if (type === 1) add(`leave.seconds:${name}`, duration)
  }
  return [...sums]
}
