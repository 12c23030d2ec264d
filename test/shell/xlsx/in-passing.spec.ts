/** Claims about the workbook of an audit that is not held at once: the same rows, whatever is held of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { auditBookOf } from '../../../src/audit-book.js'
import { audited } from '../../../src/audit.js'
import { type JudgedPerson, judgedCompany } from '../../../src/judged-company.js'
import type { ReportSheet } from '../../../src/present/book/report-sheet.js'
import type { ByDate } from '../../../src/present/book/rows-by-date.js'
import { mapped } from '../../../src/present/mapped.js'
import { run } from '../../../src/shell/cli/run.js'
import { readCompany } from '../../../src/shell/files/index.js'
import { byDateAside } from '../../../src/shell/xlsx/rows-by-date.js'
import { shanghai } from '../../kit/rule.js'

const company = 'docs/examples/company'
const folder = mkdtempSync(join(tmpdir(), 'kaoqin-book-'))
afterAll(() => rmSync(folder, { recursive: true }))

const screen = () => ({ write: () => {}, isTerminal: false, columns: undefined })
const written = async (name: string, ...words: readonly string[]): Promise<Buffer> => {
  const file = join(folder, name)
  const io = { stdout: screen(), stderr: screen(), stdin: async () => new Uint8Array(), env: {}, now: () => 0 }
  expect(await run(['audit', '--lang', 'en', '--quiet', '--xlsx', file, ...words, company], io)).toBe(1)
  return readFileSync(file)
}

describe('the workbook of an audit', () => {
  it('is the same file, byte for byte, whether its input is held or read in passing', async () => {
    const [held, passing] = [
      await written('held.xlsx'),
      await written('passing.xlsx', '--at-once', '0', '--workers', '1'),
    ]
    expect(held.length).toBeGreaterThan(10_000)
    expect(passing.equals(held)).toBe(true)
  })
  it('has its days newest first, then by userid, however few rows wait', async () => {
    const judged = judgedCompany(await wholeAudit())
    const days = (byDate?: ByDate) =>
      rowsOf(
        auditBookOf(judged, 'en', (all) => all, byDate),
        'Days',
      )
    const [few, some, all] = [days(byDateAside(0)), days(byDateAside(10_000)), days()]
    // 31 days of twelve people.
    expect(all).toHaveLength(31 * 12)
    expect(few).toEqual(all)
    expect(some).toEqual(all)
    const dates = all.map(([date]) => Number(date))
    expect(new Set(dates).size).toBe(31)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
    const people = all.slice(0, 12).map(([, , userid]) => (typeof userid === 'string' ? userid : ''))
    expect(people).toEqual([...new Set(people)].toSorted())
  })

  it('lets go of each person before it asks for the next', async () => {
    const judged = judgedCompany(await wholeAudit())
    const book = auditBookOf({ ...judged, everybody: gone(judged.everybody) }, 'en', (all) => all, byDateAside())
    const told = book.map(({ name }) => [name, rowsOf(book, name)])
    const sheets = auditBookOf(judged, 'en')
    expect(told).toEqual(sheets.map(({ name }) => [name, rowsOf(sheets, name)]))
    expect(rowsOf(sheets, 'Punches').length).toBeGreaterThan(500)
  })

  it('goes through everybody four times: for what all rows need, and for each sheet of their rows', async () => {
    const judged = judgedCompany(await wholeAudit())
    let asked = 0
    const everybody = mapped(judged.everybody, (person) => {
      asked += 1
      return person
    })
    const book = auditBookOf({ ...judged, everybody }, 'en', (all) => all, byDateAside(0))
    expect(asked).toBe(12)
    for (const { rows } of book) expect([...rows].length).toBeGreaterThan(0)
    expect(asked).toBe(4 * 12)
  })
})

// Helpers

async function wholeAudit() {
  return audited((await readCompany([company], { zone: shanghai })).company)
}

function rowsOf(book: readonly ReportSheet[], sheet: string) {
  return [...(book.find(({ name }) => name === sheet)?.rows ?? [])].map((row) => [...row])
}

/** Whoever looks at a day or a record after the next person was asked for breaks down. */
const gone = (everybody: Iterable<JudgedPerson>): Iterable<JudgedPerson> => ({
  *[Symbol.iterator]() {
    for (const person of everybody) {
      const lent: Array<() => void> = []
      const lend = <A extends object>(one: A): A => {
        const { proxy, revoke } = Proxy.revocable(one, {})
        lent.push(revoke)
        return proxy
      }
      yield { ...person, days: lend(person.days.map(lend)), records: lend(person.records.map(lend)) }
      for (const revoke of lent) revoke()
    }
  },
})
