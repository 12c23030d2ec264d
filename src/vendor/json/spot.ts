/** One place in documents of one make, such as the `duration` of a report's figures, and what was seen there before. */
import { type BytesHeld, bytesHeld, standsAt } from './bytes-held.js'

export interface Spot {
  /** Parts of rows recur; a row never counts as another one, though it be written the same, and what is around rows never recurs. */
  readonly holds: 'document' | 'row' | 'part'
  /** Of objects: the ways their fields follow one another, the newest first. */
  readonly shapes: Shape[]
  learned: number
  /** Of lists. */
  each: Spot | undefined
  /** Lists, objects and texts read here lately, each with the bytes that it was read from. */
  readonly recent: Recurring[]
  asked: number
  found: number
}
/** Fields after one another. */
export interface Turns {
  readonly names: readonly string[]
  /** What stands before each value: the names as they were written, with the colon behind and whatever is before them. */
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
  const last = recent.length < mostRecent ? undefined : recent.pop()
  if (last !== undefined && last.bytes.length >= bytes.length) recent.unshift(refilled(last, bytes, value))
  else recent.unshift({ ...bytesHeld(bytes), value })
}
const refilled = (room: Recurring, bytes: Uint8Array, value: unknown): Recurring => {
  room.bytes.set(bytes)
  room.length = bytes.length
  room.value = value
  return room
}
/** What a rule has. */
const longest = 8192
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
 * The shape that begins as another one does and goes on with what stands at a position. It is looked at first from now on: rows of one
 * make stand together.
 */
export const turning = (
  { shapes }: Spot,
  from: Turns,
  count: number,
  view: DataView,
  at: number,
): Shape | undefined => {
  const found = shapes.findIndex(
    (one) => one.names.length > count && standsAt(one.written[count]!, view, at) && beginsAs(one, from, count),
  )
  const shape = shapes[found]
  if (shape !== undefined && found > 0) shapes.unshift(...shapes.splice(found, 1))
  return shape
}
/** The shape that ends where another one goes on. */
export const ending = ({ shapes }: Spot, from: Turns, count: number): Shape | undefined =>
  shapes.find((one) => one.names.length === count && beginsAs(one, from, count))

const beginsAs = ({ names }: Turns, from: Turns, count: number): boolean =>
  names === from.names || names.every((name, i) => i >= count || name === from.names[i])

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
