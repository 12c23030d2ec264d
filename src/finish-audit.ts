/** From what was found of everybody to a report: causes, what everybody together shows, and the words. */
import type { Company } from './domain/company.js'
import type { Lang } from './domain/document.js'
import type { EmployeeId } from './domain/employee.js'
import type { Found } from './domain/finding.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import type { Problem } from './domain/problem.js'
import type { Report } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import type { AuditPart } from './audit-part.js'
import type { AuditTerms } from './audit-people.js'
import { massFindings } from './cohorts.js'
import { unseenData } from './completeness.js'
import { diagnosed } from './diagnosing.js'
import { diagnosisEntries } from './diagnosis-entries.js'
import { findingsOfCompany } from './findings.js'
import { foundTogether, inTellingOrder } from './found-together.js'
import { problemsInOrder } from './problems-in-order.js'
import { sayFinding } from './present/wording/findings.js'
import { sayProblem } from './present/wording/problems.js'
import { type Policies, policyCatalogue, policyNames } from './reason/policies.js'
import { netOfPeople, summarise } from './reconcile/index.js'
import { rulesUsed } from './rules-used.js'
import { reportsByDay } from './settled.js'
import { type OnProgress, stageOf } from './stage.js'
import { formatDate } from './time/civil-date.js'
import { formatInstant } from './time/zone.js'
import { version } from './version.js'

/** Everybody's days and reports, to be asked for one person at a time: they need not be held at once. */
export interface Everybody {
  /** Its lists of official reports may be empty: those are asked of the functions beside it. */
  readonly company: Company
  readonly people: readonly EmployeeId[]
  readonly daysOf: (employee: EmployeeId) => readonly DayResult[]
  readonly reportsOf: (employee: EmployeeId) => readonly OfficialDay[]
  readonly monthsOf: (employee: EmployeeId) => readonly OfficialMonth[]
}

export const finishAudit = (
  part: AuditPart,
  everybody: Everybody,
  terms: AuditTerms,
  problems: readonly Problem[],
  onProgress: OnProgress = () => {},
): ((lang: Lang) => Report) => {
  const { company } = everybody
  const { policies, asOf, period, ignored } = terms
  onProgress({ at: 'causes', done: 0, of: part.differences.filter(({ date }) => date !== undefined).length })
  const { differences, diagnoses } = diagnosed({
    ...everybody,
    policies,
    asOf,
    period,
    ignored,
    differences: part.differences,
    tell: (so) => onProgress(stageOf(so)),
  })
  const noticed = [
    ...part.found,
    ...findingsOfCompany({
      company,
      unknownFields: part.unknownFields,
      notCarried: new Map(part.notCarried),
      notRecomputed: new Map(part.notRecomputed),
      ignored,
    }),
    ...unseen(part, everybody, policies),
  ]
  const told = problemsInOrder(problems)
  const findings = inTellingOrder([...foundTogether(noticed), ...massFindings(part.cohorts)])
  return (lang) => ({
    schema: 'kaoqin/audit@1',
    tool: `kaoqin ${version}`,
    zone: company.zone.name,
    period: { from: formatDate(period.from), to: formatDate(period.to) },
    asOf: asOf === undefined ? null : formatInstant(company.zone, asOf),
    calendar: {
      source: company.calendar.source,
      edition: company.calendar.edition,
      unknownYears: part.unknownYears,
    },
    summary: summarise(part, differences),
    differences,
    unmatched: part.unmatched,
    people: netOfPeople(differences),
    diagnoses: diagnosisEntries(diagnoses, differences, company.zone, lang),
    findings: findings.map((one) => sayFinding(one, lang)),
    problems: told.map((one) => ({ id: one.id, file: one.file, path: one.path, says: sayProblem(one, lang).text })),
    policies: policiesInForce(policies),
    rules: rulesUsed(part.rules),
    inputs: company.inputs.map(({ path, kind, rows, sha256, fetchedAt }) => ({
      path,
      kind: kind ?? 'unrecognised',
      rows,
      sha256: sha256 ?? null,
      fetchedAt: fetchedAt ?? null,
    })),
    records: part.records,
  })
}

const unseen = ({ openDays }: AuditPart, everybody: Everybody, policies: Policies): readonly Found[] => {
  const { company, daysOf, reportsOf } = everybody
  return unseenData(
    company,
    openDays,
    {
      dayOf: ({ employee, date }) => daysOf(employee).find((day) => day.date === date),
      reportOf: (day) => reportsByDay(reportsOf(day.employee).filter(({ date }) => date === day.date))(day),
    },
    policies,
  )
}

const policiesInForce = (policies: Policies): Report['policies'] =>
  Object.fromEntries(policyNames.map((name) => [name, { answer: policies[name], basis: policyCatalogue[name].basis }]))
