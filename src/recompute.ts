/** Our own days and months of a company, from rules, punches and approvals alone. */
import type { Company } from './domain/company.js'
import type { Period } from './domain/period.js'
import type { DayResult, MonthResult } from './domain/result.js'
import { createEngine } from './engine.js'
import { withExportedRules } from './exported-rules.js'
import { type PeriodOptions, peopleOf, periodOf } from './period.js'
import { type Policies, withAnswers } from './reason/policies.js'
import { sumMonth } from './rollup/month.js'
import { type CivilDate, firstOf, lastOf, monthOf, type YearMonth } from './time/civil-date.js'
import type { Instant } from './time/instant.js'

export interface EngineOptions extends PeriodOptions {
  /** What is not over then is provisional; absent: everything is over. */
  readonly asOf?: Instant
  /** Answers that replace the defaults and the company's own policies document. */
  readonly policies?: Partial<Policies>
}
export interface Recomputed {
  /** `undefined` where nothing in the input names a date; then there are no days. */
  readonly period: Period | undefined
  /** By date, then userid; everybody with a rule, on every day of the period. */
  readonly days: readonly DayResult[]
  /** By userid, then month: the part of each calendar month that lies in the period. */
  readonly months: readonly MonthResult[]
}

export const recompute = (given: Company, options: EngineOptions = {}): Recomputed => {
  const period = periodOf(given, options)
  if (period === undefined) return { period, days: [], months: [] }
  const policies = answersIn(given, options)
  const { company } = withExportedRules(given, policies)
  const engine = createEngine(company, policies, options.asOf)
  const days: DayResult[] = []
  const months: MonthResult[] = []
  for (const employee of peopleOf(company, options)) {
    const own = engine.judge(employee, period).days.filter((day) => day.unjudged !== 'no-rule')
    if (own.length === 0) continue
    for (const day of own) days.push(day)
    for (const part of monthsOf(period))
      months.push(
        sumMonth(
          employee,
          part,
          own.filter((day) => part.from <= day.date && day.date <= part.to),
        ),
      )
  }
  return { period, days: days.toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1)), months }
}

/** The defaults, the company's policies document, and the caller's answers, the later ones first. */
export const answersIn = (company: Company, { policies }: Pick<EngineOptions, 'policies'>): Policies =>
  withAnswers({ ...company.answers, ...policies })

/** The calendar months a period touches, each cut to it. */
export const monthsOf = ({ from, to }: Period): readonly Period[] => {
  const months: Period[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = (month + 1) as YearMonth) {
    const [first, last]: [CivilDate, CivilDate] = [firstOf(month), lastOf(month)]
    months.push({ from: first < from ? from : first, to: last > to ? to : last })
  }
  return months
}
