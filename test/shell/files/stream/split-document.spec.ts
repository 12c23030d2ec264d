import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '../../../../src/shell/files/stream/event.js'
import { splitDocument, type SplitSizes } from '../../../../src/shell/files/stream/split-document.js'
import { createJsonReader, parseDocuments } from '../../../../src/vendor/index.js'
import { faultOf, isTame, replayed } from './replayed.js'
import { damaged, documentText } from './texts.js'

const place = { document: 0, path: 'a.json', line: undefined }

/** The text in parts of so many characters, over and over. */
const split = (text: string, sizes: readonly number[], splitSizes?: SplitSizes): StreamEvent[] => {
  const events: StreamEvent[] = []
  const splitter = splitDocument(place, (event) => events.push(event), createJsonReader(), splitSizes)
  const characters = Array.from(text)
  for (let at = 0, index = 0; at < characters.length; at += sizes[index++ % sizes.length]!) {
    const bytes = Buffer.from(characters.slice(at, at + sizes[index % sizes.length]!).join(''))
    splitter.take(bytes)
  }
  expect(splitter.end()).toBe('told')
  return events
}
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
const splitSizes = fc.record({
  batch: fc.constantFrom(0, 5, 20, 2 ** 15),
  suspicious: fc.constantFrom(0, 5, 20, 2 ** 23),
})
const wellFormed = (text: string) => Buffer.from(text).toString()

describe('a document split', () => {
  it('tells what the document parsed whole holds, unless it says that the whole is needed', () =>
    fc.assert(
      fc.property(documentText, sizes, splitSizes, (text, sizes, splitSizes) => {
        const events = split(text, sizes, splitSizes)
        const isForgotten = events.at(-1)?._tag === 'forget'
        const { documents } = parseDocuments('a.json', text)
        if (isForgotten) expect(events.filter(({ _tag }) => _tag === 'document' || _tag === 'problem')).toEqual([])
        else expect(replayed(events)).toEqual({ documents, problems: [] })
      }),
      { numRuns: 5000 },
    ))

  it('tells the fault of a damaged one, and nothing of it besides', () =>
    fc.assert(
      fc.property(damaged(documentText), sizes, splitSizes, (some, sizes, splitSizes) => {
        const text = wellFormed(some)
        const fault = isTame(text) ? parseDocuments('', text).problems[0]?.with : faultOf(text)
        fc.pre(fault !== undefined && text.trim() !== '')
        expect(replayed(split(text, sizes, splitSizes))).toEqual({
          documents: [],
          problems: [{ id: 'not-json', file: 'a.json', path: '', with: fault }],
        })
      }),
      { numRuns: 5000 },
    ))

  it.each([
    ['a list of higher rank behind it', '{"datas":[1],"info":[2]}'],
    ['the same name again', '{"datas":[1],"datas":[0]}'],
    ['the same name as null', '{"datas":[1],"d\\u0061tas":null}'],
    ['an envelope that shows late', '{"datas":[1],"request":{},"response":{"info":[]}}'],
    ['no envelope after all', '{"response":{"datas":[1]}}'],
    ['the same answer again', '{"request":0,"response":{"datas":[1]},"response":{"datas":[1]}}'],
  ])('must be read whole for %s', (_, text) => {
    expect(split(text, [5]).at(-1)).toEqual({ _tag: 'forget', document: 0 })
  })
  it.each([
    ['a list of lower rank behind it', '{"info":[1],"datas":[2]}'],
    ['an empty list, and another behind it', '{"datas":[ ],"info":[2]}'],
    ['lists elsewhere', '{"a":{"datas":[1]},"b":[{"info":[]}],"info":[2],"c":[[0]]}'],
  ])('need not be for %s', (_, text) => {
    expect(replayed(split(text, [3])).documents).toEqual(parseDocuments('a.json', text).documents)
  })

  it('tells rows in batches, one row alone where it is larger than a batch', () => {
    const rows = [
      ...Array.from({ length: 5000 }, (_, id) => ({ id, name: '张三', at: [1, [2]] })),
      'x\\"'.repeat(400_000),
      { a: '未'.repeat(9) },
    ]
    const events = split(JSON.stringify({ errcode: 0, datas: rows, next_cursor: '' }), [7000, 100_000])
    const sizes = events.flatMap((event) => (event._tag === 'rows' ? [event.rows.length] : []))
    expect(sizes.length).toBeGreaterThan(5)
    expect(sizes.length).toBeLessThan(20)
    // As many as stand in the bytes that come at once.
    expect(Math.max(...sizes)).toBeLessThan(3000)
    expect(replayed(events).documents).toEqual([
      { path: 'a.json', value: { errcode: 0, datas: rows, next_cursor: '' } },
    ])
  })

  it('knows line and column of a fault behind any number of batches', () => {
    const row = '{\n  "name": "张三😀",\n  "in": [1, 2]\n}'
    const rows = Array.from({ length: 3000 }, () => row).join(',\n')
    const text = `{"errcode": 0,\n "datas": [\n${rows},\n{"name": "é", ]}`
    expect(replayed(split(text, [4000])).problems).toMatchObject([
      { with: { line: 3 + 3000 * 4, column: 15, needed: 'name', detail: ']}', truncated: false } },
    ])
    const flat = `[${'{"a":"张三😀"},'.repeat(9000)}{"a" 1}]`
    expect(replayed(split(flat, [4000])).problems).toMatchObject([
      { with: { line: 1, column: flat.length - 2, needed: 'colon' } },
    ])
  })

  it('does not mind how deep a row is nested', () => {
    const deep = `${'[{"a":'.repeat(50_000)}0${'}]'.repeat(50_000)}`
    const events = split(`{"info":[${deep}],"x":0}`, [9999])
    expect(events.map(({ _tag }) => _tag)).toEqual(['rows', 'document'])
    const [fault] = replayed(split(`{"info":[${deep.slice(0, -1)}],"x":0}`, [9999])).problems
    expect(fault).toMatchObject({ with: { needed: 'comma-or-end', detail: ':0}' } })
  })
})
