import { describe, expect, it } from 'vitest'
import { holidayAt, overridden } from '../../../src/domain/calendar.js'
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { civilDate, datesBetween, formatDate, monthOf, weekdayOf, yearOf } from '../../../src/time/civil-date.js'
import { on } from '../../kit/rule.js'

/** Off-ranges and make-up days as the State Council's notices of 2018-2026 give them, restated by hand. */
const notices: ReadonlyArray<readonly [year: number, off: string, makeUp: string]> = [
  [
    2018,
    '01-01 02-15..21 04-05..07 04-29..01+ 06-18 09-24 10-01..07 12-30..31',
    '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  ],
  [2019, '01-01 02-04..10 04-05 05-01..04 06-07 09-13 10-01..07', '02-02 02-03 04-28 05-05 09-29 10-12'],
  [2020, '01-01 01-24..02+ 04-04..06 05-01..05 06-25..27 10-01..08', '01-19 04-26 05-09 06-28 09-27 10-10'],
  [
    2021,
    '01-01..03 02-11..17 04-03..05 05-01..05 06-12..14 09-19..21 10-01..07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ],
  [
    2022,
    '01-01..03 01-31..06+ 04-03..05 04-30..04+ 06-03..05 09-10..12 10-01..07 12-31',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ],
  [2023, '01-01..02 01-21..27 04-05 04-29..03+ 06-22..24 09-29..06+', '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
  [
    2024,
    '01-01 02-10..17 04-04..06 05-01..05 06-10 09-15..17 10-01..07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ],
  [2025, '01-01 01-28..04+ 04-04..06 05-01..05 05-31..02+ 10-01..08', '01-26 02-08 04-27 09-28 10-11'],
  [
    2026,
    '01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ],
]

/** Dates of article 2 of 全国年节及纪念日放假办法, worked out from the law and the lunar calendar: 11 a year, 13 from 2025. */
const statutory: ReadonlyArray<readonly [year: number, days: string]> = [
  [2018, '01-01 02-16 02-17 02-18 04-05 05-01 06-18 09-24 10-01 10-02 10-03'],
  [2019, '01-01 02-05 02-06 02-07 04-05 05-01 06-07 09-13 10-01 10-02 10-03'],
  [2020, '01-01 01-25 01-26 01-27 04-04 05-01 06-25 10-01 10-02 10-03'],
  [2021, '01-01 02-12 02-13 02-14 04-04 05-01 06-14 09-21 10-01 10-02 10-03'],
  [2022, '01-01 02-01 02-02 02-03 04-05 05-01 06-03 09-10 10-01 10-02 10-03'],
  [2023, '01-01 01-22 01-23 01-24 04-05 05-01 06-22 09-29 10-01 10-02 10-03'],
  [2024, '01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03'],
  [2025, '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'],
  [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
]

describe('the built-in holiday calendar', () => {
  it.each(notices)('has the breaks of the notice of %i, and no others', (year, off) => {
    const expected = off.split(' ').flatMap((run) => range(year, run))
    expect(daysOf(year, (kind) => kind === 'rest' || kind === 'statutory')).toEqual(expected)
  })

  it.each(notices)('has the make-up workdays of the notice of %i, and no others', (year, _, makeUp) => {
    expect(daysOf(year, (kind) => kind === 'work')).toEqual(makeUp.split(' ').map((day) => `${year}-${day}`))
  })

  it.each(statutory)('has the days that the law itself names in %i', (year, days) => {
    expect(daysOf(year, (kind) => kind === 'statutory')).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it('follows the law of each time: 除夕 is named from 2008 to 2013 and again from 2025', () => {
    const eves = ['2007-02-17', '2008-02-06', '2013-02-09', '2014-01-30', '2024-02-09', '2025-01-28']
    expect(eves.map((eve) => holidayAt(builtInCalendar, on(eve)))).toEqual([
      'work',
      'statutory',
      'statutory',
      'ordinary',
      'ordinary',
      'statutory',
    ])
  })

  it('has the two days of 端午 that its source lacks: 4 to 6 June 2011 and 22 to 24 June 2012', () => {
    const days = ['2011-06-05', '2012-06-23', '2012-06-25']
    expect(days.map((day) => holidayAt(builtInCalendar, on(day)))).toEqual(['rest', 'statutory', 'ordinary'])
  })

  it('leaves the weekends that 2019 only joined to a holiday ("与周末连休") ordinary, as in every other year', () => {
    const days = ['2019-04-06', '2019-06-09', '2019-09-14', '2018-06-16', '2024-06-09']
    expect(days.map((day) => holidayAt(builtInCalendar, on(day)))).toEqual(days.map(() => 'ordinary'))
  })

  it.each([
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('leaves a Monday-to-Friday worker of %i exactly %i workdays', (year, workdays) => {
    expect(daysOf(year, isWorked).length).toBe(workdays)
  })

  it('leaves in 2026, month by month, 21 16 22 21 19 21 23 21 22 18 21 23 of them', () => {
    const months = daysOf(2026, isWorked).map((day) => monthOf(on(day)) % 12)
    const counts = Array.from({ length: 12 }, (_, month) => months.filter((one) => one === month).length)
    expect(counts).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
  })

  it('makes up workdays only on Saturdays and Sundays', () => {
    const weekdays = [...builtInCalendar.days].filter(([, kind]) => kind === 'work').map(([date]) => weekdayOf(date))
    expect(new Set(weekdays)).toEqual(new Set([0, 6]))
  })

  it('covers 2004 to 2026 and calls every other year unknown, its ordinary days too', () => {
    expect([...builtInCalendar.years]).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
    expect(holidayAt(builtInCalendar, on('2027-03-01'))).toBe('unknown')
    expect(holidayAt(builtInCalendar, on('2003-12-31'))).toBe('unknown')
  })

  it('is overridden date by date, and a year that a document names is then known', () => {
    const changed = overridden(builtInCalendar, new Map([[on('2027-02-05'), 'statutory' as const]]))
    expect(holidayAt(changed, on('2027-02-05'))).toBe('statutory')
    expect(holidayAt(changed, on('2027-02-06'))).toBe('ordinary')
    expect(holidayAt(changed, on('2026-02-17'))).toBe('statutory')
  })

  it('says where it comes from', () => {
    expect(builtInCalendar.source).toBe('chinese-days')
    expect(builtInCalendar.edition).toBe('1.5.7 (2026-05-08)')
  })
})

type Kind = ReturnType<typeof holidayAt>

const daysOf = (year: number, wanted: (kind: Kind, weekday: number) => boolean): string[] =>
  datesBetween(civilDate(year, 1, 1)!, civilDate(year, 12, 31)!)
    .filter((date) => wanted(holidayAt(builtInCalendar, date), weekdayOf(date)))
    .map(formatDate)

const isWorked = (kind: Kind, weekday: number): boolean =>
  kind === 'work' || (kind === 'ordinary' && weekday >= 1 && weekday <= 5)

/** "04-29..01+": from 29 April to the 1st of the next month. */
const range = (year: number, run: string): string[] => {
  const [first = '', last] = run.split('..')
  const from = on(`${year}-${first}`)
  if (last === undefined) return [formatDate(from)]
  const month = Number(first.slice(0, 2)) + (last.endsWith('+') ? 1 : 0)
  const to = civilDate(yearOf(from), month, Number(last.replace('+', '')))!
  return datesBetween(from, to).map(formatDate)
}
