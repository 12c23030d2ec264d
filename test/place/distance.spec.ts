import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/place/distance.js'
import type { Point } from '../../src/place/point.js'
import { anywhere, at, neighbours, pointsIn } from './points.js'

/** WGS-84 (NIMA TR8350.2): half axis a, and e² = f(2 − f) with f = 1/298.257223563. */
const a = 6_378_137
const e2 = (2 - 1 / 298.257223563) / 298.257223563

describe('the distance of two points', () => {
  /**
   * The textbook length of a degree at a latitude φ: south to north π/180 · a(1 − e²) / (1 − e² sin²φ)^1.5, west to east
   * π/180 · a cos φ / (1 − e² sin²φ)^0.5, as tables print it: 110.574 and 111.320 km at the equator. A thousandth of a degree is a
   * thousandth of that to less than 0.1 mm, so that its millimetres are the metres of the degree.
   */
  it.each([
    [0, 110_574.276, 111_319.491],
    [30, 110_852.442, 96_486.28],
    [45, 111_131.777, 78_846.835],
    [60, 111_412.287, 55_800.002],
  ])('at latitude %i is a thousandth of %f m and %f m for a thousandth of a degree', (lat, northward, eastward) => {
    const [wide, w] = [(lat * Math.PI) / 180, Math.sqrt(1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2)]
    expect(((Math.PI / 180) * a * (1 - e2)) / w ** 3).toBeCloseTo(northward, 2)
    expect(((Math.PI / 180) * a * Math.cos(wide)) / w).toBeCloseTo(eastward, 2)
    expect(off(distance(at('GCJ-02', lat - 0.0005, 100), at('GCJ-02', lat + 0.0005, 100)), northward)).toBeLessThan(1)
    expect(off(distance(at('GCJ-02', lat, 100), at('GCJ-02', lat, 100.001)), eastward)).toBeLessThan(1)
  })
  /** Published: a quarter of a meridian is 10,001,965.729 m, half of the equator's great circle π · a. */
  it.each([
    ['from the equator to the pole', at('WGS-84', 0, 7), at('WGS-84', 90, 7), 10_001_965.729],
    ['a quarter of the equator', at('WGS-84', 0, 0), at('WGS-84', 0, 90), (Math.PI / 2) * a],
    // The example of GeographicLib's own pages: New York to London.
    ['from JFK to LHR', at('WGS-84', 40.6, -73.8), at('WGS-84', 51.6, -0.5), 5_551_759.4],
  ])('is within 0.6 %% of the true way %s', (_, from, to, metres) =>
    expect(Math.abs(distance(from, to) / 1000 / metres - 1)).toBeLessThan(0.006),
  )

  it('up to 3 km is that of the local plane, north and east by the radii of curvature half way', () =>
    fc.assert(
      fc.property(neighbours('GCJ-02', pointsIn('GCJ-02', -60, 60, -170, 170), 3000), ([one, other]) => {
        expect(Math.abs(distance(one, other) - inThePlane(one, other))).toBeLessThanOrEqual(2)
      }),
    ))
  it('is the same both ways, and nothing from a point to itself', () =>
    fc.assert(
      fc.property(anywhere('GCJ-02'), anywhere('GCJ-02'), (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one))
        expect(distance(one, one)).toBe(0)
      }),
    ))
  it('is a whole number everywhere', () =>
    fc.assert(
      fc.property(anywhere('GCJ-02'), anywhere('GCJ-02'), (one, other) => {
        expect(Number.isSafeInteger(distance(one, other))).toBe(true)
        expect(distance(one, other)).toBeLessThanOrEqual(20_100_000_000)
      }),
    ))
  it('is no longer than the way by a third point, but for the rounding of three figures', () =>
    fc.assert(
      fc.property(
        neighbours('GCJ-02', pointsIn('GCJ-02', 20, 50, 80, 130), 5000),
        fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: -50_000, max: 50_000 })),
        ([one, other], [north, east]) => {
          const third = at('GCJ-02', (one.lat / 1000 + north) / 1e6, (one.lng / 1000 + east) / 1e6)
          expect(distance(one, other)).toBeLessThanOrEqual(distance(one, third) + distance(third, other) + 2)
        },
      ),
    ))
  it('is half as long for half of the step', () =>
    fc.assert(
      fc.property(neighbours('GCJ-02', pointsIn('GCJ-02', -60, 60, -170, 170), 3000), ([one, other]) => {
        const half = at('GCJ-02', (one.lat + other.lat) / 2e9, (one.lng + other.lng) / 2e9)
        expect(Math.abs(2 * distance(one, half) - distance(one, other))).toBeLessThanOrEqual(2000)
      }),
    ))
  it('knows that the date line is no border', () => {
    const across = distance(at('WGS-84', 0, 179.9995), at('WGS-84', 0, -179.9995))
    expect(off(across, 111_319.491)).toBeLessThan(1)
  })
  it('knows that all longitudes meet at a pole', () =>
    expect(distance(at('WGS-84', 90, 0), at('WGS-84', 90, 123))).toBe(0))
})

// Helpers

/** By how many millimetres a distance misses a thousandth of the metres of a degree. */
const off = (millimetres: number, metresOfDegree: number) => Math.abs(millimetres - metresOfDegree)

const inThePlane = (one: Point, other: Point): number => {
  const middle = (((one.lat + other.lat) / 2e9) * Math.PI) / 180
  const w = 1 - e2 * Math.sin(middle) ** 2
  const perDegree = Math.PI / 180
  const north = ((one.lat - other.lat) / 1e9) * perDegree * ((a * (1 - e2)) / w ** 1.5)
  const east = ((one.lng - other.lng) / 1e9) * perDegree * (a / Math.sqrt(w)) * Math.cos(middle)
  return Math.round(Math.hypot(north, east) * 1000)
}
