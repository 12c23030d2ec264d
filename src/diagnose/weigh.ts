/** A cause weighed: what vanishes under it and what appears, over the days it can touch. */
import type { Cause, Entry } from '../domain/diagnosis.js'
import type { Measure } from '../domain/measure.js'
import type { DayKey, Ledger } from './ledger.js'
import type { PartOf } from './parts.js'
import type { Stretch } from './stretches.js'

export interface Weighed {
  readonly cause: Cause
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
  /** Days on which nothing differs any more. */
  readonly whole: ReadonlySet<DayKey>
  /** The gaps of the days looked at, as they are then; without the many days that differ neither before nor then. */
  readonly gaps: ReadonlyMap<DayKey, readonly Measure[]>
}
/** `isHopeless` ends the weighing early: what is broken can only grow. */
export const weigh = (
  cause: Cause,
  stretches: readonly Stretch[],
  partOf: PartOf,
  isHopeless: (breaks: number) => boolean,
): Weighed | undefined => {
  const [mends, breaks]: [Entry[], Entry[]] = [[], []]
  const whole = new Set<DayKey>()
  const gaps = new Map<DayKey, readonly Measure[]>()
  for (const stretch of stretches) {
    const part = partOf(stretch)
    mends.push(...part.mends)
    breaks.push(...part.breaks)
    for (const key of part.whole) whole.add(key)
    for (const [key, now] of part.gaps) gaps.set(key, now)
    if (isHopeless(breaks.length)) return undefined
  }
  return { cause, mends, breaks, whole, gaps }
}

/** What is left once a cause holds: its gaps for the days it was weighed over. */
export const accepted = ({ gaps, open }: Ledger, weighed: Weighed): Ledger => ({
  gaps: new Map([
    ...[...gaps].filter(([key]) => !weighed.gaps.has(key)),
    ...[...weighed.gaps].filter(([, left]) => left.length > 0),
  ]),
  open,
})

/** Whether two causes do exactly the same. */
export const sameEffect = (a: Pick<Weighed, 'mends' | 'breaks'>, b: Pick<Weighed, 'mends' | 'breaks'>): boolean =>
  sameEntries(a.mends, b.mends) && sameEntries(a.breaks, b.breaks)
const sameEntries = (a: readonly Entry[], b: readonly Entry[]): boolean => {
  if (a.length !== b.length) return false
  const names = new Set(a.map(nameOf))
  return b.every((entry) => names.has(nameOf(entry)))
}
const nameOf = ({ employee, date, measure }: Entry): string => `${date} ${employee} ${measure}`
