/** Laws of worked time, standard time, and the first and last punch of a day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plus } from '../../src/time/instant.js'
import { fixedArb, freeArb, plannedArb, punchesOnlyArb, situationArb } from '../kit/arbitraries.js'
import { counted, daysIn, judge, withPunchAt, workDaysIn } from './judged.js'

const freeUnder = freeArb.map((rule) => ({ rule, roster: undefined }))

describe('laws of worked time', () => {
  it('nobody works less than nothing', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const day of daysIn(situation)) expect(day.worked).toBeGreaterThanOrEqual(0)
      }),
    ))
  it('nobody works longer than from the first to the last punch that counts', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const day of daysIn(situation))
          expect(day.worked).toBeLessThanOrEqual((day.latest ?? 0) - (day.earliest ?? 0))
      }),
    ))
  it('a day with fewer than two punches has no worked time', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const day of daysIn(situation)) if (day.punchCount < 2) expect(day.worked).toBe(0)
      }),
    ))
  it('leaving later never lowers the worked time of the day', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), fc.nat({ max: 5400 }), (situation, pick, seconds) => {
        const outs = workDaysIn(situation).flatMap((day) =>
          day.punches.slots.flatMap(({ slot, filled }) =>
            slot.edge === 'out' && filled ? [{ day, slot, filled }] : [],
          ),
        )
        const one = outs[pick % Math.max(1, outs.length)]
        if (one === undefined) return
        const at = plus(one.filled.punch.at, seconds)
        const later = withPunchAt(situation, situation.punches.indexOf(one.filled.punch), at)
        const day = workDaysIn(later).find((other) => other.date === one.day.date)!
        const times = (of: typeof day) => of.punches.slots.map((slot) => slot.filled?.punch.at)
        const onlyThat = times(day).every(
          (time, i) => time === (times(one.day)[i] === one.filled.punch.at ? at : times(one.day)[i]),
        )
        if (onlyThat) expect(day.worked).toBeGreaterThanOrEqual(one.day.worked)
      }),
      { numRuns: 300 },
    ))
  it('rests are never worked: a rule with rests never counts more than the same rule without', () =>
    fc.assert(
      fc.property(punchesOnlyArb(fixedArb.map((rule) => ({ rule, roster: undefined }))), (situation) => {
        const { rule } = situation
        if (rule._tag !== 'fixed') return
        const entries = rule.entries.map((entry) => ({
          ...entry,
          timetable: { ...entry.timetable, sections: entry.timetable.sections.map((one) => ({ ...one, rests: [] })) },
        }))
        const restless = daysIn({ ...situation, rule: { ...rule, entries } })
        daysIn(situation).forEach((day, i) => {
          expect(day.worked).toBeLessThanOrEqual(restless[i]!.worked)
          expect(day.standard).toBeLessThanOrEqual(restless[i]!.standard)
        })
      }),
    ))
  it('free hours in pairs are never more than from the first to the last punch', () =>
    fc.assert(
      fc.property(punchesOnlyArb(freeUnder), (situation) => {
        const whole = daysIn(situation, { answers: { freeWorked: 'first-to-last' } })
        daysIn(situation).forEach((day, i) => {
          if (day.plan._tag === 'open' && day.plan.method !== 'record-only')
            expect(day.worked).toBeLessThanOrEqual(whole[i]!.worked)
        })
      }),
    ))
  it('a punch under free hours where only places are recorded earns no time', () =>
    fc.assert(
      fc.property(punchesOnlyArb(freeUnder), (situation) => {
        for (const day of daysIn(situation))
          if (day.plan._tag !== 'unjudged' && day.plan._tag !== 'work' && day.plan.method === 'record-only')
            expect(day.worked).toBe(0)
      }),
    ))
})

describe('laws of the standard and the edges of a day', () => {
  it('the standard is the plan’s alone: no punch and no approval changes it', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const standards = (of: typeof situation) => daysIn(of).map((day) => day.standard)
        expect(standards(situation)).toEqual(standards({ ...situation, punches: [], approvals: [] }))
      }),
    ))
  it('the standard of a workday is its sections less their rests, and of a rest day nothing', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), (situation) => {
        for (const { plan, standard } of daysIn(situation)) {
          const sections = plan._tag === 'work' ? plan.sections : []
          const lengths = sections.map(
            ({ duty, rests }) => duty.end - duty.start - rests.reduce((sum, rest) => sum + rest.end - rest.start, 0),
          )
          expect(standard).toBe(lengths.reduce((sum, length) => sum + length, 0))
        }
      }),
    ))
  it('the first punch is not after the last, and both are records or corrections of that day', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), (situation) => {
        const { days, records } = judge(situation)
        for (const day of days) {
          if (day.earliest === undefined || day.latest === undefined) continue
          expect(day.earliest).toBeLessThanOrEqual(day.latest)
          const offsets = records
            .filter((one) => one.date === day.date)
            .map((one) => one.punch.at + 8 * 3600 - day.date * 86_400)
          expect(offsets).toContain(day.earliest)
          expect(offsets).toContain(day.latest)
        }
      }),
    ))
  it('as many punches are counted as slots are filled, and on days without slots as many as were made', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { punches, punchCount } of daysIn(situation))
          expect(punchCount).toBe(punches.slots.filter((slot) => slot.filled).length + punches.loose.length)
      }),
    ))
  it('on a rest day nothing is said against anybody', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const rests = daysIn(situation).filter((day) => day.dayType === 'rest')
        expect(rests.flatMap((day) => day.verdicts)).toEqual([])
        expect(rests.reduce((sum, day) => sum + day.standard, 0)).toBe(0)
      }),
    ))
  it('under free hours nobody is late, early or missing', () =>
    fc.assert(
      fc.property(situationArb(freeUnder), (situation) => {
        for (const status of ['late', 'early', 'missing'] as const) expect(counted(daysIn(situation), status)).toBe(0)
      }),
    ))
})
