/** One place in documents of one make, such as the `duration` of a report's figures, and what was seen there before. */
import { type BytesHeld, bytesHeld, standsAt } from './bytes-held.js'
import { type Copy, copyOfAny, inOnePiece } from '../copies.js'
import { type Before, nothingBefore } from './row-before.js'

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
  /** Whether a long part was read here; such are remembered elsewhere. */
  hasLong: boolean
}
/** Fields after one another. */
export interface Turns {
  readonly names: readonly string[]
  /** What stands before each value: the names as they were written, with the colon behind and whatever is before them. */
  readonly written: readonly BytesHeld[]
  readonly fields: readonly Spot[]
}
export interface Shape extends Turns {
  /**
   * An object with just these names in this order, to be copied: one that grows by computed names takes five times as long. It has the
   * values of the one before, and those of the first fields of the one that is read now.
   */
  readonly like: Record<string, unknown>
  readonly before: Before
  copy: Copy
  /** How many objects of this shape there were. */
  made: number
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
  hasLong: false,
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

/** An object with the fields that have been read. */
export const copied = (shape: Shape, place: () => Copy): Record<string, unknown> => {
  if (++shape.made === many) shape.copy = place()
  return shape.copy(shape.like)
}
/** Of so many it is taken that there are many more. */
const many = 32

/** The first fields of an object that goes on otherwise than those of a shape, whose next object has the one before it again. */
export const takenOut = ({ names, like, before }: Shape, count: number): Fields => {
  const fields = carriedOver(like, names, count, {})
  carriedOver(before.one, names, count, like)
  return fields
}

/** Whether looking for a value that was read before pays here. */
export const recurs = ({ holds, asked, found, hasLong }: Spot): boolean =>
  holds === 'part' && (hasLong || asked < trials || found * 2 > asked)
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

/** What stands in some bytes from one position to another was read as a value. */
export const remember = ({ recent }: Spot, bytes: Uint8Array, from: number, to: number, value: unknown): void => {
  const last = recent.length < mostRecent ? undefined : recent.pop()
  if (last !== undefined && last.bytes.length >= to - from) recent.unshift(refilled(last, bytes, from, to, value))
  else recent.unshift({ ...bytesHeld(bytes.subarray(from, to)), value })
}
const refilled = (room: Recurring, bytes: Uint8Array, from: number, to: number, value: unknown): Recurring => {
  // Byte by byte: they are few, and a view of them takes longer to make than they to copy.
  for (let i = from; i < to; i++) room.bytes[i - from] = bytes[i]!
  room.length = to - from
  room.value = value
  return room
}
const mostRecent = 4

export const learn = (here: Spot, { names, written, fields }: Turns): void => {
  here.learned++
  // With a name twice, the fields of one object do not tell those of another.
  if (isHopeless(here) || new Set(names).size < names.length) return
  const like = Object.fromEntries(names.map((name) => [name, null]))
  here.shapes.unshift({
    names,
    written,
    fields,
    like: inOnePiece(like),
    before: nothingBefore(names.length, like),
    copy: copyOfAny,
    made: 0,
  })
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
