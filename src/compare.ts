/** A company recomputed and laid beside its official reports, without a word about it: what differs, and nothing of why. */
import type { Company } from './domain/company.js'
import type { Measure } from './domain/measure.js'
import type { Period } from './domain/period.js'
import type { Difference, Unmatched } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { asked } from './asked.js'
import { compared } from './compared.js'
import { createEngine } from './engine.js'
import type { EngineOptions } from './recompute.js'
import type { DayClass } from './reconcile/index.js'

export interface CompareOptions extends EngineOptions {
  /** Measures that are not compared. */
  readonly ignore?: readonly Measure[]
}

export interface Comparison {
  /** Without a single date where nothing in the input names one. */
  readonly period: Period
  /** Person-days that have an official report, a rule, or both, by what became of them; a person-day is in one class. */
  readonly classes: Readonly<Record<DayClass, number>>
  /** Of days, by date, userid and measure, then of months; `cause` is null, since only an audit looks for causes. */
  readonly differences: readonly Difference[]
  /** Person-days of which only one side tells, or theirs twice and differently. */
  readonly unmatched: readonly Unmatched[]
  /** Differences that `company.known` lists as reviewed; they are not among the others. */
  readonly known: number
  /** Month reports that could be compared, and those of them that differ. */
  readonly personMonths: number
  readonly monthsDiffer: number
  /** What was judged on the way, by person and date. */
  readonly days: readonly DayResult[]
}

/** The differences are those of `audit`, before it looks for their causes. */
export const compare = (given: Company, options: CompareOptions = {}): Comparison => {
  const { company, people, terms } = asked(given, options)
  const { policies, asOf, period } = terms
  const engine = createEngine(company, policies, asOf)
  const judged = new Map(people.map((employee) => [employee, engine.judge(employee, period).days] as const))
  const { days, months } = compared(company, engine, judged, terms)
  return {
    period,
    classes: days.classes,
    differences: [...days.differences, ...months.differences],
    unmatched: days.unmatched,
    known: days.known + months.known,
    personMonths: months.personMonths,
    monthsDiffer: months.monthsDiffer,
    days: [...judged.values()].flat(),
  }
}
