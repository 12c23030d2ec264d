import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonReader, notRead } from '../../../src/vendor/json/json-reader.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** What the host says, for bytes of any kind. */
const told = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(strictly.decode(bytes))
  } catch {
    return notRead
  }
}

/** A field may be named `constructor`, which `toStrictEqual` takes for what made the object. */
const areOne = ([one, other]: readonly unknown[]): boolean => isDeepStrictEqual(one, other)

/** JSON as programs write it: narrow, as Python does, over many lines, and with every letter beyond ASCII escaped. */
const styles: ReadonlyArray<(value: unknown) => string> = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  (value) =>
    JSON.stringify(value).replaceAll(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
]

const name = fc.constantFrom(
  'userid',
  'date',
  '姓名',
  'sp_items',
  'a"b',
  '7',
  'constructor',
  '__proto__',
  'name',
  '',
  'x'.repeat(140),
)
const leaf = fc.oneof(
  fc.constantFrom(
    'U000001',
    '上班打卡',
    '',
    '异常，时间',
    'a"b\\c',
    'line\nbreak',
    '💡',
    '\u0000',
    '\uFEFFmark',
    'y'.repeat(200),
    '早'.repeat(50),
  ),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e300, 123456789012345680000, true, false, null),
)
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(name, tie('value')), { selector: ([one]) => one, maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}))
/** Rows that have much in common, as those of one answer have. */
const rows = fc
  .tuple(fc.array(anything, { minLength: 1, maxLength: 3 }), fc.array(fc.nat({ max: 11 }), { maxLength: 12 }))
  .chain(([some, order]) =>
    fc.array(anything, { minLength: 1, maxLength: 2 }).map((others) => {
      const all = [...some, ...some.map((one) => ({ row: one, list: [one] })), ...others]
      return order.map((at) => all[at % all.length])
    }),
  )
const documents = fc.array(
  fc.tuple(
    fc.oneof(
      rows,
      anything,
      rows.map((datas) => ({ errcode: 0, datas })),
    ),
    fc.nat({ max: styles.length - 1 }),
  ),
  { minLength: 1, maxLength: 4 },
)

describe('reading JSON out of bytes', () => {
  it('gives what the host gives, whatever was read before', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { read } = createJsonReader()
        for (const [value, style] of all) {
          const bytes = bytesOf(styles[style]!(value))
          const seen = read(bytes)
          if (seen !== notRead) expect([seen, told(bytes)]).toSatisfy(areOne)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the fields of an object in their order', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { read } = createJsonReader()
        for (const [value, style] of all) {
          const text = styles[style]!(value)
          const seen = read(bytesOf(text))
          if (seen !== notRead) expect(JSON.stringify(seen)).toBe(JSON.stringify(JSON.parse(text)))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads nothing that the host refuses, and nothing otherwise than the host, where bytes are wrong', () => {
    const spoilt = fc.tuple(
      documents,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 3 }),
    )
    fc.assert(
      fc.property(spoilt, ([all, faults]) => {
        const { read } = createJsonReader()
        for (const [value, style] of all) {
          let bytes = [...bytesOf(styles[style]!(value))]
          read(Uint8Array.from(bytes))
          for (const [where, byte, kind] of faults) {
            const at = where % bytes.length
            if (kind === 0) bytes[at] = byte
            else if (kind === 1) bytes.splice(at, 1)
            else if (kind === 2) bytes.splice(at, 0, byte)
            else bytes = bytes.slice(0, at + 1)
          }
          const seen = read(Uint8Array.from(bytes))
          if (seen !== notRead) expect([seen, told(Uint8Array.from(bytes))]).toSatisfy(areOne)
        }
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['a name twice', '[{"a":1,"a":2},{"a":1,"a":2}]'],
    [
      'a name twice, and rows that begin so',
      '[{"a":1,"b":2,"a":3},{"a":1,"b":2},{"a":1,"b":2,"c":4},{"a":5,"b":2,"a":3}]',
    ],
    ['names that are numbers', '[{"b":1,"1":2},{"b":1,"1":2}]'],
    ['a mark of the encoding', '\uFEFF{}'],
    ['a zero before a figure', '[01]'],
    ['a figure that ends in a point', '[1.]'],
    ['a lonely minus', '[-]'],
    ['a figure beyond exactness', '[9007199254740993,123456789012345678901234567890,-0,1e999]'],
    ['half a pair', String.raw`["\ud83d"]`],
    ['a comma too many', '[{"a":1,},{"a":1}]'],
    ['two values', '{} {}'],
    ['nothing', ' '],
    ['a control character in a text', '["a\tb"]'],
    ['a text without end', '["a'],
    ['a name that is no text', '[{"a":1},{a:1}]'],
    ['a name without value', '[{"a":1},{"a"}]'],
    ['fewer fields and more', '[{"a":1,"b":{"c":[]}},{"a":1},{"a":1,"b":{"c":[]},"d":0},{},{"b":{"c":[]}},{"a":1}]'],
    ['other letters of one length', '[{"a":{"x":["one"]}},{"a":{"x":["two"]}},{"a":{"x":["one"]}}]'],
  ])('tells %s as the host does, or not at all', (_, text) => {
    const { read } = createJsonReader()
    const seen = [read(bytesOf(text)), read(bytesOf(text))]
    for (const one of seen) if (one !== notRead) expect(JSON.stringify(one)).toBe(JSON.stringify(told(bytesOf(text))))
  })

  it('reads rows of the vendor, however they are written, and leaves no part of them to the host', () => {
    const row = (i: number) => ({
      userid: `U${i}`,
      checkin_type: i % 2 === 0 ? '上班打卡' : '下班打卡',
      checkin_time: 1_772_294_400 + i,
      mediaids: ['WWCISP_1'],
      ...(i % 3 === 0 ? { notes: '外出"拜访"' } : {}),
      sp_items: [{ count: 0, duration: 0, name: '年假' }],
      lat: -30_547_645,
      ...(i % 2 === 0 ? {} : { deviceid: `phone ${i}`, ...(i % 5 === 0 ? { wifimac: '' } : {}) }),
    })
    const value = { errcode: 0, checkindata: Array.from({ length: 200 }, (_, i) => row(i)) }
    for (const style of styles) {
      const { read } = createJsonReader()
      expect(read(bytesOf(style(value)))).toStrictEqual(value)
      expect(read(bytesOf(style(value)))).toStrictEqual(value)
    }
  })

  it('makes equal parts of rows one object, and never two rows', () => {
    const [one, other] = createJsonReader().read(bytesOf('[{"a":[1],"b":"x"},{"a":[1],"b":"x"}]')) as Array<{
      a: number[]
    }>
    expect(one).not.toBe(other)
    expect(one!.a).toBe(other!.a)
  })

  it('gives up what is nested deeper than it goes, and rows that are never alike', () => {
    const { read } = createJsonReader()
    expect(read(bytesOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBe(notRead)
    const unlike = Array.from({ length: 1000 }, (_, i) => ({ [`name${i}`]: i, [`other${i}`]: i }))
    expect(read(bytesOf(JSON.stringify(unlike)))).toBe(notRead)
  })

  it('says where a row ended, so that the next can be read', () => {
    const { row, end } = createJsonReader()
    const bytes = bytesOf('{"a":"早"} , {"a":[2]}')
    expect(row(bytes, 0)).toStrictEqual({ a: '早' })
    expect(end()).toBe(bytesOf('{"a":"早"}').length)
    expect(row(bytes, end() + 2)).toStrictEqual({ a: [2] })
    expect(end()).toBe(bytes.length)
    expect(row(bytesOf('{"a":[2]'), 0)).toBe(notRead)
  })
})
