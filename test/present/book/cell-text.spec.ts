import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inCell } from '../../../src/present/book/cell-text.js'

describe('the text of a cell', () => {
  it('stays what it is, with line breaks and controls as pictures', () => {
    expect(inCell('=SUM(A1)')).toBe('=SUM(A1)')
    expect(inCell('a\nb\u0000c')).toBe('a␊b␀c')
  })
  it('does not turn into another letter when a spreadsheet decodes it', () => {
    // ECMA-376, ST_Xstring: _x005F_ is the underscore itself.
    expect(inCell('_x0041_')).toBe('_x005F_x0041_')
    expect(inCell('snake_xylo_name')).toBe('snake_xylo_name')
  })
  it('holds 32,767 units at most, and is cut between characters', () => {
    expect(inCell('长'.repeat(32_767))).toBe('长'.repeat(32_767))
    expect(inCell('长'.repeat(32_768))).toBe(`${'长'.repeat(32_766)}…`)
    expect(inCell(`a${'👀'.repeat(20_000)}`)).toBe(`a${'👀'.repeat(16_382)}…`)
  })
  it('has no character that XML forbids, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const cell = inCell(text)
        expect(cell).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u)
      }),
      { seed: 6 },
    )
  })
})
