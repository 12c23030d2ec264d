/** The holiday calendar that comes with the house; a company's own `holidays` document overrides it date by date. */
import type { HolidayCalendar, HolidayKind } from '../../domain/calendar.js'
import { type CivilDate, civilDate, datesBetween } from '../../time/civil-date.js'
import { holidayTable, tableEdition, tableSource } from './holiday-table.js'

/**
 * Mainland China, 2004-2026. A day of any other year is unknown. New Year's break may begin in December by the notice of the year
 * after, so the last days of the last year are known only as far as that notice leaves them alone. `madeUp` is empty: the source does
 * not tell which weekday a make-up workday makes up.
 */
export const builtInCalendar: HolidayCalendar = {
  source: tableSource,
  edition: tableEdition,
  years: new Set(holidayTable.map(([year]) => year)),
  days: new Map(
    holidayTable.flatMap(([year, breaks, statutory, makeUp]) => [
      ...marked(year, breaks, 'rest'),
      ...marked(year, statutory, 'statutory'),
      ...marked(year, makeUp, 'work'),
    ]),
  ),
  madeUp: new Map(),
}

function marked(year: number, runs: string, kind: HolidayKind): Array<readonly [CivilDate, HolidayKind]> {
  return runs.split(' ').flatMap((run) => {
    const [first = '', last = first] = run.split('-')
    return datesBetween(day(year, first), day(year, last)).map((date) => [date, kind] as const)
  })
}

function day(year: number, text: string): CivilDate {
  const date = civilDate(year, Number(text.slice(0, 2)), Number(text.slice(2)))
  if (date === undefined) throw new RangeError(`the holiday table names no day: ${year} ${text}`)
  return date
}
