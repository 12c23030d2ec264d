/** Claims about going through day reports date by date, laid beside looking through all of them for each date. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import { ofEachDate, reportsBehind } from '../../src/domain/report-dates.js'
import { addDays, datesBetween } from '../../src/time/civil-date.js'
import { day, official, officialMonth } from '../reconcile/figures.js'

const first = day('2026-05-04')
const reports = fc
  .array(fc.record({ who: fc.constantFrom('ann', 'bo', 'cy'), on: fc.integer({ min: 0, max: 6 }) }), { maxLength: 40 })
  .map((rows) =>
    rows.map(({ who, on }, i) => ({ ...official(who, '2026-05-04', { 'late.count': i }), date: addDays(first, on) })),
  )
const months = [officialMonth('ann', {}), officialMonth('bo', {}), officialMonth('ann', {})]

describe('the reports behind month reports', () => {
  it('are of the people who have one, in order of date, and of one date as they came', () =>
    fc.assert(
      fc.property(reports, (days) => {
        const found = reportsBehind(months, days)
        expect([...found.keys()]).toEqual(['ann', 'bo'])
        for (const [employee, own] of found)
          expect(own).toEqual(days.filter((one) => one.employee === employee).toSorted((a, b) => a.date - b.date))
      }),
    ))
  it('are nobody’s where there is no month report', () =>
    expect(reportsBehind([], [official('ann', '2026-05-04', {})]).size).toBe(0))
  it('are told date by date, each with all of its rows, or not at all where one date says nothing', () =>
    fc.assert(
      fc.property(reports, fc.integer({ min: -1, max: 6 }), fc.integer({ min: 0, max: 4 }), (days, from, length) => {
        const own = reportsBehind(months, days).get(employeeId('ann'))!
        const [start, end] = [addDays(first, from), addDays(first, from + length)]
        const perDate = datesBetween(start, end).map((date) => own.filter((one) => one.date === date))
        const all = ofEachDate(own, start, end, (some, begin, stop) => some.slice(begin, stop))
        expect(all).toEqual(perDate)
        const told = ofEachDate(own, start, end, (some, begin) => some[begin]?.date)
        const whole = perDate.every((rows, i) => rows[0]?.date === addDays(start, i))
        if (whole) expect(told).toEqual(datesBetween(start, end))
      }),
    ))
  it('are asked of no date after one that says nothing', () => {
    const asked: number[] = []
    const days = [official('ann', '2026-05-04', {}), official('ann', '2026-05-06', {})]
    const told = ofEachDate(days, first, addDays(first, 1000), (_, begin, stop) => {
      asked.push(stop - begin)
      return stop > begin ? true : undefined
    })
    expect(told).toBeUndefined()
    expect(asked).toEqual([1, 0])
  })
})
