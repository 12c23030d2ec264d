import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/place/distance.js'
import { degreesOf, pointAt, vendorPoint } from '../../src/place/point.js'
import { anywhere, at } from './points.js'

describe('a point', () => {
  it('keeps whole billionths of a degree', () =>
    expect(pointAt('WGS-84', { lat: 39.9087654321, lng: -0.5 })).toEqual({
      datum: 'WGS-84',
      lat: 39_908_765_432,
      lng: -500_000_000,
    }))
  it.each([
    [90.000001, 0],
    [-90.000001, 0],
    [0, 180.000001],
    [0, -180.000001],
    [Number.NaN, 0],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
  ])('is not at %f, %f', (lat, lng) => expect(pointAt('GCJ-02', { lat, lng })).toBeUndefined())
  it.each([
    [90, 180],
    [-90, -180],
    [0, 0],
  ])('may be at %f, %f', (lat, lng) => expect(degreesOf(at('GCJ-02', lat, lng))).toEqual({ lat, lng }))
  it('is the same after it was written in degrees', () =>
    fc.assert(
      fc.property(anywhere('BD-09'), (point) => {
        expect(pointAt('BD-09', degreesOf(point))).toEqual(point)
      }),
    ))
  it('of one datum is not measured from a point of another', () => {
    // @ts-expect-error the datums differ
    expect(distance(at('GCJ-02', 0, 0), at('WGS-84', 0, 0))).toBe(0)
  })
})

describe('a point of the vendor', () => {
  it('is GCJ-02 in millionths of a degree', () =>
    expect(vendorPoint(30_547_030, 104_062_890)).toEqual(at('GCJ-02', 30.54703, 104.06289)))
  it('may lie south and west, and on one of the two zero lines', () => {
    expect(vendorPoint(-41_328_886, 0)).toEqual(at('GCJ-02', -41.328886, 0))
    expect(vendorPoint(0, -1)).toEqual(at('GCJ-02', 0, -0.000001))
  })
  it.each([
    ['0,0, which means unknown', 0, 0],
    ['a fraction: degrees, not their millionths', 30.54703, 104.06289],
    ['a fraction of one of the two', 30.54703, 104],
    ['a fraction of the other', 30, 104.06289],
    ['beyond the poles', 90_000_001, 0],
    ['beyond the date line', 0, 180_000_001],
    ['no number', Number.NaN, Number.NaN],
  ])('is none at %s', (_, lat, lng) => expect(vendorPoint(lat, lng)).toBeUndefined())
})
