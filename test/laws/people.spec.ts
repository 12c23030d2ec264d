/** Laws of people: who is asked at all, and that nobody’s day depends on anybody else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import { createEngine } from '../../src/engine.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { addDays } from '../../src/time/civil-date.js'
import { around, dayArb, plannedArb, punchesOnlyArb, situationArb, week } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { companyIn, figuresIn, together } from './judged.js'

const people = ['Ann', 'Bo', 'Cy'].map(employeeId)

describe('laws of employment', () => {
  it('outside employment there is no day at all', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, dayArb, (situation, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)] as [typeof one, typeof one]
        const company = companyIn(situation, { employment: new Map([[someone, [{ from, to }]]]) })
        const { days } = createEngine(company, defaultPolicies, undefined).judge(someone, week)
        const employed = Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i))
        expect(days.map((day) => day.date)).toEqual(employed)
      }),
    ))
  it('employment that covers everything changes nothing', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const stretch = { from: addDays(around.from, -9), to: undefined }
        expect(figuresIn(situation, { differs: { employment: new Map([[someone, [stretch]]]) } })).toEqual(
          figuresIn(situation),
        )
      }),
    ))
  it('two stretches that touch are one', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, (situation, cut) => {
        const first = { from: addDays(around.from, -9), to: cut }
        const second = { from: addDays(cut, 1), to: undefined }
        expect(figuresIn(situation, { differs: { employment: new Map([[someone, [first, second]]]) } })).toEqual(
          figuresIn(situation),
        )
      }),
    ))
  it('whoever is exempt is never judged', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const exempt = { ...situation, rule: { ...situation.rule, exempt: new Set([someone]) } }
        expect(figuresIn(exempt)).toEqual([])
      }),
    ))
})

describe('laws of one person beside another', () => {
  it('somebody else’s rule, punches and leave change nobody’s figures', () =>
    fc.assert(
      fc.property(situationArb(), situationArb(), (own, others) => {
        const company = together({ [someone]: own, [people[0]!]: others })
        const { days } = createEngine(company, defaultPolicies, undefined).judge(someone, week)
        expect(days.map(figuresOfDay)).toEqual(figuresIn(own))
      }),
    ))
  it('people judged one by one come out as people judged together', () =>
    fc.assert(
      fc.property(situationArb(), situationArb(), situationArb(), (...all) => {
        const company = together(Object.fromEntries(people.map((one, i) => [one, all[i]!])))
        const whole = recompute(company, week)
        const parts = people.map((one) => recompute(company, { ...week, users: [one] }))
        const key = (of: typeof whole) =>
          of.days.map((day) => `${day.date} ${day.employee} ${JSON.stringify(figuresOfDay(day))}`)
        expect(parts.flatMap(key).toSorted()).toEqual(key(whole).toSorted())
        expect(parts.flatMap((part) => part.months)).toEqual(whole.months)
      }),
    ))
  it('a company listed in another order is the same company', () =>
    fc.assert(
      fc.property(situationArb(), situationArb(), (one, other) => {
        const listed = recompute(together({ Ann: one, Bo: other }), week)
        const turned = recompute(together({ Bo: other, Ann: one }), week)
        const told = (of: typeof listed) => of.days.map((day) => [day.date, day.employee, figuresOfDay(day)])
        expect(told(turned)).toEqual(told(listed))
      }),
    ))
  it('a person under a rule has a row for every day of the period, punches or not', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), (situation) => {
        const { days } = recompute(companyIn({ ...situation, punches: [] }), week)
        expect(days).toHaveLength(7)
      }),
    ))
})
