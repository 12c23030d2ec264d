/** Claims about console exports laid beside themselves: rounded hours contradict nothing that minutes say. */
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/measure.js'
import { withAnswers } from '../../src/reason/policies.js'
import { inconsistencies } from '../../src/reconcile/index.js'
import { shanghai } from '../kit/rule.js'
import { official, officialMonth } from './figures.js'

const terms: Parameters<typeof inconsistencies>[1] = {
  ignored: new Set(),
  policies: withAnswers({}),
  zone: shanghai,
  calendar: { source: '', edition: '', years: new Set(), days: new Map(), madeUp: new Map() },
  isAway: () => false,
  recordsOf: () => undefined,
}
const faultsOf = (figures: Figures, units: 'seconds' | 'console') => {
  const days = [{ ...official('ann', '2026-05-04', figures), units }]
  return inconsistencies({ asked: days, days, months: [] }, terms).map(({ id }) => id)
}
const clock = (hour: number, minute: number) => hour * 3600 + minute * 60

describe('an export', () => {
  it('may show more hours than passed between its first and last punch, which a report of the API may not', () => {
    // A day off in a real export: 9 h 47 min between the two, shown as 10 hours.
    const restDay: Figures = {
      'worked.seconds': clock(10, 0),
      'punches.count': 2,
      'earliest.seconds': clock(9, 47),
      'latest.seconds': clock(19, 34),
    }
    expect(faultsOf(restDay, 'console')).toEqual([])
    expect(faultsOf(restDay, 'seconds')).toEqual(['report-worked'])
  })
  it('may show an absence shorter than its rounded standard time', () => {
    // Seven and a half hours: 450 min absent, a standard of 8 hours.
    const absent: Figures = { 'absence.count': 1, 'absence.seconds': clock(7, 30), 'standard.seconds': clock(8, 0) }
    expect(faultsOf(absent, 'console')).toEqual([])
    expect(faultsOf(absent, 'seconds')).toEqual(['report-absence-duration'])
  })
  it('of a month need not be the sum of its rounded days in hours, and must be in counts', () => {
    const days = ['2026-05-04', '2026-05-05'].map((date) => ({
      ...official('ann', date, { 'worked.seconds': clock(9, 0), 'late.count': 1 }),
      units: 'console' as const,
    }))
    const month = (figures: Figures) => [
      { ...officialMonth('ann', figures, '2026-05-04', '2026-05-05'), units: 'console' as const },
    ]
    const found = (figures: Figures) => inconsistencies({ asked: [], days, months: month(figures) }, terms)
    expect(found({ 'worked.seconds': clock(17, 0), 'late.count': 2 })).toEqual([])
    expect(found({ 'worked.seconds': clock(17, 0), 'late.count': 3 }).map(({ id }) => id)).toEqual(['report-month-sum'])
  })
})
