/** A map with some of its values exchanged; what lies below is not copied, and need not be at hand. */

export const overlaid = <K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): ReadonlyMap<K, V> => {
  if (above.size === 0) return below
  function* entries(): IterableIterator<[K, V], undefined> {
    for (const [key, value] of below) if (!above.has(key)) yield [key, value]
    yield* above
  }
  return mapOf({
    get: (key) => (above.has(key) ? above.get(key) : below.get(key)),
    has: (key) => above.has(key) || below.has(key),
    size: () => below.size + [...above.keys()].filter((key) => !below.has(key)).length,
    entries,
  })
}

/** What makes a map. */
export interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined
  readonly has: (key: K) => boolean
  readonly size: () => number
  readonly entries: () => IterableIterator<[K, V], undefined>
}

export const mapOf = <K, V>({ get, has, size, entries }: Lookup<K, V>): ReadonlyMap<K, V> => {
  function* keys(): IterableIterator<K, undefined> {
    for (const [key] of entries()) yield key
  }
  function* values(): IterableIterator<V, undefined> {
    for (const [, value] of entries()) yield value
  }
  const map: ReadonlyMap<K, V> = {
    get,
    has,
    get size() {
      return size()
    },
    entries,
    keys,
    values,
    forEach: (take) => {
      for (const [key, value] of entries()) take(value, key, map)
    },
    [Symbol.iterator]: entries,
  }
  return map
}
