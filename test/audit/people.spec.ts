import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import { areOf, peopleOf } from '../../src/period.js'
import { everyFault } from '../../src/shell/synth/faults/kinds.js'
import { made, wish } from '../shell/synth/made.js'

const { company } = made(wish('2026-05', { people: 12, seed: 4, faults: everyFault(4, 12) }))
const empty: Company = {
  ...company,
  snapshots: new Map(),
  companyRules: [],
  rosters: new Map(),
  officialDays: [],
  officialMonths: [],
}
/** The company with all but one way to be of it taken away. */
const ways: ReadonlyArray<readonly [string, Company]> = [
  ['a rule of their own', { ...empty, snapshots: company.snapshots }],
  ['a rule of the company', { ...empty, companyRules: company.companyRules }],
  ['a roster', { ...empty, rosters: company.rosters }],
  ['a day report', { ...empty, officialDays: company.officialDays }],
  ['a month report', { ...empty, officialMonths: company.officialMonths }],
  ['nothing', empty],
  ['all of it', company],
]

describe('whether somebody is of a company', () => {
  it.each(ways)('is whether they are among all its people, by %s', (_, of) => {
    const all = new Set(peopleOf(of, {}))
    const everybody = [...peopleOf(company, {}), ...company.punches.keys(), employeeId('nobody')]
    for (const one of everybody) expect(areOf(of)(one)).toBe(all.has(one))
  })

  it('is asked of people who are of it by each of these but one, and of some who are not', () => {
    const counts = Object.fromEntries(ways.map(([by, of]) => [by, peopleOf(of, {}).length]))
    expect(counts['nothing']).toBe(0)
    expect(counts['all of it']).toBeGreaterThan(10)
    for (const by of ['a rule of their own', 'a roster', 'a day report', 'a month report'])
      expect(counts[by]).toBeGreaterThan(0)
  })
})
