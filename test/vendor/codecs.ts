/** Codecs made of anything, values to try on them, and rows that are nearly those of the wire. */
import fc from 'fast-check'
import * as t from 'io-ts'
import { wireDayReport } from '../../src/vendor/wire/day-report.js'
import { wireMonthReport } from '../../src/vendor/wire/month-report.js'
import { wireDevicePunch, wirePunch } from '../../src/vendor/wire/punches.js'
import { wireRoster } from '../../src/vendor/wire/roster.js'
import { wireGroup } from '../../src/vendor/wire/rules.js'
import { flag, object, userid, whole, wholeOrDigits } from '../../src/vendor/wire/words.js'

export const wire: Readonly<Record<string, t.Mixed>> = {
  wirePunch,
  wireDevicePunch,
  wireDayReport,
  wireMonthReport,
  wireRoster,
  wireGroup,
}

export interface Some {
  readonly some: unique symbol
}
/** Takes null for an empty text, as fromNullable of io-ts-types does; its `encode` is the identity all the same. */
export const orEmpty = new t.Type<string, string>(
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
export const plainCodecArb = madeOf(plainLeaf, [])
export const codecArb = madeOf(leaf, [(inner) => t.readonly(inner), (inner) => t.exact(t.type({ a: inner }))])

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
export const valueArb = valuesOf(
  fc.oneof({ arbitrary: jsonLeaf, weight: 10 }, fc.constantFrom(undefined, new Date(0), new Map())),
)

/** Something like a row of a codec: its own fields, mostly right, sometimes absent, wrong, null or with a stranger beside them. */
export const rowLike = (codec: t.Mixed): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: likely(codec), weight: 12 }, valueArb)
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
