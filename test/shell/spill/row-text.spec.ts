import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowText } from '../../../src/shell/spill/row-text.js'

describe('a row as text', () => {
  it('is parsed as an equal row, whatever JSON it came from', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const row: unknown = JSON.parse(json)
        expect(JSON.parse(rowText(row))).toEqual(row)
      }),
      { seed: 20_261_120, numRuns: 500 },
    ))
  it.each([
    '[1e999,-1e999,null]',
    '{"a":{"b":[null,{"":1e999}]},"c":"null","\\"d\\n":[]}',
    '{"a":null}',
    '{"__proto__":{"a":1e999}}',
  ])('keeps numbers beyond all bounds: %s', (json) =>
    expect(JSON.parse(rowText(JSON.parse(json)))).toEqual(JSON.parse(json)),
  )
  it('may be nested deeper than the stack of the host', () => {
    const [open, close] = ['{"a":['.repeat(50_000), ']}'.repeat(50_000)]
    expect(rowText(JSON.parse(`${open}1,"x",null${close}`))).toBe(`${open}1,"x",null${close}`)
  })
})
