import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fence, locate, locateAmong, type Standing } from '../../src/place/geofence.js'
import { at, neighbours, pointsIn } from './points.js'

const office = at('GCJ-02', 0, 100)
const fence = (radius: number): Fence => ({ centre: office, radius })
/** East along the equator, where a billionth of a degree is a · π/180 · 10⁻⁹ = 0.111319491 mm. */
const eastOf = (metres: number) => at('GCJ-02', 0, 100 + metres / 111_319.490_793)

describe('a point against a fence', () => {
  /** Uncertainty 1 m + 1 %: at 290 m 3.9 m; at 296 m 3.96 m (299.96); at 297 m 3.97 m (300.97); at 304 m 4.04 m (299.96). */
  it.each<[number, Standing]>([
    [0, 'inside'],
    [290, 'inside'],
    [296, 'inside'],
    [297, 'borderline'],
    [300, 'borderline'],
    [304, 'borderline'],
    [305, 'outside'],
    [320, 'outside'],
    [5000, 'outside'],
  ])('%i m from the middle of a circle of 300 m stands %s', (metres, standing) =>
    expect(locate(eastOf(metres), fence(300)).standing).toBe(standing),
  )
  it('is said with the distance and the uncertainty in millimetres', () =>
    expect(locate(eastOf(320), fence(300))).toMatchObject({ distance: 320_000, uncertainty: 1000 + 3200 }))
  it('in the very middle of the smallest circle is inside', () =>
    expect(locate(office, fence(1)).standing).toBe('inside'))
  it('stands no worse in a wider circle', () =>
    fc.assert(
      fc.property(
        neighbours('GCJ-02', pointsIn('GCJ-02', 18, 53, 75, 134), 4000),
        fc.nat(4000),
        fc.nat(4000),
        ([centre, point], radius, more) => {
          const [narrow, wide] = [radius, radius + more].map((metres) => locate(point, { centre, radius: metres }))
          expect(rank(wide!.standing)).toBeLessThanOrEqual(rank(narrow!.standing))
        },
      ),
    ))
  it('that is inside could be a hundredth farther off, and one outside a hundredth nearer', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 3000 }), (metres, radius) => {
        const { standing } = locate(eastOf(metres), fence(radius))
        if (standing === 'inside') expect(metres * 1.01).toBeLessThan(radius)
        if (standing === 'outside') expect(metres * 0.99).toBeGreaterThan(radius)
      }),
    ))
})

describe('a point against several fences', () => {
  const near = { name: 'near', ...fence(100) }
  const wide = { name: 'wide', centre: eastOf(1000), radius: 900 }
  it('stands as in the one that takes it best', () => {
    expect(locateAmong(eastOf(50), [wide, near])).toMatchObject({ fence: near, standing: 'inside' })
    expect(locateAmong(eastOf(500), [near, wide])).toMatchObject({ fence: wide, standing: 'inside' })
    expect(locateAmong(eastOf(100), [near, wide])).toMatchObject({ standing: 'borderline' })
  })
  /** 10 m into the small one (uncertain by 1.1 m); 20 m into the wide one, whose 3,000 m are uncertain by 31 m. */
  it('stands surely inside a small one rather than deeper, but unsurely, in a wide one', () => {
    const [small, vast] = [fence(20), { centre: eastOf(3010), radius: 3020 }]
    expect(locateAmong(eastOf(10), [vast, small])).toMatchObject({ fence: small, standing: 'inside' })
  })
  it('and outside all of them is told of the one whose border is nearest', () => {
    expect(locateAmong(eastOf(-200), [wide, near])).toMatchObject({ fence: near, standing: 'outside' })
    expect(locateAmong(eastOf(2000), [near, wide])).toMatchObject({ fence: wide, standing: 'outside' })
  })
  it('is told as the first of all fences put in order, each measured by itself', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.array(fc.record({ east: fc.integer({ min: -300, max: 300 }), radius: fc.integer({ min: 1, max: 300 }) })),
        (metres, circles) => {
          const point = eastOf(metres)
          const fences = circles.map(({ east, radius }) => ({ centre: eastOf(east), radius }))
          const [first] = fences
            .map((one) => locate(point, one))
            .toSorted(
              (a, b) =>
                rank(a.standing) - rank(b.standing) ||
                a.distance - a.fence.radius * 1000 - (b.distance - b.fence.radius * 1000),
            )
          expect(locateAmong(point, fences)).toEqual(first)
        },
      ),
    ))
  it('stands nowhere where there is none', () => expect(locateAmong(office, [])).toBeUndefined())
})

// Helpers

const rank = (standing: Standing) => ['inside', 'borderline', 'outside'].indexOf(standing)
