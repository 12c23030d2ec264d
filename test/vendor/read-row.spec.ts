import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { readRow } from '../../src/vendor/read-row.js'
import { object, userid, whole, wholeOrDigits } from '../../src/vendor/wire/words.js'
import { pathText } from '../../src/vendor/wire-fault.js'

const codec = object(
  { userid },
  {
    count: wholeOrDigits,
    inner: object({ id: whole }, { note: t.string, list: t.array(object({ at: whole }, { note: t.string }), 'list') }),
  },
)
const read = (raw: unknown) => {
  const faults: string[] = []
  const reading = readRow(codec, raw, ({ steps, needed }) => faults.push(`${pathText(steps)} ${needed}`))
  return { row: reading?.row, lost: reading && [...reading.lost], faults }
}

describe('a row', () => {
  it('that is whole is itself', () => {
    const raw = { userid: 'a', inner: { id: 1, list: [{ at: 2 }] }, more: 1 }
    expect(read(raw).row).toBe(raw)
  })
  it('has what is null as absent, without a fault', () =>
    expect(read({ userid: 'a', count: null, inner: { id: 1, note: null } })).toEqual({
      row: { userid: 'a', inner: { id: 1 } },
      lost: [],
      faults: [],
    }))
  it('loses a broken field that it can be without', () =>
    expect(read({ userid: 'a', inner: { id: 1, note: 5 } })).toEqual({
      row: { userid: 'a', inner: { id: 1 } },
      lost: ['inner.note'],
      faults: ['inner.note text'],
    }))
  it('loses with a field that is needed what that field is part of', () =>
    expect(read({ userid: 'a', inner: { id: 'x', note: 'n' } })).toEqual({
      row: { userid: 'a' },
      lost: ['inner.id', 'inner'],
      faults: ['inner.id whole-number'],
    }))
  it('loses a whole list with one of its elements, and names the place once', () =>
    expect(read({ userid: 'a', inner: { id: 1, list: [{ at: 1 }, { note: 'n' }] } })).toEqual({
      row: { userid: 'a', inner: { id: 1 } },
      lost: ['inner.list'],
      faults: ['inner.list[1].at whole-number'],
    }))
  it('keeps an element that can be without its broken field', () =>
    expect(read({ userid: 'a', inner: { id: 1, list: [{ at: 1, note: 5 }] } })).toEqual({
      row: { userid: 'a', inner: { id: 1, list: [{ at: 1 }] } },
      lost: ['inner.list[0].note'],
      faults: ['inner.list[0].note text'],
    }))
  it('has one fault where none of several forms fits', () =>
    expect(read({ userid: 'a', count: 'many' }).faults).toEqual(['count whole-number']))
  it('tells all its faults, not the first', () =>
    expect(read({ userid: 'a', count: {}, inner: { id: 1, note: 5 } }).faults).toEqual([
      'count whole-number',
      'inner.note text',
    ]))
  it.each([[null], [1], ['a'], [[]], [undefined]])('that is %j is none, in one fault', (raw) =>
    expect(read(raw)).toEqual({ row: undefined, lost: undefined, faults: [' object'] }),
  )
  it('without a field that it cannot be without is none', () =>
    expect(read({ userid: '', count: 1 })).toEqual({ row: undefined, lost: undefined, faults: ['userid userid'] }))
})

describe('a whole number', () => {
  it.each([0, -1, 2 ** 53 - 1])('may be %d', (value) => expect(whole.is(value)).toBe(true))
  it.each([1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '1', true])('may not be %j', (value) =>
    expect(whole.is(value)).toBe(false),
  )
})
