/** Claims about engines made from others: what is shared with a supposition, and what is not read, changes nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/diagnosis.js'
import type { Company } from '../../src/domain/company.js'
import type { Period } from '../../src/domain/period.js'
import { suppose } from '../../src/diagnose/suppose.js'
import { createEngine, type Engine } from '../../src/engine.js'
import { defaultPolicies, type Policies, policyCatalogue, policyNames } from '../../src/reason/policies.js'
import { seconds } from '../../src/time/seconds.js'
import { correction, lab, moment, office, period, recordsOf, who, whole } from '../diagnose/small-company.js'
import { answersArb, dayArb, momentArb, situationArb, week } from '../kit/arbitraries.js'
import { on, someone } from '../kit/rule.js'
import { companyIn } from '../laws/judged.js'

describe('an engine made by a supposition', () => {
  const first = recordsOf(whole, 'o1', '2026-05-12')[0]!
  const changes: ReadonlyArray<readonly Change[]> = [
    [{ _tag: 'answers', answers: { lateCountsFrom: 'grace-end' } }],
    [{ _tag: 'answers', answers: { windowUnset: 'calendar-day', lonePunch: 'nearest-slot' } }],
    [{ _tag: 'leeway', rule: office.id, leeway: { graceIn: seconds(900) } }],
    [{ _tag: 'leeway', rule: lab.id, leeway: { bandEarly: seconds(0), bandLate: seconds(7200) } }],
    [{ _tag: 'bound', rule: office.id, bound: 'ahead', reading: { _tag: 'unbounded' } }],
    [{ _tag: 'midnight' }],
    [{ _tag: 'ordinary-date', date: on('2026-05-01') }],
    [{ _tag: 'zone', zone: 'Asia/Tokyo' }],
    [{ _tag: 'punches', employee: who('o1'), drop: [first], add: [] }],
    [
      {
        _tag: 'approvals',
        employee: who('o1'),
        drop: [],
        add: [correction('o1', moment('2026-05-12', '09:00'), 'in')],
      },
    ],
    [
      { _tag: 'leeway', rule: office.id, leeway: { graceOut: seconds(0) } },
      { _tag: 'answers', answers: { deviationClock: 'punch-second' } },
    ],
  ]
  it.each(changes)('judges everybody as one made anew, also upon another supposition: %o', (...some) => {
    const world = { company: whole, policies: defaultPolicies }
    const own = createEngine(whole, defaultPolicies, undefined)
    judgedBy(own, whole)
    const one = suppose(world, some)
    const supposed = own.supposing(one.company, one.policies)
    expect(judgedBy(supposed, whole)).toEqual(judgedBy(createEngine(one.company, one.policies, undefined), whole))
    for (const more of changes) {
      const two = suppose(one, more)
      const days = judgedBy(supposed.supposing(two.company, two.policies), whole, twoDays)
      expect(days).toEqual(judgedBy(createEngine(two.company, two.policies, undefined), whole, twoDays))
    }
  })
  it('leaves the company the same object where only answers are otherwise', () => {
    const world = { company: whole, policies: defaultPolicies }
    expect(suppose(world, [{ _tag: 'answers', answers: { windowUnset: 'calendar-day' } }]).company).toBe(whole)
  })
})

describe('answers that were not read', () => {
  it('would change nothing if they were others, and reading them changes nothing either', () => {
    let unread = 0
    fc.assert(
      fc.property(
        situationArb(),
        fc.oneof(fc.constant(defaultPolicies), answersArb),
        dayArb,
        fc.boolean(),
        fc.option(momentArb, { nil: undefined, freq: 3 }),
        (situation, policies, date, isWeek, asOf) => {
          const stretch = isWeek ? week : { from: date, to: date }
          const company = companyIn(situation)
          const engine = createEngine(company, policies, asOf)
          const noted = engine.noted(someone, stretch)
          engine.noted(someone, week)
          expect(engine.noted(someone, stretch)).toEqual(noted)
          const daysUnder = (answers: Policies) => createEngine(company, answers, asOf).judge(someone, stretch).days
          expect(noted.days).toEqual(daysUnder(policies))
          for (const name of policyNames) {
            if (noted.read.includes(name)) continue
            unread += 1
            for (const answer of policyCatalogue[name].answers)
              expect(daysUnder({ ...policies, [name]: answer.replace('<n>', '30') })).toEqual(noted.days)
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(unread).toBeGreaterThan(60 * 10)
  })
})

// Helpers

const twoDays: Period = { from: on('2026-05-11'), to: on('2026-05-12') }

function judgedBy(engine: Engine, { snapshots }: Company, of: Period = period) {
  return [...snapshots.keys()].map((employee) => engine.judge(employee, of).days)
}
