import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDuration, sayValue } from '../../src/present/wording/amounts.js'

describe('a duration in words', () => {
  it.each([
    [1800, '30 分钟', '30 min'],
    [60, '1 分钟', '1 min'],
    [31, '31 秒', '31 s'],
    [1867, '31 分 7 秒', '31 min 7 s'],
    [28_800, '8 小时', '8 h'],
    [29_106, '8 小时 5 分 6 秒', '8 h 5 min 6 s'],
    [0, '0 分钟', '0 min'],
    [-60, '−1 分钟', '−1 min'],
  ])('of %i seconds is %s, %s', (seconds, zh, en) => expect(sayDuration(seconds)).toEqual({ zh, en }))

  it('rounds nothing away', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seconds) => {
        const units = { h: 3600, min: 60, s: 1 }
        const read = [...sayDuration(seconds).en.matchAll(/(\d+) (h|min|s)/g)]
        expect(read.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0)).toBe(
          seconds,
        )
      }),
    )
  })
})

describe('a value in words', () => {
  it('is a clock time for earliest and latest, past midnight on the next day', () => {
    expect(sayValue('earliest.seconds', 32_772).en).toBe('09:06:12')
    expect(sayValue('latest.seconds', 30 * 3600).zh).toBe('次日 06:00')
    expect(sayValue('latest.seconds', 30 * 3600).en).toBe('06:00 next day')
  })
  it('is a number of times, days, or the kind of day', () => {
    expect(sayValue('late.count', 2).zh).toBe('2 次')
    expect(sayValue('workdays', 1).en).toBe('1 day')
    expect(sayValue('dayType', 'rest').zh).toBe('休息日')
  })
  it('is a duration for one leave type', () => expect(sayValue('leave.seconds:年假', 3600).en).toBe('1 h'))
})
