/** What a document is, told by its shape and never by its name; the first match of the table holds. */
import type { InputKind } from '../domain/company.js'
import { type ConsoleSheet, firstTexts, isSheet, kindOf } from './console/index.js'
import { fieldOf, isPlain, listIn, type Plain, seenText } from './plain.js'

/** Rows of one kind, with what their envelope says about them. */
export interface Part {
  readonly _tag: 'part'
  readonly kind: InputKind
  readonly rows: readonly unknown[]
  /** The path of the row at a position, such as `response.checkindata[17]`; empty for a bare object. */
  readonly pathOf: (index: number) => string
  /** The same without positions and envelope, such as `checkindata[]`: how unknown fields are counted. */
  readonly generic: string
  readonly request: Plain
  readonly fetchedAt: string | undefined
  /** Fields of the answer beside its rows that we do not know. */
  readonly stray: readonly string[]
}
export interface VendorError {
  readonly _tag: 'vendor-error'
  readonly code: number
  readonly message: string
}
export interface UnknownSheet {
  readonly _tag: 'unknown-sheet'
  readonly titles: readonly string[]
}
export type Recognised = Part | VendorError | UnknownSheet | { readonly _tag: 'unrecognised'; readonly seen: string }

export const recognise = (value: unknown): Recognised => {
  if (isSheet(value)) return recogniseSheet(value)
  if (isPlain(value) && Object.hasOwn(value, 'request') && Object.hasOwn(value, 'response'))
    return recogniseAnswer(value['response'], {
      within: 'response.',
      request: isPlain(value['request']) ? value['request'] : {},
      fetchedAt: typeof value['fetchedAt'] === 'string' ? value['fetchedAt'] : undefined,
    })
  return recogniseAnswer(value, { within: '', request: {}, fetchedAt: undefined })
}

/** A sheet of a console export is one row of its kind: what is in it is read by its heading. */
const recogniseSheet = (value: ConsoleSheet): Part | UnknownSheet => {
  const kind = kindOf(value)
  return kind === undefined
    ? { _tag: 'unknown-sheet', titles: firstTexts(value) }
    : part(kind, [value], value.sheet, value.sheet, { within: '', request: {}, fetchedAt: undefined }, [])
}

interface Envelope {
  readonly within: string
  readonly request: Plain
  readonly fetchedAt: string | undefined
}

const recogniseAnswer = (value: unknown, envelope: Envelope): Recognised => {
  const code = errorCode(fieldOf(value, 'errcode'))
  if (code !== undefined && code !== 0) {
    const message = fieldOf(value, 'errmsg')
    return { _tag: 'vendor-error', code, message: typeof message === 'string' ? message : '' }
  }
  return named(value, envelope) ?? bare(value, envelope) ?? { _tag: 'unrecognised', seen: seenText(value) }
}

/** An answer that names its rows: `{"errcode":0,"checkindata":[…]}`. */
const named = (value: unknown, envelope: Envelope): Part | undefined => {
  if (!isPlain(value)) return undefined
  for (const { field, kindOf } of namedLists) {
    const rows = listIn(value, field)
    if (rows === undefined) continue
    return part(kindOf(rows), rows, `${envelope.within}${field}`, `${field}[]`, envelope, strayIn(value, field))
  }
  const items = listIn(value['checkindata'], 'items')
  if (items !== undefined) {
    const stray = strayIn(value, 'checkindata')
    return part('device-punches', items, `${envelope.within}checkindata.items`, 'checkindata.items[]', envelope, stray)
  }
  for (const field of ['holidays', 'policies'] as const)
    if (isPlain(value[field]))
      return {
        ...part(field, [value[field]], '', field, envelope, strayIn(value, field)),
        pathOf: () => `${envelope.within}${field}`,
      }
  return undefined
}

/** A list of rows, or one row, without the answer around it. */
const bare = (value: unknown, envelope: Envelope): Part | undefined => {
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  const kind = rowKinds.find(({ is }) => rows.some(is))?.kind
  if (kind === undefined) return undefined
  const within = envelope.within.replace(/\.$/, '')
  return Array.isArray(value)
    ? part(kind, rows, within, '[]', envelope, [])
    : { ...part(kind, rows, '', '', envelope, []), pathOf: () => within }
}

const part = (
  kind: InputKind,
  rows: readonly unknown[],
  list: string,
  generic: string,
  { request, fetchedAt }: Envelope,
  stray: readonly string[],
): Part => ({ _tag: 'part', kind, rows, pathOf: (index) => `${list}[${index}]`, generic, request, fetchedAt, stray })

const errorCode = (value: unknown): number | undefined =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value)) ? Number(value) : undefined

const strayIn = (value: Plain, field: string): string[] =>
  Object.keys(value).filter((name) => name !== field && !namesBesideRows.has(name))
const namesBesideRows: ReadonlySet<string> = new Set(['errcode', 'errmsg', 'next_cursor', 'has_more', 'invaliduser'])

const has =
  (...names: readonly string[]) =>
  (row: unknown): boolean =>
    names.every((name) => fieldOf(row, name) !== undefined)
const isDeviceRow = has('device_sn')
const isMonthRow = (row: unknown): boolean =>
  has('overwork_info')(row) ||
  ['work_days', 'except_days', 'regular_days', 'rest_days'].some((name) => has(name)(fieldOf(row, 'summary_info')))

const punchKind = (rows: readonly unknown[]): InputKind => (rows.some(isDeviceRow) ? 'device-punches' : 'punches')

const namedLists: ReadonlyArray<{ field: string; kindOf: (rows: readonly unknown[]) => InputKind }> = [
  { field: 'info', kindOf: () => 'rules' },
  { field: 'group', kindOf: () => 'company-rules' },
  { field: 'checkindata', kindOf: punchKind },
  { field: 'result', kindOf: punchKind },
  { field: 'datas', kindOf: (rows) => (rows.some(isMonthRow) ? 'month-reports' : 'day-reports') },
  { field: 'schedule_list', kindOf: () => 'roster' },
  { field: 'approvals', kindOf: () => 'approvals' },
  { field: 'people', kindOf: () => 'people' },
  { field: 'known', kindOf: () => 'known' },
]

/** The rows themselves. A request to correct a punch has a person and a time as well; what tells it is the day it corrects. */
const rowKinds: ReadonlyArray<{ kind: InputKind; is: (row: unknown) => boolean }> = [
  { kind: 'rules', is: (row) => has('userid', 'group')(row) && isPlain(fieldOf(row, 'group')) },
  { kind: 'company-rules', is: has('groupid', 'grouptype') },
  { kind: 'device-punches', is: has('device_sn', 'checkin_time') },
  { kind: 'punches', is: (row) => has('userid', 'checkin_time')(row) && !has('schedule_date_time')(row) },
  { kind: 'month-reports', is: (row) => has('base_info')(row) && isMonthRow(row) },
  { kind: 'day-reports', is: has('base_info') },
  { kind: 'roster', is: has('userid', 'yearmonth') },
  { kind: 'approvals', is: has('userid', 'kind') },
  { kind: 'known', is: has('userid', 'measure', 'reason') },
  { kind: 'people', is: (row) => has('userid')(row) && (has('from')(row) || has('to')(row)) },
]
