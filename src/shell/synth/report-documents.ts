/** The official reports as documents. */
import { addDays, type CivilDate, formatDate } from '../../time/civil-date.js'
import { instant } from '../../time/instant.js'
import { dateAt } from '../../time/zone.js'
import type { SourceDocument } from '../../vendor/index.js'
import { midnight } from './clock.js'
import { fetchedOn, reportDocument } from './documents.js'
import type { Reported } from './faults/suspect.js'
import type { Plot } from './plot.js'
import { middleOf } from './world.js'

/** "获取记录时间跨度不超过30天": days in two answers, months in one; what was fetched early in answers of its own. */
export const reportDocuments = (
  useridlist: readonly string[],
  reports: readonly Reported[],
  early: ReadonlyMap<string, CivilDate>,
  name: string,
  { world, dates }: Plot,
): readonly SourceDocument[] => {
  const rows = reports.flatMap(({ days }) => days)
  const keyOf = ({ base_info: { acctid, date } }: (typeof rows)[number]) =>
    `${acctid} ${formatDate(dateAt(world.zone, instant(date)))}`
  const fetched = fetchedOn(dates)
  const middle = addDays(middleOf(dates), -1)
  const halves = [
    { name: `${name}-page-1`, from: dates.first, to: middle },
    { name: `${name}-page-2`, from: addDays(middle, 1), to: dates.last },
  ]
  const late = rows.filter((row) => !early.has(keyOf(row)))
  return [
    ...halves.map((half) => {
      const [from, to] = [midnight(world.zone, half.from), midnight(world.zone, half.to)]
      const inside = late.filter(({ base_info: { date } }) => from <= date && date <= to)
      return reportDocument('getcheckin_daydata', { ...half, useridlist }, inside, world, fetched)
    }),
    ...rows
      .filter((row) => early.has(keyOf(row)))
      .map((row) => {
        const date = dateAt(world.zone, instant(row.base_info.date))
        const asked = { name: `${row.base_info.acctid}-${formatDate(date)}`, from: date, to: date }
        return reportDocument(
          'getcheckin_daydata',
          { ...asked, useridlist: [row.base_info.acctid] },
          [row],
          world,
          early.get(keyOf(row))!,
        )
      }),
    reportDocument(
      'getcheckin_monthdata',
      { name, from: dates.first, to: dates.last, useridlist },
      reports.flatMap(({ month }) => month ?? []),
      world,
      fetched,
    ),
  ]
}
