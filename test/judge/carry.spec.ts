import { describe, expect, it } from 'vitest'
import type { FixedRule } from '../../src/domain/rule.js'
import { createEngine } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { minutes } from '../../src/time/seconds.js'
import { happened } from '../kit/day.js'
import { companyOf, fixedRule, on, someone } from '../kit/rule.js'

const tiers = [
  { after: minutes(60), grants: minutes(30) },
  { after: minutes(120), grants: minutes(60) },
]
const carrying = (differs: Parameters<typeof fixedRule>[0] = {}): FixedRule =>
  fixedRule({ carry: { allowed: true, tiers }, ...differs })

/** The figures of the last of some days told by date. */
const figures = (told: Readonly<Record<string, string>>, policies: Partial<Policies>, rule: FixedRule) => {
  const date = on(Object.keys(told).at(-1)!)
  const punches = Object.entries(told).flatMap(([day, events]) => happened(events, day).punches)
  const company = companyOf(rule, { punches: new Map([[someone, punches]]) })
  const [day] = createEngine(company, withAnswers(policies), undefined).judge(someone, { from: date, to: date }).days
  return figuresOfDay(day!)
}
/** Wednesday the 4th told, then Thursday the 5th: how late Thursday is. */
const thursday = (wednesday: string, events: string, policies: Partial<Policies> = {}, rule = carrying()) =>
  figures({ '2026-03-04': wednesday, '2026-03-05': events }, policies, rule)['late.seconds']

describe('leaving late and coming late', () => {
  it('lets the next morning begin 30 min later after an hour', () =>
    expect(thursday('in 09:00 out 19:00', 'in 09:30 out 18:00')).toBe(0))
  it('does not after 59 min', () => expect(thursday('in 09:00 out 18:59', 'in 09:30 out 18:00')).toBe(1800))
  it('is reached only beyond an hour where a policy says so', () => {
    expect(thursday('in 09:00 out 19:00', 'in 09:30 out 18:00', { carryThreshold: 'more-than' })).toBe(1800)
    expect(thursday('in 09:00 out 19:01', 'in 09:30 out 18:00', { carryThreshold: 'more-than' })).toBe(0)
  })
  it('takes the highest tier that was reached, or the first listed by policy', () => {
    expect(thursday('in 09:00 out 20:00', 'in 10:00 out 18:00')).toBe(0)
    expect(thursday('in 09:00 out 20:00', 'in 10:00 out 18:00', { carryTier: 'first-listed' })).toBe(3600)
  })
  it('reaches over midnight: an out-punch at 01:30 belongs to the evening before', () =>
    expect(thursday('in 09:00 out 25:30', 'in 10:00 out 18:00')).toBe(0))
  it('counts lateness beyond it from the schedule, or from its end by policy', () => {
    expect(thursday('in 09:00 out 20:00', 'in 10:05 out 18:00')).toBe(65 * 60)
    expect(thursday('in 09:00 out 20:00', 'in 10:05 out 18:00', { carryLateFrom: 'carry-end' })).toBe(300)
  })
  it('needs an out-punch the day before', () => expect(thursday('in 09:00', 'in 09:30 out 18:00')).toBe(1800))

  describe('over a rest day', () => {
    const monday = (policies: Partial<Policies>, sunday = '') =>
      figures(
        { '2026-03-06': 'in 09:00 out 20:00', '2026-03-08': sunday, '2026-03-09': 'in 09:30 out 18:00' },
        policies,
        carrying(),
      )['late.seconds']
    it('does not carry from Friday to Monday, unless a policy says the workday before', () => {
      expect(monday({})).toBe(1800)
      expect(monday({ carryDay: 'workday-before' })).toBe(0)
    })
    it('does not carry from work on Sunday, unless a policy says so', () => {
      expect(monday({}, 'in 14:00 out 20:00')).toBe(1800)
      expect(monday({ carryFromRestDay: 'yes' }, 'in 14:00 out 20:00')).toBe(0)
    })
  })

  it('with a grace counts the larger, or their sum, or the carry alone by policy', () => {
    const late = (policies: Partial<Policies>, arrival: string) =>
      thursday('in 09:00 out 19:00', `in ${arrival} out 18:00`, policies, carrying({ graceIn: 40 }))
    expect(late({}, '09:40')).toBe(0)
    expect(late({}, '09:41')).toBe(41 * 60)
    expect(late({ carryCombines: 'sum' }, '10:10')).toBe(0)
    expect(late({ carryCombines: 'carry-only' }, '09:40')).toBe(40 * 60)
  })
  it('shifts the required out only where a policy says so', () => {
    const told = { '2026-03-04': 'in 09:00 out 19:00', '2026-03-05': 'in 09:20 out 18:00' }
    expect(figures(told, {}, carrying())['early.seconds']).toBe(0)
    expect(figures(told, { carryShiftsOut: 'yes' }, carrying())['early.seconds']).toBe(1200)
  })
})
