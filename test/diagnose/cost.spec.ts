/** What a search costs, in person-days judged again: counted, never timed. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import type { Company } from '../../src/domain/company.js'
import { type EmployeeId, employeeId } from '../../src/domain/employee.js'
import { type Differing, diagnosed } from '../../src/diagnosing.js'
import { meansOf } from '../../src/diagnosing-means.js'
import type { Period } from '../../src/domain/period.js'
import { createEngine } from '../../src/engine.js'
import { defaultPolicies, type Policies } from '../../src/reason/policies.js'
import { moment, period, reportsOf, whole } from './small-company.js'

describe('a search', () => {
  const once = cost(8)
  it('judges fewer person-days again than ten audits do', () => expect(once.judged).toBeLessThan(10 * once.personDays))
  it('costs little more than twice as much in a company of twice the size', () => {
    const twice = cost(16)
    expect(twice.personDays).toBe(2 * once.personDays)
    expect(twice.differing).toBe(2 * once.differing)
    expect(twice.judged).toBeLessThan(2.2 * once.judged)
  })
  it('judges fewer than ten audits do where a policy is answered otherwise too', () => {
    const both = cost(16, { lateCountsFrom: 'grace-end' }, 3)
    expect(both.differing).toBeGreaterThan(16 * 3)
    expect(both.judged).toBeLessThan(10 * both.personDays)
  })
  it('costs little more than twice as much where twice as many differ on one date, any two of whom might have swapped shifts', () => {
    const many = (copies: number): Cost =>
      costOf(missingDay(copied(copies), '2026-05-12'), reportsOf(copied(copies), {}))
    const [once, twice] = [many(12), many(24)]
    expect(once.differing).toBeGreaterThan(12)
    expect(twice.differing).toBe(2 * once.differing)
    expect(twice.judged).toBeLessThan(2.2 * once.judged)
  })
  it('judges nothing where nothing differs', () => expect(cost(1, {}, 0)).toMatchObject({ judged: 0, differing: 0 }))
})

// Helpers

interface Cost {
  readonly personDays: number
  readonly differing: number
  readonly judged: number
}

/** The engine judges three days more on each side: nights, windows, and what carries over. */
const margin = 6

/** So many copies of the small company; of each a few people's punches of one day are lost, on another day for each. */
function cost(copies: number, policies: Partial<Policies> = {}, lost = 10): Cost {
  const truth = copied(copies)
  return costOf(losing(truth, lost), reportsOf(truth, policies))
}

function costOf(company: Company, officialDays: Company['officialDays']): Cost {
  const input = { ...company, officialDays }
  const { differences, summary } = audit(input, [], period)
  const people = [...input.snapshots.keys()]
  const engine = createEngine(input, defaultPolicies, undefined)
  const differing: Differing = {
    company: input,
    policies: defaultPolicies,
    asOf: undefined,
    period,
    people,
    ignored: new Set(),
    daysOf: (employee) => engine.judge(employee, period).days,
    reportsOf: (employee) => officialDays.filter((day) => day.employee === employee),
    monthsOf: () => [],
    differences,
  }
  const means = meansOf(differing)
  let judged = 0
  const counting =
    <A>(judge: (employee: EmployeeId, stretch: Period) => A) =>
    (employee: EmployeeId, stretch: Period): A => {
      judged += stretch.to - stretch.from + 1 + margin
      return judge(employee, stretch)
    }
  diagnosed(differing, {
    ...means,
    judge: (...world) => counting(means.judge(...world)),
    noted: (...world) => counting(means.noted(...world)),
  })
  return { personDays: summary.personDays, differing: summary.differ, judged }
}

function copied(copies: number): Company {
  const each = <A>(all: ReadonlyMap<EmployeeId, A>, of: (one: A, employee: EmployeeId) => A) =>
    new Map(
      Array.from({ length: copies }, (_, i) =>
        [...all].map(([employee, one]) => {
          const copy = employeeId(`${employee}-${i}`)
          return [copy, of(one, copy)] as const
        }),
      ).flat(),
    )
  return {
    ...whole,
    snapshots: each(whole.snapshots, (one) => one),
    rosters: each(whole.rosters, (one) => one),
    punches: each(whole.punches, (all, employee) => all.map((one) => ({ ...one, employee }))),
  }
}

/** Nobody who is rostered has a punch of that date. */
function missingDay(company: Company, date: string): Company {
  const [from, to] = [moment(date, '04:00'), moment(date, '30:30')]
  return {
    ...company,
    punches: new Map(
      [...company.punches].map(([employee, all]) => [
        employee,
        company.rosters.has(employee) ? all.filter(({ at }) => at < from || to <= at) : all,
      ]),
    ),
  }
}

function losing(company: Company, people: number): Company {
  return {
    ...company,
    punches: new Map(
      [...company.punches].map(([employee, all], i) => [
        employee,
        i % 17 < people ? all.filter((_, j) => j !== 10 + (i % 17)) : all,
      ]),
    ),
  }
}
