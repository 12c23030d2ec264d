/** The commonest of several values; of equally common ones the first. */
export const commonest = <A>(values: readonly A[]): A | undefined => {
  const counts = new Map<A, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [best, most]: [A | undefined, number] = [undefined, 0]
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count]
  return best
}
