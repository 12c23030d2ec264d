/** Claims about calendar dates, held against the host's proleptic Gregorian `Date.UTC`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type CivilDate,
  civilDate,
  dateFields,
  datesBetween,
  firstOf,
  formatDate,
  formatMonth,
  lastOf,
  monthOf,
  parseDate,
  weekdayOf,
  yearMonth,
  yearOf,
} from '../../src/time/civil-date.js'

describe('a civil date', () => {
  it('counts the days from 1970-01-01 as the host calendar does, from year 1 to 9999', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const host = new Date(day * 86_400_000)
        const [year, month, dayOfMonth] = [host.getUTCFullYear(), host.getUTCMonth() + 1, host.getUTCDate()]
        expect(civilDate(year, month, dayOfMonth)).toBe(day)
        expect(dateFields(day)).toEqual({ year, month, day: dayOfMonth })
        expect(weekdayOf(day)).toBe(host.getUTCDay())
        expect(yearOf(day)).toBe(year)
      }),
    ))
  it('is written as the host calendar writes it, and read back', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(parseDate(formatDate(day))).toBe(day)
      }),
    ))
  it('does not exist outside its month', () => {
    expect(civilDate(2026, 2, 29)).toBeUndefined()
    expect(civilDate(2028, 2, 29)).toBe(21_243) // 58 years of 365 days, 14 leap days before it, 31 + 28 days: 21170 + 14 + 59
    expect(civilDate(1900, 2, 29)).toBeUndefined()
    expect(civilDate(2026, 4, 31)).toBeUndefined()
    expect(civilDate(2026, 13, 1)).toBeUndefined()
    expect(civilDate(2026, 0, 1)).toBeUndefined()
    expect(civilDate(2026, 1, 0)).toBeUndefined()
    expect(civilDate(2026, 1.5, 1)).toBeUndefined()
    expect(civilDate(Number.NaN, 1, 1)).toBeUndefined()
  })
  it.each(['2026-2-3', '20260203', '2026-02-30', '2026-02-03T00:00', ' 2026-02-03', '2026/02/03', ''])(
    'is not read from "%s"',
    (text) => expect(parseDate(text)).toBeUndefined(),
  )
  it('has every day of a stretch once, both ends included', () => {
    const first = civilDate(2024, 2, 28)!
    const last = civilDate(2024, 3, 1)!
    expect(datesBetween(first, last).map(formatDate)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
    expect(datesBetween(first, first)).toEqual([first])
    expect(datesBetween(last, first)).toEqual([])
  })
})

describe('a month', () => {
  it('runs from its first day to the day before the next one', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day)
        const { year, month: number } = dateFields(day)
        expect(month).toBe(yearMonth(year, number))
        expect(formatMonth(month)).toBe(formatDate(day).slice(0, 7))
        expect(firstOf(month)).toBe(civilDate(year, number, 1))
        expect(firstOf(month)).toBeLessThanOrEqual(day)
        expect(lastOf(month)).toBeGreaterThanOrEqual(day)
        expect(monthOf(addDays(lastOf(month), 1))).toBe(month + 1)
        expect(monthOf(addDays(firstOf(month), -1))).toBe(month - 1)
      }),
    ))
  it('of February has 29 days in a leap year', () => {
    const length = (year: number) => lastOf(yearMonth(year, 2)) - firstOf(yearMonth(year, 2)) + 1
    expect([1900, 2000, 2023, 2024].map(length)).toEqual([28, 29, 28, 29])
  })
})

// Helpers

const anyDay = fc
  .integer({ min: -719_162, max: 2_932_896 }) // 0001-01-01 and 9999-12-31
  .map((day) => day as CivilDate)
