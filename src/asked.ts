/** What is asked of a company: whom, which dates, and by which answers; the same for an audit and for a comparison alone. */
import type { AuditTerms } from './audit-people.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Measure } from './domain/measure.js'
import { noDates } from './domain/period.js'
import { withExportedRules } from './exported-rules.js'
import { peopleOf, periodOf } from './period.js'
import { answersIn, type EngineOptions } from './recompute.js'
import { knowingTheWhole } from './whole.js'

/** `company` has the rules that console exports print, where no others were given, and may be cut down to some of its people. */
export const asked = (
  given: Company,
  options: EngineOptions & { readonly ignore?: readonly Measure[] },
): { readonly company: Company; readonly people: readonly EmployeeId[]; readonly terms: AuditTerms } => {
  const policies = answersIn(given, options)
  const { company: ruled, shifts } = withExportedRules(given, policies)
  const company = knowingTheWhole(ruled)
  const period = periodOf(company, options) ?? noDates
  const terms: AuditTerms = { policies, asOf: options.asOf, period, ignored: new Set(options.ignore), shifts }
  return { company, people: peopleOf(company, options), terms }
}
