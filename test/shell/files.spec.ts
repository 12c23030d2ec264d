import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findFiles, readCompany, readDocuments } from '../../src/shell/files/index.js'
import { zone } from '../../src/time/zone.js'
import { folderWith, tiny } from './stage.js'

const json = (value: unknown) => JSON.stringify(value)
const below = (folder: string, paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1))

describe('finding files', () => {
  it('searches a folder recursively, sorted by name, hidden files left alone', async () => {
    const folder = folderWith({ 'b.json': '1', 'a.ndjson': '1', 'c.JSON.GZ': '1', '.secret.json': '1' })
    mkdirSync(join(folder, 'aa', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'aa', 'deep', 'z.jsonl'), '1')
    const { files, problems } = await findFiles([folder])
    expect(below(folder, files)).toEqual(['a.ndjson', 'aa/deep/z.jsonl', 'b.json', 'c.JSON.GZ'])
    expect(problems).toEqual([])
  })

  it('reads a file once, however many ways lead to it, and survives a loop of links', async () => {
    const folder = folderWith({ 'a.json': '1' })
    symlinkSync(folder, join(folder, 'again'))
    expect(below(folder, (await findFiles([folder, join(folder, 'a.json')])).files)).toEqual(['a.json'])
  })

  it('mentions other files of a folder once, and spreadsheets of other kinds each', async () => {
    const folder = folderWith({ 'a.json': '1', 'notes.txt': '', 'photo.png': '', 'march.xls': '', '~$april.xlsx': '' })
    const { problems } = await findFiles([folder])
    expect(problems.map(({ id }) => id)).toEqual(['spreadsheet', 'other-files'])
    expect(problems[1]).toMatchObject({ file: folder, with: { count: 2 } })
  })

  it('takes a file that is named, whatever it is called', async () => {
    const folder = folderWith({ 'answer.txt': '{}' })
    expect((await findFiles([join(folder, 'answer.txt')])).files).toHaveLength(1)
  })

  it('says what an empty folder lacks, and which path does not exist', async () => {
    const { problems } = await findFiles([folderWith(), 'no/such'])
    expect(problems).toMatchObject([
      { id: 'empty-folder', with: { lookedFor: ['.json', '.ndjson', '.jsonl', '.xlsx'], others: 0 } },
      { id: 'unreadable-file', file: 'no/such', with: { reason: 'missing' } },
    ])
  })
})

describe('reading documents', () => {
  it('gives each the fingerprint of the bytes of its file', async () => {
    const packed = gzipSync(json({ datas: [] }))
    const { documents } = await readDocuments([folderWith({ 'a.json.gz': packed })])
    expect(documents).toMatchObject([
      { value: { datas: [] }, sha256: createHash('sha256').update(packed).digest('hex') },
    ])
  })

  it('reads a document a line, plain and packed', async () => {
    const folder = folderWith({ 'a.ndjson': '{"a":1}\n\n{"a":2}\n', 'b.jsonl.gz': gzipSync('{"b":1}\n{"b":2}') })
    const { documents, problems } = await readDocuments([folder])
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }, { b: 1 }, { b: 2 }])
    expect(problems).toEqual([])
  })

  it('costs a bad file alone: empty, blank, falsely or badly packed, broken', async () => {
    const folder = folderWith({
      'empty.json': '',
      'blank.json': ' \n',
      'false.json.gz': '{}',
      'half.json.gz': gzipSync('{"a":1}').subarray(0, 20),
      'broken.json': '{"a":',
      'good.json': '{"a":1}',
    })
    const { documents, problems } = await readDocuments([folder])
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }])
    expect(problems.map(({ id, file }) => `${id} ${file.slice(folder.length + 1)}`)).toEqual([
      'empty-file blank.json',
      'not-json broken.json',
      'empty-file empty.json',
      'unreadable-file false.json.gz',
      'unreadable-file half.json.gz',
    ])
  })

  it('reads UTF-16 of either order by its mark, and nothing that is not text', async () => {
    // "未打卡" as GBK: read as UTF-8 it would be some other word, and the slot nobody punched a punch.
    const gbk = Buffer.concat([Buffer.from('{"a":"'), Buffer.from('ceb4b4f2bfa8', 'hex'), Buffer.from('"}')])
    const little = Buffer.from('\uFEFF{"a":"未打卡"}', 'utf16le')
    const folder = folderWith({ 'big.json': Buffer.from(little).swap16(), 'gbk.json': gbk, 'little.json': little })
    const { documents, problems } = await readDocuments([folder])
    expect(documents.map(({ value }) => value)).toEqual([{ a: '未打卡' }, { a: '未打卡' }])
    expect(problems).toMatchObject([{ id: 'unreadable-file', with: { reason: 'not-utf-8' } }])
  })

  it('says that a packed file is cut off', async () => {
    const packed = gzipSync('{"a":1}').subarray(0, 20)
    const { problems } = await readDocuments([folderWith({ 'half.json.gz': packed })])
    expect(problems).toMatchObject([{ id: 'unreadable-file', with: { reason: 'broken-gzip' } }])
  })

  it('reads standard input once, however often it is named', async () => {
    const { documents, problems } = await readDocuments(['-', '-'], { stdin: async () => Buffer.from('{"a":1}') })
    expect([documents.length, problems]).toEqual([1, []])
  })

  it('reads standard input, packed too, and tells which file it is at', async () => {
    const told: string[] = []
    const { documents } = await readDocuments(['-'], {
      stdin: async () => gzipSync('{"a":1}\n{"a":2}\n'),
      onFile: (path, index, count) => told.push(`${index + 1}/${count} ${path}`),
    })
    expect(documents.map(({ path, value }) => [path, value])).toEqual([
      ['-', { a: 1 }],
      ['-', { a: 2 }],
    ])
    expect(told).toEqual(['1/1 -'])
  })
})

describe('reading a company', () => {
  it('decodes whatever the paths hold', async () => {
    const { company, documents } = await readCompany([tiny], { zone: zone('Asia/Shanghai')! })
    expect(documents).toBe(4)
    expect([...company.punches.values()].flat().map(({ at }) => at)).toEqual([1_599_101_227, 1_599_101_258])
    expect(company.officialDays).toHaveLength(1)
  })
})
