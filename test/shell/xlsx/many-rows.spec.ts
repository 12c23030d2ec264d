import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../stage.js'
import { partsAmiss } from './books.js'

/** Megabytes that V8 may hold. Rows of 240,000 × 12 cells, most of them a text of its own, take more. */
const room = 96

describe('a workbook of 240,010 rows', () => {
  it(`is written in ${room} MB, whole, in sheets that go on where one is full`, async () => {
    const folder = folderWith()
    const file = join(folder, 'many.xlsx')
    expect(run(await built(folder), file)).toEqual({ status: 0, stderr: '' })
    const bytes = readFileSync(file)
    expect(partsAmiss(bytes)).toEqual([])
    const names: string[] = []
    await readXlsx(bytes, { sheets: ({ name }) => names.push(name) < 0 })
    expect(names).toEqual(['Days', 'Days (2)', 'Punches', 'Causes'])
    // A heading each; what is beyond 149,998 days goes on, and the last row says so.
    expect(await endsOf(bytes, 0)).toEqual({ rows: 150_000, last: ['Goes on in the sheet “Days (2)”'] })
    // Newest first: the last of the oldest date is the greatest multiple of 31.
    expect(await endsOf(bytes, 1)).toEqual({ rows: 1 + 50_002, last: row(199_981) })
    expect(await endsOf(bytes, 2)).toEqual({ rows: 1 + 40_000, last: row(40_000) })
    expect(await endsOf(bytes, 3)).toEqual({ rows: 1 + 10, last: row(10) })
  })

  it('could not be written in that room if its rows were held', async () => {
    const folder = folderWith()
    const { status, stderr } = run(await built(folder), join(folder, 'held.xlsx'), 'held')
    expect(status).not.toBe(0)
    expect(stderr).toContain('heap out of memory')
  })
})

// Helpers

/** The program as plain Node runs it, from the sources as they are. */
const built = async (folder: string): Promise<string> => {
  const file = join(folder, 'many-rows.mjs')
  const bundle = await rolldown({
    input: 'test/shell/xlsx/many-rows.ts',
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    logLevel: 'silent',
  })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  return file
}

const run = (program: string, ...words: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${room}`, program, ...words], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

/** How many rows a sheet has, and its last one without the date. */
const endsOf = async (bytes: Uint8Array, sheet: number) => {
  let [rows, last]: [number, readonly unknown[]] = [0, []]
  for await (const { values } of streamXlsxRows(bytes, { sheet })) {
    rows += 1
    last = values
  }
  return { rows, last: last.filter((cell) => typeof cell === 'string') }
}
const row = (n: number) => [
  `person-${n}`,
  ...(n % 5 === 0 ? ['nobody'] : []),
  ...Array.from({ length: 8 }, (_, c) => `note ${c} of ${n}`),
]
