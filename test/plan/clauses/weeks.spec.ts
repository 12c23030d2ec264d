import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternateWeeks } from '../../../src/plan/clauses/alternate-weeks.js'
import { weeklyPattern } from '../../../src/plan/clauses/weekly-pattern.js'
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { weekNumber } from '../../../src/plan/week-number.js'
import { ask } from '../../../src/reason/clause.js'
import type { Policies } from '../../../src/reason/policies.js'
import { addDays, type CivilDate, weekdayOf, type Weekday } from '../../../src/time/civil-date.js'
import { recordingWorld, worldOf } from '../../kit/asking.js'
import { on } from '../../kit/rule.js'

describe('the weekly pattern', () => {
  const mondayAndSunday = new Set<Weekday>([1, 0])
  it.each([
    ['2026-02-02', 'workday'],
    ['2026-02-03', undefined],
    ['2026-02-07', undefined],
    ['2026-02-08', 'workday'],
  ])('with workdays 1 and 0 makes %s a %s: 0 is Sunday', (date, expected) => {
    expect(ask(weeklyPattern, { days: mondayAndSunday, date: on(date) }, worldOf())).toBe(expected)
  })
})

describe('alternate weeks', () => {
  it.each([
    // The week of Monday 2024-01-01 is week 1; 2023 had 52 weeks back to 2023-01-02, so that one is week -51: odd.
    ['2024-01-06', 1, 'workday'],
    ['2024-01-13', 2, undefined],
    ['2024-01-20', 3, 'workday'],
    ['2023-12-30', 0, undefined],
    ['2023-12-23', -1, 'workday'],
    ['2023-01-07', -51, 'workday'],
    // 2024 has 53 Mondays, the last on 2024-12-30: its week is number 53 and belongs to two years.
    ['2025-01-04', 53, 'workday'],
    ['2025-01-11', 54, undefined],
    // 2026-02-02 is 763 days after 2024-01-01: week 110.
    ['2026-02-07', 110, undefined],
    ['2026-02-14', 111, 'workday'],
  ])('puts Saturday %s into week %i, which makes it a %s where odd weeks have Saturdays', (date, week, expected) => {
    expect(weekNumber(on(date), 'monday')).toBe(week)
    expect(saturdaysInOddWeeks(date)).toBe(expected)
  })

  it('goes on numbering across years without a break', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 30_000 }), (days) => {
        const date = days as CivilDate
        expect(weekNumber(addDays(date, 7), 'monday')).toBe(weekNumber(date, 'monday') + 1)
        expect(weekNumber(addDays(date, 7), 'sunday')).toBe(weekNumber(date, 'sunday') + 1)
      }),
    )
  })

  it('differs between weeks that start on Monday and on Sunday only for Sundays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 30_000 }), (days) => {
        const date = days as CivilDate
        const later = weekdayOf(date) === 0 ? 1 : 0
        expect(weekNumber(date, 'sunday')).toBe(weekNumber(date, 'monday') + later)
      }),
    )
  })

  it.each([
    // Sunday 2024-01-07 ends week 1 that began on Monday, or begins week 2.
    ['monday', 'workday'],
    ['sunday', undefined],
  ] as const)('with weekStart %s makes Sunday 2024-01-07 a %s where odd weeks have Sundays', (weekStart, expected) => {
    expect(inOddWeeks([0], '2024-01-07', { weekStart })).toBe(expected)
  })

  describe('under weekParity', () => {
    // 2024-02-12..16 is holiday from Monday to Friday, the first such week since 2024-01-01; 2024-02-24 is in calendar week 8.
    it('calendar counts holiday weeks like any other', () =>
      expect(saturdaysInOddWeeks('2024-02-24', { weekParity: 'calendar' })).toBe(undefined))
    it('skips-holiday-weeks leaves out a week that is holiday from Monday to Friday', () =>
      expect(saturdaysInOddWeeks('2024-02-24', { weekParity: 'skips-holiday-weeks' })).toBe('workday'))
    it('skips-holiday-weeks counts a week that is holiday in part', () =>
      // 2024-05-01..03 is Wednesday to Friday. 2024-05-11 is in calendar week 19 and counted week 18.
      expect(saturdaysInOddWeeks('2024-05-11', { weekParity: 'skips-holiday-weeks' })).toBe(undefined))
    it('skips-holiday-weeks also counts backwards from 2024', () =>
      // 2023-10-02..06 is the only such week between 2023-09-30, calendar week -13, and 2024: counted week -12.
      expect(saturdaysInOddWeeks('2023-09-30', { weekParity: 'skips-holiday-weeks' })).toBe(undefined))
    it('skips-holiday-weeks never skips the week it is asked about', () =>
      // 2023-10-07 is in the holiday week itself, calendar week -12, with no other between it and 2024.
      expect(saturdaysInOddWeeks('2023-10-07', { weekParity: 'skips-holiday-weeks' })).toBe(undefined))
    it('skips-holiday-weeks skips nothing for a rule that does not follow holidays', () =>
      expect(saturdaysInOddWeeks('2024-02-24', { weekParity: 'skips-holiday-weeks' }, false)).toBe(undefined))
    it('skips-holiday-weeks knows no parity past a year it does not cover', () =>
      expect(saturdaysInOddWeeks('2027-03-06', { weekParity: 'skips-holiday-weeks' })).toBe('unknown-calendar-year'))
    it('calendar knows parity in any year', () =>
      // 2027-03-13 is 1167 days after 2024-01-01, which is 166 whole weeks: week 167.
      expect(saturdaysInOddWeeks('2027-03-13', { weekParity: 'calendar' })).toBe('workday'))
  })

  it('consults no policy for a weekday that both weeks have', () => {
    const { world, lines } = recordingWorld()
    const both = new Set<Weekday>([1])
    const week = { _tag: 'alternating', odd: both, even: both } as const
    ask(alternateWeeks, { week, date: on('2026-02-02'), calendar: builtInCalendar, followsHolidays: true }, world)
    expect(lines.map(({ leansOn }) => leansOn)).toEqual([[]])
  })
})

const inOddWeeks = (
  days: ReadonlyArray<Weekday>,
  date: string,
  answers: Partial<Policies> = {},
  followsHolidays = true,
) => {
  const week = { _tag: 'alternating', odd: new Set(days), even: new Set<Weekday>() } as const
  return ask(alternateWeeks, { week, date: on(date), calendar: builtInCalendar, followsHolidays }, worldOf(answers))
}
const saturdaysInOddWeeks = (date: string, answers: Partial<Policies> = {}, followsHolidays = true) =>
  inOddWeeks([6], date, answers, followsHolidays)
