/** Fields that no codec names: kept out of the way and counted, so that a new field of the vendor is seen and never trips us. */
import type * as t from 'io-ts'
import { isPlain } from './plain.js'
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
