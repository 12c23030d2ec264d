/** Which rule a person is under on a date: "用户在不同日期的规则不一定相同，请按天获取". */
import type { Company } from '../domain/company.js'
import { type EmployeeId, isEmployed } from '../domain/employee.js'
import type { Rule } from '../domain/rule.js'
import type { CivilDate } from '../time/civil-date.js'

/**
 * A dated answer beats an undated one; a day without its own takes the nearest earlier, else the nearest later. Where no answer is of
 * this person, a company rule that names them holds.
 */
export const ruleOn = (company: Company, employee: EmployeeId, date: CivilDate): Rule | undefined => {
  const answers = company.snapshots.get(employee) ?? []
  if (answers.length === 0) return company.companyRules.find((one) => one.people.has(employee))?.rule
  const dated = answers
    .filter((one): one is typeof one & { date: CivilDate } => one.date !== undefined)
    .toSorted((a, b) => a.date - b.date)
  const chosen = dated.findLast((one) => one.date <= date) ?? dated[0] ?? answers[0]
  return chosen?.rule
}

/** Nobody is judged outside their employment, or while on the exempt list. */
export const isAskedAnything = (company: Company, employee: EmployeeId, date: CivilDate): boolean =>
  isEmployed(company.employment.get(employee), date) && !ruleOn(company, employee, date)?.exempt.has(employee)
