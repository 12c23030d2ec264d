/** Laws of asking before everything is over: what is final stays, and nobody is judged for what may still come. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkPlan } from '../../src/domain/plan.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { type Instant, later, plus } from '../../src/time/instant.js'
import { addDays } from '../../src/time/civil-date.js'
import { startOfDay } from '../../src/time/zone.js'
import { momentArb, plannedArb, situationArb, week } from '../kit/arbitraries.js'
import { shanghai } from '../kit/rule.js'
import { daysIn, figuresIn, isWorkDay } from './judged.js'

const longAfter = startOfDay(shanghai, addDays(week.to, 30))
const longBefore = startOfDay(shanghai, addDays(week.from, -30))
const lastWindow = ({ sections }: WorkPlan): Instant =>
  sections.flatMap((one) => [one.in.window.end, one.out.window.end]).reduce(later)

describe('laws of asking as of an instant', () => {
  it('a day that is final stays as it is, however much later one asks', () =>
    fc.assert(
      fc.property(situationArb(), momentArb, fc.nat({ max: 5 * 86_400 }), (situation, asOf, more) => {
        const afterwards = daysIn(situation, { asOf: plus(asOf, more) })
        daysIn(situation, { asOf }).forEach((day, i) => {
          if (day.state !== 'final') return
          expect(afterwards[i]!.state).toBe('final')
          expect(afterwards[i]!.verdicts).toEqual(day.verdicts)
          expect(figuresOfDay(afterwards[i]!)).toEqual(figuresOfDay(day))
        })
      }),
      { numRuns: 200 },
    ))
  it('long afterwards everything is as if no instant were named', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const days = daysIn(situation, { asOf: longAfter })
        expect(days.map((day) => day.state)).not.toContain('provisional')
        expect(days.map(figuresOfDay)).toEqual(figuresIn(situation))
      }),
    ))
  it('nobody is absent before the last window has closed', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), momentArb, (situation, asOf) => {
        for (const day of daysIn(situation, { asOf }).filter(isWorkDay))
          if (asOf < lastWindow(day.plan))
            expect(day.verdicts.map((verdict) => verdict.status)).not.toContain('absence')
      }),
      { numRuns: 300 },
    ))
  it('no slot is missing before its own window has closed', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), momentArb, (situation, asOf) => {
        for (const day of daysIn(situation, { asOf }).filter(isWorkDay)) {
          const open = day.plan.sections.flatMap((one) => [one.in, one.out]).filter((slot) => asOf < slot.window.end)
          const missing = day.verdicts.filter((verdict) => verdict.status === 'missing').map((verdict) => verdict.slot)
          for (const slot of open) expect(missing).not.toContain(slot)
        }
      }),
      { numRuns: 300 },
    ))
  it('a day is provisional exactly while one of its windows is open or to come', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), momentArb, (situation, asOf) => {
        for (const day of daysIn(situation, { asOf })) {
          if (day.plan._tag === 'unjudged') continue
          const ends = day.plan._tag === 'work' ? lastWindow(day.plan) : day.plan.day.end
          expect(day.state).toBe(asOf < ends ? 'provisional' : 'final')
        }
      }),
    ))
  it('nothing is absent or missing before anything has begun', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts } of daysIn(situation, { asOf: longBefore }))
          for (const { status } of verdicts) expect(['absence', 'missing']).not.toContain(status)
      }),
    ))
  it('time only adds to what is said of slots: before the end, an hour more never takes back late, early or missing', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), momentArb, fc.nat({ max: 86_400 }), (situation, asOf, more) => {
        const said = (at: Instant) => daysIn(situation, { asOf: at })
        const afterwards = said(plus(asOf, more))
        said(asOf).forEach((day, i) => {
          if (afterwards[i]!.verdicts.some((verdict) => verdict.status === 'absence')) return
          for (const verdict of day.verdicts) expect(afterwards[i]!.verdicts).toContainEqual(verdict)
        })
      }),
    ))
})
