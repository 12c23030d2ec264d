/** The quick search for the best placement, beside one that tries every placement there is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlannedSlot, WorkPlan } from '../../src/domain/plan.js'
import { bestPlacement, compare, costOf, type Counting } from '../../src/match/best-placement.js'
import type { Candidate, Choice } from '../../src/match/candidate.js'
import type { LineSlot } from '../../src/match/slot-line.js'
import { type Instant, instant } from '../../src/time/instant.js'

type Placed = ReadonlyArray<LineSlot | undefined>

const slotAt = (index: number, planned: number): LineSlot => ({
  index,
  slot: { edge: index % 2 === 0 ? 'in' : 'out', planned: instant(planned) } as PlannedSlot,
  plan: {} as WorkPlan,
  opens: instant(0),
})
interface Weighed extends Candidate {
  readonly choices: readonly Choice[]
}
const candidate = (at: Instant, corrected: boolean, choices: readonly Choice[]): Weighed => ({
  at,
  corrected,
  slots: choices.map(({ slot }) => slot),
  choices,
})
const weigh = ({ choices }: Weighed): readonly Choice[] => choices

/** Every placement that keeps the order of slots, in which no second fills both the in and the out of a section. */
const everyPlacement = (candidates: readonly Weighed[]): readonly Placed[] =>
  candidates
    .reduce<readonly Placed[]>(
      (all, { slots }) => all.flatMap((placed) => [undefined, ...slots].map((slot) => [...placed, slot])),
      [[]],
    )
    .filter((placed) =>
      placed.every((slot, i) => placed.every((other, j) => i >= j || goTogether(candidates, i, slot, j, other))),
    )

const goTogether = (
  candidates: readonly Weighed[],
  i: number,
  slot: LineSlot | undefined,
  j: number,
  other: LineSlot | undefined,
): boolean => {
  if (slot === undefined || other === undefined) return true
  const isAtOnce = candidates[i]!.at === candidates[j]!.at && other.index === slot.index + 1 && slot.index % 2 === 0
  return slot.index <= other.index && !isAtOnce
}

const indices = (placed: Placed): readonly number[] => placed.map((slot) => slot?.index ?? Infinity)
const isBefore = (a: Placed, b: Placed): boolean => {
  const at = a.findIndex((slot, i) => slot !== b[i])
  return at !== -1 && indices(a)[at]! < indices(b)[at]!
}

const bestOfAll = (candidates: readonly Weighed[], counting: Counting): Placed =>
  everyPlacement(candidates).reduce((best, placed) => {
    const order = compare(costOf(candidates, placed, counting, weigh), costOf(candidates, best, counting, weigh))
    return order < 0 || (order === 0 && isBefore(placed, best)) ? placed : best
  })

const counting: fc.Arbitrary<Counting> = fc.record({
  in: fc.constantFrom('earliest', 'latest'),
  out: fc.constantFrom('earliest', 'latest'),
  corrected: fc.constantFrom('correction', 'latest'),
})
const bit = fc.constantFrom(0, 0, 1)
/** Few different seconds, so that ties and punches of one second are common. */
const second = fc.integer({ min: 0, max: 9 })
const line = fc
  .array(second, { minLength: 1, maxLength: 4 })
  .map((planned) => planned.toSorted((a, b) => a - b).map((at, i) => slotAt(i, at)))
const crowd = line.chain((slots) =>
  fc
    .array(
      fc.record({
        at: second.map(instant),
        corrected: bit.map(Boolean),
        choices: fc
          .subarray(slots, { minLength: 1 })
          .chain((open) =>
            fc.tuple(
              ...open.map((slot) =>
                fc.record({ slot: fc.constant(slot), typeClash: bit, idClash: bit, timeClash: bit }),
              ),
            ),
          ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) => all.toSorted((a, b) => a.at - b.at).map((one) => candidate(one.at, one.corrected, one.choices))),
)

describe('the best placement', () => {
  it('is the best of all placements there are, and on a tie the one that treats the first punch best', () => {
    fc.assert(
      fc.property(crowd, counting, (candidates, choosing) => {
        expect(indices(bestPlacement(candidates, choosing, weigh))).toEqual(indices(bestOfAll(candidates, choosing)))
      }),
      { numRuns: 2_000 },
    )
  })
  it('gives up the later of two punches that cross each other and are equal in all else', () => {
    const [first, second_] = [slotAt(0, 50), slotAt(1, 50)]
    const none = { typeClash: 0, idClash: 0, timeClash: 0 }
    const candidates: readonly Weighed[] = [
      candidate(instant(40), false, [{ slot: second_, ...none }]),
      candidate(instant(60), true, [{ slot: first, ...none }]),
    ]
    expect(bestPlacement(candidates, { in: 'earliest', out: 'latest', corrected: 'correction' }, weigh)).toEqual([
      second_,
      undefined,
    ])
  })
})
