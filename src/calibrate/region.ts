/** All the rules of one section that a set of facts allows, and the one that contradicts the fewest where they allow none. */
import type { DayLength } from './day-length.js'
import { createTally, type Range, type Tally } from './tally.js'
import {
  boundOf,
  endsAllowed,
  type Fact,
  type LeewayKind,
  latestEnd,
  leewayKinds,
  most,
  type ReadBy,
  step,
} from './fact.js'

export type { Range }

/** Every rule with these two times and one kind of leeway that contradicts as few facts as this one. */
export interface Cell {
  readonly kind: LeewayKind
  readonly start: number
  readonly end: number
  /** Leeway of the in, and of the out. */
  readonly in: Range
  readonly out: Range
  /** Arrivals and departures contradicted, of each day. */
  readonly against: number
}

type Times = Pick<Cell, 'kind' | 'start' | 'end'>

/** Values that are held; what is not named is free. */
export interface Held {
  readonly start?: number
  readonly end?: number
  readonly kind?: LeewayKind
  readonly in?: number
  readonly out?: number
}
export interface Asked {
  readonly facts: readonly Fact[]
  readonly read: ReadBy
  readonly length: DayLength
}

/** Every cell that contradicts nothing, one after another. */
export function* cellsWithout(asked: Asked, held: Held = {}): Generator<Cell> {
  const telling = { ...asked, facts: tightest(asked.facts) }
  const tally = createTally(held)
  for (const kind of kindsOf(held))
    for (const start of startsOf(held)) {
      if (arrivalsAgainst(telling, start, kind, tally) > 0) continue
      for (const [end, atLeast] of endsOf(telling, start, kind, held)) {
        if (atLeast > 0) break
        const cell = agreed(telling, { kind, start, end }, held)
        if (cell !== undefined) yield cell
      }
    }
}

/**
 * The cell that contradicts the fewest arrivals and departures, found by bounds so that none is missed; `undefined` where no rule has
 * what is held. One that contradicts no more than `enough` ends the search.
 */
export const cellWithFewest = (asked: Asked, held: Held, enough: number): Cell | undefined => {
  let best: Cell | undefined
  const tally = createTally(held)
  const starts = kindsOf(held)
    .flatMap((kind) =>
      startsOf(held).map((start) => ({ kind, start, atLeast: arrivalsAgainst(asked, start, kind, tally) })),
    )
    .toSorted((a, b) => a.atLeast - b.atLeast)
  for (const { kind, start, atLeast } of starts) {
    if (best !== undefined && (best.against <= enough || atLeast >= best.against)) break
    for (const [end, more] of endsOf(asked, start, kind, held)) {
      if (best !== undefined && (best.against <= enough || atLeast + more >= best.against)) break
      best = cellAt(asked, { kind, start, end }, tally, best?.against ?? Number.POSITIVE_INFINITY) ?? best
    }
  }
  return best
}

/** The facts that a rule contradicts. */
export const contradictedBy = (
  { facts, read }: Asked,
  { kind, start, end }: Times,
  leeway: { readonly in: number; readonly out: number },
): readonly Fact[] =>
  facts.filter((fact) => {
    const bound = boundOf(fact, start, end, kind, read)
    return bound === 'fails' || (bound !== 'holds' && !(bound.from <= leeway[bound.of] && leeway[bound.of] <= bound.to))
  })

const kindsOf = ({ kind }: Held): readonly LeewayKind[] => (kind === undefined ? leewayKinds : [kind])
const startsOf = ({ start }: Held): readonly number[] => (start === undefined ? everyStart : [start])
const everyStart = Array.from({ length: 1441 }, (_, i) => i * step)

/** How many arrivals a start contradicts whatever the end. */
const arrivalsAgainst = ({ facts, read }: Asked, start: number, kind: LeewayKind, tally: Tally): number => {
  tally.clear()
  for (const fact of facts) if (fact.edge === 'in') tally.add(boundOf(fact, start, 0, kind, read), fact.days.length)
  return tally.result().against
}

/** Planned ends, each with the departures that it contradicts at least, the fewest first, then in order of time. */
const endsOf = (
  { facts, read, length }: Asked,
  start: number,
  kind: LeewayKind,
  held: Held,
): ReadonlyArray<readonly [number, number]> => {
  const first = start + Math.max(step, Math.ceil(length.least / step) * step)
  const last = Math.min(latestEnd, start + 86_340)
  if (held.end !== undefined)
    return first <= held.end && held.end <= last && length.allows(start, held.end)
      ? [[held.end, departuresAgainst(facts, start, held.end, kind, read)]]
      : []
  const changes = Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 2) }, () => 0)
  let total = 0
  for (const fact of facts) {
    if (fact.edge === 'in') continue
    total += fact.days.length
    const [from, to] = endsAllowed(fact, start, kind, read)
    const [low, high] = [Math.max(from, first), Math.min(to, last)]
    if (low > high) continue
    const [i, j] = [Math.ceil((low - first) / step), Math.floor((high - first) / step)]
    if (i > j) continue
    changes[i] = changes[i]! + fact.days.length
    changes[j + 1] = changes[j + 1]! - fact.days.length
  }
  const ends: Array<readonly [number, number]> = []
  let allowing = 0
  for (let i = 0; i < changes.length - 1; i++) {
    allowing += changes[i]!
    const end = first + i * step
    if (length.allows(start, end)) ends.push([end, total - allowing])
  }
  return ends.toSorted((a, b) => a[1] - b[1])
}

/** The cell where every fact agrees; `undefined` where some do not. */
const agreed = ({ facts, read }: Asked, times: Times, held: Held): Cell | undefined => {
  const low = { in: held.in ?? 0, out: held.out ?? 0 }
  const high = { in: held.in ?? most, out: held.out ?? most }
  for (const fact of facts) {
    const bound = boundOf(fact, times.start, times.end, times.kind, read)
    if (bound === 'holds') continue
    if (bound === 'fails') return undefined
    const { of } = bound
    if (bound.from > low[of]) low[of] = Math.ceil(bound.from / step) * step
    if (bound.to < high[of]) high[of] = Math.floor(bound.to / step) * step
    if (low[of] > high[of]) return undefined
  }
  return { ...times, in: { from: low.in, to: high.in }, out: { from: low.out, to: high.out }, against: 0 }
}

const departuresAgainst = (
  facts: readonly Fact[],
  start: number,
  end: number,
  kind: LeewayKind,
  read: ReadBy,
): number => {
  let against = 0
  for (const fact of facts) {
    if (fact.edge === 'in') continue
    const [from, to] = endsAllowed(fact, start, kind, read)
    if (end < from || end > to) against += fact.days.length
  }
  return against
}

/** `undefined` as soon as it contradicts as many as the best one known. */
const cellAt = ({ facts, read }: Asked, times: Times, tally: Tally, best: number): Cell | undefined => {
  tally.clear()
  for (const fact of facts)
    if (tally.add(boundOf(fact, times.start, times.end, times.kind, read), fact.days.length) >= best) return undefined
  const { most: leeway, against } = tally.result()
  return against >= best ? undefined : { ...times, ...leeway, against }
}

/**
 * Of facts that differ in one time alone the one that demands the most: who came later in time, who left earlier in time. Those that pin
 * a value come first.
 */
const tightest = (facts: readonly Fact[]): readonly Fact[] => {
  const kept = new Map<string, Fact>()
  const others: Fact[] = []
  for (const fact of facts) {
    if (fact.by > 0) {
      others.push(fact)
      continue
    }
    const key = `${fact.edge} ${fact.corrected} ${fact.arrived}`
    const known = kept.get(key)
    if (known === undefined || (fact.edge === 'in' ? fact.at > known.at : fact.at < known.at)) kept.set(key, fact)
  }
  return [...others, ...kept.values()]
}
