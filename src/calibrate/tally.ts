/** Bounds on the two leeways of a rule added up, and the values that the most of them allow. */
import type { Edge } from '../domain/punch.js'
import { type Bound, most, step } from './fact.js'

/** Both ends included, seconds. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** One is made for a whole search, and cleared for each pair of times: it is asked a million times. */
export interface Tally {
  readonly clear: () => void
  /** How many days fail whatever the leeway. */
  readonly add: (bound: Bound, days: number) => number
  readonly result: () => { readonly most: Readonly<Record<Edge, Range>>; readonly against: number }
}

/** A leeway that is held has that value alone. */
export const createTally = (held: { readonly in?: number; readonly out?: number }): Tally => {
  const edges = { in: createEdge(held.in), out: createEdge(held.out) }
  let failed = 0
  return {
    clear: () => {
      failed = 0
      edges.in.clear()
      edges.out.clear()
    },
    add: (bound, days) => {
      if (bound === 'fails') failed += days
      else if (bound !== 'holds') edges[bound.of].add(bound.from, bound.to, days)
      return failed
    },
    result: () => {
      const [into, out] = [edges.in.result(), edges.out.result()]
      return { most: { in: into.range, out: out.range }, against: failed + into.against + out.against }
    },
  }
}

/** Where bounds begin and end, by the step; the first stretch that as many allow as allow any. */
const createEdge = (held: number | undefined) => {
  const changes = new Int32Array(slots + 1)
  const free: Range = held === undefined ? { from: 0, to: most } : { from: held, to: held }
  let bounded = 0
  return {
    clear: (): void => {
      if (bounded > 0) changes.fill(0)
      bounded = 0
    },
    add: (from: number, to: number, days: number): void => {
      bounded += days
      const [first, last] = [Math.ceil(Math.max(from, 0) / step), Math.floor(Math.min(to, most) / step)]
      if (to < 0 || first > last) return
      changes[first]! += days
      changes[last + 1]! -= days
    },
    result: (): { readonly range: Range; readonly against: number } => {
      if (bounded === 0) return { range: free, against: 0 }
      let [allowing, best, from, to] = [0, -1, 0, 0]
      for (let i = 0; i < slots; i++) {
        allowing += changes[i]!
        if (held !== undefined && held !== i * step) continue
        if (allowing > best) [best, from, to] = [allowing, i, i]
        else if (allowing === best && to === i - 1) to = i
      }
      return { range: { from: from * step, to: to * step }, against: bounded - best }
    },
  }
}
const slots = most / step + 1
