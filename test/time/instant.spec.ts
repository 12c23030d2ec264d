/** Claims about points on the world's one clock. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlier, floorToMinute, instant, later, nearestMinute, plus, since } from '../../src/time/instant.js'

describe('an instant', () => {
  // The manual's own day report: planned 10:46 and 10:48, punched 10:47:07 and 10:47:38 on 2020-09-03 in Shanghai.
  const punchedIn = instant(Date.UTC(2020, 8, 3, 2, 47, 7) / 1000)
  const minute = Date.UTC(2020, 8, 3, 2, 47) / 1000

  it('is a whole second', () => expect(() => instant(1_599_101_227.5)).toThrow(RangeError))
  it('lies in the minute that began before it', () => {
    expect(floorToMinute(punchedIn)).toBe(minute)
    expect(floorToMinute(instant(minute))).toBe(minute)
    expect(floorToMinute(instant(minute + 59))).toBe(minute)
    expect(floorToMinute(instant(-1))).toBe(-60)
  })
  it('is nearest to the minute half a minute away or less, and half a minute goes up', () => {
    expect(nearestMinute(instant(minute + 29))).toBe(minute)
    expect(nearestMinute(instant(minute + 30))).toBe(minute + 60)
    expect(nearestMinute(instant(-31))).toBe(-60)
  })
  it('is as far from another as was added', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 }), fc.integer({ min: -1e6, max: 1e6 }), (epoch, duration) => {
        const moved = plus(instant(epoch), duration)
        expect(since(moved, instant(epoch))).toBe(duration)
        expect(earlier(moved, instant(epoch))).toBe(epoch + Math.min(0, duration))
        expect(later(moved, instant(epoch))).toBe(epoch + Math.max(0, duration))
      }),
    ))
})
