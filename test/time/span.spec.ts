/** Claims about stretches of time, held against a walk over every second of a small world. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../src/time/instant.js'
import {
  contains,
  covers,
  length,
  minus,
  overlap,
  overlapWithAll,
  type Span,
  span,
  union,
} from '../../src/time/span.js'

describe('a span', () => {
  it('holds its start and not its end', () => {
    const hour = span(instant(0), instant(3600))
    expect([-1, 0, 3599, 3600].map((at) => contains(hour, instant(at)))).toEqual([false, true, true, false])
  })
  it('is as long as the seconds it holds', () =>
    fc.assert(
      fc.property(anySpan, (one) => {
        expect(length(one)).toBe(walk(within(one)))
      }),
    ))
  it('that ends before it starts holds nothing', () => expect(length(span(instant(5), instant(3)))).toBe(0))
  it('covers another when it holds both of its ends', () =>
    fc.assert(
      fc.property(anySpan, anyFullSpan, (whole, part) => {
        expect(covers(whole, part)).toBe(walk((at) => within(part)(at) && !within(whole)(at)) === 0)
      }),
    ))
  it('shares with another the seconds that both hold', () =>
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(overlap(a, b)).toBe(walk((at) => within(a)(at) && within(b)(at)))
        expect(overlap(a, b)).toBe(overlap(b, a))
      }),
    ))
  it('shares with many the seconds it has in common with any, each once', () =>
    fc.assert(
      fc.property(anySpan, anySpans, (one, others) => {
        expect(overlapWithAll(one, others)).toBe(walk((at) => within(one)(at) && withinAny(others)(at)))
      }),
    ))
  it('less others keeps exactly the seconds that none of them holds', () =>
    fc.assert(
      fc.property(anySpan, anySpans, (whole, others) => {
        const left = minus(whole, others)
        expect(held(left)).toEqual(seconds.filter((at) => within(whole)(at) && !withinAny(others)(at)))
        expectApart(left)
      }),
    ))
})

describe('the union of spans', () => {
  it('holds the same seconds in the fewest spans, in order', () =>
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(held(union(spans))).toEqual(seconds.filter(withinAny(spans)))
        expectApart(union(spans))
      }),
    ))
  it('makes one of two that touch', () =>
    expect(union([span(instant(5), instant(9)), span(instant(1), instant(5))])).toEqual([{ start: 1, end: 9 }]))
  it('does not depend on their order', () =>
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(union(spans.toReversed())).toEqual(union(spans))
      }),
    ))
})

// Helpers

const seconds = Array.from({ length: 41 }, (_, at) => at)
const anySpan = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]) => span(instant(start), instant(end)))
const anyFullSpan = anySpan.filter((one) => one.start < one.end)
const anySpans = fc.array(anySpan, { maxLength: 6 })

const within = (one: Span) => (at: number) => one.start <= at && at < one.end
const withinAny = (spans: readonly Span[]) => (at: number) => spans.some((one) => within(one)(at))
const walk = (holds: (at: number) => boolean) => seconds.filter(holds).length
const held = (spans: readonly Span[]) => spans.flatMap((one) => seconds.filter(within(one)))
const expectApart = (spans: readonly Span[]) => {
  for (const [i, one] of spans.entries()) {
    expect(one.start).toBeLessThan(one.end)
    if (i > 0) expect(spans[i - 1]!.end).toBeLessThan(one.start)
  }
}
