/** Laws of what does not matter: repetition, the cut of the period, the fortnight, the zone, how often a rule was fetched. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flaw } from '../../src/domain/punch.js'
import { datesOf } from '../../src/domain/period.js'
import { createEngine } from '../../src/engine.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { addDays } from '../../src/time/civil-date.js'
import { zone } from '../../src/time/zone.js'
import { around, dayArb, punchesOnlyArb, situationArb, week } from '../kit/arbitraries.js'
import { companyOf, someone } from '../kit/rule.js'
import { companyIn, daysIn, figuresIn, judge } from './judged.js'
import { daysLater, secondsLater } from './moved.js'

/** A zone that keeps one offset all year, and how many seconds later than Shanghai its walls show the same. */
const farArb = fc
  .constantFrom(['Asia/Kathmandu', 5.75], ['America/Phoenix', -7], ['Pacific/Kiritimati', 14], [
    'Etc/GMT+12',
    -12,
  ] as const)
  .map(([name, ahead]) => ({ where: zone(name)!, later: (8 - ahead) * 3600 }))

describe('laws of repetition', () => {
  it('a record told twice in every field changes nothing', () =>
    fc.assert(
      fc.property(situationArb(), fc.nat(), (situation, pick) => {
        const { punches } = situation
        const twice = punches.flatMap((one, i) => (i === pick % punches.length ? [one, { ...one }] : [one]))
        expect(figuresIn({ ...situation, punches: twice })).toEqual(figuresIn(situation))
      }),
    ))
  it('a record told again in person, second and type changes nothing, whatever else it says', () =>
    fc.assert(
      fc.property(
        situationArb(),
        fc.nat(),
        fc.constantFrom<Flaw>('place', 'wifi', 'device'),
        fc.integer({ min: 1, max: 9 }),
        (situation, pick, flaw, id) => {
          const { punches } = situation
          const again = punches.map((one) => ({
            ...one,
            flaws: new Set([flaw]),
            device: 'another',
            hint: { ...one.hint, section: id as typeof one.hint.section },
          }))
          const twice = punches.flatMap((one, i) => (i === pick % punches.length ? [one, again[i]!] : [one]))
          const { days, records } = judge({ ...situation, punches: twice })
          expect(days.map(figuresOfDay)).toEqual(figuresIn(situation))
          expect(records).toHaveLength(twice.length)
        },
      ),
    ))
  it('a machine’s own records change nothing where the vendor’s were fetched', () =>
    fc.assert(
      fc.property(situationArb(), punchesOnlyArb(), (situation, other) => {
        if (situation.punches.length === 0) return
        const machines = other.punches.map((one) => ({
          ...one,
          says: undefined,
          flaws: new Set<Flaw>(),
          fromDevice: true,
        }))
        const punches = [...situation.punches, ...machines].toSorted((a, b) => a.at - b.at)
        expect(figuresIn({ ...situation, punches })).toEqual(figuresIn(situation))
      }),
    ))
})

describe('laws of the period', () => {
  it('a period split at any day gives the same days', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, (situation, cut) => {
        const engine = createEngine(companyIn(situation), defaultPolicies, undefined)
        const first = engine.judge(someone, { from: week.from, to: cut }).days
        const second = engine.judge(someone, { from: addDays(cut, 1), to: week.to }).days
        expect([...first, ...second].map(figuresOfDay)).toEqual(figuresIn(situation))
      }),
      { numRuns: 200 },
    ))
  it('every day judged alone comes out as in its week', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const engine = createEngine(companyIn(situation), defaultPolicies, undefined)
        const alone = datesOf(week).flatMap((date) => engine.judge(someone, { from: date, to: date }).days)
        expect(alone.map((day) => [day.date, day.verdicts, figuresOfDay(day)])).toEqual(
          daysIn(situation).map((day) => [day.date, day.verdicts, figuresOfDay(day)]),
        )
      }),
    ))
})

describe('laws of the calendar and the globe', () => {
  it('a fortnight later everything is the same where no holiday intervenes', () =>
    fc.assert(
      fc.property(situationArb(), fc.constantFrom(-14, 14, 28), (situation, days) => {
        const period = { from: addDays(week.from, days), to: addDays(week.to, days) }
        expect(figuresIn(daysLater(situation, days), { period })).toEqual(figuresIn(situation))
      }),
    ))
  it('the same walls in another zone give the same figures', () =>
    fc.assert(
      fc.property(situationArb(), farArb, (situation, { where, later }) => {
        const there = secondsLater(situation, later)
        expect(figuresIn(there, { differs: { zone: where } })).toEqual(figuresIn(situation))
      }),
    ))
  it('a rule that was fetched for every day is the rule that was fetched once', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const dates = Array.from({ length: 40 }, (_, i) => addDays(around.from, i - 15))
        const daily = companyOf(
          { [someone]: dates.map((date) => ({ date, rule: situation.rule })) },
          {
            ...companyIn(situation),
            snapshots: new Map([[someone, dates.map((date) => ({ date, rule: situation.rule }))]]),
          },
        )
        const { days } = createEngine(daily, defaultPolicies, undefined).judge(someone, week)
        expect(days.map(figuresOfDay)).toEqual(figuresIn(situation))
      }),
    ))
  it('a rule fetched on one day serves all days around it', () =>
    fc.assert(
      fc.property(situationArb(), dayArb, (situation, date) => {
        const snapshots = new Map([[someone, [{ date, rule: situation.rule }]]])
        const days = daysIn(situation, { differs: { snapshots } })
        expect(days.map(figuresOfDay)).toEqual(figuresIn(situation))
        expect(days.filter((day) => !day.borrowed).map((day) => day.date)).toEqual([date])
      }),
    ))
  it('placeholders of the vendor are no punches: with them everything is as without', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), punchesOnlyArb(), (situation, other) => {
        const placeholders = new Map([[someone, other.punches]])
        expect(figuresIn(situation, { differs: { placeholders } })).toEqual(figuresIn(situation))
      }),
    ))
})
