/** Measures that one side carries and the other lacks, counted over many days. */
import type { Figures, Measure } from '../domain/measure.js'
import { byMeasure, isIgnored, measuresIn } from './compare-figures.js'

/** Days are told one after another; what each side lacks is asked for at the end. */
export interface Lacking {
  readonly of: (ours: Figures, theirs: Figures) => void
  /** Measures of ours that theirs lack, and the other way round, with the number of days. */
  readonly counts: () => { readonly notCarried: LackingCounts; readonly notRecomputed: LackingCounts }
}
export type LackingCounts = ReadonlyMap<Measure, number>

/** Days of one source carry the same measures as the day before; as long as both sides do, nothing is looked up again. */
export const countLacking = (ignored: ReadonlySet<Measure>): Lacking => {
  const [notCarried, notRecomputed] = [new Map<Measure, number>(), new Map<Measure, number>()]
  let run: Run = { ours: [], theirs: [], days: 0 }
  const close = (): void => {
    add(notCarried, run.ours, run.theirs, run.days, ignored)
    add(notRecomputed, run.theirs, run.ours, run.days, ignored)
    run = { ours: [], theirs: [], days: 0 }
  }
  return {
    of: (ours, theirs) => {
      if (!(carries(ours, run.ours) && carries(theirs, run.theirs))) {
        close()
        run = { ours: measuresIn(ours), theirs: measuresIn(theirs), days: 0 }
      }
      run.days += 1
    },
    counts: () => {
      close()
      return { notCarried: inOrder(notCarried), notRecomputed: inOrder(notRecomputed) }
    },
  }
}

/** Neighbouring days that carry the same. */
interface Run {
  readonly ours: readonly Measure[]
  readonly theirs: readonly Measure[]
  days: number
}

const add = (
  counts: Map<Measure, number>,
  here: readonly Measure[],
  there: readonly Measure[],
  days: number,
  ignored: ReadonlySet<Measure>,
): void => {
  for (const measure of here)
    if (!there.includes(measure) && !isIgnored(measure, ignored)) counts.set(measure, (counts.get(measure) ?? 0) + days)
}
const inOrder = (counts: LackingCounts): LackingCounts => new Map([...counts].sort(([a], [b]) => byMeasure(a, b)))

/** Exactly these measures, in this order. */
const carries = (figures: Figures, measures: readonly Measure[]): boolean => {
  let place = 0
  for (const measure in figures) if (measures[place++] !== measure) return false
  return place === measures.length
}
