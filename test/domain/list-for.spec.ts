/** Claims about lists made in one piece. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, listFor } from '../../src/domain/list-for.js'

describe('a list for so many', () => {
  it('is as long as was asked, and holds nothing yet', () => {
    const list = listFor<number>(3)
    expect(list).toHaveLength(3)
    expect(Object.keys(list)).toEqual([])
  })
  it('of one is a list of one, and not of that number', () => expect(listFor<number>(1)).toHaveLength(1))
})

describe('lists joined', () => {
  it('are one list of all, in order', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer())), (lists) => {
        expect(joined(lists)).toEqual(lists.flat())
      }),
    ))
})
