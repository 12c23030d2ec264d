/** Claims about the workbook of an audit that is not held at once: the same rows, whatever is held of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { auditBookOf } from '../../../src/audit-book.js'
import { audited } from '../../../src/audit.js'
import { judgedCompany } from '../../../src/judged-company.js'
import { run } from '../../../src/shell/cli/run.js'
import { readCompany } from '../../../src/shell/files/index.js'
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
  it('has its days newest first, then by userid, however few are held at a time', async () => {
    const judged = judgedCompany(audited((await readCompany([company], { zone: shanghai })).company))
    const rowsOf = (rowsHeld: number) => {
      const sheet = auditBookOf(judged, 'en', (all) => all, rowsHeld).find(({ name }) => name === 'Days')
      return [...(sheet?.rows ?? [])].map((row) => [...row])
    }
    // 31 days of twelve people: one date at a time, two, and all of them.
    const [one, two, all] = [rowsOf(1), rowsOf(24), rowsOf(1000)]
    expect(all).toHaveLength(31 * 12)
    expect(one).toEqual(all)
    expect(two).toEqual(all)
    const dates = all.map(([date]) => Number(date))
    expect(new Set(dates).size).toBe(31)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  })
})
