/**
 * The best placement of punches on slots, of all of them together. In order: most punches placed; fewest in a slot of the
 * other type than they say; most slots filled; ids followed; planned time followed; least distance to the planned times,
 * summed over the punch that counts in each slot; the earlier slot on a tie. In a section the in lies before the out, and
 * slots are filled in order of time.
 */
import type { Instant } from '../time/instant.js'
import type { LineSlot } from './slot-line.js'

/** A punch on its way to a slot, with what each candidate would cost. */
export interface Candidate {
  readonly at: Instant
  /** By an approved correction, which beats live punches of its slot. */
  readonly corrected: boolean
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
  readonly corrected: 'correction' | 'latest'
}

/** For each candidate the chosen slot, `undefined` where the order of slots leaves it none. */
export const bestPlacement = (
  candidates: readonly Candidate[],
  counting: Counting,
): ReadonlyArray<LineSlot | undefined> => {
  const placed: Array<LineSlot | undefined> = Array.from({ length: candidates.length })
  const firstFrom = firstSlotsFrom(candidates)
  for (let start = 0; start < candidates.length; ) {
    const end = clusterEnd(candidates, start, firstFrom)
    placeCluster(candidates, start, end, counting, placed)
    start = end
  }
  return placed
}

/** What a placement of these candidates costs. */
export const costOf = (
  candidates: readonly Candidate[],
  placement: ReadonlyArray<LineSlot | undefined>,
  counting: Counting,
): Cost =>
  candidates.reduce((way, candidate, i) => {
    const choice = candidate.choices.find(({ slot }) => slot === placement[i])
    return choice === undefined ? unplaced(way) : advance(way, candidate, choice, counting)
  }, nowhere).cost

/** Punches further on whose slots all lie beyond those of the cluster cannot influence it, unless they are of the same second. */
const clusterEnd = (candidates: readonly Candidate[], start: number, firstFrom: readonly number[]): number => {
  let last = lastSlotOf(candidates[start]!)
  let end = start + 1
  const goesOn = (): boolean => firstFrom[end]! <= last || candidates[end]!.at === candidates[end - 1]!.at
  while (end < candidates.length && goesOn()) {
    last = Math.max(last, lastSlotOf(candidates[end]!))
    end++
  }
  return end
}
const lastSlotOf = ({ choices }: Candidate): number => choices.at(-1)?.slot.index ?? -1

/** From each candidate on, the first slot that it or a later one may fill: a correction may reach back past the punches before it. */
const firstSlotsFrom = (candidates: readonly Candidate[]): readonly number[] => {
  const first: number[] = Array.from({ length: candidates.length })
  let least = Number.POSITIVE_INFINITY
  for (let i = candidates.length - 1; i >= 0; i--) {
    least = Math.min(least, candidates[i]!.choices[0]?.slot.index ?? Number.POSITIVE_INFINITY)
    first[i] = least
  }
  return first
}

/** One way to have come this far: the last slot used and when, its cost, and the way before. */
interface Way {
  /** -1: no slot yet. */
  readonly last: number
  readonly lastAt: number
  /** Of the punch that counts in the last slot so far. */
  readonly lastDistance: number
  readonly lastCorrected: boolean
  readonly cost: Cost
  readonly slot: LineSlot | undefined
  readonly before: Way | undefined
}
/** What placements are compared by, from the left. */
export const criteria = ['placed', 'type', 'slots', 'ids', 'planned-time', 'distance'] as const
/** Unplaced, type clashes, minus slots filled, id clashes, time clashes, distance. */
export type Cost = readonly [number, number, number, number, number, number]

const nowhere: Way = {
  last: -1,
  lastAt: Number.NEGATIVE_INFINITY,
  lastDistance: 0,
  lastCorrected: false,
  cost: [0, 0, 0, 0, 0, 0],
  slot: undefined,
  before: undefined,
}

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

/** The ways worth following after one more punch. */
const step = (ways: readonly Way[], candidate: Candidate, counting: Counting): readonly Way[] => {
  const kept = new Map<number, readonly Way[]>()
  const keep = (way: Way): void => {
    const key = 2 * way.last + (way.lastCorrected ? 1 : 0)
    const rivals = kept.get(key) ?? []
    if (rivals.some((rival) => outdoes(rival, way))) return
    kept.set(key, [...rivals.filter((rival) => !outdoes(way, rival)), way])
  }
  for (const way of ways) {
    keep(unplaced(way))
    for (const choice of candidate.choices)
      if (choice.slot.index >= way.last && !isAtOnce(way, candidate.at, choice.slot))
        keep(advance(way, candidate, choice, counting))
  }
  return [...kept.values()].flat()
}

/**
 * Whatever comes after two ways to the same slot, the first ends better: as it stands, and once a later punch has taken the place of the
 * one that counts in that slot; and it shuts no slot out that the other leaves open.
 */
const outdoes = (one: Way, other: Way): boolean => {
  if (one.lastAt > other.lastAt) return false
  const [asItStands, afterwards] = [compare(one.cost, other.cost), compare(withoutLast(one), withoutLast(other))]
  if (asItStands > 0 || afterwards > 0) return false
  return (asItStands < 0 && afterwards < 0) || isEarlier(one, other)
}
const withoutLast = ({ cost, lastDistance }: Way): Cost => add(cost, [0, 0, 0, 0, 0, -lastDistance])

/** "The earlier slot wins a tie": of the first punch that two ways treat otherwise; having no slot comes last. */
const isEarlier = (one: Way, other: Way): boolean => {
  let earlier = true
  for (let a: Way | undefined = one, b: Way | undefined = other; a !== b; a = a?.before, b = b?.before) {
    const [here, there] = [a?.slot?.index ?? Infinity, b?.slot?.index ?? Infinity]
    if (here !== there) earlier = here < there
  }
  return earlier
}

/** The in of a section lies before its out, so two records of one second do not fill both. */
const isAtOnce = (way: Way, at: number, { index, slot }: LineSlot): boolean =>
  at === way.lastAt && slot.edge === 'out' && index === way.last + 1

const unplaced = (way: Way): Way => ({ ...way, cost: add(way.cost, [1, 0, 0, 0, 0, 0]), slot: undefined, before: way })

const advance = (way: Way, candidate: Candidate, choice: Choice, counting: Counting): Way => {
  const { slot } = choice.slot
  const again = way.last === choice.slot.index
  const counts = !again || countsNow(way, candidate, slot.edge, counting)
  const distance = counts ? Math.abs(candidate.at - slot.planned) : way.lastDistance
  const added = again ? distance - way.lastDistance : distance
  return {
    last: choice.slot.index,
    lastAt: candidate.at,
    lastDistance: distance,
    lastCorrected: candidate.corrected || (again && way.lastCorrected),
    cost: add(way.cost, [0, choice.typeClash, again ? 0 : -1, choice.idClash, choice.timeClash, added]),
    slot: choice.slot,
    before: way,
  }
}

/** Whether a later punch of a slot takes the place of the one that counted in it. */
const countsNow = (way: Way, { corrected }: Candidate, edge: 'in' | 'out', counting: Counting): boolean => {
  const latest = counting[edge] === 'latest'
  if (counting.corrected === 'latest') return latest || corrected || way.lastCorrected
  return corrected === way.lastCorrected ? latest : corrected
}

const best = (ways: readonly Way[]): Way =>
  ways.reduce((a, b) => {
    const order = compare(b.cost, a.cost)
    return order < 0 || (order === 0 && !isEarlier(a, b)) ? b : a
  })
const add = (a: Cost, b: Cost): Cost => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
export const compare = (a: Cost, b: Cost): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
