/** Claims about what a figure leans on: the quick way finds what judging anew under every other answer finds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOfRooms } from '../../src/clauses.js'
import { dayMeasures, type Measure } from '../../src/domain/measure.js'
import { createEngine } from '../../src/engine.js'
import { createLeaning } from '../../src/leaning.js'
import { placesAlike } from '../../src/placing.js'
import {
  defaultPolicies,
  type Policies,
  policyCatalogue,
  policyNames,
  type PolicyName,
} from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import type { CivilDate } from '../../src/time/civil-date.js'
import { filesUnder, read } from '../house/project.js'
import { answersArb, dayArb, momentArb, type Situation, situationArb, week } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { companyIn } from '../laws/judged.js'

const policiesArb = fc.oneof(fc.constant(defaultPolicies), answersArb)

describe('what a figure leans on', () => {
  it('is every assumption that was consulted and would change it, as an engine made for each answer alone tells', () =>
    fc.assert(
      fc.property(
        situationArb(),
        policiesArb,
        fc.array(dayArb, { minLength: 1, maxLength: 3 }),
        fc.option(momentArb, { nil: undefined, freq: 3 }),
        fc.constantFrom('report' as const, 'document' as const),
        (situation, policies, dates, asOf, approvalsFrom) => {
          const company = companyIn(situation, { approvalsFrom })
          const leaning = createLeaning(policies, createEngine(company, policies, asOf))
          for (const date of dates) {
            const expected = leaningByDefinition(company, policies, asOf, date)
            for (const measure of dayMeasures)
              expect({ measure, leansOn: leaning(someone, date, measure) }).toEqual({
                measure,
                leansOn: expected(measure),
              })
          }
        },
      ),
      { numRuns: 120 },
    ))

  it('is found for one date whatever was asked before', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, dayArb, (situation, one, other) => {
        const ask = (dates: readonly CivilDate[]) => {
          const leaning = leaningIn(situation)
          return dates.map((date) => dayMeasures.map((measure) => leaning(someone, date, measure))).at(-1)
        }
        expect(ask([other, one, other, one])).toEqual(ask([one]))
      }),
      { numRuns: 50 },
    ))
})

describe('answers that place punches alike', () => {
  it('plan the same days and place the same punches', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, answersArb, (situation, some, others) => {
        const changed = Object.fromEntries(
          policyNames
            .filter((name) => placesAlike(some, { ...some, [name]: others[name] }))
            .map((name) => [name, others[name]]),
        )
        const company = companyIn(situation)
        const judged = (policies: Policies) =>
          createEngine(company, { ...policies, carryDay: some.carryDay }, undefined).judge(someone, week)
        const [one, other] = [judged(some), judged({ ...some, ...changed })]
        expect(other.records).toEqual(one.records)
        expect(other.days.map(({ plan, punches }) => ({ plan, punches }))).toEqual(
          one.days.map(({ plan, punches }) => ({ plan, punches })),
        )
      }),
    ))

  it('are all that plan and match do not name: whatever those rooms read, a clause of theirs leans on', () => {
    const named = (['plan', 'match'] as const).flatMap((room) => {
      const leansOn = new Set<PolicyName>(clausesOfRooms[room].flatMap((one): readonly PolicyName[] => one.leansOn))
      const text = filesUnder(`src/${room}`).map(read).join('\n')
      return policyNames.filter(
        (name) => new RegExp(`\\bpolicies\\??\\.${name}\\b|'${name}'`).test(text) && !leansOn.has(name),
      )
    })
    expect(named).toEqual([])
    expect(placesAlike(defaultPolicies, { ...defaultPolicies, lonePunch: 'nearest-slot' })).toBe(false)
    expect(placesAlike(defaultPolicies, { ...defaultPolicies, lateCountsFrom: 'grace-end' })).toBe(true)
  })
})

// Helpers

const leaningIn = (situation: Situation) =>
  createLeaning(defaultPolicies, createEngine(companyIn(situation), defaultPolicies, undefined))

/** Word for word: consulted on the way to the day, of basis `assumed`, and another answer gives another figure. */
const leaningByDefinition = (
  company: ReturnType<typeof companyIn>,
  policies: Policies,
  asOf: Parameters<typeof createEngine>[2],
  date: CivilDate,
): ((measure: Measure) => readonly PolicyName[]) => {
  const figuresUnder = (answers: Policies) =>
    createEngine(company, answers, asOf).judge(someone, { from: date, to: date }).days.map(figuresOfDay)[0]
  const ours = figuresUnder(policies)
  const consulted = new Set(
    createEngine(company, policies, asOf)
      .why(someone, date)
      .lines.flatMap(({ leansOn }) => leansOn),
  )
  const assumed = policyNames.filter((name) => consulted.has(name) && policyCatalogue[name].basis === 'assumed')
  const others = assumed.flatMap((name) =>
    policyCatalogue[name].answers
      .map((answer) => answer.replace('<n>', '30'))
      .filter((answer) => answer !== policies[name])
      .map((answer) => ({ name, figures: figuresUnder({ ...policies, [name]: answer }) })),
  )
  return (measure) =>
    assumed
      .filter((name) => others.some((one) => one.name === name && one.figures?.[measure] !== ours?.[measure]))
      .toSorted()
}
