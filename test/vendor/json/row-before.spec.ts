import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonReader, notRead } from '../../../src/vendor/json/json-reader.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const styles: ReadonlyArray<(value: unknown) => string> = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
]

/** Rows that differ from the one before in a field at the most. */
const part = fc.constantFrom<unknown>(
  'x'.repeat(30),
  1,
  12,
  123,
  1.5,
  12.5,
  '',
  'a',
  'ab',
  '早',
  [],
  [1],
  [12],
  null,
  true,
  {},
  { x: 1 },
)
const changes = fc.array(
  fc.record({
    field: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.oneof(part, fc.constant(undefined)),
    in: fc.nat(2),
  }),
  { maxLength: 40 },
)
type Change = typeof changes extends fc.Arbitrary<ReadonlyArray<infer C>> ? C : never
const changedRows = (all: readonly Change[]): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  let row: Readonly<Record<string, unknown>> = { a: 1, b: 'a', c: { x: 1, y: [1], z: 12 }, d: 12, e: null }
  return all.map(({ field, to, in: within }) => {
    const at = row['c']
    const isInside = within === 0 && typeof at === 'object' && at !== null && !Array.isArray(at)
    return (row = isInside ? { ...row, c: { ...at, [field]: to } } : { ...row, [field]: to })
  })
}

describe('rows and parts that were read before', () => {
  it('gives what the host gives for rows that differ little from the one before, in length, in fields or within a part', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: styles.length - 1 }), (all, style) => {
        const datas = changedRows(all)
        const text = styles[style]!({ datas })
        const { read } = createJsonReader()
        for (const time of ['first', 'second'])
          expect([time, JSON.stringify(read(bytesOf(text)))]).toStrictEqual([time, JSON.stringify(JSON.parse(text))])
      }),
      { numRuns: 3000 },
    )
  })

  it('gives what the host gives for rows after one another, some of them broken', () => {
    fc.assert(
      fc.property(
        changes,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(' ', '0', 'x', '"', '}'))),
        (all, faults) => {
          const lines = changedRows(all).map((row) => JSON.stringify(row))
          for (const [which, where, letter] of all.length === 0 ? [] : faults) {
            const line = lines[which % lines.length]!
            lines[which % lines.length] =
              line.slice(0, where % line.length) + letter + line.slice((where % line.length) + 1)
          }
          const bytes = bytesOf(lines.join('\n'))
          const { row, end } = createJsonReader()
          let from = 0
          for (const line of lines) {
            const one = row(bytes, from, from > 0)
            const to = from + bytesOf(line).length
            if (one !== notRead && end() === to) expect(JSON.stringify(one)).toBe(JSON.stringify(JSON.parse(line)))
            from = to + 1
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('reads rows anew where other bytes have come into the place of those read before', () => {
    const { read, row } = createJsonReader()
    const room = new Uint8Array(64)
    const put = (text: string): Uint8Array => room.subarray(0, new TextEncoder().encodeInto(text, room).written)
    for (const text of [
      '[{"a":1,"b":2},{"a":1,"b":2}]',
      '[{"a":1,"b":3},{"a":1,"b":3}]',
      '[{"a":1,"b":2},{"a":1,"b":2}]',
    ]) {
      expect(read(put(text))).toStrictEqual(JSON.parse(text))
      expect(row(put(text.slice(1)), 0)).toStrictEqual(JSON.parse(text)[0])
    }
  })

  it('finds a long part again, however many others stood in between, and none that only begins like it', () => {
    const group = (id: number, end: string) => ({
      groupid: id,
      places: Array.from({ length: 200 }, (_, i) => i * id),
      end,
    })
    const ids = Array.from({ length: 30 }, (_, i) => i)
    const text = JSON.stringify([...ids, ...ids, ...ids].map((id) => ({ group: group(id, 'a') })))
    const { read } = createJsonReader()
    const rows = read(bytesOf(text)) as ReadonlyArray<{ group: unknown }>
    expect(rows).toStrictEqual(JSON.parse(text))
    expect(new Set(rows.map((row) => row.group)).size).toBeLessThanOrEqual(ids.length + 10)
    const others = JSON.stringify(ids.map((id) => ({ group: group(id, 'b') })))
    expect(read(bytesOf(others))).toStrictEqual(JSON.parse(others))
  })
})
