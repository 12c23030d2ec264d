import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '../../../../src/shell/files/stream/event.js'
import { splitLines } from '../../../../src/shell/files/stream/split-lines.js'
import { createJsonReader, parseDocuments } from '../../../../src/vendor/index.js'
import { isTame, replayed } from './replayed.js'
import { damaged, documentText } from './texts.js'

const split = (text: string, size: number, wholeUpTo: number) => {
  const events: StreamEvent[] = []
  const splitter = splitLines('a.ndjson', { next: 0, wholeUpTo, held: new Set(), json: createJsonReader() }, (event) =>
    events.push(event),
  )
  const characters = Array.from(text)
  for (let at = 0; at < characters.length; at += size)
    splitter.take(Buffer.from(characters.slice(at, at + size).join('')))
  return { events, ended: splitter.end() }
}
const flat = (text: fc.Arbitrary<string>) => text.map((some) => Buffer.from(some.replaceAll('\n', ' ')).toString())
const lines = (line: fc.Arbitrary<string>) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: flat(line) }, fc.constantFrom('', ' ', '\r', '\u3000')), { maxLength: 5 })

describe('a document a line', () => {
  it('is what it is where all lines are parsed at once, damaged lines too', () =>
    fc.assert(
      fc.property(
        lines(fc.oneof(documentText, damaged(documentText))),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 12, 2 ** 20),
        fc.constantFrom('\n', '\r\n'),
        (some, size, wholeUpTo, end) => {
          const text = some.join(end)
          fc.pre(isTame(text) && text.trim() !== '')
          const { events } = split(text, size, wholeUpTo)
          fc.pre(!events.some(({ _tag }) => _tag === 'forget'))
          expect(replayed(events)).toEqual(parseDocuments('a.ndjson', text))
        },
      ),
      { numRuns: 3000 },
    ))

  it('is numbered as it comes, blank lines aside', () => {
    const { events } = split('{"a":1}\n\n{"datas":[1,2]}\nx\n{}', 4, 9)
    expect(events).toMatchObject([
      { _tag: 'document', document: 0, line: 1, rows: 0 },
      { _tag: 'rows', document: 1, rows: [1], first: 0 },
      { _tag: 'rows', document: 1, rows: [2], first: 1 },
      { _tag: 'document', document: 1, line: 3, rows: 2, value: { datas: [] } },
      { _tag: 'problem', document: 2, problem: { file: 'a.ndjson', with: { line: 4, column: 1 } } },
      { _tag: 'document', document: 3, line: 5 },
    ])
  })
  it.each([0, 100])('that holds nothing in any line is blank, up to %i bytes held whole', (wholeUpTo) => {
    expect(split(' \n\r\n\n', 2, wholeUpTo)).toEqual({ events: [], ended: 'blank' })
    expect(split(' \n0\n', 2, wholeUpTo).ended).toBe('told')
  })
})
