/** Claims about rows that are one row: those of one place side by side are taken as those of one place alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byText, canonicalText } from '../../../src/vendor/plain.js'
import { inOrder, type Kept, oneOfEach, oneOfEachRun } from '../../../src/vendor/gather/equal-rows.js'

interface At {
  readonly place: number
  readonly said: string
}
const rowsArb = fc.array(fc.record({ place: fc.nat({ max: 4 }), said: fc.constantFrom('a', 'b', 'c') }), {
  maxLength: 30,
})
const byPlace = (a: At, b: At): number => a.place - b.place

describe('rows of many places', () => {
  it('are those of each place, each content once and the others counted', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const together = counted(rows.toSorted(byPlace))
        const kept = oneOfEachRun(together.rows, (a, b) => a.place === b.place)
        const alone = [0, 1, 2, 3, 4].map((place) => counted(rows.filter((row) => row.place === place)))
        expect(kept).toEqual(alone.flatMap((of) => oneOfEach(of.rows)))
        expect(together.repeated()).toBe(alone.reduce((sum, of) => sum + of.repeated(), 0))
        expect(kept.length + together.repeated()).toBe(rows.length)
      }),
    ))
  it('are as many as there are, at one place too', () => {
    const { rows } = counted(Array.from({ length: 200_000 }, (_, i) => ({ place: 0, said: String(i) })))
    expect(oneOfEachRun(rows, () => true)).toHaveLength(200_000)
  })
})

describe('rows of one place', () => {
  /** Fields in any order, absent in three ways, and what no JSON has but a caller may. */
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(0, -0, 1, '1', '', null, undefined, true, Number.NaN, [], {}, [1, 2], [2, 1]),
    fc.constantFrom<unknown>(new Set([1]), new Set([2]), new Map([[1, 2]]), new Map([[1, 3]]), new Set([1])),
    fc.array(fc.constantFrom<unknown>(1, null, { a: 1 }, { a: 2 }), { maxLength: 2 }),
  )
  const raw = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'constructor'), value), {
      selector: ([name]) => name,
      maxLength: 3,
    })
    .map((fields) => Object.fromEntries(fields))
  it('are one where their texts are one, and the first of them stays', () =>
    fc.assert(
      fc.property(fc.array(raw, { minLength: 1, maxLength: 3 }), fc.nat({ max: 2 }), value, (some, nth, other) => {
        // Another one that differs from one of them in a field at the most.
        const last = some[nth % some.length]!
        const raws = [...some, { ...last, ...(Object.hasOwn(last, 'a') ? { a: other } : {}) }]
        let repeated = 0
        const rows = raws.map((one, value): Kept<number> => ({ value, raw: one, countRepeated: () => repeated++ }))
        const texts = raws.map(canonicalText)
        const contents = [...new Set(texts)].toSorted(byText)
        expect(oneOfEach(rows)).toEqual(contents.map((text) => texts.indexOf(text)))
        expect(repeated).toBe(raws.length - contents.length)
      }),
      { numRuns: 3000 },
    ))
})

describe('rows put in order', () => {
  it('are sorted, equal ones staying as they came', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        expect(inOrder(rows, byPlace)).toEqual(rows.toSorted(byPlace))
      }),
    ))
  it('are the rows themselves where they stand in order', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const sorted = rows.toSorted(byPlace)
        expect(inOrder(sorted, byPlace)).toBe(sorted)
      }),
    ))
})

// Helpers

const counted = (rows: readonly At[]) => {
  let repeated = 0
  const kept = rows.map((value): Kept<At> => ({ value, raw: value, countRepeated: () => repeated++ }))
  return { rows: kept, repeated: () => repeated }
}
