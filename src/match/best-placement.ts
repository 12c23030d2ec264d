/**
 * The best placement of punches on slots, of all of them together. In order: most punches placed; fewest in a slot of the
 * other type than they say; most slots filled; ids followed; planned time followed; least distance to the planned times,
 * summed over the punch that counts in each slot; the earlier slot on a tie. In a section the in lies before the out, and
 * slots are filled in order of time.
 */
import { listFor } from '../domain/list-for.js'
import { type Candidate, type Choice, isAtOnce, type Weigh } from './candidate.js'
import type { LineSlot } from './slot-line.js'
import { placeByThemselves } from './undisputed.js'

/** Which punch of several in one slot counts, so that distance is measured from that one. */
export interface Counting {
  readonly in: 'earliest' | 'latest'
  readonly out: 'latest' | 'earliest'
  readonly corrected: 'correction' | 'latest'
}

/** For each candidate the chosen slot, `undefined` where the order of slots leaves it none. */
export const bestPlacement = <C extends Candidate>(
  candidates: readonly C[],
  counting: Counting,
  weigh: Weigh<C>,
): ReadonlyArray<LineSlot | undefined> => {
  const alone = placeByThemselves(candidates, 0, candidates.length, weigh)
  if (alone !== undefined) return alone
  const placed = listFor<LineSlot | undefined>(candidates.length)
  const firstFrom = firstSlotsFrom(candidates)
  for (let start = 0; start < candidates.length; ) {
    const end = clusterEnd(candidates, start, firstFrom)
    placeCluster(candidates, start, end, { counting, weigh }, placed)
    start = end
  }
  return placed
}

/** What a placement of these candidates costs. */
export const costOf = <C extends Candidate>(
  candidates: readonly C[],
  placement: ReadonlyArray<LineSlot | undefined>,
  counting: Counting,
  weigh: Weigh<C>,
): Cost =>
  candidates.reduce((way, candidate, i) => {
    const choice = weigh(candidate).find(({ slot }) => slot === placement[i])
    return choice === undefined ? unplaced(way, 0) : advance(way, 0, candidate, choice, counting)
  }, nowhere).cost

/** Punches further on whose slots all lie beyond those of the cluster cannot influence it, unless they are of the same second. */
const clusterEnd = (candidates: readonly Candidate[], start: number, firstFrom: readonly number[]): number => {
  let last = lastSlotOf(candidates[start]!)
  for (let end = start + 1; end < candidates.length; end++) {
    if (firstFrom[end]! > last && candidates[end]!.at !== candidates[end - 1]!.at) return end
    last = Math.max(last, lastSlotOf(candidates[end]!))
  }
  return candidates.length
}
const lastSlotOf = ({ slots }: Candidate): number => slots[slots.length - 1]?.index ?? -1

/** From each candidate on, the first slot that it or a later one may fill: a correction may reach back past the punches before it. */
const firstSlotsFrom = (candidates: readonly Candidate[]): readonly number[] => {
  const first = listFor<number>(candidates.length)
  let least = Number.POSITIVE_INFINITY
  for (let i = candidates.length - 1; i >= 0; i--) {
    least = Math.min(least, candidates[i]!.slots[0]?.index ?? Number.POSITIVE_INFINITY)
    first[i] = least
  }
  return first
}

/** One way to have come this far: the last slot used and when, its cost, and the way before. */
interface Way {
  /** -1: no slot yet. */
  readonly last: number
  readonly lastAt: number
  readonly lastEdge: 'in' | 'out'
  /** Of the punch that counts in the last slot so far. */
  readonly lastDistance: number
  readonly lastCorrected: boolean
  readonly cost: Cost
  readonly slot: LineSlot | undefined
  readonly before: Way | undefined
  /** Among the ways of the punch before, which of them wins a tie: the lower. */
  readonly rankBefore: number
}
/** What placements are compared by, from the left. */
export const criteria = ['placed', 'type', 'slots', 'ids', 'planned-time', 'distance'] as const
/** Unplaced, type clashes, minus slots filled, id clashes, time clashes, distance. */
export type Cost = readonly [number, number, number, number, number, number]

const nowhere: Way = {
  last: -1,
  lastAt: Number.NEGATIVE_INFINITY,
  lastEdge: 'in',
  lastDistance: 0,
  lastCorrected: false,
  cost: [0, 0, 0, 0, 0, 0],
  slot: undefined,
  before: undefined,
  rankBefore: 0,
}

const placeCluster = <C extends Candidate>(
  candidates: readonly C[],
  start: number,
  end: number,
  { counting, weigh }: { readonly counting: Counting; readonly weigh: Weigh<C> },
  placed: Array<LineSlot | undefined>,
): void => {
  const alone = placeByThemselves(candidates, start, end, weigh)
  if (alone !== undefined) {
    for (let i = start; i < end; i++) placed[i] = alone[i - start]
    return
  }
  let corrections = candidates.slice(start, end).filter(({ corrected }) => corrected).length
  let ways: ReadonlyArray<Way> = [nowhere]
  for (let i = start; i < end; i++) {
    const candidate = candidates[i]!
    if (candidate.corrected) corrections -= 1
    const sameSecond = i + 1 < end && candidates[i + 1]!.at === candidate.at
    ways = step(ways, candidate, weigh(candidate), { sameSecond, correction: corrections > 0 }, counting)
  }
  let way: Way | undefined = best(ways)
  for (let i = end - 1; i >= start; i--) {
    placed[i] = way!.slot
    way = way!.before
  }
}

/** What is still to come of a cluster: a punch of the same second next, a corrected one at any place. */
interface Ahead {
  readonly sameSecond: boolean
  readonly correction: boolean
}

/** The ways worth following after one more punch, the one that wins ties first, as `ways` are. */
const step = (
  ways: readonly Way[],
  candidate: Candidate,
  choices: readonly Choice[],
  ahead: Ahead,
  counting: Counting,
): readonly Way[] => {
  const kept = new Map<number, readonly Way[]>()
  const keep = (way: Way): void => {
    const key = 2 * way.last + (way.lastCorrected ? 1 : 0)
    const rivals = kept.get(key) ?? []
    const yields = mayYield(way, ahead, counting)
    if (rivals.some((rival) => outdoes(rival, way, ahead, yields))) return
    kept.set(key, [...rivals.filter((rival) => !outdoes(way, rival, ahead, yields)), way])
  }
  ways.forEach((way, rank) => {
    keep(unplaced(way, rank))
    for (const choice of choices)
      if (choice.slot.index >= way.last && !isAtOnce(way.last, way.lastAt, candidate.at, choice.slot))
        keep(advance(way, rank, candidate, choice, counting))
  })
  return [...kept.values()].flat().sort((a, b) => (isEarlier(a, b) ? -1 : 1))
}

/**
 * Whatever comes after two ways to the same slot, the first ends better: as it stands, and once a later punch has taken the place of the
 * one that counts in that slot; and it shuts no slot out that the other leaves open, which only a punch of the same second could want.
 */
const outdoes = (one: Way, other: Way, { sameSecond }: Ahead, yields: boolean): boolean => {
  if (sameSecond && one.lastAt > other.lastAt) return false
  const asItStands = compare(one.cost, other.cost)
  const afterwards = yields ? compare(withoutLast(one), withoutLast(other)) : asItStands
  if (asItStands > 0 || afterwards > 0) return false
  return (asItStands < 0 && afterwards < 0) || isEarlier(one, other)
}
/** Whether a later punch could take the place of the one that counts in the last slot. */
const mayYield = ({ last, lastEdge, lastCorrected }: Way, ahead: Ahead, counting: Counting): boolean =>
  last >= 0 &&
  (counting[lastEdge] === 'latest' || ahead.correction || (lastCorrected && counting.corrected === 'latest'))
const withoutLast = ({ cost, lastDistance }: Way): Cost => add(cost, [0, 0, 0, 0, 0, -lastDistance])

/** "The earlier slot wins a tie": of the first punch that two ways treat otherwise; having no slot comes last. */
const isEarlier = (one: Way, other: Way): boolean =>
  one.rankBefore === other.rankBefore
    ? (one.slot?.index ?? Infinity) < (other.slot?.index ?? Infinity)
    : one.rankBefore < other.rankBefore

const unplaced = (way: Way, rank: number): Way => ({
  ...way,
  cost: add(way.cost, [1, 0, 0, 0, 0, 0]),
  slot: undefined,
  before: way,
  rankBefore: rank,
})

const advance = (way: Way, rank: number, candidate: Candidate, choice: Choice, counting: Counting): Way => {
  const { slot } = choice.slot
  const again = way.last === choice.slot.index
  const counts = !again || countsNow(way, candidate, slot.edge, counting)
  const distance = counts ? Math.abs(candidate.at - slot.planned) : way.lastDistance
  const added = again ? distance - way.lastDistance : distance
  return {
    last: choice.slot.index,
    lastAt: candidate.at,
    lastEdge: slot.edge,
    lastDistance: distance,
    lastCorrected: candidate.corrected || (again && way.lastCorrected),
    cost: add(way.cost, [0, choice.typeClash, again ? 0 : -1, choice.idClash, choice.timeClash, added]),
    slot: choice.slot,
    before: way,
    rankBefore: rank,
  }
}

/** Whether a later punch of a slot takes the place of the one that counted in it. */
const countsNow = (way: Way, { corrected }: Candidate, edge: 'in' | 'out', counting: Counting): boolean => {
  const latest = counting[edge] === 'latest'
  if (counting.corrected === 'latest') return latest || corrected || way.lastCorrected
  return corrected === way.lastCorrected ? latest : corrected
}

/** The first of the cheapest: ways come with the one first that wins ties. */
const best = (ways: readonly Way[]): Way => ways.reduce((a, b) => (compare(b.cost, a.cost) < 0 ? b : a))
const add = (a: Cost, b: Cost): Cost => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
export const compare = (a: Cost, b: Cost): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
