/** Sheets of rows as the bytes of a workbook. Text stays text: no cell of it is a formula. */
import type { BookSheet } from '../../present/console/book-sheet.js'

/** The library is loaded when the first workbook is written. */
export const writeWorkbook = async (sheets: readonly BookSheet[]): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges, frozen }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(({ rows: [startRow, endRow], columns: [startCol, endCol] }) => ({
        startRow,
        startCol,
        endRow,
        endCol,
      })),
      freezePane: { rows: frozen.rows, columns: frozen.columns },
    })),
  })
}
