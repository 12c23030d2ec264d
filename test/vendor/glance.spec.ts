/** Claims about the one walk that rows take past their codecs: what it says, and that nothing is lost by believing it. */
import { isRight } from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eachRow, rowReader, tellFault } from '../../src/vendor/each-row.js'
import { glanceOf } from '../../src/vendor/glance.js'
import { guardOf } from '../../src/vendor/guard.js'
import type { OpenPart } from '../../src/vendor/open.js'
import { readRow } from '../../src/vendor/read-row.js'
import type { Source } from '../../src/vendor/source.js'
import { eachUnknownField, shapeOf } from '../../src/vendor/unknown-fields.js'
import { object, userid, whole } from '../../src/vendor/wire/words.js'
import { codecArb, orEmpty, plainCodecArb, rowLike, valueArb, wire } from './codecs.js'

describe('a glance', () => {
  it('knows only what the codec decodes to itself and names throughout, whatever the codec is made of', () => {
    const told = { known: 0, strange: 0, unclear: 0 }
    fc.assert(
      fc.property(codecArb, fc.array(valueArb, { minLength: 20, maxLength: 20 }), (codec, values) => {
        const glance = glanceOf(codec)
        for (const value of values) {
          const seen = glance(value)
          told[seen]++
          if (seen === 'unclear') continue
          const decoded = codec.decode(value)
          expect(isRight(decoded) && Object.is(decoded.right, value)).toBe(true)
          expect(strangersIn(codec, value).length > 0).toBe(seen === 'strange')
        }
      }),
      { numRuns: 3000 },
    )
    expect(told.known).toBeGreaterThan(3000)
    expect(told.strange).toBeGreaterThan(300)
  })

  it('is clear of all that the codec decodes to itself, but for fields that two members of an intersection name', () =>
    fc.assert(
      fc.property(plainCodecArb, fc.array(valueArb, { minLength: 20, maxLength: 20 }), (codec, values) => {
        const glance = glanceOf(codec)
        for (const value of values) {
          const decoded = codec.decode(value)
          if (isRight(decoded) && Object.is(decoded.right, value) && glance(value) === 'unclear')
            expect(hasIntersection(codec)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    ))

  it.each(Object.entries(wire))('of %s is clear, row after row, of all that its guard accepts', (_, codec) =>
    fc.assert(
      fc.property(fc.array(rowLike(codec), { maxLength: 20 }), (raws) => {
        const glance = glanceOf(codec)
        const guard = guardOf(codec)
        for (const raw of raws) {
          const strange = strangersIn(codec, raw).length > 0
          expect(glance(raw)).toBe(guard(raw) ? (strange ? 'strange' : 'known') : 'unclear')
        }
      }),
      { numRuns: 150 },
    ),
  )

  it('says of parts that are one object in many rows what it says of each row alone', () => {
    const told = { known: 0, strange: 0, unclear: 0 }
    const rowsWithParts = fc
      .array(valueArb, { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts)), { maxLength: 12 }))
    fc.assert(
      fc.property(codecArb, codecArb, rowsWithParts, (first, second, rows) => {
        const codec = object({}, { first, second, list: t.array(first) })
        const glance = glanceOf(codec)
        for (const [one, other] of rows)
          for (const row of [{ first: one, second: other }, { second: one }, { list: [one, other], first: one }]) {
            const seen = glance(row)
            told[seen]++
            expect(seen).toBe(glanceOf(codec)(row))
          }
      }),
      { numRuns: 3000 },
    )
    expect(told.known).toBeGreaterThan(150)
    expect(told.strange).toBeGreaterThan(50)
  })

  it('finds the fields in any order, and strangers anywhere between them', () => {
    const glance = glanceOf(object({ a: whole, b: userid }, { c: t.string, d: t.unknown }))
    expect(
      [
        { a: 1, b: 'x', c: '', d: 1 },
        { d: 1, c: '', b: 'x', a: 1 },
        { b: 'x', a: 1 },
        { a: 1, b: 'x', e: 1 },
        { e: 1, a: 1, c: '', f: 2, b: 'x' },
        { a: 1, b: 'x', c: '' },
        { a: 1, c: '' },
        { a: 1, b: '', c: '' },
        { a: 1, b: 'x', c: 1 },
      ].map(glance),
    ).toEqual(['known', 'known', 'known', 'strange', 'strange', 'known', 'unclear', 'unclear', 'unclear'])
  })

  it('says nothing of an optional field with a default, even where it is absent', () => {
    expect(glanceOf(t.partial({ a: orEmpty }))({})).toBe('unclear')
    expect(t.partial({ a: orEmpty }).decode({})).toEqual({ _tag: 'Right', right: { a: '' } })
  })
})

describe('a row read at a glance', () => {
  it.each(Object.entries(wire))('is the row, the faults and the unknown fields that %s alone gives', (_, codec) =>
    fc.assert(
      fc.property(fc.array(rowLike(codec), { maxLength: 12 }), (raws) => {
        expect(readAtAGlance(codec, raws)).toEqual(readByCodec(codec, raws))
      }),
      { numRuns: 150 },
    ),
  )
})

// Helpers

const strangersIn = (codec: t.Mixed, value: unknown): readonly string[] => {
  const found: string[] = []
  eachUnknownField(shapeOf(codec), value, '', (path) => found.push(path))
  return found
}
const hasIntersection = (codec: t.Mixed): boolean => JSON.stringify(codec).includes('"IntersectionType"')

interface ReadRows {
  readonly rows: readonly unknown[]
  readonly told: readonly unknown[]
  readonly unknown: readonly string[]
}
const readAtAGlance = <A>(codec: t.Type<A, unknown>, raws: readonly unknown[]): ReadRows => {
  const [rows, told, unknown]: [unknown[], unknown[], string[]] = [[], [], []]
  const part = { rows: raws, pathOf: (i: number) => `rows[${i}]`, generic: 'rows[]' }
  const open = {
    part,
    source: { report: (...problem: readonly unknown[]) => told.push(problem) },
    countUnknown: (path: string) => unknown.push(path),
  }
  eachRow(open as unknown as OpenPart, rowReader(codec), (reading, path) => rows.push([path, reading]))
  return { rows, told, unknown }
}
const readByCodec = <A>(codec: t.Type<A, unknown>, raws: readonly unknown[]): ReadRows => {
  const [rows, told, unknown]: [unknown[], unknown[], string[]] = [[], [], []]
  raws.forEach((raw, i) => {
    eachUnknownField(shapeOf(codec), raw, 'rows[]', (path) => unknown.push(path))
    const report = (...problem: readonly unknown[]) => told.push(problem)
    const reading = readRow(codec, raw, tellFault(`rows[${i}]`, { report } as unknown as Source))
    if (reading) rows.push([`rows[${i}]`, reading])
  })
  return { rows, told, unknown }
}
