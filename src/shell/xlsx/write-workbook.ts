/** Sheets in the layout of the console's export as a workbook. Text stays text: no cell of it is a formula. */
import type { BookSheet } from '../../present/console/book-sheet.js'
import type { ReportSheet } from '../../present/book/report-sheet.js'
import { writeAuditBook } from './write-audit-book.js'

/** Bytes as they are made. The layout is the vendor's, and so is its language. */
export const writeWorkbook = (sheets: readonly BookSheet[]): AsyncIterable<Uint8Array> =>
  writeAuditBook(sheets.map(asReport), 'zh')

const asReport = ({ name, rows, merges, frozen }: BookSheet): ReportSheet => {
  const headings = rows.slice(0, frozen.rows).map((row) => row.map((title) => (title === null ? null : String(title))))
  const titles = headings.at(-1) ?? []
  const across = (row: number) => ({ rows: [row, row], columns: [0, titles.length - 1] }) as const
  return {
    name,
    headings,
    // What stands alone above the titles has the width of them all.
    merges: [
      ...headings.flatMap(({ length }, row) => (length === 1 && titles.length > 1 ? [across(row)] : [])),
      ...merges,
    ],
    columns: titles.map((title, c) => ({ width: Math.max(12, 2 * (title ?? headings.at(-2)?.[c] ?? '').length) })),
    rows: rows.slice(frozen.rows),
    frozen: frozen.columns,
  }
}
