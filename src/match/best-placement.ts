/**
 * The best placement of punches on slots, of all of them together. In order: most punches placed; fewest in a slot of the
 * other type than they say; most slots filled; ids followed; planned time followed; least distance to the planned times,
 * summed over the punch that counts in each slot; the earlier slot on a tie. In a section the in lies before the out, and
 * slots are filled in order of time.
 */
import type { LineSlot } from './slot-line.js'

/** A punch on its way to a slot, with what each candidate would cost. */
export interface Candidate {
  readonly at: number
  /** In order of the line. */
  readonly choices: ReadonlyArray<Choice>
}
export interface Choice {
  readonly slot: LineSlot
  /** 1 where the punch says the other type. */
  readonly typeClash: number
  /** How many ids (group, shift, section) the punch names otherwise. */
  readonly idClash: number
  /** 1 where the punch names another planned time. */
  readonly timeClash: number
}
/** Which punch of several in one slot counts, so that distance is measured from that one. */
export interface Counting {
  readonly in: 'earliest' | 'latest'
  readonly out: 'latest' | 'earliest'
}

/** For each candidate the chosen slot, `undefined` where the order of slots leaves it none. */
export const bestPlacement = (
  candidates: readonly Candidate[],
  counting: Counting,
): ReadonlyArray<LineSlot | undefined> => {
  const placed: Array<LineSlot | undefined> = Array.from({ length: candidates.length })
  for (let start = 0; start < candidates.length; ) {
    const end = clusterEnd(candidates, start)
    placeCluster(candidates, start, end, counting, placed)
    start = end
  }
  return placed
}

/** Punches further on whose slots all lie beyond those of the cluster cannot influence it. */
const clusterEnd = (candidates: readonly Candidate[], start: number): number => {
  let last = candidates[start]!.choices.at(-1)?.slot.index ?? -1
  let end = start + 1
  while (end < candidates.length) {
    const choices = candidates[end]!.choices
    if (choices.length > 0 && choices[0]!.slot.index > last) break
    last = Math.max(last, choices.at(-1)?.slot.index ?? -1)
    end++
  }
  return end
}

/** One way to have come this far: the last slot used, its cost, and the way before. */
interface Way {
  /** -1: no slot yet. */
  readonly last: number
  readonly lastDistance: number
  readonly cost: Cost
  readonly slot: LineSlot | undefined
  readonly before: Way | undefined
}
/** Unplaced, type clashes, minus slots filled, id clashes, time clashes, distance: compared from the left. */
type Cost = readonly [number, number, number, number, number, number]

const nowhere: Way = { last: -1, lastDistance: 0, cost: [0, 0, 0, 0, 0, 0], slot: undefined, before: undefined }

const placeCluster = (
  candidates: readonly Candidate[],
  start: number,
  end: number,
  counting: Counting,
  placed: Array<LineSlot | undefined>,
): void => {
  let ways: ReadonlyArray<Way> = [nowhere]
  for (let i = start; i < end; i++) ways = step(ways, candidates[i]!, counting)
  let way: Way | undefined = best(ways)
  for (let i = end - 1; i >= start; i--) {
    placed[i] = way!.slot
    way = way!.before
  }
}

/** The best way to each possible last slot after one more punch; ways are kept in order of that slot. */
const step = (ways: readonly Way[], candidate: Candidate, counting: Counting): Way[] => {
  const reached = new Map<number, Way>()
  const keep = (way: Way): void => {
    const rival = reached.get(way.last)
    if (rival === undefined || compare(way.cost, rival.cost) < 0) reached.set(way.last, way)
  }
  for (const way of ways) {
    keep({ ...way, cost: add(way.cost, [1, 0, 0, 0, 0, 0]), slot: undefined, before: way })
    for (const choice of candidate.choices)
      if (choice.slot.index >= way.last) keep(advance(way, candidate.at, choice, counting))
  }
  return [...reached.values()].toSorted((a, b) => a.last - b.last)
}

const advance = (way: Way, at: number, choice: Choice, counting: Counting): Way => {
  const { slot } = choice.slot
  const again = way.last === choice.slot.index
  const distance = Math.abs(at - slot.planned)
  const latestCounts = counting[slot.edge] === 'latest'
  const added = again ? (latestCounts ? distance - way.lastDistance : 0) : distance
  return {
    last: choice.slot.index,
    lastDistance: again && !latestCounts ? way.lastDistance : distance,
    cost: add(way.cost, [0, choice.typeClash, again ? 0 : -1, choice.idClash, choice.timeClash, added]),
    slot: choice.slot,
    before: way,
  }
}

const best = (ways: readonly Way[]): Way => ways.reduce((a, b) => (compare(b.cost, a.cost) < 0 ? b : a))
const add = (a: Cost, b: Cost): Cost => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
const compare = (a: Cost, b: Cost): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
