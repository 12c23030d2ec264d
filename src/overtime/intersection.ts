/** The time that two lists of spans share, as few spans in order, and how long spans last together. */
import { earlier, later } from '../time/instant.js'
import { type Seconds, sum } from '../time/seconds.js'
import { length, type Span, span, union } from '../time/span.js'

export const intersection = (some: readonly Span[], others: readonly Span[]): Span[] => {
  if (some.length === 0 || others.length === 0) return []
  const ours = union(some)
  return union(others).flatMap((other) =>
    ours
      .map((one) => span(later(one.start, other.start), earlier(one.end, other.end)))
      .filter((shared) => shared.start < shared.end),
  )
}

/** Of spans none of which overlaps another. */
export const lasting = (spans: readonly Span[]): Seconds => sum(spans.map(length))
