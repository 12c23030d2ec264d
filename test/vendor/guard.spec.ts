/** Claims about the quick way past the codecs: it accepts, refuses and produces exactly what they do, whatever they are made of. */
import { isRight } from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { eachRow, rowReader, tellFault } from '../../src/vendor/each-row.js'
import { guardOf } from '../../src/vendor/guard.js'
import type { OpenPart } from '../../src/vendor/open.js'
import { readRow } from '../../src/vendor/read-row.js'
import type { Source } from '../../src/vendor/source.js'
import { eachUnknownField, knowsAllOf, shapeOf } from '../../src/vendor/unknown-fields.js'
import { wireDayReport } from '../../src/vendor/wire/day-report.js'
import { wireMonthReport } from '../../src/vendor/wire/month-report.js'
import { wireDevicePunch, wirePunch } from '../../src/vendor/wire/punches.js'
import { wireRoster } from '../../src/vendor/wire/roster.js'
import { wireGroup } from '../../src/vendor/wire/rules.js'
import { flag, object, userid, whole, wholeOrDigits } from '../../src/vendor/wire/words.js'
import { documentsOf, rowsArb } from '../laws/documents.js'

const wire: Readonly<Record<string, t.Mixed>> = {
  wirePunch,
  wireDevicePunch,
  wireDayReport,
  wireMonthReport,
  wireRoster,
  wireGroup,
}

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

interface Some {
  readonly some: unique symbol
}
/** Takes null for an empty text, as fromNullable of io-ts-types does; its `encode` is the identity all the same. */
const orEmpty = new t.Type<string, string>(
  'or-empty',
  t.string.is,
  (value, context) => t.string.validate(value ?? '', context),
  t.identity,
)

const names = ['a', 'b', 'c'] as const
const props = (inner: fc.Arbitrary<t.Mixed>): fc.Arbitrary<t.Props> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), inner), { maxLength: 3, selector: ([name]) => name })
    .map(Object.fromEntries)

const plainLeaf: fc.Arbitrary<t.Mixed> = fc.constantFrom<t.Mixed[]>(
  t.string,
  t.number,
  t.boolean,
  t.literal('x'),
  t.keyof({ x: null, y: null }),
  t.UnknownArray,
  t.UnknownRecord,
  whole,
  userid,
  wholeOrDigits,
  flag,
)
const leaf: fc.Arbitrary<t.Mixed> = fc.oneof(
  { arbitrary: plainLeaf, weight: 8 },
  fc.constant(t.unknown),
  fc.constantFrom<t.Mixed[]>(orEmpty, t.null),
)

const madeOf = (leaves: fc.Arbitrary<t.Mixed>, others: readonly ((inner: t.Mixed) => t.Mixed)[]) =>
  fc.letrec<{ codec: t.Mixed }>((tie) => ({
    codec: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves,
      props(tie('codec')).map((some) => t.type(some)),
      props(tie('codec')).map((some) => t.partial(some)),
      fc.tuple(props(tie('codec')), props(tie('codec'))).map(([some, more]) => object(some, more)),
      tie('codec').map((inner) => t.array(inner)),
      fc.tuple(tie('codec'), tie('codec')).map(([one, other]) => t.union([one, other])),
      tie('codec').map((inner) => t.refinement(inner, (value) => value !== 'y')),
      ...others.map((make) => tie('codec').map(make)),
    ),
  })).codec
const plainCodecArb = madeOf(plainLeaf, [])
const codecArb = madeOf(leaf, [(inner) => t.readonly(inner), (inner) => t.exact(t.type({ a: inner }))])

const valuesOf = (leaves: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaves,
      fc.dictionary(fc.constantFrom(...names, 'd'), tie('value'), { maxKeys: 4 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value
const jsonLeaf = fc.constantFrom('', 'x', 'y', '12', 0, 1, 1.5, -1, 2 ** 60, true, false, null)
/** What a caller of the library may hand in beside JSON. */
const valueArb = valuesOf(
  fc.oneof({ arbitrary: jsonLeaf, weight: 10 }, fc.constantFrom(undefined, new Date(0), new Map())),
)

/** Something like a row of a codec: its own fields, mostly right, sometimes absent, wrong, null or with a stranger beside them. */
const rowLike = (codec: t.Mixed): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: likely(codec), weight: 12 }, valueArb)
const likely = (codec: t.Mixed): fc.Arbitrary<unknown> => {
  const wrong = fc.constantFrom(null, 'text', -1.5, [], {}, undefined)
  return fc.oneof({ arbitrary: rightFor(codec as unknown as Node), weight: 40 }, { arbitrary: wrong, weight: 1 })
}
type Node =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, t.Mixed>> }
  | { readonly _tag: 'IntersectionType' | 'UnionType'; readonly types: readonly t.Mixed[] }
  | { readonly _tag: 'ArrayType' | 'RefinementType'; readonly type: t.Mixed; readonly name: string }
  | { readonly _tag: 'StringType' | 'NumberType' | 'BooleanType' | 'other' }
const rightFor = (node: Node): fc.Arbitrary<unknown> => {
  switch (node._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return fc
        .record(Object.fromEntries(Object.entries(node.props).map(([name, one]) => [name, likely(one)])), {
          requiredKeys: node._tag === 'InterfaceType' ? Object.keys(node.props) : [],
        })
        .chain((row) => fc.constantFrom(row, row, row, row, row, { ...row, stranger: 1 }))
    case 'IntersectionType':
      return fc
        .tuple(...node.types.map((one) => rightFor(one as unknown as Node)))
        .map((parts) => Object.assign({}, ...parts) as unknown)
    case 'UnionType':
      return fc.oneof(...node.types.map((one) => rightFor(one as unknown as Node)))
    case 'ArrayType':
      return fc.array(likely(node.type), { maxLength: 3 })
    case 'RefinementType':
      return node.name === 'userid' ? fc.constantFrom('Ann', 'Bo') : fc.constantFrom<unknown[]>(0, 1, 86_400, '7')
    case 'StringType':
      return fc.constantFrom('', 'text')
    case 'NumberType':
      return fc.constantFrom(0, 31.5)
    case 'BooleanType':
      return fc.boolean()
    case 'other':
    default:
      return fc.constantFrom<unknown[]>(0, 'text', true)
  }
}

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

describe('the names that recur', () => {
  it.each(Object.entries(wire))('tell of %s, row after row, whether anything in it is unknown', (_, codec) =>
    fc.assert(
      fc.property(fc.array(rowLike(codec), { maxLength: 20 }), (raws) => {
        const shape = shapeOf(codec)
        const knowsAll = knowsAllOf(shape)
        for (const raw of raws) {
          const found: string[] = []
          eachUnknownField(shape, raw, '', (path) => found.push(path))
          expect(knowsAll(raw)).toBe(found.length === 0)
        }
      }),
      { numRuns: 150 },
    ),
  )
})
