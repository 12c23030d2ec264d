/** Made-up hours: one to four sections, by day or over midnight, with rests, windows new and old, and leeway. */
import fc from 'fast-check'
import {
  type Carry,
  type GivenWindow,
  type Leeway,
  type Rest,
  type Section,
  sectionId,
  type Timetable,
  type WrittenGrace,
} from '../../../src/domain/rule.js'
import { type DayOffset, dayOffset } from '../../../src/time/day-offset.js'
import { minutes, none } from '../../../src/time/seconds.js'
import { aheadLimit } from '../../kit/rule.js'

/** Sections in order, the first between 05:00 and 22:00, none longer than the vendor allows. */
export const sections: fc.Arbitrary<readonly Section[]> = fc
  .record({
    start: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 28, max: 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: 20, max: 60 }) },
      { weight: 2, arbitrary: fc.integer({ min: 72, max: 92 }) },
    ),
    parts: fc.oneof(
      { weight: 5, arbitrary: fc.tuple(partOf(16, 40)) },
      { weight: 3, arbitrary: fc.tuple(partOf(8, 20), partOf(8, 20)) },
      { weight: 1, arbitrary: fc.tuple(partOf(8, 12), partOf(8, 12), partOf(8, 12)) },
      { weight: 1, arbitrary: fc.tuple(partOf(4, 9), partOf(4, 9), partOf(4, 9), partOf(4, 9)) },
    ),
    restAllowed: fc.constantFrom(true, true, true, undefined, false),
    windows: fc.constantFrom('none', 'none', 'given', 'partly'),
  })
  .map(({ start, parts, restAllowed, windows }) => {
    const ends: Array<readonly [number, number]> = []
    for (const part of parts) {
      const from = (ends.at(-1)?.[1] ?? start - part.gap) + part.gap
      ends.push([from, from + part.length])
    }
    return parts.map((part, i): Section => {
      const [from, to] = ends[i]!
      const before = i === 0 ? from - 16 : (ends[i - 1]![1] + from) / 2
      const after = i === parts.length - 1 ? to + 16 : (to + ends[i + 1]![0]) / 2
      return {
        id: sectionId(i + 1),
        start: quarter(from),
        end: quarter(to),
        rests: restsIn(from, to, part.rests),
        restAllowed,
        window: windows === 'none' ? noWindow : windowOf(part, windows === 'partly', { before, from, to, after }),
        inNeeded: part.optional !== 'in',
        outNeeded: part.optional !== 'out',
      }
    })
  })

/** `limit_aheadtime` as it may arrive: 0, hours in milliseconds, or seconds where milliseconds belong. */
const limits = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ aheadLimit: undefined, offLimit: undefined }) },
  {
    weight: 2,
    arbitrary: fc.record({
      aheadLimit: fc.constantFrom(0, 1_800_000, 7_200_000, 10_800_000, 3600).map((wire) => aheadLimit(wire)),
      offLimit: fc.constantFrom(undefined, none, minutes(60), minutes(240)),
    }),
  },
)

const grace: fc.Arbitrary<WrittenGrace> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(5, 10, 30, 60).map(minutes) },
  { weight: 1, arbitrary: fc.constantFrom('legacy' as const, 'unset' as const) },
)
/** Grace or band, as the vendor's rule editor allows; never both. */
const flexibility = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record({ graceIn: grace, graceOut: grace, legacyGrace: fc.constantFrom(0, 15).map(minutes) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      bandEarly: fc.constantFrom(0, 30, 45).map(minutes),
      bandLate: fc.constantFrom(0, 30, 60).map(minutes),
    }),
  },
)
const tier = fc.record({
  after: fc.constantFrom(30, 60, 120, 180).map(minutes),
  grants: fc.constantFrom(15, 30, 60, 120).map(minutes),
})
const carry: fc.Arbitrary<Carry> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ allowed: undefined, tiers: [] }) },
  {
    weight: 2,
    arbitrary: fc.record({
      allowed: fc.constantFrom(true, true, true, false),
      tiers: fc.uniqueArray(tier, { minLength: 1, maxLength: 3, selector: (one) => one.after }),
    }),
  },
)
export const leeway: fc.Arbitrary<Leeway> = fc
  .record({ allowed: fc.constantFrom(undefined, undefined, true, true, false), flexibility, carry })
  .map(({ allowed, flexibility, carry }) => ({
    graceIn: none,
    graceOut: none,
    legacyGrace: none,
    bandEarly: none,
    bandLate: none,
    ...flexibility,
    allowed,
    carry,
  }))

export const timetable: fc.Arbitrary<Timetable> = fc
  .record({ sections, leeway, limits, outNeeded: fc.constantFrom(true, true, true, true, true, true, false) })
  .map(({ limits, ...rest }) => ({ ...rest, ...limits }))

// Helpers

interface Part {
  readonly length: number
  readonly gap: number
  readonly rests: ReadonlyArray<readonly [number, number]>
  readonly optional: 'in' | 'out' | undefined
  readonly opens: number
  readonly closes: number
  readonly given: readonly boolean[]
}
/** Everything in quarters of an hour. */
function partOf(shortest: number, longest: number): fc.Arbitrary<Part> {
  return fc.record({
    length: fc.integer({ min: shortest, max: longest }),
    gap: fc.constantFrom(0, 2, 4, 6, 8),
    rests: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 2,
        arbitrary: fc.array(fc.tuple(fc.integer({ min: 1, max: longest }), fc.integer({ min: 1, max: 6 })), {
          minLength: 1,
          maxLength: 2,
        }),
      },
    ),
    optional: fc.oneof(
      { weight: 12, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('in' as const, 'out' as const) },
    ),
    opens: fc.integer({ min: 1, max: 3 }),
    closes: fc.integer({ min: 1, max: 3 }),
    given: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
}
const quarter = (count: number): DayOffset => dayOffset(count * 900)
const noWindow: GivenWindow = { inFrom: undefined, inTo: undefined, outFrom: undefined, outTo: undefined }

/** Rests inside the section, in order and apart. */
const restsIn = (from: number, to: number, wanted: Part['rests']): readonly Rest[] => {
  const rests: Rest[] = []
  for (const [after, length] of wanted.toSorted((a, b) => a[0] - b[0])) {
    const start = from + after
    if (start + length >= to || (rests.at(-1)?.end ?? 0) > start * 900) continue
    rests.push({ start: quarter(start), end: quarter(start + length) })
  }
  return rests
}

/** "earliest_work < work < latest_work < off; work < earliest_off < off ≤ latest_off", and sections do not overlap. */
const windowOf = (
  part: Part,
  partly: boolean,
  { before, from, to, after }: Readonly<Record<'before' | 'from' | 'to' | 'after', number>>,
): GivenWindow => {
  const given = (index: number, offset: DayOffset) => (partly && !part.given[index] ? undefined : offset)
  const middle = (from + to) / 2
  return {
    inFrom: given(0, at(Math.max(from - part.opens * 4, before))),
    inTo: given(1, at(middle + part.opens)),
    outFrom: given(2, at(middle - part.closes)),
    outTo: given(3, dayOffset(at(Math.min(to + part.closes * 4, after)) - 60)),
  }
}
const at = (quarters: number): DayOffset => dayOffset(Math.floor(quarters * 15) * 60)
