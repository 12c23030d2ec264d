import { describe, expect, it } from 'vitest'
import type { Policies } from '../../src/reason/policies.js'
import { day } from '../kit/day.js'

const early = (line: string, policies: Partial<Policies> = {}) => day(line, { policies }).figures['early.seconds']

describe('early', () => {
  it("is 60 s for the vendor's own day: due 10:48, left 10:47:38, which is read as 10:47", () =>
    expect(early('10:46-10:48 | in 10:47:07 out 10:47:38')).toBe(60))
  it('is not said of the planned minute', () => expect(early('09:00-18:00 | in 09:00 out 18:00:00')).toBe(0))
  it('is said of 17:59:59, a whole minute', () => expect(early('09:00-18:00 | in 09:00 out 17:59:59')).toBe(60))
  it('is not said inside the grace, and past it counts from the schedule', () => {
    expect(early('09:00-18:00 grace 5 | in 09:00 out 17:55')).toBe(0)
    expect(early('09:00-18:00 grace 5 | in 09:00 out 17:54')).toBe(360)
  })
  it('counts from the start of the grace where a policy says so: 17:55 − 17:54', () =>
    expect(early('09:00-18:00 grace 5 | in 09:00 out 17:54', { earlyCountsFrom: 'grace-start' })).toBe(60))

  describe('with a band', () => {
    it('is 149 min for 09:50 to 16:21, since 18:50 was due (real export)', () =>
      expect(early('09:00-18:00 rest 12:00-13:00 band 45/60 | in 09:50 out 16:21')).toBe(149 * 60))
    it('is 54 min for 08:11 to 16:21, since an early arrival eases the end by 45 min at most (real export)', () =>
      expect(early('09:00-18:00 rest 12:00-13:00 band 45/60 | in 08:11 out 16:21')).toBe(54 * 60))
    it('is not said of 08:00 to 17:15 nor of 08:22 to 17:23 (real export)', () => {
      expect(early('09:00-18:00 rest 12:00-13:00 band 45/60 | in 08:00 out 17:15')).toBe(0)
      expect(early('09:00-18:00 rest 12:00-13:00 band 45/60 | in 08:22 out 17:23')).toBe(0)
    })
    it('reads the arrival by the minute: 09:50:59 still lets go at 18:50', () =>
      expect(early('09:00-18:00 band 45/60 | in 09:50:59 out 18:50')).toBe(0))
    it('stops at the cap for an arrival beyond it: 10:10 asks 19:00', () => {
      expect(early('09:00-18:00 band 45/60 | in 10:10 out 19:00')).toBe(0)
      expect(early('09:00-18:00 band 45/60 | in 10:10 out 18:59')).toBe(60)
    })
    it('asks the schedule of an arrival beyond it where a policy says so', () =>
      expect(early('09:00-18:00 band 45/60 | in 10:10 out 18:00', { bandRequiredOut: 'schedule' })).toBe(0))
    it('asks the nominal end where the in-punch is missing', () =>
      expect(early('09:00-18:00 band 45/60 | out 18:00')).toBe(0))
    it('asks the nominal end after a corrected in-punch, unless a policy says it shifts', () => {
      expect(early('09:00-18:00 band 45/60 | corrected-in 09:30 out 18:00')).toBe(0)
      expect(early('09:00-18:00 band 45/60 | corrected-in 09:30 out 18:00', { correctionShiftsOut: 'yes' })).toBe(1800)
    })
    it('asks the nominal end of a corrected out-punch: 09:12 to a corrected 18:00 (real export)', () => {
      expect(early('09:00-18:00 band 45/60 | in 09:12 corrected-out 18:00')).toBe(0)
      expect(early('09:00-18:00 band 45/60 | in 09:12 corrected-out 18:00', { correctionLeeway: 'full' })).toBe(720)
    })
    it('lets the first in shift the last out of a day of two sections', () => {
      expect(early('09:00-12:00 13:00-18:00 band 0/60 | in 09:20 out 12:00 in 13:00 out 18:19')).toBe(60)
      expect(early('09:00-12:00 13:00-18:00 band 0/60 | in 09:20 out 12:00 in 13:00 out 18:20')).toBe(0)
    })
    it('lets each section shift its own out where a policy says so: 12:20 is due', () =>
      expect(
        early('09:00-12:00 13:00-18:00 band 0/60 | in 09:20 out 12:00 in 13:00 out 18:00', {
          bandSections: 'each-section',
        }),
      ).toBe(1200))
  })

  describe('beside leave', () => {
    it('counts to the beginning of leave that covers the end: leave from 16:00, left 15:50', () =>
      expect(early('09:00-18:00 | in 09:00 leave 16:00-18:00 out 15:50')).toBe(600))
    it('moves back to the beginning of a rest: leave from 13:00 after a rest from 12:00, left 12:00', () =>
      expect(early('09:00-18:00 rest 12:00-13:00 | in 09:00 out 12:00 leave 13:00-18:00')).toBe(0))
    it('is set aside by an afternoon of leave', () =>
      expect(early('09:00-18:00 | in 09:00 out 12:10 afternoon')).toBe(0))
    it('is not brought about by a morning of leave: the nominal end is due, not the shifted one', () =>
      expect(early('09:00-18:00 band 45/60 | morning in 13:30 out 18:00')).toBe(0))
  })

  it('is never said where the out-punch is optional', () =>
    expect(early('09:00-18:00 out-optional | in 09:00 out 12:00')).toBe(0))
})
