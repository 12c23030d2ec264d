import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { auditBookOf } from '../../../src/audit-book.js'
import { judgedCompany } from '../../../src/judged-company.js'
import { bookOf } from '../../../src/console-book.js'
import { audited } from '../../../src/audit.js'
import type { Lang } from '../../../src/domain/document.js'
import { readCompany } from '../../../src/shell/files/index.js'
import { recompute } from '../../../src/recompute.js'
import { writeAuditBook } from '../../../src/shell/xlsx/write-audit-book.js'
import { writeWorkbook } from '../../../src/shell/xlsx/write-workbook.js'
import { zone } from '../../../src/time/zone.js'
import { hostileCompany } from '../../kit/hostile.js'
import { folderWith, reportWith, tinyWith } from '../stage.js'
import { gathered, partsAmiss } from './books.js'

/** A second opinion on the files: where LibreOffice is not installed there is none, and the run says so. */
const isHere = spawnSync('soffice', ['--version']).status === 0

describe('LibreOffice', () => {
  if (!isHere) {
    it('is not installed here, so nobody else has opened our workbooks', () =>
      void process.stderr.write(
        'NOT CHECKED: LibreOffice (soffice) is not installed; it opened none of our workbooks.\n',
      ))
    return
  }

  it.each<Lang>(['zh', 'en'])('reads in every cell of the sample company what we wrote, in %s', async (lang) => {
    const { company, problems } = await companyIn('docs/examples/company')
    const ours = await gathered(writeAuditBook(auditBookOf(judgedCompany(audited(company, problems)), lang), lang))
    const theirs = readFileSync(converted(ours, 'xlsx', 'xlsx')[0]!)
    expect(await cellsOf(theirs)).toEqual(await cellsOf(ours))
  })

  it('reads our days in the console’s layout as we wrote them', async () => {
    const { company } = await companyIn('docs/examples/company')
    const ours = await gathered(writeWorkbook(bookOf(recompute(company), company)))
    expect(partsAmiss(ours)).toEqual([])
    const theirs = readFileSync(converted(ours, 'xlsx', 'xlsx')[0]!)
    expect(await cellsOf(theirs)).toEqual(await cellsOf(ours))
  })

  it.each<Lang>(['zh', 'en'])('reads text from strangers as the text it is, in %s', async (lang) => {
    const { company, problems } = hostileCompany()
    const ours = await gathered(writeAuditBook(auditBookOf(judgedCompany(audited(company, problems)), lang), lang))
    const theirs = readFileSync(converted(ours, 'xlsx', 'xlsx')[0]!)
    expect(await cellsOf(theirs)).toEqual(await cellsOf(ours))
  })

  it('shows dates as dates, times as times and durations as durations', async () => {
    // The tiny company's day, of which the report says ten minutes of lateness where one is right.
    const { company } = await companyIn(
      tinyWith({ 'reports.json': reportWith([{ exception: 1, count: 1, duration: 600 }]) }),
    )
    const book = await gathered(writeAuditBook(auditBookOf(judgedCompany(audited(company)), 'en'), 'en'))
    const csv = (sheet: string) => readFileSync(files.find((file) => file.endsWith(`-${sheet}.csv`))!, 'utf8')
    const files = converted(book, shown, 'csv')
    // 60 s by our reading, 600 s by the report, which is 540 s more.
    expect(csv('Differences')).toMatch(/^2020-09-03,,.*,time late,0:01:00,0:10:00,\+540 s,/m)
    // Planned 10:46:00 to 10:48:00, punched 10:47:07 and 10:47:38; the console tells minutes.
    expect(csv('Days')).toMatch(/^2020-09-03,.*,10:47,10:47,2,/m)
    expect(csv('Punches')).toMatch(/^2020-09-03,.*,2020-09-03 10:47:07,in,in-punch,in1,10:46:00,/m)
    expect(csv('Months')).toMatch(/^2020-09-03,2020-09-03,.*,0:00:31,0:02:00,2,/m)
  })
})

// Helpers

const companyIn = (folder: string) =>
  readCompany([folder], { zone: zone('Asia/Shanghai')!, stdin: async () => new Uint8Array() })

/** Commas, UTF-8, cells as they are shown, every sheet a file. */
const shown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1'

/** The files that it makes of a workbook. */
const converted = (book: Uint8Array, format: string, ending: string): readonly string[] => {
  const folder = folderWith({ 'book.xlsx': book })
  const out = join(folder, 'converted')
  const profile = pathToFileURL(join(folder, 'profile')).href
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      join(folder, 'book.xlsx'),
    ],
    { encoding: 'utf8' },
  )
  expect({ status, error: /^Error.*/m.exec(stderr)?.[0] }).toEqual({ status: 0, error: undefined })
  return readdirSync(out)
    .filter((name) => name.endsWith(`.${ending}`))
    .map((name) => join(out, name))
}

/** Every cell of every sheet; a date to the second, as programs keep fractions of a day in their own way. */
const cellsOf = async (book: Uint8Array) => {
  const { sheets } = await readXlsx(book)
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map(comparable).slice(0, 1 + row.findLastIndex((cell) => comparable(cell) !== null))),
  }))
}
const comparable = (cell: unknown): unknown => {
  if (cell instanceof Date) return new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
  return typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell === '' ? null : cell
}
