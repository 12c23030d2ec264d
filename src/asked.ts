/** What is asked of a company: whom, which dates, and by which answers; the same for an audit and for a comparison alone. */
import type { AuditTerms } from './audit-people.js'
import { listedByPerson } from './by-person.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { noDates } from './domain/period.js'
import { withExportedRules } from './exported-rules.js'
import { peopleOf, periodOf } from './period.js'
import { answersIn, type EngineOptions } from './recompute.js'
import { knowingTheWhole } from './whole.js'

/** A company with all that is judged of it. */
export interface AskedCompany {
  readonly company: Company
  readonly people: readonly EmployeeId[]
  /** The company's day reports, by person. */
  readonly reports: ReadonlyMap<EmployeeId, readonly OfficialDay[]>
  readonly terms: AuditTerms
}

/** `company` has the rules that console exports print, where no others were given, and may be cut down to some of its people. */
export const asked = (
  given: Company,
  options: EngineOptions & { readonly ignore?: readonly Measure[] },
): AskedCompany => {
  const policies = answersIn(given, options)
  const { company: ruled, shifts } = withExportedRules(given, policies)
  const company = knowingTheWhole(ruled)
  const period = periodOf(company, options) ?? noDates
  const terms: AuditTerms = { policies, asOf: options.asOf, period, ignored: new Set(options.ignore), shifts }
  const reports = listedByPerson(company.officialDays)
  return { company, people: peopleOf(company, options, reports.keys()), reports, terms }
}
