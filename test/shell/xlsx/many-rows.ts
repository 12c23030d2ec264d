/** A program of its own: writes a workbook of very many rows to the file named first, out of a generator, or with `held` out of a list. */
import { writeFile } from 'node:fs/promises'
import { type ReportColumn, type ReportSheet, sheetOf } from '../../../src/present/book/report-sheet.js'
import { writeAuditBook } from '../../../src/shell/xlsx/write-audit-book.js'

const columns: ReadonlyArray<ReportColumn<number>> = [
  { title: 'Date', width: 12, kind: 'date', cell: (n) => 20_000 + (n % 31) },
  { title: 'Userid', width: 14, cell: (n) => `person-${n}` },
  { title: 'Late', width: 12, kind: 'duration', colours: [{ when: 'above-0', tint: 'bad' }], cell: (n) => n % 3600 },
  {
    title: 'First',
    width: 12,
    cell: (n) => (n % 5 === 0 ? 'nobody' : { kind: 'clock', value: 28_800 + (n % 7200) }),
  },
  ...Array.from({ length: 8 }, (_, c) => ({ title: `Note ${c}`, width: 16, cell: (n: number) => `note ${c} of ${n}` })),
]

function* numbers(to: number): Generator<number> {
  for (let n = 1; n <= to; n++) yield n
}

const sheets = [
  ['Days', 200_000],
  ['Punches', 40_000],
  ['Causes', 10],
] as const

const [file, how] = process.argv.slice(2)
const book = sheets.map(([name, rows]): ReportSheet => {
  const sheet = sheetOf(name, columns, numbers(rows), 2)
  return how === 'held' ? { ...sheet, rows: [...sheet.rows] } : sheet
})
// A sheet of 150,000 rows goes on in another.
await writeFile(file ?? '', writeAuditBook(book, 'en', { rows: 150_000, text: Infinity }))
