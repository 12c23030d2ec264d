/** Rows put together by a key, in the order in which keys first occur. */

export const grouped = <Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** One key of several names; no two different lists of names share one. */
export const keyOf = (...names: readonly string[]): string => names.join('\u0000')
