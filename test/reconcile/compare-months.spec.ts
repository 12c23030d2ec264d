import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import type { Figures } from '../../src/domain/measure.js'
import type { OfficialMonth } from '../../src/domain/official.js'
import { compareMonths, type JudgedMonth } from '../../src/reconcile/index.js'
import { type CivilDate, formatDate } from '../../src/time/civil-date.js'
import { day, officialMonth } from './figures.js'

const sums =
  (byFirstDate: Record<string, Figures>, complete = true, workdaysBeyond = 0) =>
  (_: unknown, from: CivilDate): JudgedMonth | undefined => {
    const figures = byFirstDate[formatDate(from)]
    return figures && { figures, days: () => [], complete, workdaysBeyond, restsOn: () => [] }
  }
const terms = {
  period: { from: day('2026-01-01'), to: day('2026-02-28') },
  counts: () => true,
  ignored: new Set<never>(),
  ledger: [],
  consoleHours: 'ceil-hour' as const,
  consoleMonthHours: 'rounded-sum' as const,
}
const january = (figures: Figures) => officialMonth('ann', figures, '2026-01-01', '2026-01-31')
const compare = (reports: OfficialMonth[], ours: Record<string, Figures>) => compareMonths(reports, sums(ours), terms)

describe('comparing months', () => {
  it('lays a report beside the sum of the dates that its request names', () => {
    const { differences, personMonths, monthsDiffer } = compare([january({ workdays: 21 })], {
      '2026-01-01': { workdays: 20 },
    })
    expect(differences).toEqual([
      { userid: 'ann', period: '2026-01', measure: 'workdays', ours: 20, theirs: 21, cause: null, restsOn: [] },
    ])
    expect([personMonths, monthsDiffer]).toEqual([1, 1])
  })

  it('names a request that is no calendar month by both its dates', () => {
    const week = officialMonth('ann', { workdays: 3 }, '2026-01-05', '2026-01-11')
    expect(compare([week], { '2026-01-05': { workdays: 5 } }).differences[0]?.period).toBe('2026-01-05/2026-01-11')
  })

  it('takes a report without a request for the calendar month that it equals', () => {
    const found = compare([officialMonth('ann', { workdays: 15 })], {
      '2026-01-01': { workdays: 21 },
      '2026-02-01': { workdays: 15 },
    })
    expect(found).toMatchObject({ differences: [], personMonths: 1, fitted: [] })
  })

  it('says so when such a report equals none, and takes the nearest', () => {
    const found = compare([officialMonth('ann', { workdays: 16, restDays: 13 })], {
      '2026-01-01': { workdays: 21, restDays: 10 },
      '2026-02-01': { workdays: 15, restDays: 13 },
    })
    expect(found.fitted).toEqual([{ employee: 'ann', period: '2026-02' }])
    expect(found.differences.map(({ measure }) => measure)).toEqual(['workdays'])
  })

  it('does not compare with a sum that lacks days, and says which report that leaves aside', () => {
    const found = compareMonths([january({ workdays: 21 })], sums({ '2026-01-01': { workdays: 20 } }, false), terms)
    expect(found).toMatchObject({ personMonths: 0, differences: [] })
    expect(found.uncompared).toEqual([{ employee: 'ann', period: '2026-01', reason: 'days-missing' }])
  })

  it('does not compare a month that was not judged', () => {
    const march = officialMonth('ann', {}, '2026-03-01', '2026-03-31')
    expect(compare([march], {}).uncompared).toEqual([{ employee: 'ann', period: '2026-03', reason: 'outside-period' }])
  })

  describe('whose first or last days lie outside the judged dates', () => {
    // 2026-03-01 was a Sunday: reports that leave out days of rest begin on the 2nd.
    const judged = { ...terms, period: { from: day('2026-03-02'), to: day('2026-03-31') } }
    const sum = { '2026-03-01': { workdays: 22 } }
    const march = officialMonth('ann', { workdays: 21 }, '2026-03-01', '2026-03-31')

    it('is compared where nobody works on those days', () =>
      expect(compareMonths([march], sums(sum), judged)).toMatchObject({ personMonths: 1, monthsDiffer: 1 }))

    it('is compared so without a request too', () =>
      expect(compareMonths([officialMonth('ann', { workdays: 22 })], sums(sum), judged)).toMatchObject({
        personMonths: 1,
        monthsDiffer: 0,
      }))

    it('is not compared where one of them is a workday', () => {
      const found = compareMonths([march, officialMonth('bo', {})], sums(sum, true, 1), judged)
      expect(found).toMatchObject({ personMonths: 0, differences: [] })
      expect(found.uncompared.map(({ employee, reason }) => [employee, reason])).toEqual([
        ['ann', 'outside-period'],
        ['bo', 'no-period'],
      ])
    })
  })

  it('names two reports of one month that disagree', () => {
    const found = compare([january({ workdays: 20 }), january({ workdays: 21 })], { '2026-01-01': { workdays: 20 } })
    expect(found.duplicated).toEqual([{ employee: 'ann', period: '2026-01' }])
    expect(found).toMatchObject({ personMonths: 1, monthsDiffer: 1 })
  })

  it('finds nothing to say of two equal reports', () =>
    expect(
      compare([january({ workdays: 20 }), january({ workdays: 20 })], { '2026-01-01': { workdays: 20 } }),
    ).toMatchObject({
      duplicated: [],
      differences: [],
      personMonths: 1,
    }))

  it('counts a reviewed difference apart, and names an entry that no longer differs', () => {
    const entry = (measure: 'workdays' | 'restDays') => ({
      employee: employeeId('ann'),
      date: undefined,
      period: '2026-01',
      measure,
      reason: '',
      by: '',
      on: '',
      origin: { input: 0, path: '' },
    })
    const ledger = [entry('workdays'), entry('restDays')]
    const found = compareMonths([january({ workdays: 21 })], sums({ '2026-01-01': { workdays: 20 } }), {
      ...terms,
      ledger,
    })
    expect(found).toMatchObject({ monthsDiffer: 0, differences: [], known: 1, stale: [{ measure: 'restDays' }] })
  })
})
