import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf, wrap } from '../../src/present/wrap.js'

describe('wrapping', () => {
  it('loses nothing but spaces and fits every line, whatever the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '字', '，', ' ', '-', '1') })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (words, width) => {
        const lines = wrap(words, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
      }),
    )
  })
  it('breaks between Chinese characters, and keeps closing punctuation with what it closes', () =>
    expect(wrap('迟到三十分钟，早退', 12)).toEqual(['迟到三十分', '钟，早退']))
  it('keeps Latin words whole', () => expect(wrap('late thirty minutes', 12)).toEqual(['late thirty', 'minutes']))
  it('parts a word that is wider than a line after a hyphen or a slash, and elsewhere only where it must', () => {
    expect(wrap('correction-unknown-to-report', 10)).toEqual(['correction', '-unknown-', 'to-report'])
    expect(wrap('leave-unknown-to-report', 14)).toEqual(['leave-unknown-', 'to-report'])
    expect(wrap('总部/docs/getcheckindata.json', 12)).toEqual(['总部/docs/ge', 'tcheckindata', '.json'])
  })
  it('does not part a day of the week', () => expect(wrap('2026-05-07 周四', 13)).toEqual(['2026-05-07', '周四']))
  it('does not part a number from its unit', () => {
    expect(wrap('worked −7 h 38 min', 9)).toEqual(['worked', '−7 h', '38 min'])
    expect(wrap('工时 8 小时 12 秒', 10)).toEqual(['工时', '8 小时', '12 秒'])
  })
})
