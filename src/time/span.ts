/** A stretch of time [start, end): the end is not part of it. Always half-open, so that neighbours never overlap. */
import { earlier, type Instant, later, since } from './instant.js'
import { none, type Seconds } from './seconds.js'

export interface Span {
  readonly start: Instant
  readonly end: Instant
}

export const span = (start: Instant, end: Instant): Span => ({ start, end })

export const length = (of: Span): Seconds => (of.end > of.start ? since(of.end, of.start) : none)
export const contains = (whole: Span, at: Instant): boolean => whole.start <= at && at < whole.end
export const covers = (whole: Span, part: Span): boolean => whole.start <= part.start && part.end <= whole.end
/** Whether one of several spans holds all of another. */
export const isCovered = (part: Span, wholes: readonly Span[]): boolean => {
  for (const whole of wholes) if (covers(whole, part)) return true
  return false
}
export const overlap = (a: Span, b: Span): Seconds => length(span(later(a.start, b.start), earlier(a.end, b.end)))

/** The same time as few spans in order: touching and overlapping ones are one. */
export const union = (spans: readonly Span[]): readonly Span[] => {
  if (areApart(spans)) return spans
  const merged: Span[] = []
  for (const next of spans.filter((one) => one.end > one.start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && next.start <= last.end) merged[merged.length - 1] = span(last.start, later(last.end, next.end))
    else merged.push(next)
  }
  return merged
}

/** In order of time, none of them empty, and none touching the next. */
const areApart = (spans: readonly Span[]): boolean => {
  for (let i = 0; i < spans.length; i++) {
    const one = spans[i]!
    if (one.start >= one.end || (i > 0 && spans[i - 1]!.end >= one.start)) return false
  }
  return true
}

/** How long a span and the union of others share. */
export const overlapWithAll = (one: Span, others: readonly Span[]): Seconds => {
  let total = 0
  for (const other of union(others)) total += overlap(one, other)
  return total as Seconds
}

/** What is left of a span when others are taken out of it. */
export const minus = (whole: Span, others: readonly Span[]): Span[] => {
  const left: Span[] = []
  let from = whole.start
  for (const other of union(others)) {
    if (other.end <= from) continue
    if (other.start >= whole.end) break
    if (other.start > from) left.push(span(from, other.start))
    from = other.end
  }
  if (from < whole.end) left.push(span(from, whole.end))
  return left
}
