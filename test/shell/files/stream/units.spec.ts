import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../../../src/shell/files/stream/units.js'

describe('the units of a text', () => {
  it('are as many as its string is long', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (one, other) => {
          const text = Buffer.from(one + other).toString()
          expect(unitsOf(Buffer.from(text))).toBe(text.length)
        },
      ),
      { numRuns: 3000 },
    ))
})
