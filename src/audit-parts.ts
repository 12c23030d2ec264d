/** Everybody of a company judged some at a time, so that what is no longer needed does not pile up. */
import { type AuditPart, partsTogether } from './audit-part.js'
import { type AuditTerms, auditPeople } from './audit-people.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { joined } from './domain/list-for.js'
import type { Engine } from './engine.js'
import type { Everybody } from './finish-audit.js'

/** So many people's days and findings die before the collector would carry them along, and lie near at hand while they live. */
const atATime = 16

/** The part of all people; records of others are counted with them. The company carries what the whole tells; `engine` is of all of it. */
export const auditParts = (
  { company, people, reportsOf, monthsOf }: Everybody,
  terms: AuditTerms,
  engine: Engine,
  onDone: (done: number) => void,
): AuditPart => {
  const judged = new Set(people)
  const others = [...new Set([...company.punches.keys(), ...company.placeholders.keys()])].filter(
    (one) => !judged.has(one),
  )
  const cut = (some: readonly EmployeeId[]): Company => ({
    ...company,
    punches: of(company.punches, some),
    placeholders: of(company.placeholders, some),
    officialDays: joined(some.map(reportsOf)),
    officialMonths: joined(some.map(monthsOf)),
  })
  const parts: AuditPart[] = [auditPeople(cut(others), [], terms, engine).part]
  for (let from = 0; from < people.length; from += atATime) {
    onDone(from)
    const some = people.slice(from, from + atATime)
    parts.push(auditPeople(cut(some), some, terms, engine).part)
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
