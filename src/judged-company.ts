/** A company as it was judged, to be gone through person by person and more than once: it need not be held at once. */
import type { Audited } from './audit.js'
import { byPerson } from './by-person.js'
import type { PlacedRecord } from './domain/assignment.js'
import type { EmployeeId } from './domain/employee.js'
import { isWithin, type Period } from './domain/period.js'
import type { Report } from './domain/report.js'
import type { Lang } from './domain/document.js'
import type { DayResult } from './domain/result.js'
import type { Everybody } from './finish-audit.js'
import type { Policies } from './reason/policies.js'
import { grouped } from './reconcile/grouped.js'

export interface JudgedCompany extends Omit<Everybody, 'daysOf'> {
  readonly policies: Policies
  readonly period: Period
  /** The days of a person from the first to the last date of a stretch, in order. */
  readonly daysOf: (employee: EmployeeId, stretch: Period) => readonly DayResult[]
  /** The raw records of a person, each under its attendance date, some of them outside the period. */
  readonly recordsOf: (employee: EmployeeId) => readonly PlacedRecord[]
  readonly report: (lang: Lang) => Report
}

/** An audit of which everything is at hand. */
export const judgedCompany = ({ company, policies, period, days, records, report }: Audited): JudgedCompany => ({
  company,
  policies,
  period,
  report,
  people: [...days.keys()],
  daysOf: (employee, stretch) => (days.get(employee) ?? []).filter(({ date }) => isWithin(stretch, date)),
  recordsOf: recordsByPerson(records),
  reportsOf: byPerson(company.officialDays),
  monthsOf: byPerson(company.officialMonths),
})

const recordsByPerson = (records: readonly PlacedRecord[]): JudgedCompany['recordsOf'] => {
  const own = grouped(records, ({ punch }) => punch.employee)
  return (employee) => own.get(employee) ?? []
}
