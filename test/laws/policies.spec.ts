/** Laws that hold whatever is assumed: under every answer to every policy. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine.js'
import { defaultPolicies, policyCatalogue, policyNames } from '../../src/reason/policies.js'
import { figuresOfDay, figuresOfMonth } from '../../src/rollup/figures.js'
import { sumMonth } from '../../src/rollup/month.js'
import { addDays } from '../../src/time/civil-date.js'
import { answersArb, dayArb, momentArb, situationArb, week } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { companyIn, daysIn, figuresIn, judge } from './judged.js'
import { daysLater } from './moved.js'

describe('laws under any answers', () => {
  it('every record has exactly one fate', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        const fates = judge(situation, { answers }).records.map((record) => record.punch)
        expect(fates).toHaveLength(situation.punches.length)
        expect(new Set(fates)).toEqual(new Set(situation.punches))
      }),
      { numRuns: 200 },
    ))
  it('no punch fills two slots, unless a boundary may be shared', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        const filled = daysIn(situation, { answers: { ...answers, sharedBoundary: 'no' } }).flatMap(({ punches }) =>
          punches.slots.flatMap((slot) => slot.filled?.punch ?? []),
        )
        expect(new Set(filled).size).toBe(filled.length)
      }),
      { numRuns: 200 },
    ))
  it('slots are filled in order of time', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        const times = daysIn(situation, { answers }).flatMap(({ punches }) =>
          punches.slots.flatMap((slot) => slot.filled?.punch.at ?? []),
        )
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
      { numRuns: 200 },
    ))
  it('nobody works less than nothing, and nothing lasts less than nothing', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        for (const { worked, standard, verdicts } of daysIn(situation, { answers }))
          for (const length of [worked, standard, ...verdicts.map((verdict) => verdict.seconds)])
            expect(length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    ))
  it('a month is the sum of its days', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        const days = daysIn(situation, { answers }).filter((day) => day.state === 'final')
        const month = figuresOfMonth(sumMonth(someone, week, days))
        for (const measure of [
          'late.seconds',
          'absence.count',
          'missing.count',
          'worked.seconds',
          'standard.seconds',
        ] as const)
          expect(month[measure]).toBe(days.reduce((sum, day) => sum + Number(figuresOfDay(day)[measure]), 0))
      }),
    ))
  it('a period split at any day gives the same days', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, dayArb, (situation, answers, cut) => {
        const engine = createEngine(companyIn(situation), { ...defaultPolicies, ...answers }, undefined)
        const first = engine.judge(someone, { from: week.from, to: cut }).days
        const second = engine.judge(someone, { from: addDays(cut, 1), to: week.to }).days
        expect([...first, ...second].map(figuresOfDay)).toEqual(figuresIn(situation, { answers }))
      }),
      { numRuns: 200 },
    ))
  it('a day explained comes out as the day judged', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, dayArb, (situation, answers, date) => {
        const engine = createEngine(companyIn(situation), answers, undefined)
        const [judged] = engine.judge(someone, { from: date, to: date }).days
        const [explained] = engine.why(someone, date).days
        expect(explained!.verdicts).toEqual(judged!.verdicts)
        expect(figuresOfDay(explained!)).toEqual(figuresOfDay(judged!))
      }),
    ))
  it('what is final stays final', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, momentArb, (situation, answers, asOf) => {
        const over = daysIn(situation, { answers })
        daysIn(situation, { answers, asOf }).forEach((day, i) => {
          if (day.state === 'final') expect(day.verdicts).toEqual(over[i]!.verdicts)
        })
      }),
    ))
  it('a fortnight later everything is the same', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        const period = { from: addDays(week.from, 14), to: addDays(week.to, 14) }
        expect(figuresIn(daysLater(situation, 14), { answers, period })).toEqual(figuresIn(situation, { answers }))
      }),
    ))
  it('the same question twice has the same answer', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, answers) => {
        expect(figuresIn(situation, { answers })).toEqual(figuresIn(situation, { answers }))
      }),
    ))
  it('a policy that no reason of a day leans on cannot change the day', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, fc.nat(), fc.nat(), (situation, date, which, pick) => {
        const engine = createEngine(companyIn(situation), defaultPolicies, undefined)
        const consulted = new Set(engine.why(someone, date).lines.flatMap((line) => line.leansOn))
        const idle = policyNames.filter((name) => !consulted.has(name) && !unspoken.has(name))
        const name = idle[which % idle.length]!
        const { answers } = policyCatalogue[name]
        const other = answers[pick % answers.length]!.replace('<n>', '30')
        const period = { from: date, to: date }
        const figures = { name, other, days: figuresIn(situation, { period }) }
        expect({ name, other, days: figuresIn(situation, { period, answers: { [name]: other } }) }).toEqual(figures)
      }),
      { numRuns: 200 },
    ))
})

/**
 * Asked for the days around, which are planned and matched in silence: whether the next day is one of work, where its windows begin,
 * and which punch ended the night before.
 */
const unspoken: ReadonlySet<string> = new Set(['unscheduled', 'windowUnset', 'outChoice'])
