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

/**
 * Most days carry the same measures as some day before them: days of one kind are counted, and what its two sides lack is looked up once
 * for all of them.
 */
export const countLacking = (ignored: ReadonlySet<Measure>): Lacking => {
  const [notCarried, notRecomputed] = [new Map<Measure, number>(), new Map<Measure, number>()]
  const kinds: Kind[] = []
  let last: Kind | undefined
  const close = (): void => {
    for (const { ours, theirs, days } of kinds) {
      add(notCarried, ours, theirs, days, ignored)
      add(notRecomputed, theirs, ours, days, ignored)
    }
    kinds.length = 0
    last = undefined
  }
  const kindOf = (ours: Figures, theirs: Figures): Kind => {
    if (last !== undefined && isOf(last, ours, theirs)) return last
    for (const one of kinds) if (isOf(one, ours, theirs)) return one
    if (kinds.length === mostKinds) close()
    const made = { ours: measuresIn(ours), theirs: measuresIn(theirs), days: 0 }
    kinds.push(made)
    return made
  }
  return {
    of: (ours, theirs) => {
      last = kindOf(ours, theirs)
      last.days += 1
    },
    counts: () => {
      close()
      return { notCarried: inOrder(notCarried), notRecomputed: inOrder(notRecomputed) }
    },
  }
}

/** Workdays and rest days take turns, and some carry a leave or overtime: enough of them to be looked through at once. */
const mostKinds = 8

/** Days that carry the same. */
interface Kind {
  readonly ours: readonly Measure[]
  readonly theirs: readonly Measure[]
  days: number
}
const isOf = (kind: Kind, ours: Figures, theirs: Figures): boolean =>
  carries(ours, kind.ours) && carries(theirs, kind.theirs)

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
