/** Claims about what rests, limits and units leave of overtime, and about its sums. */
import { describe, expect, it } from 'vitest'
import { day, type Telling } from '../kit/day.js'

const seconds = (line: string, telling: Telling = {}): number | undefined => day(line, telling).result.overtime?.seconds
const h = 3600
const min = 60

describe('rests of overtime', () => {
  // Overtime from 18:00 on, exact to the second.
  const rule = '09:00-18:00 ot-by punches ot-start 0 ot-min 0 ot-max 720 ot-round down/1'
  it('at fixed times are taken out as far as they fall into it', () => {
    expect(seconds(`${rule} ot-rest 19:00-19:30 | in 09:00 out 21:00`)).toBe(2.5 * h)
    expect(seconds(`${rule} ot-rest 19:00-19:30 | in 09:00 out 19:10`)).toBe(h)
    expect(seconds(`${rule} ot-rest 19:00-19:30 | in 09:00 out 19:00`)).toBe(h)
    expect(seconds(`${rule} ot-rest 17:30-18:30 ot-rest 20:00-20:15 | in 09:00 out 21:00`)).toBe(2.25 * h)
  })
  it('after midnight are of the same date', () =>
    expect(seconds(`${rule} ot-rest 24:00-25:00 | in 09:00 out 26:00`)).toBe(7 * h))
  it('that overlap are taken out once', () =>
    expect(seconds(`${rule} ot-rest 19:00-20:00 ot-rest 19:30-20:30 | in 09:00 out 21:00`)).toBe(1.5 * h))
  it.each([
    ['19:59', 119 * min],
    ['20:00', 90 * min],
    ['20:29', 119 * min],
    ['21:00', 150 * min],
    ['22:00', 180 * min],
  ])('by length: of the tiers reached by leaving at %s the last is taken, which leaves %i s', (out, left) =>
    // From two hours on 30 minutes, from four hours on an hour: 120 - 30, 149 - 30, 180 - 30, 240 - 60.
    expect(seconds(`${rule} ot-tier 120/30 ot-tier 240/60 | in 09:00 out ${out}`)).toBe(left),
  )
  it('are taken out of what was applied for, too', () => {
    const applied = '09:00-18:00 ot-by approval ot-rest 19:00-19:30 | overtime 18:00-21:00'
    expect(seconds(applied)).toBe(2.5 * h)
    expect(
      seconds(`09:00-18:00 ot-by both ot-tier 60/15 ot-round down/1 | in 09:00 out 20:00 overtime 18:00-21:00`),
    ).toBe(1.75 * h)
  })
})

describe('the least and the most overtime', () => {
  const rule = '09:00-18:00 ot-by punches ot-start 0 ot-min 60 ot-max 180 ot-round down/1'
  it.each([
    ['18:59:59', 0],
    ['19:00:00', h],
    ['20:59:59', 3 * h - 1],
    ['21:00:00', 3 * h],
    ['23:30:00', 3 * h],
  ])('leaving at %s: %i s, since less than an hour is none and more than three are three', (out, expected) =>
    expect(seconds(`${rule} | in 09:00 out ${out}`)).toBe(expected),
  )
  // Four hours there, one of them rest; and 80 minutes there, 30 of them rest.
  it.each([
    ['after-rests', 3 * h, 0],
    ['before-rests', 2 * h, 50 * min],
  ] as const)('are measured %s: %i s of four hours, %i s of 80 minutes', (overtimeLimits, long, short) => {
    const telling = { policies: { overtimeLimits } }
    expect(seconds(`${rule} ot-rest 19:00-20:00 | in 09:00 out 22:00`, telling)).toBe(long)
    expect(seconds(`${rule} ot-rest 18:00-18:30 | in 09:00 out 19:20`, telling)).toBe(short)
  })
  it('limit punches alone', () => {
    const limits = 'ot-round down/1'
    expect(seconds(`09:00-18:00 ot-by approval ${limits} | overtime 18:00-18:10`)).toBe(10 * min)
    expect(seconds(`09:00-18:00 ot-by both ${limits} | in 09:00 out 23:30 overtime 18:00-23:00`)).toBe(5 * h)
  })
})

describe('overtime in whole steps', () => {
  const rule = (rounding: string) => `09:00-18:00 ot-by punches ot-start 0 ot-min 0 ot-max 720 ot-round ${rounding}`
  // Hours with one decimal, whole hours, half hours; tenths of a day of eight hours.
  it.each([
    ['nearest/360', '19:02:59', 3600],
    ['nearest/360', '19:03:00', 3960],
    ['nearest/3600', '19:29:59', 3600],
    ['nearest/3600', '19:30:00', 7200],
    ['up/1800', '19:00:00', 3600],
    ['up/1800', '19:00:01', 5400],
    ['up/3600', '19:00:01', 7200],
    ['down/1800', '19:29:59', 3600],
    ['down/7200', '19:59:59', 0],
    ['down/14400', '22:00:00', 14_400],
    ['nearest/2880', '19:11:59', 2880],
    ['nearest/2880', '19:12:00', 5760],
    ['nearest/28800', '21:59:59', 0],
    ['nearest/28800', '22:00:00', 28_800],
  ])('%s: until %s it is %i s', (rounding, out, expected) =>
    expect(seconds(`${rule(rounding)} | in 09:00 out ${out}`)).toBe(expected),
  )
  it.each([
    ['by-unit', 2 * h + 360, 2 * h],
    ['by-unit-if-given', 2 * h + 200, 2 * h],
    ['never', 2 * h + 200, 2 * h + 200],
  ] as const)('%s: %i s without a unit and %i s with one, of two hours and 200 s', (overtimeRounding, unset, given) => {
    const telling = { policies: { overtimeRounding } }
    const bare = '09:00-18:00 ot-by punches ot-start 0'
    expect(seconds(`${bare} | in 09:00 out 20:03:20`, telling)).toBe(unset)
    expect(seconds(`${bare} ot-round down/3600 | in 09:00 out 20:03:20`, telling)).toBe(given)
  })
})
