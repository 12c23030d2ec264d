/** The public holidays of a month; where nobody has announced them yet the company says its own. */
import { type HolidayCalendar, type HolidayKind, overridden } from '../../domain/calendar.js'
import { type CivilDate, civilDate, dateFields, firstOf, formatDate, type YearMonth } from '../../time/civil-date.js'
import type { SourceDocument } from '../../vendor/index.js'

/** The days around the month may be of another year. */
export const calendarFor = (
  known: HolidayCalendar,
  month: YearMonth,
): { readonly calendar: HolidayCalendar; readonly documents: readonly SourceDocument[] } => {
  const years = [-1, 1].map((step) => dateFields(firstOf((month + step) as YearMonth)).year)
  const unknown = [...new Set(years)].filter((year) => !known.years.has(year))
  if (unknown.length === 0) return { calendar: known, documents: [] }
  const days = new Map(unknown.flatMap(fixedHolidays))
  const holidays = Object.fromEntries([...days].map(([date, kind]) => [formatDate(date), kind]))
  return { calendar: overridden(known, days), documents: [{ path: 'holidays.json', value: { holidays } }] }
}

/** Of the statutory days those that the sun alone decides. */
const fixedHolidays = (year: number): ReadonlyArray<readonly [CivilDate, HolidayKind]> =>
  (
    [
      [1, 1],
      [5, 1],
      [5, 2],
      [10, 1],
      [10, 2],
      [10, 3],
    ] as const
  ).map(([month, day]) => [civilDate(year, month, day)!, 'statutory'])
