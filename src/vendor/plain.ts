/** Plain looks at values of unknown shape: is it an object, what is in a field, are two equal, how are they written down. */
import { byText } from '../domain/by-text.js'

export { byText }

export type Plain = Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own field of an object; `undefined` for anything that is none. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** The list in a field; the vendor writes an empty one as null too. `undefined` where the field is absent or something else. */
export const listIn = (value: unknown, name: string): readonly unknown[] | undefined => {
  const list = fieldOf(value, name)
  if (Array.isArray(list)) return list
  return list === null ? [] : undefined
}

/**
 * One text for equal values: keys in order, nothing for what is absent or null. It also writes the sets and maps of our own nouns.
 * A value nested too deep for the host's stack, which no row of the vendor is, has the empty text.
 */
export const canonicalText = (value: unknown): string => {
  try {
    return written(value)
  } catch {
    return ''
  }
}

const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (value instanceof Set) return `(${[...value].map(written).toSorted(byText).join(',')})`
  if (value instanceof Map) return `<${[...value].map(([key, one]) => `${written(key)}:${written(one)}`).join(',')}>`
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null'
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined && value[name] !== null)
    .toSorted()
  return `{${fields.map((name) => `${JSON.stringify(name)}:${written(value[name])}`).join(',')}}`
}

/** A short piece of JSON for messages; empty where nothing stands. */
export const seenText = (value: unknown): string => {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (isPlain(value)) {
    const names = Object.keys(value)
    const shown = names.slice(0, 6).map((name) => JSON.stringify(short(name)))
    return `{${[...shown, ...(names.length > 6 ? ['…'] : [])].join(', ')}}`
  }
  return JSON.stringify(typeof value === 'string' ? short(value) : value)
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
