/** Rows equal in every field are one row: pages overlap, and folders hold the same answer twice. */
import { byText, canonicalText } from '../plain.js'

export interface Kept<A> {
  readonly value: A
  readonly raw: unknown
  readonly countRepeated: () => void
}

/** The rows of one place in an order of their own, each content once; the first of equal rows stays. */
export const oneOfEach = <A>(rows: ReadonlyArray<Kept<A>>): A[] => {
  if (rows.length < 2) return rows.map(({ value }) => value)
  const byContent = new Map<string, Kept<A>>()
  const written = rows.map((row, i) => ({ row, text: canonicalText(row.raw) || `unequal ${i}` }))
  for (const { row, text } of written)
    if (byContent.has(text)) row.countRepeated()
    else byContent.set(text, row)
  return [...byContent].toSorted(([a], [b]) => byText(a, b)).map(([, { value }]) => value)
}

/** Rows under the key they belong to. */
export const groupedBy = <A, K>(rows: readonly A[], keyOf: (row: A) => K): Map<K, A[]> => {
  const groups = new Map<K, A[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
