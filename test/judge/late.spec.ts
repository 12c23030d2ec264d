import { describe, expect, it } from 'vitest'
import type { Policies } from '../../src/reason/policies.js'
import { day } from '../kit/day.js'

const late = (line: string, policies: Partial<Policies> = {}) => day(line, { policies }).figures['late.seconds']

describe('late', () => {
  it("is 60 s for the vendor's own day: due 10:46, punched 10:47:07, which is 67 s but read as 10:47", () =>
    expect(late('10:46-10:48 | in 10:47:07 out 10:47:38')).toBe(60))
  it('is not said of 09:00:59, which is read as 09:00', () =>
    expect(late('09:00-18:00 | in 09:00:59 out 18:00')).toBe(0))
  it('is said from 09:01:00 on', () => expect(late('09:00-18:00 | in 09:01:00 out 18:00')).toBe(60))
  it('keeps the seconds when punches are read by the second', () =>
    expect(late('09:00-18:00 | in 09:01:07 out 18:00', { deviationClock: 'punch-second' })).toBe(67))
  it('reads 09:00:29 as 09:00 and 09:00:30 as 09:01 by the nearest minute', () => {
    expect(late('09:00-18:00 | in 09:00:29 out 18:00', { deviationClock: 'nearest-minute' })).toBe(0)
    expect(late('09:00-18:00 | in 09:00:30 out 18:00', { deviationClock: 'nearest-minute' })).toBe(60)
  })

  describe('past the grace', () => {
    it('is not said of the last minute of the grace', () =>
      expect(late('09:00-18:00 grace 5 | in 09:05:59 out 18:00')).toBe(0))
    it('counts from the schedule: 09:06 is 6 min', () =>
      expect(late('09:00-18:00 grace 5 | in 09:06:00 out 18:00')).toBe(360))
    it('counts from the end of the grace where a policy says so: 09:06 − 09:05', () =>
      expect(late('09:00-18:00 grace 5 | in 09:06:00 out 18:00', { lateCountsFrom: 'grace-end' })).toBe(60))
  })

  describe('with a band', () => {
    it('is not said of 10:00 when 60 minutes may be shifted', () =>
      expect(late('09:00-18:00 band 45/60 | in 10:00 out 19:00')).toBe(0))
    it('counts from the schedule beyond the band: 10:10 is 70 min', () =>
      expect(late('09:00-18:00 band 45/60 | in 10:10 out 19:00')).toBe(70 * 60))
    it('counts from the end of the band where a policy says so: 10:10 − 10:00', () =>
      expect(late('09:00-18:00 band 45/60 | in 10:10 out 19:00', { bandLateFrom: 'band-end' })).toBe(600))
    it('takes the larger of grace and band', () => {
      expect(late('09:00-18:00 grace 30 band 0/10 | in 09:25 out 19:00')).toBe(0)
      expect(late('09:00-18:00 grace 5 band 0/30 | in 09:25 out 19:00')).toBe(0)
    })
  })

  describe('for a corrected in-punch', () => {
    it('is 30 min at 09:30 though the band would allow it: five of five days of a real export', () =>
      expect(late('09:00-18:00 band 45/60 | corrected-in 09:30 out 22:34')).toBe(1800))
    it('has the grace back under `grace`, the band only under `full`', () => {
      expect(late('09:00-18:00 grace 5 band 45/60 | corrected-in 09:05 out 18:05', { correctionLeeway: 'grace' })).toBe(
        0,
      )
      expect(late('09:00-18:00 band 45/60 | corrected-in 09:30 out 22:34', { correctionLeeway: 'grace' })).toBe(1800)
      expect(late('09:00-18:00 band 45/60 | corrected-in 09:30 out 22:34', { correctionLeeway: 'full' })).toBe(0)
    })
  })

  describe('beside leave that covers the start', () => {
    it('counts from the end of the leave: leave to 10:30, came 10:40', () =>
      expect(late('09:00-18:00 | leave 08:00-10:30 in 10:40 out 18:00')).toBe(600))
    it('is not said of somebody who comes when the leave ends', () =>
      expect(late('09:00-18:00 | leave 09:00-10:30 in 10:30:59 out 18:00')).toBe(0))
    it('moves on to the end of a rest that the leave ends in: leave to 12:30, rest to 13:00, came 13:00', () =>
      expect(late('09:00-18:00 rest 12:00-13:00 | leave 09:00-12:30 in 13:00 out 18:00')).toBe(0))
    it('never turns worse by leave: leave to 09:05 inside a grace of 10 min, came 09:08', () =>
      expect(late('09:00-18:00 grace 10 | leave 08:00-09:05 in 09:08 out 18:00')).toBe(0))
    it('has the grace from the moved edge only where a policy says so', () => {
      expect(late('09:00-18:00 grace 10 | leave 08:00-10:00 in 10:08 out 18:00')).toBe(480)
      expect(late('09:00-18:00 grace 10 | leave 08:00-10:00 in 10:08 out 18:00', { leaveEdgeLeeway: 'grace' })).toBe(0)
    })
    it('is waived or ignored where a policy says so', () => {
      expect(late('09:00-18:00 | leave 08:00-10:00 in 10:08 out 18:00', { leaveEdge: 'waives-slot' })).toBe(0)
      expect(late('09:00-18:00 | leave 08:00-10:00 in 10:08 out 18:00', { leaveEdge: 'ignored' })).toBe(68 * 60)
    })
    it('is set aside by a morning of leave, a day of leave, and a trip over the whole schedule', () => {
      expect(late('09:00-18:00 | morning in 13:30 out 18:00')).toBe(0)
      expect(late('09:00-18:00 | whole-day in 13:30 out 18:00')).toBe(0)
      expect(late('09:00-18:00 | trip 08:00-18:00 in 13:30 out 18:00')).toBe(0)
    })
    it('is not touched by leave in the middle of the day', () =>
      expect(late('09:00-18:00 | leave 10:00-11:00 in 09:10 out 18:00')).toBe(600))
  })

  it('is said of each section whose in-punch is late', () =>
    expect(day('09:00-12:00 13:00-18:00 | in 09:10 out 12:00 in 13:05 out 18:00').figures).toMatchObject({
      'late.count': 2,
      'late.seconds': 900,
    }))
})
