/** Claims about memory, measured where it is short: a process of its own, with a heap smaller than the files that it reads. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoqin-memory-'))
  const bundle = await rolldown({ input: 'src/shell/files/stream/stream-documents.ts', platform: 'node' })
  await bundle.write({ file: join(folder, 'stream.mjs'), format: 'esm' })
  await bundle.close()
  writeFileSync(
    join(folder, 'count.mjs'),
    `import { streamDocuments } from './stream.mjs'
     const told = { rows: 0, documents: 0, problems: [] }
     for await (const event of streamDocuments([process.argv[2]])) {
       if (event._tag === 'rows') told.rows += event.rows.length
       if (event._tag === 'document') told.documents++
       if (event._tag === 'problem') told.problems.push(event.problem.with)
     }
     console.log(JSON.stringify({ ...told, megabytes: process.resourceUsage().maxRSS / 1024 }))`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const heap = 64
const size = 150 * 2 ** 20
const row = JSON.stringify({
  userid: 'ZhangSan',
  checkin_time: 1_599_101_227,
  location_title: '依澜府',
  wifiname: 'office one',
  mediaids: ['a', 'b'],
})

/** A file larger than the heap: a beginning, the same row over and over, an end; told with how many rows it has. */
const written = (name: string, begin: string, between: string, end: string): { path: string; rows: number } => {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  const block = Buffer.from(`${row}${between}`.repeat(5000))
  const blocks = Math.ceil(size / block.length)
  writeSync(file, begin)
  for (let count = 0; count < blocks; count++) writeSync(file, block)
  writeSync(file, end)
  closeSync(file)
  expect(statSync(path).size).toBeGreaterThan(2 * heap * 2 ** 20)
  return { path, rows: blocks * 5000 }
}
const counted = (path: string): { rows: number; documents: number; problems: unknown[]; megabytes: number } =>
  JSON.parse(
    execFileSync(process.execPath, [`--max-old-space-size=${heap}`, join(folder, 'count.mjs'), path], {
      encoding: 'utf8',
    }),
  )

/** A process that does nothing takes about 45 MB; the files have more than this. */
const enough = 150

describe('a file larger than memory', () => {
  it('is read where it is one document', () => {
    const { path, rows } = written(
      'a.json',
      '{"request":{},"response":{"errcode":0,"checkindata":[',
      ',\n',
      `${row}]}}`,
    )
    const told = counted(path)
    expect(told).toMatchObject({ rows: rows + 1, documents: 1, problems: [] })
    expect(told.megabytes).toBeLessThan(enough)
    rmSync(path)
  })
  it('is read where it is a document a line', () => {
    const { path, rows } = written('b.ndjson', '', '\n', '')
    const told = counted(path)
    expect(told).toMatchObject({ rows: 0, documents: rows, problems: [] })
    expect(told.megabytes).toBeLessThan(enough)
    rmSync(path)
  })
  it('need not be held for a fault that turns all that follows inside out', () => {
    const { path } = written('c.json', '{"checkindata":[{"userid":"ZhangSan,"checkin_time":0},', ',', '0]}')
    const told = counted(path)
    expect(told).toMatchObject({ documents: 0, problems: [{ needed: 'comma-or-end', column: 38, truncated: false }] })
    expect(told.megabytes).toBeLessThan(enough)
    rmSync(path)
  })
})
