/** Fields that no codec names: kept out of the way and counted, so that a new field of the vendor is seen and never trips us. */
import type * as t from 'io-ts'
import { isPlain, type Plain } from './plain.js'
import { joined } from './wire-fault.js'

/** The fields a codec names, read once from the codec itself. */
export type Shape = { readonly fields: ReadonlyMap<string, Shape>; readonly each: Shape | undefined } | undefined

/** `undefined` for a codec into which nobody looks. */
export const shapeOf = (codec: t.Any): Shape => {
  const node = codec as unknown as Node
  if (node._tag === 'InterfaceType' || node._tag === 'PartialType')
    return {
      fields: new Map(Object.entries(node.props).map(([name, one]) => [name, shapeOf(one)])),
      each: undefined,
    }
  if (node._tag === 'IntersectionType')
    return {
      fields: new Map(node.types.flatMap((one) => [...(shapeOf(one)?.fields ?? [])])),
      each: undefined,
    }
  if (node._tag === 'ArrayType') return { fields: new Map(), each: shapeOf(node.type) }
  return undefined
}

type Node =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, t.Any>> }
  | { readonly _tag: 'IntersectionType'; readonly types: readonly t.Any[] }
  | { readonly _tag: 'ArrayType'; readonly type: t.Any }
  | { readonly _tag: 'other' }

/** Names each unknown field by its path without positions, `checkindata[].foo`. */
export const eachUnknownField = (shape: Shape, value: unknown, path: string, found: (path: string) => void): void => {
  if (shape === undefined) return
  if (Array.isArray(value)) {
    if (shape.each) for (const one of value) eachUnknownField(shape.each, one, `${path}[]`, found)
    return
  }
  if (!isPlain(value) || shape.each) return
  for (const name of Object.keys(value)) {
    if (!shape.fields.has(name)) found(joined(path, name))
    else {
      const inner = shape.fields.get(name)
      if (inner) eachUnknownField(inner, value[name], joined(path, name), found)
    }
  }
}

/**
 * Whether a value names only known fields, throughout. Rows of one answer name the same fields in the same order: the names found last
 * at each place are remembered, and none of them is looked up again while they recur.
 */
export const knowsAllOf = (shape: Shape): ((value: unknown) => boolean) => {
  if (shape === undefined) return () => true
  const { fields, each } = shape
  const knowsEach = knowsAllOf(each)
  const within = [...fields].flatMap(([name, inner]) =>
    inner === undefined ? [] : [{ name, knows: knowsAllOf(inner) }],
  )
  const namesKnown = recurring((name) => fields.has(name))
  return (value) => {
    if (Array.isArray(value)) return (value as readonly unknown[]).every(knowsEach)
    if (!isPlain(value) || each) return true
    return namesKnown(value) && within.every(({ name, knows }) => knows(value[name]))
  }
}

const recurring = (isKnown: (name: string) => boolean): ((value: Plain) => boolean) => {
  let last: readonly string[] = []
  return (value) => {
    let place = 0
    for (const name in value) {
      if (last[place] !== name) {
        const names = Object.keys(value)
        if (!names.every(isKnown)) return false
        last = names
        return true
      }
      place++
    }
    return true
  }
}
