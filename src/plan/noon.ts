/** The instant that splits a working day into morning and afternoon for half-day leave. */
import type { CivilDate } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import { hours } from '../time/seconds.js'
import { type Span, span } from '../time/span.js'
import { instantOf, type Zone } from '../time/zone.js'
import { middle } from './borders.js'

export interface Halved {
  readonly duty: Span
  readonly rests: ReadonlyArray<Span>
}

/**
 * Several sections: the middle of the gap nearest to 12:00 of the date. One section: the start of the rest nearest to it, and without
 * rests the section's own middle. Of two as near the earlier.
 */
export const noonOf = (where: Zone, date: CivilDate, sections: readonly [Halved, ...Halved[]]): Instant => {
  const twelve = instantOf(where, date, dayOffset(hours(12)), 'wall-clock')
  const [first, ...others] = sections
  const gaps = others.map(({ duty }, i) => middle(span(sections[i]!.duty.end, duty.start)))
  const splits = gaps.length > 0 ? gaps : first.rests.map(({ start }) => start)
  return nearestTo(twelve, splits) ?? middle(first.duty)
}

const nearestTo = (target: Instant, candidates: ReadonlyArray<Instant>): Instant | undefined => {
  const [first, ...others] = candidates
  if (first === undefined) return undefined
  return others.reduce((best, one) => (Math.abs(one - target) < Math.abs(best - target) ? one : best), first)
}
