/** Cells of a console export: rows of text and numbers, read the same whoever saved the workbook last. */
import { isPlain } from '../plain.js'

/** A workbook read by any library gives such cells; dates are those of a cell formatted as one, in UTC. */
export type Cell = string | number | boolean | Date | null
/** One sheet, all its rows from the first, `null` where nothing stands. It is JSON but for dates. */
export interface ConsoleSheet {
  readonly sheet: string
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

export const isSheet = (value: unknown): value is ConsoleSheet =>
  isPlain(value) &&
  typeof value['sheet'] === 'string' &&
  Array.isArray(value['rows']) &&
  (value['rows'] as readonly unknown[]).every(Array.isArray)

/**
 * What stands in a cell: full-width signs and digits as half-width ones ("（" and "(" both occur), line breaks as blanks. Empty for
 * nothing and for the console's `--`.
 */
export const textOf = (cell: Cell | undefined): string => {
  const text = writtenIn(cell)
  if (blanks.has(text)) return ''
  return isPlainText.test(text) ? text : text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}
/** Nothing to normalise, as in most cells. */
const isPlainText = /^[!-~\u3400-\u9fff]*$/
const blanks: ReadonlySet<string> = new Set(['', '--', '-', '—', '——', '–', '－', '－－'])

/** The same as it was written, for names and for messages. */
export const writtenIn = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19).replace('T', ' ')
  return String(cell).trim()
}

/** A reading that remembers texts: most cells of a column say what others have said. */
export const remembering = <A>(read: (cell: Cell | undefined) => A): ((cell: Cell | undefined) => A) => {
  const known = new Map<string, A>()
  return (cell) => {
    if (typeof cell !== 'string') return read(cell)
    const before = known.get(cell)
    if (before !== undefined) return before
    const told = read(cell)
    known.set(cell, told)
    return told
  }
}

/** The place of a cell as spreadsheets name it: `概况统计与打卡明细!N7`. Both positions count from 0. */
export const placeOf = (sheet: string, row: number, column: number): string => `${sheet}!${letters(column)}${row + 1}`

const letters = (column: number): string =>
  column < 26
    ? String.fromCodePoint(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCodePoint(65 + (column % 26))
