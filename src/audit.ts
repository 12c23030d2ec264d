/** The whole house on one page: a company judged, laid beside its official reports, and every difference listed. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { Lang } from './domain/document.js'
import type { EmployeeId } from './domain/employee.js'
import type { Measure } from './domain/measure.js'
import type { Period } from './domain/period.js'
import type { Problem } from './domain/problem.js'
import type { Report } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { auditParts } from './audit-parts.js'
import { auditPeople } from './audit-people.js'
import { asked, type AskedCompany } from './asked.js'
import { byPerson } from './by-person.js'
import { createEngine } from './engine.js'
import { finishAudit } from './finish-audit.js'
import type { Policies } from './reason/policies.js'
import type { EngineOptions } from './recompute.js'
import type { OnProgress, Stage } from './stage.js'

export interface AuditOptions extends EngineOptions {
  /** Measures that are not compared. */
  readonly ignore?: readonly Measure[]
  /** The language of findings and problems; English where absent. */
  readonly lang?: Lang
  /** Told now and then how far a long audit is; what it does decides nothing. */
  readonly onProgress?: OnProgress
}

/**
 * Recomputes every person-day and lays it beside the official day and month reports. Pure: the same input gives the same report.
 * `problems` are those that decoding found; they are listed in the report.
 */
export const audit = (given: Company, problems: readonly Problem[] = [], options: AuditOptions = {}): Report =>
  auditReport(given, problems, options)(options.lang ?? 'en')

/** An audit not yet put into words, and what it judged: for reports that say the same in two languages and draw the days behind it. */
export interface Audited {
  /** As it was judged: with the rules that console exports print, where no others were given. */
  readonly company: Company
  readonly policies: Policies
  readonly period: Period
  /** By person, each in order of date. */
  readonly days: ReadonlyMap<EmployeeId, readonly DayResult[]>
  /** The raw records of everybody judged, each under its attendance date, some of them outside the period. */
  readonly records: readonly PlacedRecord[]
  readonly report: (lang: Lang) => Report
}

/** `audit` before it is put into words; the same input, the same judgement. */
export const audited = (given: Company, problems: readonly Problem[] = [], options: AuditOptions = {}): Audited => {
  const { company, people, reports, terms } = asked(given, options)
  const { policies, asOf, period } = terms
  const tell = (at: Stage['at'], done = 0): void => options.onProgress?.({ at, done, of: people.length })
  const { part, days, records } = auditPeople(company, people, terms, createEngine(company, policies, asOf), tell)
  const daysOf = (employee: EmployeeId): readonly DayResult[] => days.get(employee) ?? []
  const everybody = { ...reportsIn(company, reports), company, people, daysOf }
  const report = finishAudit(part, everybody, terms, problems, options.onProgress)
  return { company, policies, period, days, records, report }
}

/** The report of an audit whose days nobody asks for afterwards: some people are judged at a time. */
export const auditReport = (
  given: Company,
  problems: readonly Problem[],
  options: AuditOptions,
): ((lang: Lang) => Report) => {
  const { company, people, reports, terms } = asked(given, options)
  const engine = createEngine(company, terms.policies, terms.asOf)
  const daysOf = rememberingOne((employee) => engine.judge(employee, terms.period).days)
  const everybody = { ...reportsIn(company, reports), company, people, daysOf }
  const tell = (done: number): void => options.onProgress?.({ at: 'judging', done, of: people.length })
  const part = auditParts(everybody, terms, engine, tell)
  return finishAudit(part, everybody, terms, problems, options.onProgress)
}

/** Whoever asks about one day of a person asks about others of the same person next. */
const rememberingOne = (judge: (employee: EmployeeId) => readonly DayResult[]): typeof judge => {
  let last: { readonly employee: EmployeeId; readonly days: readonly DayResult[] } | undefined
  return (employee) => {
    if (last?.employee !== employee) last = { employee, days: judge(employee) }
    return last.days
  }
}

const reportsIn = ({ officialMonths }: Company, reports: AskedCompany['reports']) => ({
  reportsOf: (employee: EmployeeId) => reports.get(employee) ?? [],
  monthsOf: byPerson(officialMonths),
})
