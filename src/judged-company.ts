/** A company as it was judged, to be gone through person by person and more than once: it need not be held at once. */
import type { Audited } from './audit.js'
import { byPerson } from './by-person.js'
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import type { Period } from './domain/period.js'
import type { Report } from './domain/report.js'
import type { Lang } from './domain/document.js'
import type { DayResult } from './domain/result.js'
import { mapped } from './present/mapped.js'
import type { Policies } from './reason/policies.js'
import { grouped } from './reconcile/grouped.js'

export interface JudgedCompany {
  /** Its lists of official reports may be empty: each person has its own. */
  readonly company: Company
  readonly policies: Policies
  readonly period: Period
  /** By userid, and anew each time they are gone through: whoever holds nobody takes the room of one. */
  readonly everybody: Iterable<JudgedPerson>
  readonly report: (lang: Lang) => Report
}

/** What is one person's own. */
export interface JudgedPerson {
  readonly employee: EmployeeId
  /** With this person's rows in it; those of others may be there too. */
  readonly company: Company
  /** Of the period, in order. */
  readonly days: readonly DayResult[]
  /** The raw records, each under its attendance date, some of them outside the period. */
  readonly records: readonly PlacedRecord[]
  readonly reports: readonly OfficialDay[]
  readonly months: readonly OfficialMonth[]
}

/** An audit of which everything is at hand. */
export const judgedCompany = ({ company, policies, period, days, records, report }: Audited): JudgedCompany => {
  const recordsOf = grouped(records, ({ punch }) => punch.employee)
  const [reportsOf, monthsOf] = [byPerson(company.officialDays), byPerson(company.officialMonths)]
  const everybody = mapped(days, ([employee, own]) => ({
    employee,
    company,
    days: own,
    records: recordsOf.get(employee) ?? [],
    reports: reportsOf(employee),
    months: monthsOf(employee),
  }))
  return { company, policies, period, everybody, report }
}
