import { describe, expect, it } from 'vitest'
import { isAddress, isSameAddress } from '../../src/place/hardware-address.js'

describe('the address of an access point', () => {
  it.each([
    ['3c:46:d8:0c:7a:70', '3C:46:D8:0C:7A:70', true],
    ['3c:46:d8:0c:7a:70', '3c-46-d8-0c-7a-70', true],
    ['3c:46:d8:0c:7a:70', ' 3c46.d80c.7a70', true],
    ['3c:46:d8:0c:7a:70', '3c:46:d8:0c:7a:71', false],
    ['', '', false],
    ['office', 'office', false],
    ['02:00:00:00:00:00', '02:00:00:00:00:00', false],
    ['00:00:00:00:00:00', '00:00:00:00:00:00', false],
  ])('%j and %j are one: %s', (one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same)
    expect(isSameAddress(other, one)).toBe(same)
  })
  it('is told from what only looks like one', () => {
    expect(isAddress('C0:7B:BC:37:F8:D3')).toBe(true)
    expect(['', '--', '02:00:00:00:00:00', 'c0:7b:bc:37:f8', 'g0:7b:bc:37:f8:d3'].filter(isAddress)).toEqual([])
  })
})
