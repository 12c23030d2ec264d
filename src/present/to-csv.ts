/** A table as CSV (RFC 4180): raw values, CRLF, and no cell that a spreadsheet would run. */
import { stringify } from 'csv-stringify/sync'
import { harmless } from './harmless.js'

/** Raw values under names that scripts can rely on; what is not there is `undefined` and stays empty. */
export interface Sheet {
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<ReadonlyArray<string | number | undefined>>
}

/** With the mark by which spreadsheets know UTF-8, for a file that somebody opens; programs want the text without it. */
export const toCsvFile = (sheet: Sheet): string => `\uFEFF${toCsv(sheet)}`

export const toCsv = ({ head, rows }: Sheet): string =>
  stringify(
    [head, ...rows].map((row) => row.map(inert)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

/**
 * A spreadsheet runs text that begins with one of these (the full-width ones after its own normalisation): an apostrophe makes it
 * text. Numbers of ours may be negative and stay numbers.
 */
const inert = (cell: string | number | undefined): string | number => {
  if (typeof cell !== 'string') return cell ?? ''
  const text = cell.replace(/[^\t\r\n]+/g, harmless)
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
