import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawOf } from '../../../src/shell/synth/draw.js'

const some = (draw: ReturnType<typeof drawOf>): readonly number[] =>
  Array.from({ length: 20 }, () => draw.int(0, 1_000_000))

describe('a draw', () => {
  it('is the same for the same seed and names', () =>
    fc.assert(
      fc.property(fc.nat(), fc.string(), (seed, name) => {
        expect(some(drawOf(seed, name, 7))).toEqual(some(drawOf(seed, name, 7)))
      }),
    ))
  it('is another for another seed, and for another name', () => {
    expect(some(drawOf(1, 'life', 3))).not.toEqual(some(drawOf(2, 'life', 3)))
    expect(some(drawOf(1, 'life', 3))).not.toEqual(some(drawOf(1, 'life', 4)))
    expect(some(drawOf(1, 'life', 3))).not.toEqual(some(drawOf(1, 'person', 3)))
  })
  it('stays within its bounds, both included', () => {
    const draw = drawOf(5, 'bounds')
    const seen = new Set(Array.from({ length: 500 }, () => draw.int(3, 6)))
    expect([...seen].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6])
  })
  it('happens about so many times in a thousand as it is asked to', () => {
    const draw = drawOf(5, 'chance')
    const hits = Array.from({ length: 10_000 }, () => draw.chance(250)).filter(Boolean).length
    expect(hits).toBeGreaterThan(2_300)
    expect(hits).toBeLessThan(2_700)
  })
  it('keeps everything when it puts a list into another order', () =>
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat()), (seed, list) => {
        expect([...drawOf(seed, 'order').shuffled(list)].toSorted((a, b) => a - b)).toEqual(
          list.toSorted((a, b) => a - b),
        )
      }),
    ))
  it('does not pick from nothing', () => expect(() => drawOf(1, 'x').pick([])).toThrow(RangeError))
})

describe('a tail', () => {
  const draw = drawOf(9, 'tail')
  const tails = Array.from({ length: 10_001 }, () => draw.tail()).toSorted((a, b) => a - b)

  it('is as often below 100 as above', () => {
    expect(tails[5_000]).toBeGreaterThan(94)
    expect(tails[5_000]).toBeLessThan(106)
  })
  it('is now and then several times as much, and never nothing', () => {
    expect(tails.at(-1)).toBeGreaterThan(640)
    expect(tails[0]).toBeGreaterThanOrEqual(10)
  })
  it('is a whole number', () => expect(tails.every(Number.isInteger)).toBe(true))
})
