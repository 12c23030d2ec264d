/** An audit of more people than fit into memory: a few hundred at a time, each judged and forgotten; the report is the same. */
import { type AuditTerms, auditPeople } from '../../audit-people.js'
import type { AuditOptions } from '../../audit.js'
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import { byText } from '../../domain/by-text.js'
import { mapOf } from '../../domain/overlaid.js'
import { noDates } from '../../domain/period.js'
import type { Problem } from '../../domain/problem.js'
import type { DayResult } from '../../domain/result.js'
import { createEngine } from '../../engine.js'
import { type Everybody, finishAudit } from '../../finish-audit.js'
import type { JudgedCompany } from '../../judged-company.js'
import { areOf, periodOf } from '../../period.js'
import { answersIn } from '../../recompute.js'
import type { OnProgress } from '../../stage.js'
import type { Archive, Cut } from './archive.js'
import { everybodyAgain } from './everybody-again.js'
import { gatherParts, type JudgedPart } from './judged-part.js'
import { nearby } from './nearby.js'

/** Everybody, to be gone through again. */
export interface AuditedArchive extends JudgedCompany {
  readonly problems: readonly Problem[]
}

export const auditArchive = (archive: Archive, problems: readonly Problem[], options: AuditOptions): AuditedArchive => {
  const terms = termsOf(archive.common, options)
  const of = archive.ranges.reduce((sum, { people }) => sum + people.length, 0)
  let done = 0
  const parts = gatherParts()
  for (const range of archive.ranges) {
    options.onProgress?.({ at: 'judging', done, of })
    done += range.people.length
    const cut = archive.companyOf(range)
    parts.add(partOfCut(cut, judgedIn(cut.company, range.people, options), terms))
  }
  return finishArchive(archive, parts.whole(), terms, problems, options.onProgress)
}

export const partOfCut = (
  { company, problems, unknownFields }: Cut,
  people: readonly EmployeeId[],
  terms: AuditTerms,
): JudgedPart => {
  const { part } = auditPeople(company, people, terms)
  return { people, part: { ...part, unknownFields: [...new Set(unknownFields)].toSorted() }, problems }
}

/** What was found of everybody, and the causes of what differs. */
export const finishArchive = (
  archive: Archive,
  found: JudgedPart,
  terms: AuditTerms,
  problems: readonly Problem[],
  onProgress?: OnProgress,
): AuditedArchive => {
  const people = found.people.toSorted((a, b) => (a < b ? -1 : 1))
  const everybody = everybodyIn(archive, people, terms)
  const wrong = [...problems, ...archive.problems, ...found.problems]
  return {
    company: everybody.company,
    policies: terms.policies,
    period: terms.period,
    everybody: everybodyAgain(archive, people, terms),
    problems: wrong,
    report: finishAudit(found.part, everybody, terms, wrong, onProgress),
  }
}

/** What everybody is judged by; the period is that of all input. */
export const termsOf = (common: Company, options: AuditOptions): AuditTerms => ({
  policies: answersIn(common, options),
  asOf: options.asOf,
  period: periodOf(common, options) ?? noDates,
  ignored: new Set(options.ignore),
  shifts: [],
})

/** Whom an audit judges, of some people. */
export const judgedIn = (
  company: Company,
  people: readonly EmployeeId[],
  { users }: Pick<AuditOptions, 'users'>,
): readonly EmployeeId[] => {
  const asked = users === undefined ? undefined : new Set(users)
  const isOfCompany = areOf(company)
  return people.filter((one) => isOfCompany(one) && (asked === undefined || asked.has(one))).toSorted(byText)
}

/** Whoever was judged, their rows read again when they are asked for. */
export const everybodyIn = (
  archive: Archive,
  people: readonly EmployeeId[],
  { policies, asOf, period }: AuditTerms,
): Everybody => {
  const near = nearby(archive)
  const own = <V>(mapIn: (company: Company) => ReadonlyMap<EmployeeId, V>): ReadonlyMap<EmployeeId, V> => {
    const mapOfOne = (employee: EmployeeId) => mapIn(near(employee)?.company ?? archive.common)
    function* entries(): IterableIterator<[EmployeeId, V], undefined> {
      for (const {
        people: [first],
      } of archive.ranges)
        if (first !== undefined) yield* mapOfOne(first)
      return undefined
    }
    return mapOf({
      get: (employee) => mapOfOne(employee).get(employee),
      has: (employee) => mapOfOne(employee).has(employee),
      size: () => people.length,
      entries,
    })
  }
  const { common } = archive
  const company: Company = {
    ...common,
    rosters: own(({ rosters }) => rosters),
    punches: own(({ punches }) => punches),
    placeholders: own(({ placeholders }) => placeholders),
    approvals: common.approvalsFrom === 'report' ? own(({ approvals }) => approvals) : common.approvals,
    names: own(({ names }) => names),
  }
  const engine = createEngine(company, policies, asOf)
  return {
    company,
    people,
    daysOf: (employee): readonly DayResult[] => engine.judge(employee, period).days,
    reportsOf: (employee) => near(employee)?.reportsOf(employee) ?? [],
    monthsOf: (employee) => near(employee)?.monthsOf(employee) ?? [],
  }
}
