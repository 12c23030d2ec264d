/** Rows as XML, one by one: the library's stream gives a column one style, and ours holds a time in one row and a count in the next. */
import { inCell } from '../../present/book/cell-text.js'
import type { Kind, ReportCell, ReportSheet } from '../../present/book/report-sheet.js'
import { secondsInDay } from '../../time/seconds.js'

/** Where in the book's table of styles a heading and each kind of number stand. */
export type Styles = Readonly<Record<Kind | 'heading', string>>

/** `letters` name the columns; rows are numbered from 1. */
export const rowXml = <Cell>(
  row: readonly Cell[],
  number: number,
  letters: readonly string[],
  cellXml: (cell: Cell, column: number, at: string) => string,
): string => `<row r="${number}">${row.map((cell, c) => cellXml(cell, c, `${letters[c]}${number}`)).join('')}</row>`

export const headingXml =
  (styles: Styles) =>
  (cell: string | null, _column: number, at: string): string =>
    // What a group spans is filled in its colour too.
    cell === null ? `<c r="${at}" s="${styles.heading}"/>` : textXml(cell, at, styles.heading)

export const valueXml =
  (columns: ReportSheet['columns'], styles: Styles) =>
  (cell: ReportCell, column: number, at: string): string => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'string') return textXml(cell, at)
    if (typeof cell === 'object') return numberXml(cell.value, cell.kind, at, styles)
    return numberXml(cell, columns[column]?.kind, at, styles)
  }

const numberXml = (value: number, kind: Kind | undefined, at: string, styles: Styles): string =>
  kind === undefined
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" s="${styles[kind]}"><v>${serialOf(kind, value)}</v></c>`

/** Spreadsheets count days after 1899-12-30, and times as fractions of a day. */
const serialOf = (kind: Kind, value: number): number => {
  if (kind === 'date' || kind === 'moment') return value + 25_569
  return kind === 'clock' || kind === 'minute' || kind === 'duration' ? value / secondsInDay : value
}

/** Text within the cell: no formula, whatever it begins with. */
const textXml = (text: string, at: string, style?: string): string =>
  `<c r="${at}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const escaped = (text: string): string => inCell(text).replace(/[&<>]/g, (one) => entities[one] ?? one)
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
