/** Days that were judged, and the sums of their months, laid beside the official reports. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
import { isWithin, type Period } from './domain/period.js'
import type { DayResult } from './domain/result.js'
import { comparedFigures } from './by-the-minute.js'
import type { Engine } from './engine.js'
import { createLeaning, type Leaning } from './leaning.js'
import type { Policies } from './reason/policies.js'
import {
  compareDays,
  compareMonths,
  type DayComparison,
  type JudgedDay,
  type JudgedMonth,
  type MonthComparison,
} from './reconcile/index.js'
import { figuresOfDay, figuresOfMonth } from './rollup/figures.js'
import { sumMonth } from './rollup/month.js'
import type { CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { wholeOf } from './whole.js'

/** What days are judged and compared by. */
export interface ComparedTerms {
  readonly policies: Policies
  readonly asOf: Instant | undefined
  readonly period: Period
  readonly ignored: ReadonlySet<Measure>
}

/** `results`: everybody who is asked about, with their days of the period as the engine judged them. */
export const compared = (
  company: Company,
  engine: Engine,
  results: ReadonlyMap<EmployeeId, readonly DayResult[]>,
  { policies, asOf, period, ignored }: ComparedTerms,
): { readonly days: DayComparison; readonly months: MonthComparison } => {
  const leaning = createLeaning(policies, engine)
  const { known: ledger, officialDays, officialMonths } = company
  const console = { consoleHours: policies.consoleHours, consoleMonthHours: policies.consoleMonthHours }
  const figuresOf = comparedFigures(company, policies, asOf, period)
  const days = compareDays(judgedDays(company, results, figuresOf), officialDays, {
    counts: (employee, date) => results.has(employee) && isWithin(period, date),
    ignored,
    ledger,
    reported: wholeOf(company).reported,
    restsOn: ({ employee, date }, measure) => leaning(employee, date, measure),
    ...console,
  })
  const months = compareMonths(officialMonths, sumsOf(engine, results, period, leaning), {
    period,
    counts: (employee) => results.has(employee),
    ignored,
    ledger,
    ...console,
  })
  return { days, months }
}

/** A day without any rule counts only where the vendor reports it. */
const judgedDays = (
  company: Company,
  results: ReadonlyMap<EmployeeId, readonly DayResult[]>,
  figuresOf: (day: DayResult) => Figures,
): readonly JudgedDay[] => {
  const judged: JudgedDay[] = []
  for (const [employee, days] of results) {
    const reported = days.every(hasRule) ? nowhere : datesReported(company, employee)
    for (const day of days) {
      const { date, state } = day
      const isRuled = hasRule(day)
      if (!isRuled && !reported.has(date)) continue
      judged.push({ employee, date, state, hasRule: isRuled, figures: figuresOf(day) })
    }
  }
  return judged
}
const nowhere: ReadonlySet<CivilDate> = new Set()
const datesReported = ({ officialDays }: Company, employee: EmployeeId): ReadonlySet<CivilDate> =>
  new Set(officialDays.flatMap((day) => (day.employee === employee ? [day.date] : [])))
const hasRule = (day: DayResult): boolean => !(day.plan._tag === 'unjudged' && day.plan.reason === 'no-rule')

/** A month leans on what its days lean on; where it differs and they do not, it leans on nothing of its own. */
const sumsOf =
  (engine: Engine, results: ReadonlyMap<EmployeeId, readonly DayResult[]>, period: Period, leaning: Leaning) =>
  (employee: EmployeeId, from: CivilDate, to: CivilDate): JudgedMonth | undefined => {
    const inside = period.from <= from && to <= period.to
    const all = inside ? (results.get(employee) ?? []) : engine.judge(employee, { from, to }).days
    const days = all.filter((day) => from <= day.date && day.date <= to)
    if (days.length === 0) return undefined
    const month: Period = { from, to }
    const sum = sumMonth(employee, month, days)
    return {
      figures: figuresOfMonth(sum),
      days: () => days.map(figuresOfDay),
      complete: sum.unjudged === 0 && sum.provisional === 0,
      workdaysBeyond: days.filter((day) => day.dayType === 'work' && !isWithin(period, day.date)).length,
      restsOn: (measure) => {
        const asked = days.filter((day) => figuresOfDay(day)[ofDay(measure)])
        const within = asked.length < worthAMonth ? undefined : month
        return [...new Set(asked.flatMap((day) => leaning(employee, day.date, ofDay(measure), within)))].toSorted()
      },
    }
  }

/** To explain so many days one by one takes longer than to explain a month in one go. */
const worthAMonth = 5

/** A day has one figure of overtime, a month one for each class of days and each share. */
const ofDay = (measure: Measure): Measure => (measure.startsWith('overtime.') ? 'overtime.seconds' : measure)
