/** Rows as a CSV file on the reader's disk, by the same printer as the command's. */
import { type Row } from '../../../present/html/rows.js'
import { differenceSheet } from '../../../present/difference-sheet.js'
import { toCsvFile } from '../../../present/to-csv.js'

export const saveRows = (rows: readonly Row[]): void => {
  const names = new Map(rows.map(({ difference, name }) => [difference.userid, name]))
  const sheet = differenceSheet({ differences: rows.map(({ difference }) => difference), unmatched: [] }, names)
  const file = URL.createObjectURL(new Blob([toCsvFile(sheet)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = file
  link.download = 'differences.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(file), 60_000)
}
