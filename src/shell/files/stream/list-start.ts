/** Where in the bytes of a document its list of rows begins, told before the document is whole. */
import { namesOfLists } from './list-of-rows.js'
import {
  closeBrace,
  closeBracket,
  backslash,
  comma,
  openBrace,
  openBracket,
  quote,
} from '../../../vendor/json/json-bytes.js'

export interface ListStart {
  /** The position behind the `[` of the first list that may hold the rows; -1 where it has not come yet. */
  readonly next: (bytes: Uint8Array) => number
}

export const listStart = (): ListStart => {
  let depth = 0
  /** The name before the value at hand, for each object around it. */
  const names: Array<string | undefined> = []
  let within: 'values' | 'name' | 'text' = 'values'
  let escaped = false
  let name = ''
  const take = (byte: number): boolean => {
    if (within !== 'values') {
      if (escaped) escaped = false
      else if (byte === backslash) escaped = true
      else if (byte === quote) {
        if (within === 'name') names[depth] = plainName(name)
        within = 'values'
        return false
      }
      if (within === 'name' && name.length < longestName) name += String.fromCharCode(byte)
    } else if (byte === quote) {
      within = depth > 0 && depth <= deepest && names[depth] === undefined ? 'name' : 'text'
      name = ''
    } else if (byte === openBracket && depth <= deepest && mayHoldRows(names.slice(1, depth + 1))) return true
    else if (byte === openBracket || byte === openBrace) names[++depth] = undefined
    else if (byte === closeBracket || byte === closeBrace) depth--
    else if (byte === comma) names[depth] = undefined
    return false
  }
  return {
    next: (bytes) => {
      for (let at = 0; at < bytes.length; at++) if (take(bytes[at]!)) return at + 1
      return -1
    },
  }
}

/** By the names on the way to it. */
const mayHoldRows = (way: ReadonlyArray<string | undefined>): boolean =>
  isInAnswer(way[0] === 'response' ? way.slice(1) : way)
const isInAnswer = ([first, second, ...more]: ReadonlyArray<string | undefined>): boolean => {
  if (first === undefined) return true
  if (second === undefined) return lists.has(first)
  return first === 'checkindata' && second === 'items' && more.length === 0
}
const lists: ReadonlySet<string> = new Set(namesOfLists)

/** `response.checkindata.items` */
const deepest = 3
/** Of the names that tell a list, the longest, were each of its letters written as an escape. */
const longestName = 100

/** A name may be written with escapes; the bytes stand for Latin-1, as none of the names that count has more. */
const plainName = (name: string): string => {
  if (!name.includes('\\')) return name
  try {
    return String(JSON.parse(`"${name}"`))
  } catch {
    return name
  }
}
