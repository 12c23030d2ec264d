/** Claims about the one unit of duration. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeastZero, clamp, fromMillis, hours, minutes, seconds, sum } from '../../src/time/seconds.js'

describe('seconds', () => {
  it('are refused when they are not whole', () => {
    for (const count of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => seconds(count)).toThrow(RangeError)
  })
  it('know one zero only', () => expect(Object.is(seconds(-0), 0)).toBe(true))
  it('come from milliseconds without their part of a second', () => {
    expect(fromMillis(300_000)).toBe(300)
    expect(fromMillis(1_999)).toBe(1)
    expect(fromMillis(-1_999)).toBe(-1)
    expect(fromMillis(-1)).toBe(0)
  })
  it('come from minutes and hours', () => {
    expect(minutes(484)).toBe(29_040) // the standard time of the manual's month sample
    expect(hours(30)).toBe(108_000)
  })
  it('add up the same in any order', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (counts) => {
        const parts = counts.map(seconds)
        expect(sum(parts)).toBe(counts.reduce((total, count) => total + count, 0))
        expect(sum(parts.toReversed())).toBe(sum(parts))
      }),
    ))
  it('are none below zero', () => {
    expect(atLeastZero(-1)).toBe(0)
    expect(atLeastZero(1)).toBe(1)
  })
  it('stay between two bounds', () => {
    expect([-5, 0, 3, 7, 8].map((value) => clamp(value, 0, 7))).toEqual([0, 0, 3, 7, 7])
  })
})
