/** Official month reports laid beside our own sums of days. */
import type { KnownDifference } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialMonth } from '../domain/official.js'
import { isWithin, type Period } from '../domain/period.js'
import type { Difference } from '../domain/report.js'
import {
  type CivilDate,
  firstOf,
  formatDate,
  formatMonth,
  lastOf,
  monthOf,
  type YearMonth,
} from '../time/civil-date.js'
import { acknowledge, whenOf } from './acknowledged.js'
import { compareFigures, isIgnored } from './compare-figures.js'
import { grouped, keyOf } from './grouped.js'
import type { JudgedMonth } from './judged.js'
import { distinct } from './one-report.js'
import { type ConsoleHours, type ConsoleMonthHours, monthInUnitsOf } from './own-units.js'

export interface MonthComparison {
  /** Person-months that were compared, and those of them that differ in something not yet reviewed. */
  readonly personMonths: number
  readonly monthsDiffer: number
  readonly differences: readonly Difference[]
  readonly known: number
  readonly stale: readonly KnownDifference[]
  readonly uncompared: readonly UncomparedMonth[]
  /** Reports that name no period and could be several months: the best fitting one was taken. */
  readonly fitted: readonly PersonMonth[]
  /** Person-months with two reports that disagree; each was compared. */
  readonly duplicated: readonly PersonMonth[]
}
export interface PersonMonth {
  readonly employee: EmployeeId
  /** "2026-02", or "2026-02-03/2026-02-20" where the request was not for a calendar month. */
  readonly period: string
}
export interface UncomparedMonth extends PersonMonth {
  readonly reason: 'no-period' | 'outside-period' | 'days-missing'
}

export interface MonthTerms {
  /** The dates that were judged. */
  readonly period: Period
  readonly counts: (employee: EmployeeId) => boolean
  readonly ignored: ReadonlySet<Measure>
  readonly ledger: readonly KnownDifference[]
  /** How a console export rounds hours, and how those of a month come about. */
  readonly consoleHours: ConsoleHours
  readonly consoleMonthHours: ConsoleMonthHours
}

type UnitTerms = Pick<MonthTerms, 'ignored' | 'consoleHours' | 'consoleMonthHours'>

/** Compares each month report with the sum of our days from the first to the last date of its period. */
export const compareMonths = (
  theirs: readonly OfficialMonth[],
  sumOf: (employee: EmployeeId, from: CivilDate, to: CivilDate) => JudgedMonth | undefined,
  { period, counts, ignored, ledger, ...console }: MonthTerms,
): MonthComparison => {
  const outcomes = theirs
    .filter(({ employee }) => counts(employee))
    .map((report) => outcomeOf(report, period, sumOf, { ignored, ...console }))
  const compared = outcomes.filter((one): one is Compared => one._tag === 'compared')
  const months = [...grouped(compared, nameOf).values()].sort((a, b) => byMonth(a[0]!, b[0]!))
  const differing = months.flatMap((reports) => once(reports.flatMap(({ differences }) => differences)))
  const reviewed = acknowledge(differing, ledger)
  const uncompared = outcomes.flatMap((one) => (one._tag === 'uncompared' ? [one.month] : [])).sort(byMonth)

  const untold = new Set(uncompared.map(nameOf))
  const isStale = (entry: KnownDifference): boolean =>
    entry.unreviewed !== true &&
    entry.period !== undefined &&
    counts(entry.employee) &&
    touches(period, entry.period) &&
    !isIgnored(entry.measure, ignored) &&
    !reviewed.used.has(entry) &&
    !untold.has(keyOf(entry.employee, whenOf(entry)))
  return {
    personMonths: months.length,
    monthsDiffer: new Set(reviewed.open.map((one) => keyOf(one.userid, one.period ?? ''))).size,
    differences: reviewed.open,
    known: reviewed.known,
    stale: ledger.filter(isStale),
    uncompared,
    fitted: months.filter((reports) => reports.some(({ isFitted }) => isFitted)).map(personMonth),
    duplicated: months.filter((reports) => distinct(reports.map(({ report }) => report)).length > 1).map(personMonth),
  }
}

interface Compared extends PersonMonth {
  readonly _tag: 'compared'
  readonly report: OfficialMonth
  readonly differences: readonly Difference[]
  readonly isFitted: boolean
}
type Outcome = Compared | { readonly _tag: 'uncompared'; readonly month: UncomparedMonth }

const outcomeOf = (
  report: OfficialMonth,
  period: Period,
  sumOf: (employee: EmployeeId, from: CivilDate, to: CivilDate) => JudgedMonth | undefined,
  terms: UnitTerms,
): Outcome => {
  const { employee } = report
  const without = (reason: UncomparedMonth['reason'], name: string): Outcome => ({
    _tag: 'uncompared',
    month: { employee, period: name, reason },
  })
  const candidates = periodsOf(report, period).map((of) => ({ of, ours: sumOf(employee, of.from, of.to) }))
  // A month whose judged dates leave out its first Saturday is judged whole.
  const whole = candidates.filter(
    ({ of, ours }) => (isWithin(period, of.from) && isWithin(period, of.to)) || ours?.workdaysBeyond === 0,
  )
  const [only] = whole
  if (only === undefined)
    return report.from === undefined
      ? without('no-period', nameOfPeriod(period))
      : without('outside-period', nameOfPeriod({ from: report.from, to: report.to ?? report.from }))
  const fits = whole.flatMap(({ of, ours }) => (ours?.complete ? [fitOf(report, of, ours, terms)] : []))
  const [best] = fits.toSorted((a, b) => a.differences.length - b.differences.length)
  if (best === undefined) return without('days-missing', nameOfPeriod(only.of))
  // Several months are possible and none fits exactly: which one is meant is no longer a fact.
  return { ...best, isFitted: whole.length > 1 && best.differences.length > 0 }
}

/** The request's own period, else every calendar month that the judged dates touch. */
const periodsOf = ({ from, to }: OfficialMonth, judged: Period): Period[] => {
  if (from !== undefined && to !== undefined) return [{ from, to }]
  const [first, last] = [monthOf(judged.from), monthOf(judged.to)]
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) as YearMonth).map((month) => ({
    from: firstOf(month),
    to: lastOf(month),
  }))
}

const fitOf = (report: OfficialMonth, of: Period, ours: JudgedMonth, terms: UnitTerms): Compared => ({
  _tag: 'compared',
  employee: report.employee,
  period: nameOfPeriod(of),
  report,
  isFitted: false,
  differences: compareFigures(
    monthInUnitsOf(report.units ?? 'seconds', ours, terms),
    report.figures,
    terms.ignored,
  ).map((difference) => ({
    userid: report.employee,
    period: nameOfPeriod(of),
    ...difference,
    cause: null,
    restsOn: ours.restsOn(difference.measure),
  })),
})

/** The name of a period in reports: "2026-02" for a calendar month, else both its dates. */
export const nameOfPeriod = ({ from, to }: Period): string =>
  from === firstOf(monthOf(from)) && to === lastOf(monthOf(from))
    ? formatMonth(monthOf(from))
    : `${formatDate(from)}/${formatDate(to)}`

const touches = (judged: Period, name: string): boolean => {
  const month = name.slice(0, 'yyyy-mm'.length)
  return formatMonth(monthOf(judged.from)) <= month && month <= formatMonth(monthOf(judged.to))
}
/** Two reports of one month that err alike err once. */
const once = (differences: readonly Difference[]): Difference[] => {
  const kinds = grouped(differences, ({ measure, theirs }) => keyOf(measure, String(theirs)))
  return [...kinds.values()].flatMap((alike) => alike.slice(0, 1))
}

const nameOf = ({ employee, period }: PersonMonth): string => keyOf(employee, period)
const byMonth = (a: PersonMonth, b: PersonMonth): number =>
  a.period === b.period
    ? a.employee < b.employee
      ? -1
      : a.employee > b.employee
        ? 1
        : 0
    : a.period < b.period
      ? -1
      : 1
const personMonth = (reports: readonly Compared[]): PersonMonth => {
  const { employee, period } = reports[0]!
  return { employee, period }
}
