/** What was asked for last, and no more of it than so much. */

export interface Lately<K, V> {
  readonly get: (key: K) => V | undefined
  /** Gives the value back; what was asked for longest ago goes. */
  readonly keep: (key: K, value: V) => V
}

export const lately = <K, V>(most: number): Lately<K, V> => {
  const all = new Map<K, V>()
  return {
    get: (key) => {
      const value = all.get(key)
      if (value !== undefined) {
        all.delete(key)
        all.set(key, value)
      }
      return value
    },
    keep: (key, value) => {
      all.set(key, value)
      for (const first of all.keys()) {
        if (all.size <= most) break
        all.delete(first)
      }
      return value
    },
  }
}
