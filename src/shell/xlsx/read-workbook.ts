/** A workbook's bytes as sheets of rows: bounded before anything is unpacked, row by row, each text kept once. */
import type { WorkbookFault } from '../../domain/problem.js'
import type { Cell } from '../../vendor/index.js'
import type { ReadSheet, ReadWorkbook } from '../files/index.js'
import { type PartBounds, unpackedParts } from './unpacked-parts.js'

export interface Bounds extends PartBounds {
  /** How many rows with something in them are read of a sheet, and how many cells of a row. */
  readonly rows: number
  readonly cells: number
}
/** A day export takes about 3.4 kB a row: 400,000 rows are 10,000 people for a month with room to spare. */
export const defaultBounds: Bounds = {
  all: 2 ** 31,
  sheet: 1.5 * 2 ** 30,
  part: 2 ** 28,
  ratio: 200,
  rows: 400_000,
  cells: 1000,
}

/** Never throws for what the bytes hold. The libraries are loaded when the first workbook is met. */
export const readWorkbook = async (bytes: Uint8Array, bounds: Bounds = defaultBounds): Promise<ReadWorkbook> => {
  const refused = refusal(bytes)
  if (refused !== undefined) return refused
  try {
    const { tooLarge, brokenOff, names } = await unpackedParts(bytes, bounds)
    if (tooLarge !== undefined) return broken('too-large', `${Math.ceil(tooLarge / 2 ** 20)} MB`)
    if (!names.some((name) => /^xl\/workbook\.|\/workbook\.xml$/.test(name))) return broken('not-a-workbook', '')
    return { ok: true, sheets: await sheetsOf(bytes, bounds), damaged: brokenOff }
  } catch (error) {
    return faultOf(error)
  }
}

const broken = (reason: WorkbookFault, detail: string): ReadWorkbook => ({ ok: false, reason, detail })

/** A zip begins with PK; what Office encrypts, and its workbooks before 2007, begin with D0 CF 11 E0. */
const refusal = (bytes: Uint8Array): ReadWorkbook | undefined => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return broken('protected', '')
  return broken(bytes.subarray(0, 512).every(isOfText) ? 'text' : 'not-a-workbook', '')
}
const isOfText = (byte: number): boolean => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)

const faultOf = (error: unknown): ReadWorkbook => {
  if (error instanceof Error && error.name === 'EncryptedFileError') return broken('protected', '')
  const detail = detailOf(error)
  return broken(/content_types|workbook\.xml|officeDocument/i.test(detail) ? 'not-a-workbook' : 'damaged', detail)
}
const detailOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n', 1)[0] ?? '').slice(0, 80)
}

const sheetsOf = async (bytes: Uint8Array, bounds: Bounds): Promise<ReadSheet[]> => {
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx')
  const names: string[] = []
  await readXlsx(bytes, {
    sheets: ({ name }) => {
      names.push(name)
      return false
    },
  })
  const once = stringPool()
  const sheets: ReadSheet[] = []
  for (const [index, sheet] of names.entries())
    sheets.push({ sheet, ...(await rowsOf(streamXlsxRows(bytes, { sheet: index }), bounds, once)) })
  return sheets
}

interface StreamedRow {
  /** Counted from 0. */
  readonly index: number
  readonly values: readonly unknown[]
}

const rowsOf = async (
  stream: AsyncIterable<StreamedRow>,
  bounds: Bounds,
  once: (text: string) => string,
): Promise<Omit<ReadSheet, 'sheet'>> => {
  const rows: Cell[][] = []
  let filled = 0
  try {
    for await (const { index, values } of stream) {
      const cells = values.slice(0, bounds.cells).map((value) => cellOf(value, once))
      // Some programs write every row down to the last one that a sheet can have.
      if (cells.every((cell) => cell === null || cell === '')) continue
      if (filled === bounds.rows) return { rows, fault: 'cut', detail: '' }
      filled += 1
      while (rows.length < index) rows.push(none)
      rows.push(cells)
    }
  } catch (error) {
    return { rows, fault: 'damaged', detail: detailOf(error) }
  }
  return { rows, fault: undefined, detail: '' }
}
const none: Cell[] = []

const cellOf = (value: unknown, once: (text: string) => string): Cell => {
  if (typeof value === 'string') return once(value)
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date ? value : null
}

/** `--` and 正常 fill most of an export: one string each, however many cells. */
const stringPool = (): ((text: string) => string) => {
  const texts = new Map<string, string>()
  return (text) => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
}
