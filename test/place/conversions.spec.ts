import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bd09FromGcj02, gcj02FromBd09 } from '../../src/place/bd-09.js'
import { distance } from '../../src/place/distance.js'
import { gcj02FromWgs84, wgs84FromGcj02 } from '../../src/place/gcj-02.js'
import type { Gcj02, Point } from '../../src/place/point.js'
import { anywhere, at, inChina, neighbours, pointsIn } from './points.js'

describe('GCJ-02 from WGS-84', () => {
  /** Figures that the test suites of eviltransform (the first three) and coordtransform (the last) print for these cities. */
  it.each<[string, [number, number], [number, number]]>([
    ['Shanghai', [31.1774276, 121.5272106], [31.17530398364597, 121.531541859215]],
    ['Shenzhen', [22.543847, 113.912316], [22.540796131694766, 113.9171764808363]],
    ['Beijing', [39.911954, 116.377817], [39.91334545536069, 116.38404722455657]],
    ['Tiananmen', [39.915, 116.404], [39.91640428150164, 116.41024449916938]],
  ])('shifts %s as others do, to 2 cm', (_, from, to) =>
    expect(distance(gcj02FromWgs84(at('WGS-84', ...from)), at('GCJ-02', ...to))).toBeLessThanOrEqual(20),
  )
  it('shifts nothing in China by less than 5 m or by more than 1 km', () =>
    fc.assert(
      fc.property(inChina('WGS-84'), (point) => {
        const by = distance({ ...gcj02FromWgs84(point), datum: 'WGS-84' }, point)
        expect(by).toBeGreaterThan(5_000)
        expect(by).toBeLessThan(1_000_000)
      }),
    ))
  it('stretches no way of a few kilometres by more than 1 % and 1 m: the uncertainty of a fence', () =>
    fc.assert(
      fc.property(neighbours('WGS-84', inChina('WGS-84'), 3000), ([one, other]) => {
        const [there, here] = [distance(one, other), distance(gcj02FromWgs84(one), gcj02FromWgs84(other))]
        expect(Math.abs(there - here)).toBeLessThanOrEqual(1000 + there / 100)
      }),
      { numRuns: 2000 },
    ))
})

describe('WGS-84 from GCJ-02', () => {
  it('leads back to within 1 mm over a grid of China', () => {
    const worst = gridOfChina.map((lat_lng) => {
      const point = at('WGS-84', ...lat_lng)
      return distance(wgs84FromGcj02(gcj02FromWgs84(point)), point)
    })
    expect(worst).toHaveLength(72 * 123)
    expect(Math.max(...worst)).toBeLessThanOrEqual(1)
  })
  it('and GCJ-02 from that is where one began, to within 1 mm', () =>
    fc.assert(
      fc.property(inChina('GCJ-02'), (point) => {
        expect(distance(gcj02FromWgs84(wgs84FromGcj02(point)), point)).toBeLessThanOrEqual(1)
      }),
    ))
  it('is found on the meridian where the formula has a kink', () =>
    fc.assert(
      fc.property(pointsIn('WGS-84', 20, 50, 104.9999, 105.0001), (point) => {
        expect(distance(wgs84FromGcj02(gcj02FromWgs84(point)), point)).toBeLessThanOrEqual(1)
      }),
    ))
  /** At these two the loop of a widely used package never ends. */
  it.each([
    [26.92629, 72.00599],
    [0.8301, 97.06],
  ])('ends at %f, %f, near the border of the area', (lat, lng) => {
    const point = wgs84FromGcj02(at('GCJ-02', lat, lng))
    expect(distance(point, at('WGS-84', lat, lng))).toBeLessThan(1_000_000)
  })
  it('ends everywhere with whole numbers', () =>
    fc.assert(
      fc.property(anywhere('GCJ-02'), (point) => {
        expect(isWhole(wgs84FromGcj02(point))).toBe(true)
      }),
      { numRuns: 2000 },
    ))
})

describe('outside the area that the formula names', () => {
  it.each([
    ['west', 39.9, 72.0039],
    ['east', 39.9, 137.8348],
    ['south', 0.8292, 105],
    ['north', 55.8272, 105],
    ['in Denver', 39.7392, -104.9903],
  ])('%s, GCJ-02 and WGS-84 are one', (_, lat, lng) => {
    expect(gcj02FromWgs84(at('WGS-84', lat, lng))).toEqual(at('GCJ-02', lat, lng))
    expect(wgs84FromGcj02(at('GCJ-02', lat, lng))).toEqual(at('WGS-84', lat, lng))
  })
  it('GCJ-02 and WGS-84 are one everywhere', () =>
    fc.assert(
      fc.property(fc.oneof(pointsIn('WGS-84', -90, 90, -180, 72), pointsIn('WGS-84', -90, 0.8, -180, 180)), (point) => {
        expect(gcj02FromWgs84(point)).toEqual({ ...point, datum: 'GCJ-02' })
        expect(wgs84FromGcj02({ ...point, datum: 'GCJ-02' })).toEqual(point)
      }),
    ))
})

describe('BD-09', () => {
  /** The figure that the test suite of coordtransform prints. */
  it('is shifted from GCJ-02 as others do, to 1 mm', () =>
    expect(
      distance(bd09FromGcj02(at('GCJ-02', 39.915, 116.404)), at('BD-09', 39.92133699351021, 116.41036949371029)),
    ).toBeLessThanOrEqual(1))
  it('leads back to GCJ-02 within 1 mm, and on to WGS-84', () =>
    fc.assert(
      fc.property(inChina('GCJ-02'), (point) => {
        const back: Gcj02 = gcj02FromBd09(bd09FromGcj02(point))
        expect(distance(back, point)).toBeLessThanOrEqual(1)
        expect(distance(wgs84FromGcj02(back), wgs84FromGcj02(point))).toBeLessThanOrEqual(1)
      }),
    ))
  it('ends everywhere with whole numbers, both ways', () =>
    fc.assert(
      fc.property(anywhere('GCJ-02'), (point) => {
        expect(isWhole(bd09FromGcj02(point))).toBe(true)
        expect(isWhole(gcj02FromBd09({ ...point, datum: 'BD-09' }))).toBe(true)
      }),
    ))
})

// Helpers

const isWhole = ({ lat, lng }: Point) => Number.isSafeInteger(lat) && Number.isSafeInteger(lng)

/** Every half degree of 18-53.5° N, 73.75-134.75° E. */
const gridOfChina = Array.from({ length: 72 }, (_, row) => 18 + row / 2).flatMap((lat) =>
  Array.from({ length: 123 }, (_, column) => [lat, 73.75 + column / 2] as const),
)
