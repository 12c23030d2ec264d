/** Stretches under other answers: the quick way finds what judging under them finds, and judges few of them. */
import { describe, expect, it } from 'vitest'
import { cause } from '../../src/domain/diagnosis.js'
import type { EmployeeId } from '../../src/domain/employee.js'
import { pairsOf, policiesOtherwise } from '../../src/diagnose/causes/policy.js'
import { openLedger } from '../../src/diagnose/ledger.js'
import type { Matter, Means } from '../../src/diagnose/matter.js'
import { openParts } from '../../src/diagnose/parts.js'
import { stretchesOf } from '../../src/diagnose/stretches.js'
import { createWorlds } from '../../src/diagnose/worlds.js'
import { meansOf } from '../../src/diagnosing-means.js'
import { defaultPolicies, policyNames } from '../../src/reason/policies.js'
import { correction, leave, moment, period, reportsOf, whole, withApprovals } from './small-company.js'

/** Approvals that the reports follow otherwise. */
const company = withApprovals(
  withApprovals(whole, 'o1', correction('o1', moment('2026-05-12', '09:20'), 'in')),
  'w1',
  leave('w1', '2026-05-13', '08:00', '10:30', 'hour'),
)
const written = reportsOf(company, { lateCountsFrom: 'grace-end', deviationClock: 'punch-second' })
const reports = new Map(
  [...company.snapshots.keys()].map((employee) => [
    employee,
    new Map(written.filter((one) => one.employee === employee).map((one) => [one.date, one])),
  ]),
)
const matter: Matter = {
  world: { company, policies: defaultPolicies },
  period,
  people: [...company.snapshots.keys()],
  reports,
  entries: [],
  reviewed: new Set(),
}

describe('stretches under other answers', () => {
  const singles = policiesOtherwise(defaultPolicies, new Set(policyNames))
  const pairs = pairsOf(singles).filter((_, i) => i % 11 === 0)
  const quick = opened()
  const byJudging = opened()
  const stretches = stretchesOf(quick.days)

  it('come out as judging finds, for one answer and for two', () => {
    expect(stretches.length).toBeGreaterThan(5)
    expect(pairs.length).toBeGreaterThan(100)
    for (const one of [...singles, ...pairs]) {
      // Of another name the same changes are judged.
      const judged = byJudging.parts.of(cause('other-day-cut', {}, one.changes))
      const found = quick.parts.of(one)
      for (const stretch of stretches) expect(found(stretch)).toEqual(judged(stretch))
    }
    expect(byJudging.calls()).toBeGreaterThan((singles.length + pairs.length) * stretches.length)
    expect(quick.calls()).toBeLessThan(byJudging.calls() / 4)
  })
  it('are known in the next world but for those whom it touches', () => {
    const before = quick.calls()
    const touched = stretches[0]!.employee
    const next = quick.parts.once(quick, (employee: EmployeeId) => employee === touched)
    for (const stretch of stretches) next.of(singles[0]!)(stretch)
    const anew = stretches.filter(({ employee }) => employee === touched).length
    expect(quick.calls() - before).toBeGreaterThanOrEqual(anew)
    expect(quick.calls() - before).toBeLessThanOrEqual(2 * anew)
  })
})

// Helpers

function opened() {
  let judged = 0
  const all = meansOf({ company, policies: defaultPolicies, asOf: undefined, ignored: new Set() })
  const means: Means = {
    ...all,
    judge: (...world) => counting(all.judge(...world)),
    noted: (...world) => counting(all.noted(...world)),
  }
  const worlds = createWorlds(matter, means)
  const tried = worlds.under([])
  const days = matter.people.flatMap((employee) => tried(employee, period).filter(({ gaps }) => gaps.length > 0))
  const ledger = openLedger(
    days.flatMap(({ employee, date, gaps }) => gaps.map((measure) => ({ employee, date, measure }))),
    days,
  )
  return { worlds, ledger, days, parts: openParts(matter, worlds, ledger), calls: () => judged }

  function counting<A extends readonly unknown[], B>(judge: (...of: A) => B): (...of: A) => B {
    return (...of) => {
      judged += 1
      return judge(...of)
    }
  }
}
