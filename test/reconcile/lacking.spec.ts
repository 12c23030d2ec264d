/** Claims about counting what one side lacks, laid beside looking at every day by itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figures, Measure } from '../../src/domain/measure.js'
import { byMeasure, isIgnored, measuresIn } from '../../src/reconcile/compare-figures.js'
import { countLacking } from '../../src/reconcile/lacking.js'
import { someFigures } from './figures.js'

type Pair = readonly [Figures, Figures]

const oneByOne = (days: readonly Pair[], ignored: ReadonlySet<Measure>): Array<[Measure, number]> => {
  const counts = new Map<Measure, number>()
  for (const [here, there] of days)
    for (const measure of measuresIn(here))
      if (!(measure in there) && !isIgnored(measure, ignored)) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => byMeasure(a, b))
}

describe('what one side carries and the other lacks', () => {
  it('is counted as it is day by day, however many kinds of days take turns', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someFigures, someFigures), { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat({ max: 19 }), { maxLength: 60 }),
        fc.constantFrom<ReadonlySet<Measure>>(new Set(), new Set(['late.count'])),
        (kinds, order, ignored) => {
          const days = order.map((i) => kinds[i % kinds.length]!)
          const lacking = countLacking(ignored)
          for (const [ours, theirs] of days) lacking.of(ours, theirs)
          const { notCarried, notRecomputed } = lacking.counts()
          expect([...notCarried]).toEqual(oneByOne(days, ignored))
          expect([...notRecomputed]).toEqual(
            oneByOne(
              days.map(([ours, theirs]) => [theirs, ours]),
              ignored,
            ),
          )
          expect(lacking.counts()).toEqual({ notCarried, notRecomputed })
        },
      ),
    ))
})
