/** Everybody of a company judged some at a time, so that what is no longer needed does not pile up. */
import { type AuditPart, partsTogether } from './audit-part.js'
import { type AuditTerms, auditPeople } from './audit-people.js'
import { byPerson } from './by-person.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'

/** So many people's days and findings die before the collector would carry them along. */
const atATime = 64

/** The part of all `people`; records of others are counted with them. `company` carries what the whole tells. */
export const auditParts = (
  company: Company,
  people: readonly EmployeeId[],
  terms: AuditTerms,
  onDone: (done: number) => void,
): AuditPart => {
  const [daysOf, monthsOf] = [byPerson(company.officialDays), byPerson(company.officialMonths)]
  const judged = new Set(people)
  const others = [...new Set([...company.punches.keys(), ...company.placeholders.keys()])].filter(
    (one) => !judged.has(one),
  )
  const cut = (some: readonly EmployeeId[]): Company => ({
    ...company,
    punches: of(company.punches, some),
    placeholders: of(company.placeholders, some),
    officialDays: some.flatMap(daysOf),
    officialMonths: some.flatMap(monthsOf),
  })
  const parts: AuditPart[] = [auditPeople(cut(others), [], terms).part]
  for (let from = 0; from < people.length; from += atATime) {
    onDone(from)
    const some = people.slice(from, from + atATime)
    parts.push(auditPeople(cut(some), some, terms).part)
  }
  return partsTogether(parts)
}

const of = <V>(all: ReadonlyMap<EmployeeId, V>, people: readonly EmployeeId[]): ReadonlyMap<EmployeeId, V> => {
  const own = new Map<EmployeeId, V>()
  for (const employee of people) {
    const value = all.get(employee)
    if (value !== undefined) own.set(employee, value)
  }
  return own
}
