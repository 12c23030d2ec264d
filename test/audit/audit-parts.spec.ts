/** Claims about judging everybody some at a time: nothing is lost on the way or counted twice. */
import { describe, expect, it } from 'vitest'
import type { AuditTerms } from '../../src/audit-people.js'
import { auditPeople } from '../../src/audit-people.js'
import { auditParts } from '../../src/audit-parts.js'
import { byPerson } from '../../src/by-person.js'
import type { EmployeeId } from '../../src/domain/employee.js'
import type { Punch } from '../../src/domain/punch.js'
import { createEngine } from '../../src/engine.js'
import { peopleOf } from '../../src/period.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { knowingTheWhole } from '../../src/whole.js'
import { punch } from '../kit/day.js'
import { at, companyOf, fixedRule, on } from '../kit/rule.js'
import { official } from '../reconcile/figures.js'

/** More than are judged at a time, and no whole number of such parts. */
const many = 210
const names = Array.from({ length: many }, (_, i) => `u${String(i).padStart(4, '0')}` as EmployeeId)
const rule = fixedRule()
/** Every third is late, every fifth does not come, and of every seventh the report says nothing. */
const punchesOf = (employee: EmployeeId, i: number): readonly Punch[] =>
  i % 5 === 0
    ? []
    : [
        { ...punch(at(i % 3 === 0 ? '2026-03-04 09:30' : '2026-03-04 08:55'), 'in'), employee },
        { ...punch(at('2026-03-04 18:05'), 'out'), employee },
      ]
const company = knowingTheWhole(
  companyOf(Object.fromEntries(names.map((name) => [name, rule])), {
    punches: new Map(names.map((name, i) => [name, punchesOf(name, i)])),
    officialDays: names.flatMap((name, i) => (i % 7 === 0 ? [] : [official(name, '2026-03-04', { 'late.count': 0 })])),
  }),
)
const terms: AuditTerms = {
  policies: defaultPolicies,
  asOf: undefined,
  period: { from: on('2026-03-04'), to: on('2026-03-04') },
  ignored: new Set(),
  shifts: [],
}

describe('everybody judged some at a time', () => {
  it('is the part of all judged at once', () => {
    const people = peopleOf(company, {})
    expect(people).toHaveLength(many)
    const everybody = {
      company,
      people,
      daysOf: () => [],
      reportsOf: byPerson(company.officialDays),
      monthsOf: byPerson(company.officialMonths),
    }
    const engine = createEngine(company, terms.policies, terms.asOf)
    const inParts = auditParts(everybody, terms, engine, () => {})
    const atOnce = auditPeople(company, people, terms, engine).part
    expect(inParts).toEqual(atOnce)
    expect(atOnce.people).toBe(many)
    expect(atOnce.differences.length).toBeGreaterThan(many / 10)
    expect(atOnce.cohorts[0]).toMatchObject({ asked: many })
  })
})
