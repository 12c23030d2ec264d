import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyCatalogue } from '../../src/reason/policies.js'
import { compareDays, compareMonths, compareReport } from '../../src/reconcile/index.js'
import { type ConsoleHours, type ConsoleMonthHours, inUnitsOf } from '../../src/reconcile/own-units.js'
import { day, everything, judged, official, officialMonth } from './figures.js'

const clock = (hours: number, minutes: number, seconds = 0): number => hours * 3600 + minutes * 60 + seconds
const terms = (consoleHours: ConsoleHours) => ({ ...everything, consoleHours })
/** What the page of the policy says of 8 h 12 min worked: 9, 8, 8 and 8.2 hours. */
const told: Readonly<Record<ConsoleHours, number | undefined>> = {
  'ceil-hour': clock(9, 0),
  'floor-hour': clock(8, 0),
  'nearest-hour': clock(8, 0),
  tenth: clock(8, 12),
  'not-compared': undefined,
}
const ceil = (seconds: number) => inUnitsOf('console', { 'worked.seconds': seconds }, 'ceil-hour')['worked.seconds']

describe('the units of a console export', () => {
  it.each(Object.entries(told))('by %s make of 8 h 12 min what the page of the policy says', (rounding, expected) => {
    const figures = inUnitsOf('console', { 'worked.seconds': clock(8, 12) }, rounding as ConsoleHours)
    expect(figures['worked.seconds']).toBe(expected)
  })
  it('are told for every answer of the policy', () =>
    expect(Object.keys(told)).toEqual(policyCatalogue.consoleHours.answers))

  it('round up from whole minutes: the seconds of 8 h 0 min 59 s are not shown, a minute is', () => {
    expect(ceil(clock(8, 0, 59))).toBe(clock(8, 0))
    expect(ceil(clock(8, 1))).toBe(clock(9, 0))
    expect(ceil(0)).toBe(0)
  })
  it('round a half up, of an hour and of a tenth', () => {
    expect(inUnitsOf('console', { 'worked.seconds': clock(8, 30) }, 'nearest-hour')['worked.seconds']).toBe(clock(9, 0))
    expect(inUnitsOf('console', { 'worked.seconds': clock(8, 29) }, 'nearest-hour')['worked.seconds']).toBe(clock(8, 0))
    // A tenth of an hour is six minutes: 8 h 3 min is half of one, 8 h 2 min is less.
    expect(inUnitsOf('console', { 'worked.seconds': clock(8, 3) }, 'tenth')['worked.seconds']).toBe(clock(8, 6))
    expect(inUnitsOf('console', { 'worked.seconds': clock(8, 2) }, 'tenth')['worked.seconds']).toBe(clock(8, 0))
  })
  it('round standard hours like worked hours, and drop the seconds of lengths and times', () =>
    expect(
      inUnitsOf(
        'console',
        {
          'standard.seconds': clock(7, 30),
          'late.seconds': 877,
          'earliest.seconds': clock(9, 14, 37),
          'late.count': 1,
          dayType: 'work',
        },
        'ceil-hour',
      ),
    ).toEqual({
      'standard.seconds': clock(8, 0),
      'late.seconds': 840,
      'earliest.seconds': clock(9, 14),
      'late.count': 1,
      dayType: 'work',
    }))
  it('leave out worked and standard hours, and nothing else, where they are not compared', () => {
    const figures = { 'worked.seconds': 1, 'standard.seconds': 1, 'late.seconds': 60 }
    expect(inUnitsOf('console', figures, 'not-compared')).toEqual({ 'late.seconds': 60 })
  })
  it('are not those of the API, whose seconds stay', () =>
    expect(inUnitsOf('seconds', { 'worked.seconds': 28_801 }, 'ceil-hour')).toEqual({ 'worked.seconds': 28_801 }))
  it('change nothing that is in them already', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 172_800 }),
        fc.constantFrom(...policyCatalogue.consoleHours.answers),
        (seconds, rounding) => {
          const once = inUnitsOf('console', { 'worked.seconds': seconds, 'late.seconds': seconds }, rounding)
          expect(inUnitsOf('console', once, rounding)).toEqual(once)
        },
      ),
    )
  })
})

describe('a console report', () => {
  const ours = { 'worked.seconds': clock(8, 12), 'late.seconds': 877 }

  it('that tells rounded hours and whole minutes does not differ from the seconds they come from', () => {
    const figures = { 'worked.seconds': clock(9, 0), 'late.seconds': 840 }
    expect(compareReport(ours, { figures, units: 'console' }, terms('ceil-hour'))).toEqual([])
    expect(compareReport(ours, { figures, units: 'console' }, terms('floor-hour'))).toEqual([
      { measure: 'worked.seconds', ours: clock(8, 0), theirs: clock(9, 0) },
    ])
    // The same figures in a report of the API are seconds, and differ in both.
    expect(compareReport(ours, { figures }, terms('ceil-hour'))).toHaveLength(2)
  })
  it('is compared so as a day and as a month', () => {
    const days = compareDays(
      [judged('ann', '2026-05-04', ours)],
      [{ ...official('ann', '2026-05-04', { 'worked.seconds': clock(9, 0) }), units: 'console' }],
      terms('ceil-hour'),
    )
    expect(days.classes).toMatchObject({ identical: 1, differ: 0 })
    const months = (consoleMonthHours: ConsoleMonthHours, hours: number) =>
      compareMonths(
        [
          {
            ...officialMonth('ann', { 'worked.seconds': clock(hours, 0) }, '2026-05-01', '2026-05-31'),
            units: 'console',
          },
        ],
        () => ({
          figures: { 'worked.seconds': clock(16, 24) },
          days: () => [{ 'worked.seconds': clock(8, 12) }, { 'worked.seconds': clock(8, 12) }],
          complete: true,
          workdaysBeyond: 0,
          restsOn: () => [],
        }),
        { ...terms('ceil-hour'), consoleMonthHours, period: { from: day('2026-05-01'), to: day('2026-05-31') } },
      ).monthsDiffer
    // Two days of 8 h 12 min: 9 and 9 are 18 hours; 16 h 24 min together are 17.
    expect([months('sum-of-days', 18), months('sum-of-days', 17)]).toEqual([0, 1])
    expect([months('rounded-sum', 18), months('rounded-sum', 17)]).toEqual([1, 0])
    expect([months('not-compared', 18), months('not-compared', 1)]).toEqual([0, 0])
  })
})
