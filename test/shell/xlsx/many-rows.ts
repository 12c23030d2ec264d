/** A program of its own: writes a workbook of very many rows to the file named first, out of a generator, or with `held` out of a list. */
import { writeFile } from 'node:fs/promises'
import { type ReportColumn, type ReportSheet, sheetOf } from '../../../src/present/book/report-sheet.js'
import type { DatedRow } from '../../../src/present/book/rows-by-date.js'
import { mapped } from '../../../src/present/mapped.js'
import { byDateAside } from '../../../src/shell/xlsx/rows-by-date.js'
import { writeAuditBook } from '../../../src/shell/xlsx/write-audit-book.js'
import type { CivilDate } from '../../../src/time/civil-date.js'

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

/** By the date in the first cell. */
const dated = (cells: DatedRow['cells']): DatedRow => ({ date: Number(cells[0]) as CivilDate, cells })

const sheets = [
  ['Days', 200_000],
  ['Punches', 40_000],
  ['Causes', 10],
] as const

const [file, how] = process.argv.slice(2)
const book = sheets.map(([name, rows]): ReportSheet => {
  const made = sheetOf(name, columns, numbers(rows), 2)
  const sheet = name === 'Days' ? { ...made, rows: byDateAside()(mapped(made.rows, dated)) } : made
  return how === 'held' ? { ...sheet, rows: [...sheet.rows] } : sheet
})
// A sheet of 150,000 rows goes on in another.
await writeFile(file ?? '', writeAuditBook(book, 'en', { rows: 150_000, text: Infinity }))
