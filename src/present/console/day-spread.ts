/** What the columns of a day sheet depend on: which leave types its days have, and how many punches. */
import type { Measure } from '../../domain/measure.js'
import { secondsInDay } from '../../time/seconds.js'
import type { BookDay } from './book-sheet.js'

export interface DaySpread {
  /** Whether every amount of it is of half days: then it is told in days, as the console has it; else in hours. */
  readonly leaves: ReadonlyMap<Measure, boolean>
  /** 上班1 and 下班1, 上班2 and 下班2 …: one at least. */
  readonly pairs: number
}

/** Of no day. */
export const noSpread: DaySpread = { leaves: new Map(), pairs: 1 }

export const spreadOf = (days: Iterable<BookDay>): DaySpread => {
  const leaves = new Map<Measure, boolean>()
  let { pairs } = noSpread
  for (const { day, figures } of days) {
    for (const measure of Object.keys(figures) as Measure[])
      if (measure.startsWith('leave.seconds:'))
        leaves.set(measure, (leaves.get(measure) ?? true) && Number(figures[measure]) % (secondsInDay / 2) === 0)
    pairs = Math.max(pairs, 1 + (day.punches.slots.at(-1)?.slot.position ?? 0), Math.ceil(day.punches.loose.length / 2))
  }
  return { leaves, pairs }
}

/** Of the days of both; leave types in the order in which they come first. */
export const spreadOfBoth = (one: DaySpread, other: DaySpread): DaySpread => {
  const leaves = new Map(one.leaves)
  for (const [measure, inDays] of other.leaves) leaves.set(measure, (leaves.get(measure) ?? true) && inDays)
  return { leaves, pairs: Math.max(one.pairs, other.pairs) }
}
