/** Rows equal in every field are one row: pages overlap, and folders hold the same answer twice. */
import { byText, canonicalText, type Plain } from '../plain.js'

export interface Kept<A> {
  readonly value: A
  readonly raw: unknown
  readonly countRepeated: () => void
}

/** The rows of one place in an order of their own, each content once; the first of equal rows stays. */
export const oneOfEach = <A>(rows: ReadonlyArray<Kept<A>>): A[] => {
  if (rows.length < 2) return rows.map(({ value }) => value)
  const [first, ...others] = rows as readonly [Kept<A>, ...Kept<A>[]]
  if (others.every(({ raw }) => areAlike(first.raw, raw, 0))) {
    for (const { countRepeated } of others) countRepeated()
    return [first.value]
  }
  const byContent = new Map<string, Kept<A>>()
  const written = rows.map((row, i) => ({ row, text: canonicalText(row.raw) || `unequal ${i}` }))
  for (const { row, text } of written)
    if (byContent.has(text)) row.countRepeated()
    else byContent.set(text, row)
  return [...byContent].toSorted(([a], [b]) => byText(a, b)).map(([, { value }]) => value)
}

/** Whether rows are equal at sight, as those of pages that overlap mostly are; of others their texts tell. */
const areAlike = (a: unknown, b: unknown, depth: number): boolean => {
  if (!isObject(a) || !isObject(b)) return a === b
  if (depth > deepest) return false
  const kind: unknown = Object.getPrototypeOf(a)
  return kind === Object.getPrototypeOf(b) && (kind === Object.prototype || kind === Array.prototype)
    ? haveAlike(a as Plain, b as Plain, depth)
    : false
}
/** What is nested deeper than the stack is high has no text, and equals nothing. */
const deepest = 16
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const haveAlike = (a: Plain, b: Plain, depth: number): boolean => {
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  for (const name of names) if (!Object.hasOwn(b, name) || !areAlike(a[name], b[name], depth + 1)) return false
  return true
}

/**
 * The same for rows of many places, which are given in the order of their places: few rows share theirs with another, and only those
 * are written down.
 */
export const oneOfEachRun = <A>(rows: ReadonlyArray<Kept<A>>, isSamePlace: (a: A, b: A) => boolean): A[] => {
  const kept: A[] = []
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    const first = rows[from]!.value
    while (to < rows.length && isSamePlace(first, rows[to]!.value)) to++
    if (to === from + 1) kept.push(first)
    else for (const one of oneOfEach(rows.slice(from, to))) kept.push(one)
  }
  return kept
}

/** The rows themselves where they stand in order already, as most answers do; else a copy in order. Equal ones keep theirs. */
export const inOrder = <A>(rows: readonly A[], compare: (a: A, b: A) => number): readonly A[] => {
  for (let i = 1; i < rows.length; i++) if (compare(rows[i - 1]!, rows[i]!) > 0) return rows.toSorted(compare)
  return rows
}

/** Rows under the key they belong to. */
export const groupedBy = <A, K>(rows: readonly A[], keyOf: (row: A) => K): Map<K, A[]> => {
  const groups = new Map<K, A[]>()
  let [last, group]: [K | undefined, A[] | undefined] = [undefined, undefined]
  for (const row of rows) {
    const key = keyOf(row)
    // Rows of one key mostly follow one another.
    if (group === undefined || key !== last) {
      group = groups.get(key)
      last = key
      if (group === undefined) groups.set(key, (group = []))
    }
    group.push(row)
  }
  return groups
}
