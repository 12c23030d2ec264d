import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/time/seconds.js'
import { day, type Telling } from '../kit/day.js'
import { freeRule } from '../kit/rule.js'

const figures = (line: string, telling: Telling = {}) => {
  const all = day(line, telling).figures
  return { missing: all['missing.count'], absent: all['absence.count'], lasts: all['absence.seconds'] }
}
const nothing = { missing: 0, absent: 0, lasts: 0 }

describe('a missing slot', () => {
  it('is one count without a duration when one of two punches is there (15 of 15 days of a real export)', () => {
    expect(figures('09:00-18:00 | in 09:21')).toEqual({ missing: 1, absent: 0, lasts: 0 })
    expect(figures('09:00-18:00 | out 18:02')).toEqual({ missing: 1, absent: 0, lasts: 0 })
  })
  it('is counted for each slot of a day of two sections', () =>
    expect(figures('09:00-12:00 13:00-18:00 | in 09:00')).toEqual({ missing: 3, absent: 0, lasts: 0 }))
  it('is none where the out-punch is optional', () =>
    expect(figures('09:00-18:00 out-optional | in 09:00')).toEqual(nothing))
  it('is none for the slot that half a day of leave waives', () => {
    expect(figures('09:00-18:00 | in 09:36 afternoon')).toEqual(nothing)
    expect(figures('09:00-18:00 | morning out 18:37')).toEqual(nothing)
  })
  it('is said beside a punch in a waived slot: missing, not absent', () =>
    expect(figures('09:00-18:00 | morning in 08:50')).toEqual({ missing: 1, absent: 0, lasts: 0 }))
  it('is not said while its window is open', () => {
    expect(figures('09:00-18:00 | in 09:00', { asOf: '19:00' })).toEqual(nothing)
    expect(day('09:00-18:00 | in 09:00', { asOf: '19:00' }).result.state).toBe('provisional')
    expect(figures('09:00-18:00 | in 09:00', { asOf: '2026-03-05 04:00' }).missing).toBe(1)
  })
})

describe('an absence', () => {
  it("lasts the day's standard time and counts no missing slot (16 of 16 days of a real export)", () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 |')).toEqual({ missing: 0, absent: 1, lasts: 8 * 3600 }))
  it('is one for a day of two sections', () =>
    expect(figures('09:00-12:00 13:00-18:00 |')).toEqual({ missing: 0, absent: 1, lasts: 8 * 3600 }))
  it('is counted per section where a policy says so', () => {
    const policies = { absenceUnit: 'per-section' } as const
    expect(figures('09:00-12:00 13:00-18:00 | in 09:00 out 12:00', { policies })).toEqual({
      missing: 0,
      absent: 1,
      lasts: 5 * 3600,
    })
    expect(figures('09:00-12:00 13:00-18:00 |', { policies })).toEqual({ missing: 0, absent: 2, lasts: 8 * 3600 })
  })
  it('is the uncovered half of the standard beside half a day of leave: 8 h / 2', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | morning')).toEqual({ missing: 0, absent: 1, lasts: 4 * 3600 }))
  it('is the uncovered part beside hourly leave: 8 h − 2 h', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | leave 09:00-11:00')).toEqual({
      missing: 0,
      absent: 1,
      lasts: 6 * 3600,
    }))
  it('leaves rests out of what leave covers: 11:00-14:00 covers 2 h of work', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | leave 11:00-14:00')).toMatchObject({ lasts: 6 * 3600 }))
  it('is the missed slots, or the full standard, where a policy says so', () => {
    const line = '09:00-18:00 rest 12:00-13:00 | morning'
    expect(figures(line, { policies: { absenceWithLeave: 'missed-slots' } })).toEqual({
      missing: 1,
      absent: 0,
      lasts: 0,
    })
    expect(figures(line, { policies: { absenceWithLeave: 'full-standard' } })).toMatchObject({ lasts: 8 * 3600 })
  })
  it('is none on a day of whole leave, nor of two halves, nor of a trip over the schedule', () => {
    expect(figures('09:00-18:00 | whole-day')).toEqual(nothing)
    expect(figures('09:00-18:00 | morning afternoon')).toEqual(nothing)
    expect(figures('09:00-18:00 | trip 08:00-18:00')).toEqual(nothing)
    expect(figures('09:00-18:00 | outing 09:00-18:00')).toEqual(nothing)
  })
  it('is none for hourly leave over the whole schedule', () =>
    expect(figures('09:00-18:00 | leave 09:00-18:00')).toEqual(nothing))
  it('is said, or each slot missed, where only the in is needed', () => {
    expect(figures('09:00-18:00 out-optional |')).toEqual({ missing: 0, absent: 1, lasts: 9 * 3600 })
    expect(figures('09:00-18:00 out-optional |', { policies: { absenceOnlyInNeeded: 'missing' } })).toEqual({
      missing: 1,
      absent: 0,
      lasts: 0,
    })
  })
  it('is not said before the last window has closed, and no slot is missing until then', () => {
    expect(figures('09:00-18:00 |', { asOf: '2026-03-05 03:59' })).toEqual(nothing)
    expect(figures('09:00-18:00 | out 18:00', { asOf: '2026-03-05 03:59' })).toEqual(nothing)
    expect(figures('09:00-18:00 | out 18:00', { asOf: '2026-03-05 04:00' }).missing).toBe(1)
    expect(figures('09:00-18:00 |', { asOf: '2026-03-05 04:00' }).absent).toBe(1)
  })
  it('is said when the date is over where a policy says so', () => {
    const policies = { finality: 'after-report-day' } as const
    expect(figures('09:00-18:00 |', { asOf: '23:59', policies })).toEqual(nothing)
    expect(figures('09:00-18:00 |', { asOf: '2026-03-05 00:00', policies }).absent).toBe(1)
  })
  it('is said at once after the planned out where a policy says so', () =>
    expect(figures('09:00-18:00 |', { asOf: '18:00', policies: { finality: 'at-once' } }).absent).toBe(1))
  it('is not said, and the day is provisional, as long as one of its slots is not final', () => {
    const telling = { asOf: '12:00', policies: { finality: 'at-once' } } as const
    expect(figures('09:00-18:00 |', telling)).toEqual({ missing: 1, absent: 0, lasts: 0 })
    expect(day('09:00-18:00 |', telling).result.state).toBe('provisional')
  })
  it('takes the place of a long lateness where a policy says so', () => {
    const policies = { lateBecomesAbsence: 'after-120-minutes' } as const
    expect(figures('09:00-18:00 | in 11:00 out 18:00', { policies })).toEqual(nothing)
    expect(day('09:00-18:00 | in 11:01 out 18:00', { policies }).figures).toMatchObject({
      'late.count': 0,
      'absence.count': 1,
      'absence.seconds': 9 * 3600,
    })
  })
})

describe('an absence under free hours', () => {
  const rule = freeRule({ standard: seconds(8 * 3600), days: [0, 1, 2, 3, 4, 5, 6] })
  it('is a workday without a punch, and lasts the standard', () =>
    expect(figures('|', { rule })).toEqual({ missing: 0, absent: 1, lasts: 8 * 3600 }))
  it('lasts nothing where the rule has no limit', () =>
    expect(figures('|', { rule: freeRule({ standard: undefined }) })).toEqual({ missing: 0, absent: 1, lasts: 0 }))
  it('is none with one punch, unless too little work is one by policy', () => {
    expect(figures('| punch 09:00', { rule })).toEqual(nothing)
    expect(figures('| in 09:00 out 12:00', { rule, policies: { freeAbsence: 'below-standard' } }).absent).toBe(1)
    expect(figures('| in 09:00 out 17:00', { rule, policies: { freeAbsence: 'below-standard' } }).absent).toBe(0)
  })
  it('is never said where a policy says so, and not on leave', () => {
    expect(figures('|', { rule, policies: { freeAbsence: 'never' } })).toEqual(nothing)
    expect(figures('| whole-day', { rule })).toEqual(nothing)
  })
  it('is shortened by a trip over a part of the day, 8 h − 1.5 h, unless a policy says that such a trip is ignored', () => {
    expect(figures('| trip 09:00-10:30', { rule })).toMatchObject({ absent: 1, lasts: 6.5 * 3600 })
    expect(figures('| outing 09:00-10:30', { rule })).toMatchObject({ absent: 1, lasts: 6.5 * 3600 })
    const policies = { tripPartDay: 'ignored' } as const
    expect(figures('| trip 09:00-10:30', { rule, policies })).toMatchObject({ absent: 1, lasts: 8 * 3600 })
    expect(figures('| leave 09:00-10:30', { rule, policies })).toMatchObject({ absent: 1, lasts: 6.5 * 3600 })
  })
  it('is excused by a trip as long as the standard, whatever the policies about trips say', () => {
    expect(figures('| trip 09:00-17:00', { rule, policies: { tripPartDay: 'ignored' } })).toEqual(nothing)
    expect(figures('| trip 09:00-17:00', { rule, policies: { tripWholeDay: 'waives-slots' } })).toEqual(nothing)
  })
})

describe('half a day of leave and hours together', () => {
  it('leave nothing to be absent from where they leave no moment of duty', () =>
    expect(figures('08:00-17:30 rest 12:00-13:00 | morning leave 13:00-17:30')).toEqual(nothing))
  it('leave the rest of the standard: 8 h − 4 h − 2 h', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | morning leave 13:00-15:00')).toMatchObject({
      absent: 1,
      lasts: 2 * 3600,
    }))
  it('cover no less than either alone: 13:00-18:00 is 5 h of 8, though half a day is 4', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | afternoon leave 13:00-18:00')).toMatchObject({
      absent: 1,
      lasts: 3 * 3600,
    }))
  it('count no moment twice: hours inside the half add nothing', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 | morning leave 09:00-11:00')).toMatchObject({
      absent: 1,
      lasts: 4 * 3600,
    }))
})
