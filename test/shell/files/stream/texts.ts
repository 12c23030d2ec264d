/** Texts of documents as the vendor, people and accidents write them. */
import fc from 'fast-check'
import { namesOfLists } from '../../../../src/shell/files/stream/list-of-rows.js'

const blank = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t ')
const piece = fc.constantFrom(
  'a',
  '0',
  ' ',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '未',
  '打卡',
  '😀',
  'é',
  '\\"',
  '\\\\',
  '\\n',
  '\\/',
  '\\u672a',
  '\\ud83d',
)
const string = fc.array(piece, { maxLength: 5 }).map((pieces) => `"${pieces.join('')}"`)
const scalar = fc.oneof(
  string,
  fc.constantFrom('0', '-1', '1.5', '1e3', '-0.0E-2', '1599101227', 'true', 'false', 'null'),
)

/** A name, plain or with its first letter escaped. */
const nameOf = (name: string) =>
  fc
    .boolean()
    .map((isEscaped) =>
      JSON.stringify(name).replace(isEscaped ? /^"./ : /^$/, (first) => `"\\u00${first.charCodeAt(1).toString(16)}`),
    )

const list = (item: fc.Arbitrary<string>, most: number) =>
  fc
    .tuple(fc.array(fc.tuple(blank, item, blank), { maxLength: most }), blank)
    .map(([items, within]) => `[${items.length === 0 ? within : items.map((one) => one.join('')).join(',')}]`)
const object = (fields: fc.Arbitrary<ReadonlyArray<readonly [string, string]>>) =>
  fc
    .tuple(fields, blank, blank, blank)
    .map(([fields, a, b, c]) => `{${fields.map(([name, value]) => `${a}${name}${b}:${c}${value}`).join(',')}${a}}`)

const anything = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    list(tie('value'), 3),
    object(fc.array(fc.tuple(string, tie('value')), { maxLength: 3 })),
  ),
})).value
const rows = list(anything, 6)

const field = (name: string, value: fc.Arbitrary<string>) => fc.tuple(nameOf(name), value)
/** Often one list of rows, at times none, two, or one that is null. */
const answerField = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...namesOfLists)
      .chain((name) => field(name, fc.oneof({ weight: 5, arbitrary: rows }, fc.constant('null'), anything))),
  },
  { weight: 1, arbitrary: field('checkindata', object(fc.array(field('items', rows), { maxLength: 2 }))) },
  { weight: 1, arbitrary: field('errcode', fc.constantFrom('0', '40001')) },
  { weight: 1, arbitrary: fc.tuple(string, anything) },
  { weight: 1, arbitrary: field('other', object(fc.array(field('datas', rows), { maxLength: 1 }))) },
)
const answer = fc.oneof({ weight: 4, arbitrary: object(fc.array(answerField, { maxLength: 3 })) }, rows)
const envelopeField = fc.oneof(
  { weight: 3, arbitrary: field('response', answer) },
  { weight: 2, arbitrary: field('request', object(fc.array(fc.tuple(string, anything), { maxLength: 2 }))) },
  { weight: 1, arbitrary: field('fetchedAt', string) },
  { weight: 1, arbitrary: answerField },
)
/** Fields in any order, some of them twice. */
const envelope = object(fc.array(envelopeField, { maxLength: 5 }))

export const documentText = fc
  .tuple(blank, fc.oneof({ weight: 4, arbitrary: envelope }, { weight: 3, arbitrary: answer }, anything), blank)
  .map((parts) => parts.join(''))

/** A text cut off, or with a character more, fewer, or another. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.nat(),
      fc.constantFrom('cut', 'more', 'less', 'other'),
      fc.constantFrom(...'{}[],:"\\\ntf0-.eE \u0001u未'.split('')),
    )
    .map(([text, somewhere, how, character]) => {
      const at = somewhere % (text.length + 1)
      if (how === 'cut') return text.slice(0, at)
      return text.slice(0, at) + (how === 'less' ? '' : character) + text.slice(how === 'more' ? at : at + 1)
    })
