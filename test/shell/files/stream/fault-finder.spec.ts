import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocuments } from '../../../../src/vendor/index.js'
import { faultFinder } from '../../../../src/shell/files/stream/fault-finder.js'
import { faultOf, isTame } from './replayed.js'
import { damaged, documentText } from './texts.js'

/** As the reader of whole texts has it. */
const faultAtOnce = (text: string) => parseDocuments('', text).problems[0]?.with

describe('the fault of a text', () => {
  const letters = fc.constantFrom(
    ...'{}[],:"\\ \n\r\tutfnrlsea0123-+.eE\u0001未'.split(''),
    '"a"',
    'true',
    'null',
    '{"a":',
    '😀',
  )
  it('is the one that the text read at once has', () =>
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 14 }), (some) => {
        const text = some.join('')
        expect(faultOf(text)).toEqual(faultAtOnce(text))
      }),
      { numRuns: 20_000 },
    ))
  it.each([
    '["\\u1"',
    '["\\u1\\"',
    '["\\u1\\" "',
    '["\\x"',
    '["\\"',
    '["\\u12',
    '["\n\\"',
    '{"a\\q" "',
    '[1e+',
    '[1e+5.',
    '-',
    'tru ',
  ])('is that one where %j breaks off or not', (text) => expect(faultOf(text)).toEqual(faultAtOnce(text)))
  it('is that one too in documents that were damaged', () =>
    fc.assert(
      fc.property(damaged(documentText), (text) => {
        fc.pre(isTame(text))
        expect(faultOf(text)).toEqual(faultAtOnce(text))
      }),
      { numRuns: 5000 },
    ))
  it('is the same wherever the text is taken apart', () =>
    fc.assert(
      fc.property(damaged(documentText), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, sizes) => {
        const finder = faultFinder()
        let at = 0
        for (let index = 0; at < text.length; index++) {
          const end = at + sizes[index % sizes.length]!
          finder.feed(text.slice(at, end))
          at = end
        }
        expect(finder.end()).toEqual(faultOf(text))
      }),
    ))
  it('is known once it is read, but for whether the text was cut off', () => {
    const finder = faultFinder()
    finder.feed('[1, tru')
    expect(finder.found()).toBe(false)
    finder.feed('x')
    expect(finder.found()).toBe(true)
    finder.feed(', 2]\n3')
    expect(finder.end()).toEqual({ detail: 'trux, 2]', needed: 'value', line: 1, column: 5, truncated: false })
  })
  it('lies behind the lines and units that were passed over', () => {
    const finder = faultFinder()
    finder.feed('{"a":[')
    finder.pass(0, 10)
    finder.feed(',x')
    expect(finder.end()).toMatchObject({ needed: 'value', line: 1, column: 18 })
    const below = faultFinder()
    below.feed('{"a":[')
    below.pass(3, 10)
    below.feed(',x')
    expect(below.end()).toMatchObject({ needed: 'value', line: 4, column: 12 })
  })
  it('costs no more than reading the text, however long a string was cut off', () => {
    // A finder that tried every way of taking the string apart would not end.
    expect(faultOf(`["${'a\\n'.repeat(300_000)}`)).toMatchObject({ needed: 'string', column: 2, truncated: true })
    expect(faultOf(`["${'a'.repeat(1_000_000)}\n"]`)).toMatchObject({ needed: 'string', truncated: false })
    expect(faultOf('['.repeat(1_000_000))).toMatchObject({ needed: 'value', column: 1_000_001, truncated: true })
  })
})
