import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/vendor/near-miss.js'

describe('a near miss', () => {
  it.each([
    ['graceUnsett', 'graceUnset'],
    ['GRACEUNSET', 'graceUnset'],
    ['inchoise', 'inChoice'],
    ['punchMinute', undefined],
    ['', undefined],
  ])('of "%s" is %s', (seen, word) => expect(nearest(seen, ['graceUnset', 'inChoice', 'outChoice'])).toBe(word))
  it('is the first by the alphabet where two are as near', () =>
    expect(nearest('carryDax', ['carryDay', 'carryDab'])).toBe('carryDab'))
  it('is never a word that shares no letter', () => expect(nearest('c', ['a', 'b'])).toBeUndefined())
  it('is none among no words', () => expect(nearest('a', [])).toBeUndefined())
})
