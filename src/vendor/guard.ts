/**
 * A quick yes about a value, derived from its codec: it says so only where the codec would accept the value and give it back as it is.
 * Whatever it does not accept is for the codec, which alone knows why.
 */
import type * as t from 'io-ts'
import { isPlain } from './plain.js'

/** `true`: the codec decodes the value to itself. `false`: it refuses the value, or nothing is known of it at a glance. */
export type Guard = (value: unknown) => boolean

/** A codec with a part whose decoding is not known to leave values as they are has a guard that never says yes. */
export const guardOf = (codec: t.Any): Guard => identityGuard(codec) ?? never

/** The guard of a codec of which nothing is told. */
export const never: Guard = () => false
const always: Guard = () => true

type Node =
  | { readonly _tag: 'UnknownType' | 'StringType' | 'NumberType' | 'BooleanType' }
  | { readonly _tag: 'AnyArrayType' | 'AnyDictionaryType' }
  | { readonly _tag: 'LiteralType'; readonly value: unknown }
  | { readonly _tag: 'KeyofType'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'RefinementType'; readonly type: t.Any; readonly predicate: (value: unknown) => boolean }
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, t.Any>> }
  | { readonly _tag: 'ArrayType'; readonly type: t.Any }
  | { readonly _tag: 'IntersectionType' | 'UnionType'; readonly types: readonly t.Any[] }
  | { readonly _tag: 'other' }

/** By the nodes a codec is made of; `undefined` for one that may change what it decodes, such as a default or a stripped object. */
const identityGuard = (codec: t.Any): Guard | undefined => {
  const node = codec as unknown as Node
  switch (node._tag) {
    case 'UnknownType':
      return always
    case 'StringType':
      return (value) => typeof value === 'string'
    case 'NumberType':
      return (value) => typeof value === 'number'
    case 'BooleanType':
      return (value) => typeof value === 'boolean'
    case 'AnyArrayType':
      return Array.isArray
    case 'AnyDictionaryType':
      return isPlain
    case 'LiteralType':
      return (value) => value === node.value
    case 'KeyofType':
      return (value) => typeof value === 'string' && Object.hasOwn(node.keys, value)
    case 'RefinementType':
      return refined(identityGuard(node.type), node.predicate)
    case 'ArrayType':
      return each(identityGuard(node.type))
    case 'InterfaceType':
      return required(node.props)
    case 'PartialType':
      return optional(node.props)
    case 'IntersectionType':
      return every(node.types)
    // A member that may change what it decodes could stand before the one that fits.
    case 'UnionType':
      return some(node.types)
    case 'other':
    default:
      return undefined
  }
}

const refined = (inner: Guard | undefined, predicate: (value: unknown) => boolean): Guard | undefined =>
  inner && ((value) => inner(value) && predicate(value))

const each = (inner: Guard | undefined): Guard | undefined =>
  inner &&
  ((value) => {
    if (!Array.isArray(value)) return false
    for (const one of value as readonly unknown[]) if (!inner(one)) return false
    return true
  })

/** The codec adds a required field that is absent, where its own codec takes undefined: then nothing is said at a glance. */
const required = (props: Props): Guard | undefined => {
  const asked = askedOf(props)
  return asked?.some(({ fits }) => fits(undefined)) === true ? undefined : asked && fields(asked, false)
}
const optional = (props: Props): Guard | undefined => {
  const asked = askedOf(props)?.filter(({ fits }) => fits !== always)
  return asked && fields(asked, true)
}

type Props = Readonly<Record<string, t.Any>>
interface Field {
  readonly name: string
  readonly fits: Guard
}
const askedOf = (props: Props): readonly Field[] | undefined =>
  allOf(Object.values(props))?.map((fits, i) => ({ name: Object.keys(props)[i]!, fits }))

const fields =
  (asked: readonly Field[], mayBeAbsent: boolean): Guard =>
  (value) => {
    if (!isPlain(value)) return false
    for (const { name, fits } of asked) {
      const one = value[name]
      if (one === undefined ? !mayBeAbsent : !fits(one)) return false
    }
    return true
  }

// Plain loops from here on: what `every` and `some` would call is made anew for each value of each row.
const every = (types: readonly t.Any[]): Guard | undefined => {
  const guards = allOf(types)
  if (guards === undefined) return undefined
  return (value) => {
    for (let i = 0; i < guards.length; i++) if (!guards[i]!(value)) return false
    return true
  }
}
const some = (types: readonly t.Any[]): Guard | undefined => {
  const guards = allOf(types)
  if (guards === undefined) return undefined
  return (value) => {
    for (let i = 0; i < guards.length; i++) if (guards[i]!(value)) return true
    return false
  }
}

const allOf = (types: readonly t.Any[]): readonly Guard[] | undefined => {
  const guards = types.map(identityGuard).filter((one) => one !== undefined)
  return guards.length === types.length ? guards : undefined
}
