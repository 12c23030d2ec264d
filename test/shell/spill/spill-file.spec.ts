import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SpiltRow } from '../../../src/shell/spill/rows-in-file.js'
import { createSpillFile, openSpillFiles, type SpillFile, spillInto } from '../../../src/shell/spill/spill-file.js'
import { folderWith } from '../stage.js'

const one = (document: number, at: number, row: unknown): SpiltRow => ({ document, at, row })
const rowsOf = ({ rowsIn, piecesOf }: SpillFile, ...people: readonly string[]) => rowsIn(piecesOf(people))

describe('a spill file', () => {
  it('gives back what was put, person by person, in the order of putting', () => {
    const spill = spilling()
    const long = 'x'.repeat(9 << 20)
    spill.put('bob', one(0, 0, { a: 1 }))
    spill.put('bob', one(0, 1, '考勤'))
    spill.put('amy', one(0, 2, long))
    spill.put('bob', one(1, 0, null))
    spill.flush()
    expect([...spill.people()].toSorted()).toEqual(['amy', 'bob'])
    expect(rowsOf(spill, 'bob')).toEqual([one(0, 0, { a: 1 }), one(0, 1, '考勤'), one(1, 0, null)])
    expect(rowsOf(spill, 'amy')).toEqual([one(0, 2, long)])
    expect(rowsOf(spill, 'cai')).toEqual([])
  })
  it('has a line a row, and as many bytes as these have', () => {
    const spill = spilling()
    spill.put('amy', one(3, 5, '考勤'))
    spill.put('amy', one(3, 6, 1))
    spill.flush()
    expect(spill.linesIn(spill.piecesOf(['amy']))).toEqual(['[3,5,"考勤"]', '[3,6,1]'])
    expect(spill.bytesOf('amy')).toBe('[3,5,""]\n[3,6,1]\n'.length + 2 * 3)
  })
  it('keeps rows as they were written, each on one line', () => {
    const spill = spilling()
    const text = Buffer.from('[{ "a":\n 1e2,\r\n "b": "\\n\\u8003" },7]')
    spill.put('amy', one(0, 0, {}), { bytes: text, from: 1, to: text.length - 3 })
    spill.flush()
    expect(spill.linesIn(spill.piecesOf(['amy']))).toEqual(['[0,0,{ "a":  1e2,\r  "b": "\\n\\u8003" }]'])
    expect(rowsOf(spill, 'amy')).toEqual([one(0, 0, { a: 100, b: '\n考' })])
  })
  it('gives back what only the host can read', () => {
    const spill = spilling()
    const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)
    const odd: unknown = JSON.parse('{"__proto__":1,"x":1e999}')
    for (const [at, row] of [deep, odd, 'after'].entries()) spill.put('amy', one(0, at, row))
    spill.flush()
    expect(rowsOf(spill, 'amy')).toEqual([one(0, 0, deep), one(0, 1, odd), one(0, 2, 'after')])
  })
  it('goes on being written after it was read', () => {
    const spill = spilling()
    for (let i = 0; i < 3; i++) {
      spill.put('amy', one(i, 0, i))
      spill.flush()
      expect(rowsOf(spill, 'amy')).toHaveLength(i + 1)
    }
  })
  it('holds the same however few bytes are written at once', () => {
    const put = fc.record({
      person: fc.constantFrom('amy', 'bob', 'cai', ''),
      row: fc.jsonValue(),
      isWritten: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(put, { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (puts, runBytes) => {
        const { files, forget } = openSpillFiles(1, folderWith())
        const { spill } = spillInto(files[0]!, forget, runBytes)
        puts.forEach(({ person, row, isWritten }, at) => {
          const bytes = Buffer.from(JSON.stringify(row, null, 1))
          spill.put(person, one(7, at, row), isWritten ? { bytes, from: 0, to: bytes.length } : undefined)
        })
        spill.flush()
        for (const person of ['amy', 'bob', 'cai', '']) {
          const own = puts.flatMap(({ person: of, row }, at) => (of === person ? [[at, JSON.stringify(row)]] : []))
          expect(rowsOf(spill, person).map(({ at, row }) => [at, JSON.stringify(row)])).toEqual(own)
          expect(spill.linesIn(spill.piecesOf([person])).length).toBe(own.length)
        }
        expect(rowsOf(spill, 'bob', 'amy', 'cai', '')).toHaveLength(puts.length)
        spill.remove()
      }),
      { numRuns: 200 },
    )
  })
  it('has the rows of some people in as many places as runs were written, however many rows these are', () => {
    const { files, forget } = openSpillFiles(1, folderWith())
    const { spill } = spillInto(files[0]!, forget)
    for (let at = 0; at < 100; at++) for (const person of ['amy', 'bob', 'cai']) spill.put(person, one(0, at, { at }))
    spill.flush()
    for (let at = 0; at < 10; at++) spill.put('bob', one(1, at, { at }))
    spill.flush()
    expect(spill.piecesOf(['bob'])[0]!.places).toHaveLength(2 * 2)
    spill.remove()
  })
  it('is gone once it is removed', () => {
    const folder = folderWith()
    const spill = createSpillFile(folder)
    spill.put('amy', one(0, 0, 1))
    spill.flush()
    spill.remove()
    expect(readdirSync(folder)).toEqual([])
  })
})

// Helpers

function spilling() {
  const spill = createSpillFile(folderWith())
  onTestFinished(() => spill.remove())
  return spill
}
