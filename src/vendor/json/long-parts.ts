/** Long parts of rows, such as rules: read once each, and found by how they begin, however many others stood in between. */
import { type BytesHeld, bytesHeld, standsAt } from './bytes-held.js'

export interface LongParts {
  /** The one whose bytes stand at a position, and how many they are. `at`: what it is a part of; another one's is never given. */
  readonly recalled: (at: object, view: DataView, from: number) => LongPart | undefined
  readonly remember: (at: object, bytes: Uint8Array, value: unknown) => void
}
export interface LongPart extends BytesHeld {
  readonly at: object
  readonly value: unknown
}

/** So many are remembered, each in the place that its beginning tells, until another one comes there: eight megabytes at the most. */
const places = 512
const longest = 16384
/** What is as long as this is found faster than it is read, even where it hardly ever recurs. */
export const isLong = (length: number): boolean => length >= 512

export const longParts = (): LongParts => {
  const known: Array<LongPart | undefined> = Array.from({ length: places })
  return {
    recalled: (at, view, from) => {
      const one = from + headBytes > view.byteLength ? undefined : known[placeOf(view, from)]
      return one !== undefined && one.at === at && standsAt(one, view, from) ? one : undefined
    },
    remember: (at, bytes, value) => {
      if (bytes.length > longest) return
      const held = bytesHeld(bytes)
      known[placeOf(held.view, 0)] = { ...held, at, value }
    },
  }
}

/** Rows of one make differ within these, as in the id of a rule. */
const headBytes = 64
const placeOf = (view: DataView, from: number): number => {
  let hash = 0
  for (let i = 0; i < headBytes; i += 4) hash = (Math.imul(hash, 31) + view.getInt32(from + i, true)) | 0
  return (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (places - 1)
}
