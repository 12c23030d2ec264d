import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textToValue, valueToText } from '../../src/shell/value-text.js'

const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'at', 'length', ''), tie('plain'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('plain')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(fc.integer(), { maxLength: 4 }).map((all) => new Set(all)),
  ),
}))

describe('plain data as text', () => {
  it('comes back as it was: maps, sets, gaps and all', () =>
    fc.assert(
      fc.property(plain, (value) => {
        expect(textToValue(valueToText(value))).toStrictEqual(value)
      }),
      { seed: 20_261_120, numRuns: 500 },
    ))

  it('holds what is equal once, and it is one value afterwards', () => {
    const rule = () => ({ name: 'office', days: new Set([1, 2]) })
    const text = valueToText([rule(), rule()])
    expect(text.match(/office/g)).toHaveLength(1)
    const [one, other] = textToValue(text) as readonly unknown[]
    expect(one).toBe(other)
  })

  it('refuses what is no plain data', () =>
    expect(() => valueToText({ at: () => 1 })).toThrow('no plain data: function'))
})
