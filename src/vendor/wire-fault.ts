/** io-ts errors as places and needs: the indices that intersections and unions put into a context are no part of a path. */
import type * as t from 'io-ts'
import { type Need, needs } from '../domain/problem.js'

export interface Step {
  readonly name: string
  /** A position in a list. */
  readonly isIndex: boolean
}
export interface WireFault {
  readonly steps: readonly Step[]
  readonly seen: unknown
  readonly needed: Need
}

/** Each faulty place once, in the order of the document. */
export const faultsOf = (errors: t.Errors): WireFault[] => {
  const faults = new Map<string, WireFault>()
  for (const { context } of errors) {
    const fault = faultAt(context)
    const path = pathText(fault.steps)
    if (!faults.has(path)) faults.set(path, fault)
  }
  return [...faults.values()]
}

/** "checkindata[17].checkin_time". */
export const pathText = (steps: readonly Step[]): string =>
  steps.reduce((path, { name, isIndex }) => (isIndex ? `${path}[${name}]` : joined(path, name)), '')

export const joined = (path: string, name: string): string =>
  path === '' || name === '' || name.startsWith('[') ? `${path}${name}` : `${path}.${name}`

const faultAt = (context: t.Context): WireFault => {
  const steps: Step[] = []
  let last = context[0]!
  for (let i = 1; i < context.length; i++) {
    const parent = tagOf(last.type)
    if (parent === 'UnionType') break
    if (parent !== 'IntersectionType') steps.push({ name: context[i]!.key, isIndex: parent === 'ArrayType' })
    last = context[i]!
  }
  return { steps, seen: last.actual, needed: needOf(last.type) }
}

const needOf = (type: t.Decoder<unknown, unknown>): Need =>
  (needs as readonly string[]).includes(type.name) ? (type.name as Need) : (needByTag[tagOf(type)] ?? 'text')

const tagOf = (type: t.Decoder<unknown, unknown>): string => ('_tag' in type ? String(type._tag) : '')

const needByTag: Readonly<Record<string, Need>> = {
  StringType: 'text',
  NumberType: 'number',
  AnyArrayType: 'list',
  AnyDictionaryType: 'object',
  InterfaceType: 'object',
  PartialType: 'object',
}
