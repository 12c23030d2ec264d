/** Whom a cause can touch: a rule read otherwise touches nobody who is never under it. */
import type { Company } from '../domain/company.js'
import type { Cause } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { RuleId } from '../domain/rule.js'

export const affectedBy = (cause: Cause, people: readonly EmployeeId[], company: Company): readonly EmployeeId[] =>
  people.filter(touchedBy(cause, company))

/** The same, asked of one person at a time. */
export const touchedBy = (cause: Cause, company: Company): ((employee: EmployeeId) => boolean) => {
  const { people } = cause.reach
  const rule = ruleIn(cause)
  const under = rule === undefined ? undefined : everUnder(company, rule)
  return (employee) => (people === undefined || people.has(employee)) && (under === undefined || under.has(employee))
}

/** The rule that a cause reads otherwise, where it is of one. */
export const ruleIn = ({ changes }: Cause): RuleId | undefined => {
  const [change] = changes
  return change?._tag === 'leeway' || change?._tag === 'bound' || change?._tag === 'snapshot' ? change.rule : undefined
}

/** Those whom a rule may govern on some date: by an answer of their own, a rule of the company that names them, or a roster. */
export const everUnder = (company: Company, rule: number): ReadonlySet<EmployeeId> => {
  const byRule = peopleOfRules.get(company) ?? peopleByRule(company)
  peopleOfRules.set(company, byRule)
  return byRule.get(rule) ?? nobody
}
const nobody: ReadonlySet<EmployeeId> = new Set()
/** Asked for every cause of every rule: gathered once for each company. */
const peopleOfRules = new WeakMap<Company, ReadonlyMap<number, ReadonlySet<EmployeeId>>>()

const peopleByRule = ({ snapshots, companyRules, rosters }: Company): ReadonlyMap<number, ReadonlySet<EmployeeId>> => {
  const found = new Map<number, Set<EmployeeId>>()
  const put = (rule: RuleId, employee: EmployeeId): void => {
    const known = found.get(rule)
    if (known === undefined) found.set(rule, new Set([employee]))
    else known.add(employee)
  }
  for (const [employee, own] of snapshots) for (const { rule } of own) if (rule !== undefined) put(rule.id, employee)
  for (const { rule, people } of companyRules) for (const employee of people) put(rule.id, employee)
  for (const [employee, { days }] of rosters) for (const { rule } of days.values()) put(rule, employee)
  return found
}
