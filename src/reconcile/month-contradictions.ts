/** Official month reports beside the official day reports of the same dates: "为统计周期每日…之和". */
import type { MonthContradiction } from '../domain/contradiction.js'
import { approvalMeasures, type Measure, recomputed } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { statuses } from '../domain/status.js'
import { type CivilDate, datesBetween } from '../time/civil-date.js'
import { isIgnored } from './compare-figures.js'
import { distinct } from './one-report.js'
import { isInHours } from './own-units.js'
import { finest } from './two-sources.js'

/**
 * Each measure of a month that is not the sum of its days. Compared where the month tells its period and every date of it has exactly
 * one report of that person; reports of one day that agree are one. A measure that the month or a day does not carry is passed over.
 */
export const monthContradictions = (
  days: readonly OfficialDay[],
  months: readonly OfficialMonth[],
  ignored: ReadonlySet<Measure>,
): readonly MonthContradiction[] => {
  const measures = [...recomputed, ...approvalMeasures].filter((measure) => !isIgnored(measure, ignored))
  return wholeMonths(days, months).flatMap(({ month, its }) => {
    // Rounded hours do not add up, and what one source counts by the minute the other counts by the second.
    const isRounded = [month.units, ...its.map((day) => day.units)].includes('console')
    return measures.flatMap((measure) =>
      isRounded && isInHours(measure) ? [] : apart(month, measure, sumOf(measure, its)),
    )
  })
}

/** Each number of days of a month that its day reports count otherwise: the same months, and days that tell their kind. */
export const monthDayContradictions = (
  days: readonly OfficialDay[],
  months: readonly OfficialMonth[],
  ignored: ReadonlySet<Measure>,
): readonly MonthContradiction[] =>
  wholeMonths(days, months).flatMap(({ month, its }) => {
    const counts = countsOf(its)
    return counts === undefined
      ? []
      : counts.flatMap(([measure, count]) => (isIgnored(measure, ignored) ? [] : apart(month, measure, count)))
  })

/** A month report that tells its period, with the one report of each of its dates. */
export interface WholeMonth {
  readonly month: OfficialMonth & { readonly from: CivilDate; readonly to: CivilDate }
  readonly its: readonly OfficialDay[]
}

export const wholeMonths = (days: readonly OfficialDay[], months: readonly OfficialMonth[]): readonly WholeMonth[] => {
  if (months.length === 0) return []
  const reports = byDate(days, months)
  return months.flatMap((month) => {
    const { employee, from, to } = month
    if (from === undefined || to === undefined) return []
    const perDate = datesBetween(from, to).map((date) => distinct(finest(reports.get(employee)?.get(date) ?? [])))
    return perDate.every(({ length }) => length === 1) ? [{ month: { ...month, from, to }, its: perDate.flat() }] : []
  })
}

/** The reports of those who have a month report. */
const byDate = (days: readonly OfficialDay[], months: readonly OfficialMonth[]) => {
  const people = new Map(months.map(({ employee }) => [employee, new Map<CivilDate, OfficialDay[]>()]))
  for (const day of days) {
    const own = people.get(day.employee)
    const same = own?.get(day.date)
    if (same === undefined) own?.set(day.date, [day])
    else same.push(day)
  }
  return people
}

const apart = (
  { employee, from, to, figures }: WholeMonth['month'],
  measure: Measure,
  ofDays: number | undefined,
): readonly MonthContradiction[] => {
  const ofMonth = figures[measure]
  return typeof ofMonth !== 'number' || ofDays === undefined || ofMonth === ofDays
    ? []
    : [{ employee, from, to, measure, ofMonth, ofDays }]
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
/** `undefined` where a day does not tell its kind or an exception. */
const countsOf = (days: readonly OfficialDay[]): ReadonlyArray<readonly [Measure, number]> | undefined => {
  const needed = ['dayType', ...exceptions] as const
  if (days.some(({ figures }) => needed.some((measure) => figures[measure] === undefined))) return undefined
  const workdays = days.filter(({ figures }) => figures.dayType === 'work').length
  const exceptDays = days.filter(({ figures }) => exceptions.some((measure) => Number(figures[measure]) > 0)).length
  return [
    ['workdays', workdays],
    ['restDays', days.length - workdays],
    ['exceptDays', exceptDays],
    ['regularDays', workdays - exceptDays],
  ]
}
const exceptions = statuses.map((status) => `${status}.count` as const)
