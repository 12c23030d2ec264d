import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaid } from '../../src/domain/overlaid.js'

const maps = fc
  .array(fc.tuple(fc.constantFrom<string>('a', 'b', 'c', 'd'), fc.nat({ max: 9 })))
  .map((all) => new Map(all))

describe('a map laid over another', () => {
  it('is the map in which the upper values replace the lower ones, whatever it is asked', () =>
    fc.assert(
      fc.property(maps, maps, (below, above) => {
        const both = overlaid(below, above)
        const plain = new Map([...below, ...above])
        const told: Array<readonly [string, number]> = []
        both.forEach((value, key) => told.push([key, value]))
        expect(new Map(both)).toEqual(plain)
        expect(new Map(told)).toEqual(plain)
        expect(new Set(both.keys())).toEqual(new Set(plain.keys()))
        expect([...both.values()].length).toBe(plain.size)
        for (const [key, value] of both.entries()) expect(plain.get(key)).toBe(value)
        expect([both.size, told.length]).toEqual([plain.size, plain.size])
        for (const key of ['a', 'b', 'c', 'd', 'e']) {
          expect(both.get(key)).toBe(plain.get(key))
          expect(both.has(key)).toBe(plain.has(key))
        }
      }),
      { seed: 20_261_120, numRuns: 300 },
    ))
  it('is the lower one itself where nothing is laid over it', () => {
    const below = new Map([['a', 1]])
    expect(overlaid(below, new Map())).toBe(below)
  })
  it('lays over it also that there is nothing', () =>
    expect(overlaid(new Map<string, number | undefined>([['a', 1]]), new Map([['a', undefined]])).get('a')).toBe(
      undefined,
    ))
  it('asks for nothing below until it is asked itself', () => {
    let asked = 0
    const below = new Map([['a', 1]])
    const lazy: ReadonlyMap<string, number> = Object.assign(Object.create(Map.prototype), {
      get: (key: string) => {
        asked += 1
        return below.get(key)
      },
    })
    const both = overlaid(lazy, new Map([['b', 2]]))
    expect([both.get('b'), asked]).toEqual([2, 0])
    expect([both.get('a'), asked]).toEqual([1, 1])
  })
})
