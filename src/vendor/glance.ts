/**
 * One walk over a row that is probably sound: whether its codec would give it back as it is, and whether the codec names every field in
 * it. Rows of one answer name the same fields in the same order, so each field remembers which one came after it last, and nothing is
 * looked up while they recur.
 */
import type * as t from 'io-ts'
import { type Guard, guardOf, never } from './guard.js'
import { whole } from './wire/words.js'

/**
 * `known`: the codec decodes the value to itself and names every field in it, throughout. `strange`: it decodes the value to itself, and
 * there is a field that it does not name. `unclear`: nothing is known at a glance.
 */
export type Seen = 'known' | 'strange' | 'unclear'

/**
 * A codec that may change what it decodes has a glance that never tells anything. Of values, JSON is meant, whose objects show all their
 * fields: what an object hides from `for … in` is not looked at.
 */
export const glanceOf = (codec: t.Any): ((value: unknown) => Seen) => {
  if (guardOf(codec) === never) return () => 'unclear'
  const place = placeOf(codec, { name: '', needed: false })
  return (value) => look(place, value)
}

/** What may stand at a place of a row. All are objects of one make and are walked by one function: the walk is the hot path. */
interface Place {
  /** Of the field; empty for a whole row and for the elements of a list. */
  readonly name: string
  readonly needed: boolean
  readonly holds: 'anything' | 'text' | 'whole-number' | 'object' | 'list' | 'other'
  /** Of an object. */
  readonly fields: ReadonlyMap<string, Place>
  readonly countNeeded: number
  /** Of a list. */
  readonly each: Place | undefined
  /** Of all else: into a union, a refinement and the like nobody looks for names. */
  readonly fits: Guard
  /** The field that came after this one last, or first in this object; a memory that nobody can observe. */
  following: Place | undefined
  first: Place | undefined
  /** The objects or lists that were known here lately: equal parts of rows are often one object, which is not walked again. */
  readonly known: Array<object | undefined>
  turn: number
}

const look = (place: Place, value: unknown): Seen => {
  switch (place.holds) {
    case 'anything':
      return 'known'
    case 'text':
      return typeof value === 'string' ? 'known' : 'unclear'
    case 'whole-number':
      return Number.isSafeInteger(value) ? 'known' : 'unclear'
    case 'object':
      return lookAtFields(place, value)
    case 'list':
      return lookAtEach(place, place.each!, value)
    case 'other':
      return place.fits(value) ? 'known' : 'unclear'
  }
}

const lookAtFields = (object: Place, value: unknown): Seen => {
  if (typeof value !== 'object' || value === null) return 'unclear'
  if (wasKnown(object, value)) return 'known'
  if (Array.isArray(value)) return 'unclear'
  const row = value as Readonly<Record<string, unknown>>
  let told: Seen = 'known'
  let needed = 0
  let before: Place | undefined
  for (const name in row) {
    const one = row[name]
    let field: Place | undefined = before === undefined ? object.first : before.following
    if (field === undefined || field.name !== name) {
      field = object.fields.get(name)
      if (field === undefined) {
        told = 'strange'
        continue
      }
      if (before === undefined) object.first = field
      else before.following = field
    }
    before = field
    if (field.needed) needed++
    else if (one === undefined) continue
    const seen = look(field, one)
    if (seen === 'unclear') return seen
    if (seen === 'strange') told = seen
  }
  if (needed < object.countNeeded) return 'unclear'
  if (told === 'known') keep(object, value)
  return told
}

const lookAtEach = (of: Place, each: Place, value: unknown): Seen => {
  if (!Array.isArray(value)) return 'unclear'
  if (wasKnown(of, value)) return 'known'
  let told: Seen = 'known'
  const list = value as readonly unknown[]
  for (let i = 0; i < list.length; i++) {
    const seen = look(each, list[i])
    if (seen === 'unclear') return seen
    if (seen === 'strange') told = seen
  }
  if (told === 'known') keep(of, list)
  return told
}

const wasKnown = ({ known }: Place, value: object): boolean =>
  known[0] === value || known[1] === value || known[2] === value || known[3] === value
const keep = (place: Place, value: object): void => {
  place.turn = (place.turn + 1) & 3
  place.known[place.turn] = value
}

interface Asked {
  readonly name: string
  readonly needed: boolean
}

/** Written out, since an object made of others by `...` is slower to read. */
const placeOf = (codec: t.Any, { name, needed }: Asked): Place => {
  const node = codec as unknown as Node
  const fields = fieldsOf(node)
  return {
    name,
    needed,
    holds: fields === undefined ? holding(codec) : 'object',
    fields: fields ?? new Map<string, Place>(),
    countNeeded: [...(fields?.values() ?? [])].filter((field) => field.needed).length,
    each: node._tag === 'ArrayType' ? placeOf(node.type, { name: '', needed: false }) : undefined,
    // An intersection of other things than objects: which names it knows is not told at a glance.
    fits: fields === undefined && node._tag === 'IntersectionType' ? never : guardOf(codec),
    following: undefined,
    first: undefined,
    known: [undefined, undefined, undefined, undefined],
    turn: 0,
  }
}

type Node =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, t.Any>> }
  | { readonly _tag: 'IntersectionType'; readonly types: readonly t.Any[] }
  | { readonly _tag: 'ArrayType'; readonly type: t.Any }
  | { readonly _tag: 'UnknownType' | 'StringType' | 'other' }

const holding = (codec: t.Any): Exclude<Place['holds'], 'object'> =>
  codec === whole ? 'whole-number' : (holdingByTag[(codec as unknown as Node)._tag] ?? 'other')
const holdingByTag: Readonly<Partial<Record<Node['_tag'], Exclude<Place['holds'], 'object'>>>> = {
  UnknownType: 'anything',
  StringType: 'text',
  ArrayType: 'list',
}

/** The fields of all members of an intersection of objects; `undefined` for what is none, or names a field twice. */
const fieldsOf = (node: Node): ReadonlyMap<string, Place> | undefined => {
  if (node._tag === 'InterfaceType' || node._tag === 'PartialType') {
    const needed = node._tag === 'InterfaceType'
    return new Map(Object.entries(node.props).map(([name, codec]) => [name, placeOf(codec, { name, needed })]))
  }
  if (node._tag !== 'IntersectionType') return undefined
  const members = node.types.map((one) => fieldsOf(one as unknown as Node))
  if (!members.every((one) => one !== undefined)) return undefined
  const all = members.flatMap((one) => [...one])
  const fields = new Map(all)
  return fields.size === all.length ? fields : undefined
}
