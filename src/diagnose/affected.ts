/** Whom a cause can touch: a rule read otherwise touches nobody who is never under it. */
import type { Company } from '../domain/company.js'
import type { Cause } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { RuleId } from '../domain/rule.js'

export const affectedBy = (cause: Cause, people: readonly EmployeeId[], company: Company): readonly EmployeeId[] => {
  const { reach } = cause
  const reached = reach.people === undefined ? people : people.filter((one) => reach.people?.has(one))
  const rules = ruleIn(cause)
  return rules === undefined ? reached : reached.filter((one) => canBeUnder(company, rules, one))
}

const ruleIn = ({ changes }: Cause): RuleId | undefined => {
  const [change] = changes
  return change?._tag === 'leeway' || change?._tag === 'bound' || change?._tag === 'snapshot' ? change.rule : undefined
}

/** By an answer of their own, a rule of the company that names them, or a roster. */
const canBeUnder = ({ snapshots, companyRules, rosters }: Company, id: RuleId, employee: EmployeeId): boolean =>
  (snapshots.get(employee) ?? []).some(({ rule }) => rule?.id === id) ||
  companyRules.some(({ rule, people }) => rule.id === id && people.has(employee)) ||
  [...(rosters.get(employee)?.days.values() ?? [])].some((day) => day.rule === id)
