/** Laws of sums: a month says nothing that its days do not say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOnlyMeasures, recomputed } from '../../src/domain/measure.js'
import { statuses } from '../../src/domain/status.js'
import { figuresOfDay, figuresOfMonth } from '../../src/rollup/figures.js'
import { sumMonth } from '../../src/rollup/month.js'
import { recompute } from '../../src/recompute.js'
import { addDays } from '../../src/time/civil-date.js'
import { dayArb, momentArb, situationArb, week } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { companyIn, daysIn } from './judged.js'

const isNumber = (value: unknown): value is number => typeof value === 'number'

describe('laws of sums', () => {
  it('each figure of a month that a day has too is the sum of its days’', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const days = daysIn(situation).filter((day) => day.state === 'final')
        const month = figuresOfMonth(sumMonth(someone, week, days))
        const summed = recomputed.filter((measure) => month[measure] !== undefined)
        expect(summed).toHaveLength(statuses.length + 5)
        for (const measure of summed)
          expect(month[measure]).toBe(
            days
              .map((day) => figuresOfDay(day)[measure])
              .filter(isNumber)
              .reduce((sum, value) => sum + value, 0),
          )
      }),
    ))
  it('workdays, rest days and unscheduled days are all days; regular days and days with an exception are all workdays', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const days = daysIn(situation)
        const month = sumMonth(someone, week, days)
        expect(month.workdays + month.restDays + month.unscheduled + month.unjudged).toBe(days.length)
        expect(month.regularDays + month.exceptDays).toBe(month.workdays)
        expect(month.regularDays).toBeGreaterThanOrEqual(0)
        expect(month.exceptDays).toBe(days.filter((day) => day.verdicts.length > 0).length)
      }),
    ))
  it('a day that is not over or not judged is counted apart and in no sum', () =>
    fc.assert(
      fc.property(situationArb(), momentArb, (situation, asOf) => {
        const days = daysIn(situation, { asOf })
        const month = sumMonth(someone, week, days)
        expect(month.provisional).toBe(days.filter((day) => day.state === 'provisional').length)
        const over = sumMonth(
          someone,
          week,
          days.filter((day) => day.state === 'final'),
        )
        expect({ ...month, provisional: 0, unjudged: 0 }).toEqual({ ...over, provisional: 0, unjudged: 0 })
      }),
    ))
  it('two parts of a month add up to the month', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, (situation, cut) => {
        const days = daysIn(situation)
        const figures = (part: typeof days) => figuresOfMonth(sumMonth(someone, week, part))
        const [first, second] = [
          figures(days.filter((day) => day.date <= cut)),
          figures(days.filter((day) => day.date > cut)),
        ]
        const whole = figures(days)
        for (const measure of [...recomputed, ...monthOnlyMeasures]) {
          const value = whole[measure]
          if (isNumber(value)) expect(value).toBe(Number(first[measure]) + Number(second[measure]))
        }
      }),
    ))
  it('the order of the days changes no sum', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const days = daysIn(situation)
        expect(sumMonth(someone, week, days.toReversed())).toEqual(sumMonth(someone, week, days))
      }),
    ))
  it('a period over two months has a part for each, and each day is in exactly one', () =>
    fc.assert(
      fc.property(situationArb(), fc.integer({ min: 0, max: 6 }), (situation, before) => {
        const from = addDays(week.from, -before)
        const { days, months } = recompute(companyIn(situation), { from, to: week.to })
        // 2026-03-02 is the week's Monday: three days back is February.
        expect(months).toHaveLength(before > 1 ? 2 : 1)
        const inSums = months.reduce(
          (sum, { workdays, restDays, unscheduled, unjudged }) => sum + workdays + restDays + unscheduled + unjudged,
          0,
        )
        expect(inSums).toBe(days.length)
      }),
    ))
})
