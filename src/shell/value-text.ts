/** Plain data as text and back, with its maps, sets and gaps; what is equal is written once and is one value afterwards. */

/** A value in the text: a primitive stands for itself, `[n]` for the n-th entry of the table, `[]` for undefined. */
type Written = string | number | boolean | null | readonly [number] | readonly []
/** `[kind, ...parts]`: 0 an array, 1 a map as keys and values in turn, 2 a set, 3 and above an object of the (kind − 3)-th shape. */
type Entry = readonly [number, ...Written[]]
interface Text {
  /** The keys of objects that look alike. */
  readonly shapes: ReadonlyArray<readonly string[]>
  /** Parts before the wholes they are in. */
  readonly table: readonly Entry[]
  readonly root: Written
}

/** Functions and dates are no plain data: they throw. */
export const valueToText = (value: unknown): string => {
  const shapes = numbered<readonly string[]>()
  const table = numbered<Entry>()
  const seen = new Map<object, Written>()
  const write = (one: unknown): Written => {
    if (one === undefined) return []
    if (one === null || typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return one
    if (typeof one !== 'object') throw new TypeError(`no plain data: ${typeof one}`)
    const known = seen.get(one)
    if (known !== undefined) return known
    const written: Written = [table.numberOf(entry(one))]
    seen.set(one, written)
    return written
  }
  const entry = (one: object): Entry => {
    if (Array.isArray(one)) return [0, ...one.map(write)]
    if (one instanceof Map) return [1, ...[...one].flat().map(write)]
    if (one instanceof Set) return [2, ...[...one].map(write)]
    const keys = Object.keys(one)
    return [3 + shapes.numberOf(keys), ...Object.values(one).map(write)]
  }
  const root = write(value)
  const text: Text = { shapes: shapes.all, table: table.all, root }
  return JSON.stringify(text)
}

/** What `valueToText` wrote; the caller knows of which type it is. */
export const textToValue = (text: string): unknown => {
  const { shapes, table, root } = JSON.parse(text) as Text
  const values: unknown[] = []
  const read = (one: Written): unknown => (Array.isArray(one) ? (one.length === 0 ? undefined : values[one[0]!]) : one)
  for (const [kind, ...written] of table) {
    const parts = written.map(read)
    values.push(
      kind === 0 ? parts : kind === 1 ? mapOf(parts) : kind === 2 ? new Set(parts) : objectOf(shapes[kind - 3]!, parts),
    )
  }
  return read(root)
}

const mapOf = (parts: readonly unknown[]): ReadonlyMap<unknown, unknown> => {
  const map = new Map<unknown, unknown>()
  for (let i = 0; i < parts.length; i += 2) map.set(parts[i], parts[i + 1])
  return map
}
const objectOf = (keys: readonly string[], parts: readonly unknown[]): Readonly<Record<string, unknown>> => {
  const made: Record<string, unknown> = {}
  for (let i = 0; i < keys.length; i++) made[keys[i]!] = parts[i]
  return made
}

/** Values in the order in which they first came; equal ones have one number. */
const numbered = <Value>() => {
  const all: Value[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    numberOf: (value: Value): number => {
      const key = JSON.stringify(value)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      all.push(value)
      return all.length - 1
    },
  }
}
