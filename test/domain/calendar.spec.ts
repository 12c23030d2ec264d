/** Claims about days that differ from the weekly pattern. */
import { describe, expect, it } from 'vitest'
import { fallsOn, type HolidayCalendar, type HolidayKind, holidayAt, overridden } from '../../src/domain/calendar.js'
import { addDays, type CivilDate, parseDate } from '../../src/time/civil-date.js'

describe('a holiday calendar', () => {
  const national = calendar([2026], { '2026-01-01': 'statutory', '2026-01-02': 'rest', '2026-01-04': 'work' })

  it('knows its own days, calls the others of its years ordinary, and guesses no other year', () => {
    expect(holidayAt(national, day('2026-01-01'))).toBe('statutory')
    expect(holidayAt(national, day('2026-01-04'))).toBe('work')
    expect(holidayAt(national, day('2026-01-05'))).toBe('ordinary')
    expect(holidayAt(national, day('2025-12-31'))).toBe('unknown')
    expect(holidayAt(national, day('2027-01-01'))).toBe('unknown')
  })
  it('knows a day of a neighbouring year that its table names', () =>
    expect(holidayAt(calendar([2026], { '2025-12-31': 'rest' }), day('2025-12-31'))).toBe('rest'))
  it('gives way date by date to a company’s own days, whose years it then covers', () => {
    const own = overridden(
      national,
      new Map([
        [day('2026-01-02'), 'work'],
        [day('2027-01-01'), 'rest'],
      ]),
    )
    expect(holidayAt(own, day('2026-01-01'))).toBe('statutory')
    expect(holidayAt(own, day('2026-01-02'))).toBe('work')
    expect(holidayAt(own, day('2027-01-02'))).toBe('ordinary')
    expect(holidayAt(national, day('2026-01-02'))).toBe('rest')
  })
})

describe('a special day', () => {
  const from = day('2026-02-03')

  it('covers its span, both ends included', () => {
    const special = { repeats: 'span', from, to: addDays(from, 2), note: '' } as const
    expect([-1, 0, 1, 2, 3].map((n) => fallsOn(special, addDays(from, n)))).toEqual([false, true, true, true, false])
  })
  it('that repeats every two weeks falls on every fourteenth day up to its end', () => {
    const special = { repeats: 'every-two-weeks', from, to: addDays(from, 28), note: '' } as const
    const hits = Array.from({ length: 60 }, (_, i) => i - 14).filter((n) => fallsOn(special, addDays(from, n)))
    expect(hits).toEqual([0, 14, 28])
  })
})

// Helpers

function day(text: string): CivilDate {
  return parseDate(text)!
}
function calendar(years: readonly number[], days: Readonly<Record<string, HolidayKind>>): HolidayCalendar {
  const table = new Map(Object.entries(days).map(([date, kind]) => [day(date), kind]))
  return { source: 'test', edition: '1', years: new Set(years), days: table, madeUp: new Map() }
}
