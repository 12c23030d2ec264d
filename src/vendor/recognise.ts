/** What a document is, told by its shape and never by its name; the first match of the table holds. */
import type { InputKind } from '../domain/company.js'
import type { RowShare } from './parse-json.js'
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
      fetchedAt: textOf(value['fetchedAt']),
    })
  return recogniseAnswer(value, { within: '', request: {}, fetchedAt: undefined })
}

/** A document of which some rows are at hand: what it is was told when all of them were. */
export const recogniseShare = (value: unknown, { kind, rows, at, each }: RowShare): Part => {
  const frame = recognise(value)
  const pathOf = (index: number): string =>
    each === 'line'
      ? `L${at[index]}`
      : each === 'document'
        ? within(value)
        : frame._tag === 'part'
          ? frame.pathOf(at[index]!)
          : `${within(value)}[${at[index]}]`
  const generic = each === 'row' ? '[]' : ''
  return frame._tag === 'part' ? { ...frame, kind, rows, pathOf } : { ...bareList(value, kind, rows, generic), pathOf }
}
/** An empty list without an answer around it does not tell what it is of. */
const bareList = (value: unknown, kind: InputKind, rows: readonly unknown[], generic: string): Part => {
  const { request, fetchedAt } = isPlain(value) ? (value as { request?: unknown; fetchedAt?: unknown }) : {}
  return part(
    kind,
    rows,
    '',
    generic,
    { within: '', request: isPlain(request) ? request : {}, fetchedAt: textOf(fetchedAt) },
    [],
  )
}
const within = (value: unknown): string => (isPlain(value) ? 'response' : '')
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

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
  const kind = kindOfRows(rows)
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

/** It is asked of every row, so it makes nothing. */
const has =
  (...names: readonly string[]) =>
  (row: unknown): boolean => {
    for (let i = 0; i < names.length; i++) if (fieldOf(row, names[i]!) === undefined) return false
    return true
  }
const isDeviceRow = has('device_sn')
const isMonthRow = (row: unknown): boolean => {
  if (fieldOf(row, 'overwork_info') !== undefined) return true
  const summary = fieldOf(row, 'summary_info')
  if (!isPlain(summary)) return false
  for (const name of namesOfMonths) if (fieldOf(summary, name) !== undefined) return true
  return false
}
const namesOfMonths = ['work_days', 'except_days', 'regular_days', 'rest_days'] as const

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

/** What some rows of a document tell of what the document is. */
export interface Telling {
  readonly ofMachines: boolean
  readonly ofMonths: boolean
  /** What they would be without an answer around them. */
  readonly bare: InputKind | undefined
}
export const tellingOf = (rows: readonly unknown[]): Telling => ({
  ofMachines: rows.some(isDeviceRow),
  ofMonths: rows.some(isMonthRow),
  bare: kindOfRows(rows),
})

/** What a document is, its list standing empty, by what all its rows tell; `undefined` for one whose rows do not count. */
export const kindOfShare = (value: unknown, told: readonly Telling[]): InputKind | undefined => {
  const frame = recognise(value)
  if (frame._tag === 'vendor-error' || frame._tag === 'unknown-sheet') return undefined
  if (frame._tag === 'unrecognised') return rowKinds.find(({ kind }) => told.some(({ bare: is }) => is === kind))?.kind
  if (frame.kind === 'punches' && told.some(({ ofMachines }) => ofMachines)) return 'device-punches'
  return frame.kind === 'day-reports' && told.some(({ ofMonths }) => ofMonths) ? 'month-reports' : frame.kind
}

/** What rows are that stand without an answer around them; nothing for rows of no kind. */
export const kindOfRows = (rows: readonly unknown[]): InputKind | undefined =>
  rowKinds.find(({ is }) => rows.some(is))?.kind

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
