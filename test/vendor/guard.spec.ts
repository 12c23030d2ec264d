/** Claims about the quick way past the codecs: it accepts, refuses and produces exactly what they do, whatever they are made of. */
import { isRight } from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { guardOf } from '../../src/vendor/guard.js'
import { wireDayReport } from '../../src/vendor/wire/day-report.js'
import { wirePunch } from '../../src/vendor/wire/punches.js'
import { wireRoster } from '../../src/vendor/wire/roster.js'
import { documentsOf, rowsArb } from '../laws/documents.js'
import { codecArb, orEmpty, plainCodecArb, type Some, valueArb } from './codecs.js'

describe('a guard', () => {
  it('accepts only what its codec decodes to itself, whatever the codec is made of', () => {
    let accepted = 0
    fc.assert(
      fc.property(codecArb, fc.array(valueArb, { minLength: 20, maxLength: 20 }), (codec, values) => {
        const guard = guardOf(codec)
        for (const value of values) {
          if (!guard(value)) continue
          accepted++
          const decoded = codec.decode(value)
          expect(isRight(decoded) && Object.is(decoded.right, value)).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    expect(accepted).toBeGreaterThan(3000)
  })

  it('accepts all that its codec decodes, where every part of the codec leaves values as they are', () =>
    fc.assert(
      fc.property(plainCodecArb, fc.array(valueArb, { minLength: 20, maxLength: 20 }), (codec, values) => {
        const guard = guardOf(codec)
        for (const value of values) {
          const decoded = codec.decode(value)
          if (isRight(decoded) && Object.is(decoded.right, value)) expect(guard(value)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    ))

  it.each<[string, t.Mixed, unknown]>([
    ['a default', orEmpty, 'text'],
    ['an object stripped of other fields', t.exact(t.type({ a: t.string })), { a: 'text' }],
    ['a union in which a member that changes values stands first', t.union([orEmpty, t.string]), 'text'],
    ['a field with a default', t.type({ a: orEmpty }), { a: 'text' }],
    [
      'a union in which a member that adds an absent field stands first',
      t.union([t.type({ a: t.unknown }), t.UnknownRecord]),
      {},
    ],
    ['an optional field with a default', t.partial({ a: orEmpty }), {}],
    ['a list of such', t.array(orEmpty), []],
    ['an intersection with such', t.intersection([t.type({ a: t.string }), t.type({ b: orEmpty })]), { a: '', b: '' }],
    ['a brand upon such', t.brand(orEmpty, (text): text is t.Branded<string, Some> => text !== 'none', 'some'), 'text'],
  ])('leaves to its codec what has %s', (_, codec, value) => {
    expect(guardOf(codec)(value)).toBe(false)
    expect(isRight(codec.decode(value))).toBe(true)
  })

  it('leaves a required field that is absent to its codec, which adds it', () => {
    const codec = t.type({ a: t.unknown })
    expect(guardOf(codec)({})).toBe(false)
    expect(codec.decode({})).toEqual({ _tag: 'Right', right: { a: undefined } })
  })

  it('accepts every row of random answers that its codec accepts', () => {
    const readers = {
      info: undefined,
      checkindata: wirePunch,
      schedule_list: wireRoster,
      datas: wireDayReport,
    } as const
    fc.assert(
      fc.property(rowsArb, (rows) => {
        for (const { value } of documentsOf(rows))
          for (const [name, codec] of Object.entries(readers))
            for (const row of (value as Record<string, readonly unknown[]>)[name] ?? [])
              if (codec) expect(guardOf(codec)(row)).toBe(true)
      }),
    )
  })
})
