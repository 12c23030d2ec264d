/** Claims about seconds after 00:00 of an attendance day. */
import { describe, expect, it } from 'vitest'
import { dayOffset, formatOffset } from '../../src/time/day-offset.js'

describe('a day offset', () => {
  it.each([
    [0, '00:00'],
    [32_400, '09:00'],
    [38_760, '10:46'],
    [86_400, '24:00'],
    [108_000, '30:00'],
    [38_827, '10:47:07'],
    [-1_800, '-00:30'],
  ])('of %i s is written %s', (offset, clock) => expect(formatOffset(dayOffset(offset))).toBe(clock))
  it('is a whole number of seconds', () => expect(() => dayOffset(0.5)).toThrow(RangeError))
})
