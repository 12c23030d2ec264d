/** Some people of a company judged, laid beside their official reports, and what is noticed of them. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { joined } from './domain/list-for.js'
import type { DayResult } from './domain/result.js'
import type { AuditPart } from './audit-part.js'
import { tallyCohorts } from './cohorts.js'
import { compared, type ComparedTerms } from './compared.js'
import { createEngine, type Engine } from './engine.js'
import type { ExportedShift } from './exported-rules.js'
import { findingsOfPeople } from './findings.js'
import { foundTogether } from './found-together.js'
import { countRecords } from './records.js'
import { tallyRules } from './rules-used.js'
import { formatDate } from './time/civil-date.js'
import { daysOpenToUnseen } from './unseen-punches.js'

/** What everybody of one audit is judged and compared by. */
export interface AuditTerms extends ComparedTerms {
  /** Rules that were taken from console exports. */
  readonly shifts: readonly ExportedShift[]
}

export interface AuditedPeople {
  readonly part: AuditPart
  /** By person, each in order of date. */
  readonly days: ReadonlyMap<EmployeeId, readonly DayResult[]>
  /** The raw records of everybody judged, each under its attendance date, some of them outside the period. */
  readonly records: readonly PlacedRecord[]
}
/** Told now and then how many people have been judged, and once all of them have been. */
export type Tell = (at: 'judging' | 'comparing' | 'findings', done: number) => void

/** Between two words about how far it is. */
const peopleAtATime = 64

/**
 * `company` may hold others too, or be cut down to these `people`, if it carries what the whole tells; `people` by userid. `engine` is
 * that of the company, cut down or whole: what it has worked out once serves whoever comes next.
 */
export const auditPeople = (
  company: Company,
  people: readonly EmployeeId[],
  terms: AuditTerms,
  engine: Engine = createEngine(company, terms.policies, terms.asOf),
  tell: Tell = () => {},
): AuditedPeople => {
  const { period } = terms
  const results = new Map<EmployeeId, readonly DayResult[]>()
  const recordsOf = new Map<EmployeeId, readonly PlacedRecord[]>()
  people.forEach((employee, i) => {
    if (i % peopleAtATime === 0) tell('judging', i)
    const span = engine.judge(employee, period)
    results.set(employee, span.days)
    recordsOf.set(employee, span.records)
  })
  const judged = joined([...results.values()])
  const records = joined([...recordsOf.values()])
  tell('comparing', 0)
  const { days, months } = compared(company, engine, results, terms)
  tell('findings', 0)
  const part: AuditPart = {
    classes: days.classes,
    differences: [...days.differences, ...months.differences],
    unmatched: days.unmatched,
    people: days.people,
    known: days.known + months.known,
    personMonths: months.personMonths,
    monthsDiffer: months.monthsDiffer,
    notCarried: [...days.notCarried],
    notRecomputed: [...days.notRecomputed],
    found: foundTogether(
      findingsOfPeople({ ...terms, company, judged, days, months, people: new Set(people), records }),
    ),
    cohorts: tallyCohorts(judged, company.zone),
    openDays: daysOpenToUnseen(company, judged),
    rules: tallyRules(judged),
    unknownYears: unknownYears(judged, company),
    unknownFields: unknownFields(company),
    records: countRecords(company, period, recordsOf),
  }
  return { part, days: results, records }
}

const unknownFields = ({ inputs }: Company): readonly string[] => {
  const paths = new Set<string>()
  for (const { unknownFields: fields } of inputs) if (fields.size > 0) for (const path of fields.keys()) paths.add(path)
  return [...paths].toSorted()
}

const unknownYears = (judged: readonly DayResult[], company: Company): readonly number[] => {
  const years = judged
    .filter((day) => day.unjudged === 'unknown-calendar-year')
    .map((day) => Number(formatDate(day.date).slice(0, 4)))
  return [...new Set(years)].filter((year) => !company.calendar.years.has(year)).toSorted((a, b) => a - b)
}
