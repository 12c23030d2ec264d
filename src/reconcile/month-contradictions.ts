/** Official month reports beside the official day reports of the same dates: "为统计周期每日…之和". */
import type { MonthContradiction } from '../domain/contradiction.js'
import { approvalMeasures, type Figures, type Measure, type MeasureValue, recomputed } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { ofEachDate, reportsBehind } from '../domain/report-dates.js'
import type { CivilDate } from '../time/civil-date.js'
import { isIgnored } from './compare-figures.js'
import { distinct } from './one-report.js'
import { isInHours } from './own-units.js'
import { finest } from './two-sources.js'

/** A month report that tells its period, with the one report of each of its dates. */
export interface WholeMonth {
  readonly month: OfficialMonth & { readonly from: CivilDate; readonly to: CivilDate }
  readonly its: readonly OfficialDay[]
}

/**
 * The months that tell their period and of which every date has exactly one report of that person; reports of one day that agree are
 * one.
 */
export const wholeMonths = (days: readonly OfficialDay[], months: readonly OfficialMonth[]): readonly WholeMonth[] => {
  const reports = reportsBehind(months, days)
  const whole: WholeMonth[] = []
  for (const month of months) {
    if (!tellsItsPeriod(month)) continue
    const its = ofEachDate(reports.get(month.employee) ?? [], month.from, month.to, onlyReport)
    if (its !== undefined) whole.push({ month, its })
  }
  return whole
}

const tellsItsPeriod = (month: OfficialMonth): month is WholeMonth['month'] =>
  month.from !== undefined && month.to !== undefined

const onlyReport = (days: readonly OfficialDay[], first: number, end: number): OfficialDay | undefined => {
  if (end - first < 2) return end === first ? undefined : days[first]
  const [only, another] = distinct(finest(days.slice(first, end)))
  return another === undefined ? only : undefined
}

/** Each measure of a month that is not the sum of its days. A measure that the month or a day does not carry is passed over. */
export const monthContradictions = (
  whole: readonly WholeMonth[],
  ignored: ReadonlySet<Measure>,
): readonly MonthContradiction[] => {
  const measures = [...recomputed, ...approvalMeasures].filter((measure) => !isIgnored(measure, ignored))
  const found: MonthContradiction[] = []
  for (const { month, its } of whole) {
    // Rounded hours do not add up, and what one source counts by the minute the other counts by the second.
    const isRounded = month.units === 'console' || its.some(isPrinted)
    for (const measure of measures)
      if (typeof month.figures[measure] === 'number' && !(isRounded && isInHours(measure)))
        addWhereApart(found, month, measure, sumOf(measure, its))
  }
  return found
}
const isPrinted = ({ units }: OfficialDay): boolean => units === 'console'

/** Each number of days of a month that its day reports count otherwise: of days that tell their kind. */
export const monthDayContradictions = (
  whole: readonly WholeMonth[],
  ignored: ReadonlySet<Measure>,
): readonly MonthContradiction[] => {
  const found: MonthContradiction[] = []
  for (const { month, its } of whole)
    for (const [measure, count] of countsOf(its))
      if (!isIgnored(measure, ignored)) addWhereApart(found, month, measure, count)
  return found
}

const addWhereApart = (
  found: MonthContradiction[],
  { employee, from, to, figures }: WholeMonth['month'],
  measure: Measure,
  ofDays: number | undefined,
): void => {
  const ofMonth = figures[measure]
  if (typeof ofMonth === 'number' && ofDays !== undefined && ofMonth !== ofDays)
    found.push({ employee, from, to, measure, ofMonth, ofDays })
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

/** Nothing where a day does not tell its kind or an exception. */
const countsOf = (days: readonly OfficialDay[]): ReadonlyArray<readonly [Measure, number]> => {
  let workdays = 0
  let exceptDays = 0
  for (const { figures } of days) {
    const { dayType } = figures
    const isExcept = hasException(figures)
    if (dayType === undefined || isExcept === undefined) return []
    if (dayType === 'work') workdays += 1
    if (isExcept) exceptDays += 1
  }
  return [
    ['workdays', workdays],
    ['restDays', days.length - workdays],
    ['exceptDays', exceptDays],
    ['regularDays', workdays - exceptDays],
  ]
}

/** `undefined` where one of them is not told. Each is read by its own name, which a running program finds at once. */
const hasException = (told: Figures): boolean | undefined => {
  const late = told['late.count']
  const early = told['early.count']
  const missing = told['missing.count']
  const absence = told['absence.count']
  const place = told['place.count']
  const device = told['device.count']
  if (late === undefined || early === undefined || missing === undefined) return undefined
  if (absence === undefined || place === undefined || device === undefined) return undefined
  return isAny(late) || isAny(early) || isAny(missing) || isAny(absence) || isAny(place) || isAny(device)
}
const isAny = (count: MeasureValue): boolean => typeof count === 'number' && count > 0
