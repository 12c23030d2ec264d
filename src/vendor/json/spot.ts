/** One place in documents of one make, such as the `duration` of a report's figures, and what was seen there before. */
import { type BytesHeld, roomFor, standsAt } from './bytes-held.js'

export interface Spot {
  /** Parts of rows recur; a row never counts as another one, though it be written the same, and what is around rows never recurs. */
  readonly holds: 'document' | 'row' | 'part'
  /** Of objects: the ways their fields follow one another, the newest first. */
  readonly shapes: Shape[]
  learned: number
  /** Of lists. */
  each: Spot | undefined
  /** Lists and objects read here lately, each with the bytes that it was read from. */
  readonly recent: Recurring[]
  asked: number
  found: number
}
/** Fields after one another. */
export interface Turns {
  readonly names: readonly string[]
  /** The names as they were written, with their quotes. */
  readonly written: readonly BytesHeld[]
  readonly fields: readonly Spot[]
}
export interface Shape extends Turns {
  /** An object with just these names in this order, to be copied: one that grows by computed names takes five times as long. */
  readonly like: Readonly<Record<string, unknown>>
}
interface Recurring extends BytesHeld {
  value: unknown
}

export const spot = (holds: Spot['holds']): Spot => ({
  holds,
  shapes: [],
  learned: 0,
  each: undefined,
  recent: [],
  asked: 0,
  found: 0,
})

export const eachOf = (list: Spot): Spot => (list.each ??= spot(list.holds === 'part' ? 'part' : 'row'))

/** What stands in a field by this name; the same in all shapes. */
export const fieldOf = ({ shapes, holds }: Spot, name: string): Spot => {
  for (const { names, fields } of shapes) {
    const at = names.indexOf(name)
    if (at >= 0) return fields[at]!
  }
  return spot(holds === 'document' ? 'document' : 'part')
}

/** Whether looking for a value that was read before pays here. */
export const recurs = ({ holds, asked, found }: Spot): boolean =>
  holds === 'part' && (asked < trials || found * 2 > asked)
const trials = 64

/** The value whose bytes stand at a position, and how many they are. */
export const recalled = (here: Spot, view: DataView, at: number): Recurring | undefined => {
  here.asked++
  const { recent } = here
  for (let i = 0; i < recent.length; i++) {
    const one = recent[i]!
    if (!standsAt(one, view, at)) continue
    here.found++
    if (i > 0) {
      recent[i] = recent[0]!
      recent[0] = one
    }
    return one
  }
  return undefined
}

export const remember = ({ recent }: Spot, bytes: Uint8Array, value: unknown): void => {
  if (bytes.length > longest) return
  const room = recent.length < mostRecent ? { ...roomFor(longest), value } : recent.pop()!
  room.bytes.set(bytes)
  room.length = bytes.length
  room.value = value
  recent.unshift(room)
}
const longest = 2048
const mostRecent = 4

export const learn = (here: Spot, { names, written, fields }: Turns): void => {
  here.learned++
  if (isHopeless(here)) return
  here.shapes.unshift({ names, written, fields, like: Object.fromEntries(names.map((name) => [name, null])) })
  if (here.shapes.length > mostShapes) here.shapes.pop()
}
const mostShapes = 8

export const nothing: Turns = { names: [], written: [], fields: [] }
/** The first of them, to go on otherwise. */
export const begun = ({ names, written, fields }: Turns, count: number) => ({
  names: names.slice(0, count),
  written: written.slice(0, count),
  fields: fields.slice(0, count),
})

/** Where objects differ every time, nothing is foretold. */
export const isHopeless = ({ learned }: Spot): boolean => learned > mostLearned
const mostLearned = 64

/**
 * The shape that begins as another one does and goes on with what stands at a position, or ends where `at` is not given. It is looked at
 * first from now on: rows of one make stand together.
 */
export const turning = (
  { shapes }: Spot,
  from: Turns,
  count: number,
  view: DataView,
  at?: number,
): Shape | undefined => {
  const found = shapes.findIndex(
    ({ names, written }) =>
      (at === undefined ? names.length === count : names.length > count && standsAt(written[count]!, view, at)) &&
      (from.names === names || names.every((name, i) => i >= count || name === from.names[i])),
  )
  const shape = shapes[found]
  if (shape !== undefined && found > 0) shapes.unshift(...shapes.splice(found, 1))
  return shape
}

export type Fields = Readonly<Record<string, unknown>>
/** The first fields of one object put into another. */
export const carriedOver = (
  from: Fields,
  names: readonly string[],
  count: number,
  to: Record<string, unknown>,
): Record<string, unknown> => {
  for (let i = 0; i < count; i++) to[names[i]!] = from[names[i]!]
  return to
}
