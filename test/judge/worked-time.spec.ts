import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/time/seconds.js'
import type { Policies } from '../../src/reason/policies.js'
import { day } from '../kit/day.js'
import { fixedRule, freeRule } from '../kit/rule.js'

const worked = (line: string, policies: Partial<Policies> = {}) => day(line, { policies }).figures['worked.seconds']
const h = (hours: number, minutes = 0) => hours * 3600 + minutes * 60

describe('worked time', () => {
  it("is 31 s for the vendor's own day: 10:47:38 − 10:47:07", () =>
    expect(worked('10:46-10:48 | in 10:47:07 out 10:47:38')).toBe(31))
  it('drops the seconds where a policy says so', () =>
    expect(worked('10:46-10:48 | in 10:47:07 out 10:47:38', { workedClock: 'punch-minute' })).toBe(0))
  it('takes the rest out, and is clipped neither at the planned start nor at the end: 08:00-19:30 less 1 h', () =>
    expect(worked('09:00-18:00 rest 12:00-13:00 | in 08:00 out 19:30')).toBe(h(10, 30)))
  it('takes out only the part of a rest that it holds: 12:30-18:00 less 30 min', () =>
    expect(worked('09:00-18:00 rest 12:00-13:00 | in 12:30 out 18:00')).toBe(h(5)))
  it('is nothing where a needed slot is missing', () => {
    expect(worked('09:00-18:00 | in 09:00')).toBe(0)
    expect(worked('09:00-12:00 13:00-18:00 | in 09:00 out 12:00 in 13:00')).toBe(0)
  })
  it('keeps complete sections where a policy says so', () =>
    expect(
      worked('09:00-12:00 13:00-18:00 | in 09:00 out 12:00 in 13:00', { workedIncomplete: 'complete-sections' }),
    ).toBe(h(3)))
  it('is nothing with one punch on half a day of leave (10 of 10 days of a real export)', () =>
    expect(worked('09:00-18:00 | in 09:36 afternoon')).toBe(0))
  it('runs to the planned edge of a waived slot where a policy says so: 18:00 − 09:30', () =>
    expect(worked('09:00-18:00 | in 09:30 afternoon', { workedWhenWaived: 'to-schedule-edge' })).toBe(h(8, 30)))
  it('is the sum of the sections: 3 h + 5 h', () =>
    expect(worked('09:00-12:00 13:00-18:00 | in 09:00 out 12:00 in 13:00 out 18:00')).toBe(h(8)))
  it('is first to last less the planned gap where a policy says so: 9.5 h − 1 h, though 12:30 was punched', () => {
    const line = '09:00-12:00 13:00-18:00 | in 09:00 out 12:20 in 12:40 out 18:30'
    expect(worked(line)).toBe(h(3, 20) + h(5, 50))
    expect(worked(line, { workedSections: 'first-to-last' })).toBe(h(9, 30) - h(1))
  })
  it('counts an optional out-punch only where it was punched', () => {
    expect(worked('09:00-18:00 out-optional | in 09:00')).toBe(0)
    expect(worked('09:00-18:00 out-optional | in 09:00 out 17:00')).toBe(h(8))
  })
  it('uses corrected times: 09:30 to 22:34 less 1 h', () =>
    expect(worked('09:00-18:00 rest 12:00-13:00 | corrected-in 09:30 out 22:34')).toBe(h(12, 4)))
})

describe('work on a rest day', () => {
  const rule = fixedRule({ days: [1], sections: '09:00-18:00', rests: '12:00-13:00', restAllowed: true })
  const rest = (line: string, policies: Partial<Policies> = {}) => day(line, { policies, rule })
  it('is gross, with no rest taken out, no standard and no exceptions: 09:51-19:04 (real export)', () =>
    expect(rest('| in 09:51 out 19:04').figures).toMatchObject({
      dayType: 'rest',
      'worked.seconds': h(9, 13),
      'standard.seconds': 0,
      'late.count': 0,
      'punches.count': 2,
    }))
  it('pairs punches in turn and ignores an odd last one: 3 h + 1 h', () =>
    expect(rest('| punch 09:00 punch 12:00 punch 13:00 punch 14:00 punch 20:00').figures['worked.seconds']).toBe(h(4)))
  it('is first to last under method 1', () =>
    expect(
      day('| punch 09:00 punch 12:00 punch 14:00', { rule: { ...rule, method: 'first-to-last' } }).figures[
        'worked.seconds'
      ],
    ).toBe(h(5)))
  it('is not counted where the rule takes no punches on rest days and a policy says so', () => {
    const closed = { ...rule, restDayPunches: false }
    expect(day('| in 09:00 out 12:00', { rule: closed }).figures['worked.seconds']).toBe(h(3))
    expect(
      day('| in 09:00 out 12:00', { rule: closed, policies: { offDutyPunches: 'ignored' } }).figures,
    ).toMatchObject({
      'worked.seconds': 0,
      'punches.count': 0,
    })
  })
})

describe('worked time under free hours', () => {
  const rule = freeRule({ standard: seconds(h(8)) })
  const free = (line: string, differs: Partial<typeof rule> = {}, policies: Partial<Policies> = {}) =>
    day(line, { rule: { ...rule, ...differs }, policies }).figures['worked.seconds']
  const three = '| in 09:00 out 12:00 in 13:00'
  it('pairs in turn under method 0 and ignores the odd last punch', () => expect(free(three)).toBe(h(3)))
  it('is nothing with an odd number of punches where a policy says so', () =>
    expect(free(three, {}, { freeOddPunch: 'no-worked-time' })).toBe(0))
  it('is first to last under method 1, nothing under method 2', () => {
    expect(free(three, { method: 'first-to-last' })).toBe(h(4))
    expect(free('| record 09:00 record 12:00', { method: 'record-only' })).toBe(0)
  })
  it('is first to last whatever the method where a policy says so', () =>
    expect(free(three, {}, { freeWorked: 'first-to-last' })).toBe(h(4)))
  it('takes no out-punch sooner than the interval after the in: 09:00, 09:03 within 5 min, 12:00', () =>
    expect(free('| in 09:00 out 09:03 out 12:00', { outAfter: seconds(300) })).toBe(h(3)))
  it('pairs by what the punches say where a policy says so: a second in-punch opens nothing', () => {
    const line = '| in 09:00 in 10:00 out 12:00'
    expect(free(line)).toBe(h(1))
    expect(free(line, {}, { freePairing: 'by-type' })).toBe(h(3))
  })
})
