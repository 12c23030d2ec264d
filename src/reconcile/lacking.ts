/** Measures that one side carries and the other lacks, counted over many days. */
import type { Figures, Measure } from '../domain/measure.js'
import { byMeasure, isIgnored, measuresIn } from './compare-figures.js'

/** Days of one source carry the same measures as the day before; as long as both sides do, nothing is looked up again. */
export const lacking = (
  days: Iterable<readonly [here: Figures, there: Figures]>,
  ignored: ReadonlySet<Measure>,
): ReadonlyMap<Measure, number> => {
  const counts = new Map<Measure, number>()
  let run: Run = { here: [], there: [], lacks: [], days: 0 }
  const close = (): void => {
    for (const measure of run.lacks) counts.set(measure, (counts.get(measure) ?? 0) + run.days)
  }
  for (const [here, there] of days)
    if (carries(here, run.here) && carries(there, run.there)) run.days += 1
    else {
      close()
      const lacks = measuresIn(here).filter((one) => there[one] === undefined && !isIgnored(one, ignored))
      run = { here: measuresIn(here), there: measuresIn(there), lacks, days: 1 }
    }
  close()
  return new Map([...counts].sort(([a], [b]) => byMeasure(a, b)))
}

/** Neighbouring days that carry the same. */
interface Run {
  readonly here: readonly Measure[]
  readonly there: readonly Measure[]
  readonly lacks: readonly Measure[]
  days: number
}

/** Exactly these measures, in this order. */
const carries = (figures: Figures, measures: readonly Measure[]): boolean => {
  let place = 0
  for (const measure in figures) if (measures[place++] !== measure) return false
  return place === measures.length
}
