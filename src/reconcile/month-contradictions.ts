/** Official month reports beside the official day reports of the same dates: "为统计周期每日…之和". */
import type { MonthContradiction } from '../domain/contradiction.js'
import { type Measure, recomputed } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { datesBetween } from '../time/civil-date.js'
import { isIgnored } from './compare-figures.js'
import { grouped, keyOf } from './grouped.js'
import { distinct } from './one-report.js'

/**
 * Each measure of a month that is not the sum of its days. Compared where the month tells its period and every date of it has exactly
 * one report of that person; reports of one day that agree are one. A measure that the month or a day does not carry is passed over.
 */
export const monthContradictions = (
  days: readonly OfficialDay[],
  months: readonly OfficialMonth[],
  ignored: ReadonlySet<Measure>,
): readonly MonthContradiction[] => {
  const reports = grouped(days, ({ employee, date }) => keyOf(employee, String(date)))
  const measures = recomputed.filter((measure) => !isIgnored(measure, ignored))
  return months.flatMap(({ employee, from, to, figures }) => {
    if (from === undefined || to === undefined) return []
    const perDate = datesBetween(from, to).map((date) => distinct(reports.get(keyOf(employee, String(date))) ?? []))
    if (perDate.some(({ length }) => length !== 1)) return []
    return measures.flatMap((measure) => {
      const [ofMonth, ofDays] = [figures[measure], sumOf(measure, perDate.flat())]
      return typeof ofMonth !== 'number' || ofDays === undefined || ofMonth === ofDays
        ? []
        : [{ employee, from, to, measure, ofMonth, ofDays }]
    })
  })
}

/** `undefined` where a day does not carry the measure. */
const sumOf = (measure: Measure, days: readonly OfficialDay[]): number | undefined => {
  let total = 0
  for (const { figures } of days) {
    const amount = figures[measure]
    if (typeof amount !== 'number') return undefined
    total += amount
  }
  return total
}
