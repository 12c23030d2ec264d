/** A document without its rows: as much of it as tells what the rows are and what was asked for. */
import type { InputKind } from '../../domain/company.js'
import {
  isPlain,
  type Part,
  recognise,
  type RowShare,
  sharedKinds,
  type SourceDocument,
  useridsIn,
} from '../../vendor/index.js'

/** A document whose rows were put aside: all of it but them. */
export interface SharedDocument extends Omit<SourceDocument, 'share'> {
  readonly kind: InputKind
  readonly each: RowShare['each']
  readonly of: number
}

/** Nothing is read deeper than `response.checkindata.items`, however deep a stray field goes. */
export const frameOf = (value: unknown, depth = 4): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return null
  if (Array.isArray(value)) return value.map((one) => frameOf(one, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, frameOf(one, depth - 1)]))
}

/** Without the names that were asked for: once everybody's requests are known, rows need no more of theirs than its times. */
export const withoutNames = <D extends Pick<SourceDocument, 'value'>>(document: D): D => {
  const { value } = document
  if (!isPlain(value) || !isPlain(value['request'])) return document
  const { useridlist: _, ...request } = value['request']
  return { ...document, value: { ...value, request } }
}

export interface SingleRow {
  readonly row: unknown
  readonly kind: InputKind
  readonly frame: unknown
}

/** A document that is one row of a person by itself. */
export const singleRow = (value: unknown, { kind, rows, pathOf }: Part): SingleRow | undefined => {
  const isInList = pathOf(0) !== pathOf(1)
  if (isInList || rows.length !== 1 || !sharedKinds.has(kind)) return undefined
  const [row] = rows
  return { row, kind, frame: row === value ? [] : frameOf({ ...(value as object), response: [] }) }
}

/** Whom the request of an envelope names. */
export const requestedIn = (value: unknown): ReadonlySet<string> =>
  isPlain(value) && Object.hasOwn(value, 'response') && isPlain(value['request'])
    ? useridsIn([{ rows: [], request: value['request'] }])
    : new Set()

/** A document of which all rows stay at hand; a bare list of no kind is one whole again. */
export const wholeAgain = (
  value: unknown,
  kind: InputKind | undefined,
  rows: readonly unknown[],
): Omit<SourceDocument, 'path'> => {
  if (kind !== undefined)
    return { value, share: { kind, rows, at: rows.map((_, i) => i), each: 'row', of: rows.length } }
  if (recognise(value)._tag !== 'unrecognised') return { value }
  return { value: Array.isArray(value) ? rows : { ...(value as object), response: rows } }
}
