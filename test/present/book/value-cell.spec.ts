import { describe, expect, it } from 'vitest'
import { netCell, valueCell } from '../../../src/present/book/value-cell.js'

describe('a value in a workbook', () => {
  it('is a duration, a clock, a count or a kind of day, as its measure is', () => {
    expect(valueCell('late.seconds', 373, 'en')).toEqual({ kind: 'duration', value: 373 })
    expect(valueCell('overtime.workday.asMoney', 3600, 'en')).toEqual({ kind: 'duration', value: 3600 })
    expect(valueCell('leave.seconds:年假', 86_400, 'zh')).toEqual({ kind: 'duration', value: 86_400 })
    expect(valueCell('earliest.seconds', 32_400, 'en')).toEqual({ kind: 'clock', value: 32_400 })
    expect(valueCell('late.count', 2, 'en')).toEqual({ kind: 'count', value: 2 })
    expect(valueCell('dayType', 'work', 'zh')).toBe('工作日')
  })
  it('is told in words where no spreadsheet shows it: nobody punched, the day before, the day after next', () => {
    expect(valueCell('earliest.seconds', 0, 'en')).toBe('none')
    expect(valueCell('earliest.seconds', -3600, 'en')).toBe('23:00 (-1 days)')
    expect(valueCell('latest.seconds', 2 * 86_400, 'zh')).toBe('+2 天 00:00')
  })
  it('is theirs minus ours in seconds or times, and nothing where one is no number', () => {
    expect(netCell('late.seconds', 600, 60)).toEqual({ kind: 'net', value: -540 })
    expect(netCell('late.count', 0, 1)).toEqual({ kind: 'count', value: 1 })
    expect(netCell('dayType', 'work', 'rest')).toBeNull()
    expect(netCell('latest.seconds', 0, 64_800)).toBeNull()
  })
})
