import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRows, pathOfRows } from '../../../../src/shell/files/stream/list-of-rows.js'
import { recognise } from '../../../../src/vendor/recognise.js'
import { documentText } from './texts.js'

const parsed = (text: string): unknown => JSON.parse(text)

describe('the list of rows', () => {
  it.each([
    ['{"errcode":0,"datas":[1]}', ['datas']],
    ['{"checkindata":[1]}', ['checkindata']],
    ['{"checkindata":{"items":[1]}}', ['checkindata', 'items']],
    ['{"request":{},"response":{"schedule_list":[1]}}', ['response', 'schedule_list']],
    ['{"request":{},"response":{"checkindata":{"items":[1]}}}', ['response', 'checkindata', 'items']],
    ['{"request":{},"response":[1]}', ['response']],
    ['[1]', []],
    // Of two lists the one that stands first in the table of inputs counts, wherever it stands in the document.
    ['{"datas":[1],"info":[2]}', ['info']],
    // The vendor writes an empty list as null too.
    ['{"datas":[1],"info":null}', undefined],
    // Without what was asked it is no envelope.
    ['{"response":{"datas":[1]}}', undefined],
    ['{"request":{},"datas":[1],"response":{}}', undefined],
    ['{"holidays":{}}', undefined],
    ['"datas"', undefined],
  ])('of %s is at %j', (text, path) => expect(pathOfRows(parsed(text))).toEqual(path))

  it('is the one by which the document is recognised, where there is one', () =>
    fc.assert(
      fc.property(documentText, (text) => {
        const whole = parsed(text)
        const seen = recognise(whole)
        fc.pre(seen._tag === 'part' && Array.isArray(seen.rows) && seen.pathOf(0).endsWith('[0]'))
        if (seen._tag !== 'part') return
        const { rows, value } = cutRows(whole)
        expect(rows).toEqual(seen.rows)
        if (rows.length === 0) return
        expect(rows).toBe(seen.rows)
        expect(pathOfRows(value)?.join('.')).toBe(seen.pathOf(0).slice(0, -'[0]'.length))
      }),
      { numRuns: 2000 },
    ))

  it('leaves an empty list where it stood, and everything else as it was', () => {
    const text = '{"fetchedAt":"x","request":{"a":[1]},"response":{"errcode":0,"datas":[{"b":2},3],"c":[4]}}'
    expect(cutRows(parsed(text))).toEqual({
      value: { fetchedAt: 'x', request: { a: [1] }, response: { errcode: 0, datas: [], c: [4] } },
      rows: [{ b: 2 }, 3],
    })
    expect(cutRows([1, 2])).toEqual({ value: [], rows: [1, 2] })
    expect(cutRows({ a: 1 })).toEqual({ value: { a: 1 }, rows: [] })
  })
})
