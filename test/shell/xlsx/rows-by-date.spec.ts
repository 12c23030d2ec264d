import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedRow, heldByDate } from '../../../src/present/book/rows-by-date.js'
import { byDateAside } from '../../../src/shell/xlsx/rows-by-date.js'
import type { CivilDate } from '../../../src/time/civil-date.js'
import { folderWith } from '../stage.js'

const row = (date: number, ...cells: DatedRow['cells']): DatedRow => ({ date: date as CivilDate, cells })
/** Ten rows on three dates, of some forty characters of text each. */
const ten = Array.from({ length: 10 }, (_, i) => row(20_000 + (i % 3), i, `the row that came as number ${i}`))

describe.each([
  ['held', heldByDate],
  ['put aside', byDateAside(100)],
])('rows by date, %s', (_, byDate) => {
  it('begin with the newest date; those of one date stay as they came', () => {
    expect([...byDate(ten)].map(([i]) => i)).toEqual([2, 5, 8, 1, 4, 7, 0, 3, 6, 9])
  })
})

describe('rows put aside', () => {
  it('are the rows that came, whatever stands in their cells and however few wait', () => {
    const cell: fc.Arbitrary<DatedRow['cells'][number]> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('考勤', '=1+1', '\n', '"', '\ud800', '\u2028', ''),
      fc.integer(),
      fc.constant(null),
      fc.record({
        kind: fc.constantFrom('date', 'clock', 'duration'),
        value: fc.double({ noNaN: true, min: 0, max: 9e9 }),
      }),
    )
    const rows = fc.array(fc.tuple(fc.integer({ min: 20_000, max: 20_005 }), fc.array(cell, { maxLength: 4 })))
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 300 }), (made, mostHeld) => {
        const dated = made.map(([date, cells]) => row(date, ...cells))
        expect([...byDateAside(mostHeld)(dated)]).toEqual([...heldByDate(dated)])
      }),
    )
  })

  it('are asked for once each, and made anew when they are gone through again', () => {
    let asked = 0
    const counted = {
      *[Symbol.iterator]() {
        for (const one of ten) {
          asked += 1
          yield one
        }
      },
    }
    const rows = byDateAside(100)(counted)
    expect(asked).toBe(0)
    expect([...rows]).toHaveLength(10)
    expect(asked).toBe(10)
    expect([...rows]).toHaveLength(10)
    expect(asked).toBe(20)
  })

  it('leave nothing behind, be they read to the end, left early, or broken off', () => {
    const folder = folderWith()
    const rows = byDateAside(0, folder)(ten)
    expect([...rows]).toHaveLength(10)
    expect(readdirSync(folder)).toEqual([])
    for (const [first] of rows) {
      expect(first).toBe(2)
      break
    }
    expect(readdirSync(folder)).toEqual([])
    const broken = byDateAside(
      0,
      folder,
    )({
      *[Symbol.iterator]() {
        yield* ten
        throw new Error('a day that cannot be told')
      },
    })
    expect(() => [...broken]).toThrow('a day that cannot be told')
    expect(readdirSync(folder)).toEqual([])
  })

  it('need no file where they are few', () => {
    expect([...byDateAside(1000, '/no/such/folder')(ten)]).toHaveLength(10)
    expect(() => [...byDateAside(100, '/no/such/folder')(ten)]).toThrow(/ENOENT/)
  })
})
