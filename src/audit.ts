/** The whole house on one page: a company judged, laid beside its official reports, and every difference listed. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { Lang } from './domain/document.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
import { isWithin, type Period } from './domain/period.js'
import type { Problem } from './domain/problem.js'
import type { Report } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { diagnosed } from './diagnosing.js'
import { diagnosisEntries } from './diagnosis-entries.js'
import { comparedFigures } from './by-the-minute.js'
import { createEngine, type Engine } from './engine.js'
import { withExportedRules } from './exported-rules.js'
import { findingsOf } from './findings.js'
import { createLeaning, type Leaning } from './leaning.js'
import { peopleOf, periodOf } from './period.js'
import { sayFinding } from './present/wording/findings.js'
import { sayProblem } from './present/wording/problems.js'
import { type Policies, policyCatalogue, policyNames } from './reason/policies.js'
import { answersIn, type EngineOptions } from './recompute.js'
import {
  compareDays,
  compareMonths,
  type JudgedDay,
  type JudgedMonth,
  netOfPeople,
  summarise,
} from './reconcile/index.js'
import { figuresOfDay, figuresOfMonth } from './rollup/figures.js'
import { sumMonth } from './rollup/month.js'
import { type CivilDate, formatDate, parseDate } from './time/civil-date.js'
import { formatInstant } from './time/zone.js'
import { countRecords } from './records.js'
import { rulesUsed } from './rules-used.js'
import { version } from './version.js'

export interface AuditOptions extends EngineOptions {
  /** Measures that are not compared. */
  readonly ignore?: readonly Measure[]
  /** The language of findings and problems; English where absent. */
  readonly lang?: Lang
  /** Told now and then how far a long audit is; what it does decides nothing. */
  readonly onProgress?: (so: Stage) => void
}
/** What an audit is at, and of how many people it has done that. */
export interface Stage {
  readonly at: 'judging' | 'comparing' | 'causes' | 'findings'
  readonly done: number
  readonly of: number
}

/**
 * Recomputes every person-day and lays it beside the official day and month reports. Pure: the same input gives the same report.
 * `problems` are those that decoding found; they are listed in the report.
 */
export const audit = (given: Company, problems: readonly Problem[] = [], options: AuditOptions = {}): Report =>
  audited(given, problems, options).report(options.lang ?? 'en')

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

/** Between two words about how far it is. */
const peopleAtATime = 64

/** `audit` before it is put into words; the same input, the same judgement. */
export const audited = (given: Company, problems: readonly Problem[] = [], options: AuditOptions = {}): Audited => {
  const policies = answersIn(given, options)
  const { company, shifts } = withExportedRules(given, policies)
  const period = periodOf(company, options) ?? nothing
  const people = peopleOf(company, options)
  const engine = createEngine(company, policies, options.asOf)
  const leaning = createLeaning(policies, engine)
  const tell = (at: Stage['at'], done = 0): void => options.onProgress?.({ at, done, of: people.length })
  const spans = new Map(
    people.map((employee, i) => {
      if (i % peopleAtATime === 0) tell('judging', i)
      return [employee, engine.judge(employee, period)]
    }),
  )
  tell('comparing')
  const results = new Map([...spans].map(([employee, span]) => [employee, span.days]))
  const ignored = new Set(options.ignore)
  const chosen = new Set(people)

  const console = { consoleHours: policies.consoleHours, consoleMonthHours: policies.consoleMonthHours }
  const days = compareDays(
    judgedDays(company, results, leaning, comparedFigures(company, policies, options.asOf, period)),
    company.officialDays,
    {
      counts: (employee, date) => chosen.has(employee) && isWithin(period, date),
      ignored,
      ledger: company.known,
      ...console,
    },
  )
  const months = compareMonths(company.officialMonths, sumsOf(engine, results, period, leaning), {
    period,
    counts: (employee) => chosen.has(employee),
    ignored,
    ledger: company.known,
    ...console,
  })
  tell('causes')
  const { differences, diagnoses } = diagnosed({
    company,
    policies,
    asOf: options.asOf,
    period,
    people,
    ignored,
    results,
    differences: [...days.differences, ...months.differences],
  })
  tell('findings')
  const judged = [...results.values()].flat()
  const records = [...spans.values()].flatMap((span) => span.records)
  const found = findingsOf({
    company,
    period,
    judged,
    days,
    months,
    ignored,
    policies,
    people: chosen,
    records,
    shifts,
  })
  const report = (lang: Lang): Report => ({
    schema: 'kaoqin/audit@1',
    tool: `kaoqin ${version}`,
    zone: company.zone.name,
    period: { from: formatDate(period.from), to: formatDate(period.to) },
    asOf: options.asOf === undefined ? null : formatInstant(company.zone, options.asOf),
    calendar: {
      source: company.calendar.source,
      edition: company.calendar.edition,
      unknownYears: unknownYears(judged, company),
    },
    summary: summarise(days, months, differences),
    differences,
    unmatched: days.unmatched,
    people: netOfPeople(differences),
    diagnoses: diagnosisEntries(diagnoses, differences, company.zone, lang),
    findings: found.map((one) => sayFinding(one, lang)),
    problems: problems.map((one) => ({ id: one.id, file: one.file, path: one.path, says: sayProblem(one, lang).text })),
    policies: policiesInForce(policies),
    rules: rulesUsed(judged),
    inputs: company.inputs.map(({ path, kind, rows, sha256, fetchedAt }) => ({
      path,
      kind: kind ?? 'unrecognised',
      rows,
      sha256: sha256 ?? null,
      fetchedAt: fetchedAt ?? null,
    })),
    records: countRecords(company, period, new Map([...spans].map(([employee, span]) => [employee, span.records]))),
  })
  return { company, policies, period, days: results, records, report }
}

/** A day without any rule counts only where the vendor reports it. */
const judgedDays = (
  company: Company,
  results: ReadonlyMap<EmployeeId, readonly DayResult[]>,
  leaning: Leaning,
  figuresOf: (day: DayResult) => Figures,
): readonly JudgedDay[] => {
  const reported = new Set(company.officialDays.map((day) => `${day.date} ${day.employee}`))
  return [...results.values()].flatMap((days) =>
    days
      .filter((day) => hasRule(day) || reported.has(`${day.date} ${day.employee}`))
      .map((day) => ({
        employee: day.employee,
        date: day.date,
        state: day.state,
        hasRule: hasRule(day),
        figures: figuresOf(day),
        restsOn: (measure) => leaning(day.employee, day.date, measure),
      })),
  )
}
const hasRule = (day: DayResult): boolean => !(day.plan._tag === 'unjudged' && day.plan.reason === 'no-rule')

/** A month leans on what its days lean on; where it differs and they do not, it leans on nothing of its own. */
const sumsOf =
  (engine: Engine, results: ReadonlyMap<EmployeeId, readonly DayResult[]>, period: Period, leaning: Leaning) =>
  (employee: EmployeeId, from: CivilDate, to: CivilDate): JudgedMonth | undefined => {
    const inside = period.from <= from && to <= period.to
    const all = inside ? (results.get(employee) ?? []) : engine.judge(employee, { from, to }).days
    const days = all.filter((day) => from <= day.date && day.date <= to)
    if (days.length === 0) return undefined
    const sum = sumMonth(employee, { from, to }, days)
    return {
      figures: figuresOfMonth(sum),
      days: () => days.map(figuresOfDay),
      complete: sum.unjudged === 0 && sum.provisional === 0,
      workdaysBeyond: days.filter((day) => day.dayType === 'work' && !isWithin(period, day.date)).length,
      restsOn: (measure) =>
        [
          ...new Set(
            days
              .filter((day) => figuresOfDay(day)[ofDay(measure)])
              .flatMap((day) => leaning(employee, day.date, ofDay(measure))),
          ),
        ].toSorted(),
    }
  }

/** A day has one figure of overtime, a month one for each class of days and each share. */
const ofDay = (measure: Measure): Measure => (measure.startsWith('overtime.') ? 'overtime.seconds' : measure)

const policiesInForce = (policies: Policies): Report['policies'] =>
  Object.fromEntries(policyNames.map((name) => [name, { answer: policies[name], basis: policyCatalogue[name].basis }]))

const unknownYears = (judged: readonly DayResult[], company: Company): readonly number[] => {
  const years = judged
    .filter((day) => day.unjudged === 'unknown-calendar-year')
    .map((day) => Number(formatDate(day.date).slice(0, 4)))
  return [...new Set(years)].filter((year) => !company.calendar.years.has(year)).toSorted((a, b) => a - b)
}

/** Where nothing names a date, nothing is judged: an empty stretch. */
const nothing: Period = { from: parseDate('1970-01-02')!, to: parseDate('1970-01-01')! }
