/** The real console export from its .xlsx alone, under the rule that was inferred for it, and after others have saved it again. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { bookOf } from '../../src/console-book.js'
import type { Measure } from '../../src/domain/measure.js'
import { sayApproval } from '../../src/present/console/approval-words.js'
import { withExportedRules } from '../../src/exported-rules.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { recompute } from '../../src/recompute.js'
import { readWorkbook } from '../../src/shell/xlsx/read-workbook.js'
import type { Cell, ConsoleSheet, SourceDocument } from '../../src/vendor/index.js'
import { book } from '../shell/xlsx/books.js'
import { companyFrom, documentsIn, documentsOf, fieldPath } from './field.js'

const file = readdirSync(fieldPath('export')).find((name) => name.endsWith('.xlsx'))!
const sheetsIn = async (bytes: Uint8Array): Promise<readonly ConsoleSheet[]> => {
  const read = await readWorkbook(bytes)
  if (!read.ok || read.damaged.length > 0) throw new Error('the workbook cannot be read')
  return read.sheets
}
const asDocuments = (sheets: readonly ConsoleSheet[]): SourceDocument[] =>
  sheets.map(({ sheet, rows }) => ({ path: file, value: { sheet, rows } }))
const sheets = await sheetsIn(readFileSync(fieldPath('export', file)))
const rule = documentsOf('export', 'api', 'getcheckinoption.json')

/** What the issue names: every count and length of an exception, and hours. */
const measures: readonly Measure[] = [
  ...(['late', 'early', 'missing', 'absence', 'place', 'device'] as const).map((status) => `${status}.count` as const),
  ...(['late', 'early', 'absence', 'worked', 'standard', 'earliest', 'latest'] as const).map(
    (name) => `${name}.seconds` as const,
  ),
  'punches.count',
]
const audited = (documents: readonly SourceDocument[]) => {
  const { company, problems } = companyFrom(documents)
  return { company, problems, report: audit(company, problems) }
}
const massOf = ({ findings }: ReturnType<typeof audit>) =>
  findings.filter(({ id }) => id.startsWith('mass-')).map(({ id, where }) => [id, where[0]?.date, where.length])
const agreeing = { personDays: 196, identical: 196, differ: 0, people: 7 }
const faults = [
  ['mass-absence', '2026-02-24', 7],
  ['mass-missing', '2026-02-25', 6],
]

describe.each([
  ['alone', []],
  ['under the rule inferred for it by hand', rule],
])('the real export %s', (_, beside) => {
  const { company, problems, report } = audited([...asDocuments(sheets), ...beside])

  it('decodes without a problem', () => expect(problems).toEqual([]))
  it('is 196 person-days of 7 people, all identical', () => {
    expect(report.differences).toEqual([])
    expect(report.summary).toMatchObject(agreeing)
  })
  it('carries every measure that is said to be equal, on every day', () => {
    for (const { figures } of company.officialDays)
      for (const measure of measures) expect(figures).toHaveProperty([measure])
  })
  it('has its two faulty days as findings about the days', () => expect(massOf(report)).toEqual(faults))
  it('differs under another rounding of hours: the check can fail', () =>
    expect(audit(company, [], { policies: { consoleHours: 'floor-hour' } }).summary.differ).toBeGreaterThan(50))
})

describe('the rule that is taken from the real export', () => {
  const { company } = companyFrom(asDocuments(sheets))
  const [shift, ...others] = withExportedRules(company, defaultPolicies).shifts

  it('is one shift of one pair of punches with an hour’s rest', () => {
    expect(others).toEqual([])
    expect(shift!.sections).toEqual([{ start: 32_400, end: 64_800, rests: [{ start: 43_200, end: 46_800 }] }])
  })
  it('is a band that the data bound from below alone: 45 and 60 minutes are within it', () => {
    const { values, alsoFits, contradicting } = shift!.leeway!
    expect([contradicting, alsoFits]).toEqual([0, undefined])
    expect(values).toMatchObject([
      { name: 'bandLate', from: 3540, to: undefined },
      { name: 'bandEarly', from: 1500, to: undefined },
    ])
  })
})

describe('the real export saved again', () => {
  it('by another writer, with shared strings, gives the same', async () => {
    const bytes = await book(
      sheets.map(({ sheet, rows }) => ({ sheet, rows: rows.map((row) => row.map(plain)) })),
      { strings: 'shared' },
    )
    const { report } = audited(asDocuments(await sheetsIn(bytes)))
    expect(report.summary).toMatchObject(agreeing)
    expect(massOf(report)).toEqual(faults)
  })
})
const plain = (cell: Cell): string | number | null =>
  typeof cell === 'string' || typeof cell === 'number' || cell === null ? cell : String(cell)

describe('the real export beside the same days in the shape of the API', () => {
  const { report } = audited([...asDocuments(sheets), ...documentsIn('export', 'api')])
  it('tells no day differently, and none twice', () => {
    expect(report.findings.filter(({ id }) => id === 'export-disagrees')).toEqual([])
    expect(report.summary.duplicated).toBe(0)
  })
  it('tells a day that one of them reports otherwise', () => {
    const changed = documentsIn('export', 'api').map(({ path, value }) => ({
      path,
      value: JSON.parse(JSON.stringify(value).replace('"duration":1800', '"duration":1860')) as unknown,
    }))
    const found = audited([...asDocuments(sheets), ...changed]).report.findings.find(
      ({ id }) => id === 'export-disagrees',
    )
    expect(found?.where).toHaveLength(1)
  })
})

describe('approvals in the console’s own words', () => {
  it('are those of the real export, made again from what was read of them', () => {
    const { company } = companyFrom(asDocuments(sheets))
    const printed = company.officialDays.flatMap(({ employee, date, approvalTitles }) =>
      approvalTitles.map((text) => ({ employee, date, text })),
    )
    expect(printed.length).toBeGreaterThan(20)
    for (const { employee, text } of printed)
      expect((company.approvals.get(employee) ?? []).map((one) => sayApproval(one, company.zone))).toContain(text)
  })
})

describe('our own days as a workbook beside the real one', () => {
  const { company } = companyFrom(asDocuments(sheets))
  const ours = bookOf(recompute(company), company)

  /** Cells by row, date and account, and column, group and title. */
  const cellsOf = (rows: ReadonlyArray<ReadonlyArray<Cell>>): ReadonlyMap<string, Cell> => {
    const [, , groups = [], titles = [], ...below] = rows
    let group = ''
    const names = groups.map((one, i) => {
      group = one === null ? group : String(one)
      return titles[i] === null || titles[i] === undefined ? group : `${group}/${String(titles[i])}`
    })
    return new Map(
      below.flatMap((row) => row.map((cell, i) => [`${String(row[0])} ${String(row[2])} ${names[i]!}`, cell] as const)),
    )
  }
  it('is equal to it in every cell that is worked out', () => {
    const [official, own] = [cellsOf(sheets[0]!.rows), cellsOf(ours[0]!.rows)]
    const apart = [...own].filter(([key, cell]) => cell !== null && official.has(key) && official.get(key) !== cell)
    expect(apart.filter(([key]) => !key.endsWith(' 打卡详情'))).toEqual([])
    expect([...own].filter(([key, cell]) => cell !== null && official.has(key)).length).toBeGreaterThan(196 * 33)
  })
})
