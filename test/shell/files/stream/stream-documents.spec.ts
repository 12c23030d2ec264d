import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocuments } from '../../../../src/shell/files/index.js'
import { streamDocuments } from '../../../../src/shell/files/stream/stream-documents.js'
import { folderWith } from '../../stage.js'
import { eventsOf, fingerprint, isTame, readAtOnce, replayed, withoutFingerprint } from './replayed.js'
import { damaged, documentText } from './texts.js'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'kaoqin-stream-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function* parts(...some: ReadonlyArray<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const one of some) yield typeof one === 'string' ? Buffer.from(one) : one
}

const chunkBytes = fc.integer({ min: 1, max: 9 })
const wholeUpTo = fc.constantFrom(0, 0, 12, 2 ** 20)
const marks = fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF')
const stored = fc.constantFrom(
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(text, 'utf16le'),
  (text: string) => Buffer.from(text, 'utf16le').swap16(),
  (text: string) => gzipSync(text),
  (text: string) => Buffer.concat([gzipSync(text.slice(0, 9)), gzipSync(text.slice(9))]),
)
const name = fc.constantFrom('a.json', 'a.ndjson', 'a.jsonl', 'answer.txt')

describe('a file read in parts', () => {
  it('tells what it tells read at once, however it is stored', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(documentText, damaged(documentText)),
        marks,
        stored,
        name,
        chunkBytes,
        wholeUpTo,
        async (text, mark, store, name, chunkBytes, wholeUpTo) => {
          fc.pre(isTame(text))
          const path = fileOf(name, store(mark + text))
          expect(replayed(await eventsOf([path], { chunkBytes, wholeUpTo }))).toEqual(await readAtOnce(path))
        },
      ),
      { numRuns: 400 },
    ))

  it('tells what it tells read at once where bytes of it were changed or lost', () =>
    fc.assert(
      fc.asyncProperty(
        documentText.filter(isTame),
        stored,
        name,
        fc.nat(),
        fc.oneof(fc.constant(-1), fc.nat({ max: 255 })),
        wholeUpTo,
        async (text, store, name, somewhere, byte, wholeUpTo) => {
          const bytes = store(text)
          const at = somewhere % Math.max(1, bytes.length)
          if (byte >= 0) bytes[at] = byte
          const path = fileOf(name, byte < 0 ? bytes.subarray(0, at) : bytes)
          const [inParts, atOnce] = [await eventsOf([path], { chunkBytes: 7, wholeUpTo }), await readAtOnce(path)]
          if (atOnce.problems.every(({ id }) => id !== 'spreadsheet')) expect(replayed(inParts)).toEqual(atOnce)
        },
      ),
      { numRuns: 400 },
    ))
})

describe('files read in parts', () => {
  const tags = (events: ReadonlyArray<{ _tag: string }>) => events.map(({ _tag }) => _tag).join(' ')

  it('come in the order in which they are found, each with its fingerprint behind its documents', async () => {
    const some = folderWith({ 'b.json': '{"datas":[1,2]}', 'a.ndjson': '{"a":1}\n[3]\n', 'c.json': 'x' })
    const path = (name: string) => join(some, name)
    const textsAt = (...bounds: number[]): unknown => expect.objectContaining({ bounds })
    expect(await eventsOf([some])).toEqual([
      {
        _tag: 'document',
        document: 0,
        path: path('a.ndjson'),
        line: 1,
        value: { a: 1 },
        rows: 0,
        texts: textsAt(0, 7),
      },
      { _tag: 'rows', document: 1, rows: [3], first: 0 },
      { _tag: 'document', document: 1, path: path('a.ndjson'), line: 2, value: [], rows: 1 },
      { _tag: 'file', path: path('a.ndjson'), sha256: fingerprint(path('a.ndjson')), bytes: 12 },
      { _tag: 'rows', document: 2, rows: [1], first: 0, texts: textsAt(10, 11) },
      { _tag: 'rows', document: 2, rows: [2], first: 1 },
      { _tag: 'document', document: 2, path: path('b.json'), line: undefined, value: { datas: [] }, rows: 2 },
      { _tag: 'file', path: path('b.json'), sha256: fingerprint(path('b.json')), bytes: 15 },
      { _tag: 'problem', document: 3, problem: expect.objectContaining({ id: 'not-json', file: path('c.json') }) },
      { _tag: 'file', path: path('c.json'), sha256: fingerprint(path('c.json')), bytes: 1 },
    ])
  })

  it('are problems where they cannot be found, read, or unpacked, the same as read at once', async () => {
    const some = folderWith({
      'empty.json': '',
      'blank.ndjson': ' \n\n',
      'blank.json.gz': gzipSync(' \u3000'),
      'empty.json.gz': '',
      'false.json.gz': '{}',
      'half.json.gz': gzipSync('{"a":1}').subarray(0, 20),
      'gbk.json': Buffer.from('7b2261223aceb4b4f27d', 'hex'),
      'odd.json': Buffer.concat([Buffer.from('\uFEFF{}', 'utf16le'), Buffer.from(' ')]),
      'empty.xlsx': '',
      'march.xls': '',
      'notes.txt': '',
    })
    const paths = [some, 'no/such', join(some, 'notes.txt')]
    for (const wholeUpTo of [0, 2 ** 20])
      expect(replayed(await eventsOf(paths, { wholeUpTo })).problems.toSorted(byFile)).toEqual(
        (await readDocuments(paths)).problems.toSorted(byFile),
      )
  })
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

  it('are handed on unread where they are workbooks, by name or by what they begin with', async () => {
    const zip = Buffer.from('PK\u0003\u0004 and more')
    const some = folderWith({ 'a.xlsx': zip, 'b.json': zip, 'c.xlsx': 'no zip' })
    expect(await eventsOf([some], { chunkBytes: 3, wholeUpTo: 0 })).toMatchObject([
      { _tag: 'workbook', path: join(some, 'a.xlsx'), bytes: zip },
      { _tag: 'file', sha256: fingerprint(join(some, 'a.xlsx')) },
      { _tag: 'workbook', path: join(some, 'b.json'), bytes: zip },
      { _tag: 'file' },
      { _tag: 'workbook', bytes: Buffer.from('no zip') },
      { _tag: 'file' },
    ])
  })

  it('take back what they gave where they break off late', async () => {
    const lines = '{"datas":[1]}\n'.repeat(1000)
    const half = gzipSync(lines, { level: 0 }).subarray(0, 9000)
    const some = folderWith({
      'a.ndjson.gz': half,
      'b.ndjson': Buffer.concat([Buffer.from(lines), Buffer.from([0xff])]),
    })
    const events = await eventsOf([some], { wholeUpTo: 100, chunkBytes: 500 })
    expect(events.filter(({ _tag }) => _tag === 'document').length).toBeGreaterThan(1000)
    expect(events.filter(({ _tag }) => _tag === 'file')).toEqual([])
    expect(replayed(events)).toMatchObject({
      documents: [],
      problems: [{ with: { reason: 'broken-gzip' } }, { with: { reason: 'not-utf-8' } }],
    })
  })

  it('are read again, held whole, where the rows told turn out not to be those of the document', async () => {
    const two = '{"datas":[1,2],"info":[3]}'
    const some = folderWith({ 'a.json': two, 'b.ndjson': `{"datas":[0]}\n${two}\n${two}\n{}`, 'c.json': two })
    const events = await eventsOf([some], { wholeUpTo: 3, chunkBytes: 4 })
    expect(tags(events.slice(0, 6))).toBe('rows rows forget rows document file')
    expect(events[3]).toMatchObject({ document: 0, rows: [3] })
    expect(events.filter(({ _tag }) => _tag === 'file').length).toBe(3)
    expect(replayed(events).documents).toEqual((await readAtOnce(some)).documents)
    const numbers = events.flatMap((event) => (event._tag === 'document' ? [event.document] : []))
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('are split from 1 MB on, standard input from 64 MB on, unless told otherwise', async () => {
    const text = `{"datas":[${'"ZhangSan",'.repeat(200_000)}0],"info":[]}`
    const path = fileOf('large.json', text)
    const batches = (events: ReadonlyArray<{ _tag: string }>) => events.filter(({ _tag }) => _tag === 'rows').length
    expect(batches(await eventsOf([path]))).toBeGreaterThan(10)
    expect(batches(await eventsOf(['-'], { stdin: parts(text) }))).toBe(0)
    const small = fileOf('small.json', '[1,2]'.padEnd(2 ** 20))
    expect(tags(await eventsOf([small]))).toBe('rows rows document file')
  })

  it('tell how far reading is, of how much', async () => {
    const some = folderWith({ 'a.json': '{"datas":[1,2],"info":[3]}', 'b.json': '[1]' })
    const told: Array<readonly [number, number | undefined]> = []
    const onBytes = (read: number, total: number | undefined) => void told.push([read, total])
    await eventsOf([some], { wholeUpTo: 0, chunkBytes: 13, onBytes })
    expect(told).toEqual([
      [13, 29],
      [26, 29],
      [29, 29],
    ])
    told.length = 0
    await eventsOf([some, '-'], { stdin: parts('[', ']'), onBytes })
    expect(told.at(-1)).toEqual([31, undefined])
  })

  it('are closed where nobody asks for more', async () => {
    const path = fileOf('long.ndjson', '{"a":1}\n'.repeat(10_000))
    let closed = false
    const endless = async function* () {
      try {
        for (;;) yield Buffer.from('{"a":1}\n')
      } finally {
        closed = true
      }
    }
    for await (const { _tag } of streamDocuments([path, '-'], { stdin: endless(), wholeUpTo: 10, chunkBytes: 100 }))
      if (_tag === 'file') break
    expect(closed).toBe(false)
    for await (const { _tag } of streamDocuments(['-'], { stdin: endless(), wholeUpTo: 10 }))
      if (_tag === 'document') break
    expect(closed).toBe(true)
  })
})

describe('standard input', () => {
  const atOnce = async (text: string | Uint8Array) => {
    const { documents, problems } = await readDocuments(['-'], { stdin: async () => Buffer.from(text) })
    return { documents: documents.map(withoutFingerprint), problems }
  }
  it.each([
    ['one document', '{"datas":[1]}'],
    ['a document a line', '{"a":1}\n{"b":2}\n'],
    ['a document over lines that each begin one', '[\n[1],\n[2]\n]'],
    ['a document a line, one of them damaged', '{"a":1}\n{"b":\n'],
    ['two documents that are no lines', '{"a":1}\n2'],
    ['nothing', ' '],
    ['nothing, packed', gzipSync(' \n')],
    ['packed lines', gzipSync('{"a":1}\n[2]\n')],
    ['bytes that are no text', Buffer.from([0x7b, 0xff])],
  ])('is what it is read at once: %s', async (_, text) =>
    expect(replayed(await eventsOf(['-', '-'], { stdin: parts(text) }))).toEqual(await atOnce(text)),
  )
  it('too large to be held is a document a line where its first line is one', async () => {
    const read = async (text: string) => replayed(await eventsOf(['-'], { stdin: parts(text), wholeUpTo: 10 }))
    const lines = '\n{"a":[1]}\n{"datas":[2]}\n{"c":3}'
    expect(await read(lines)).toEqual(await atOnce(lines))
    for (const one of ['{"datas":[1,2],\n"a":3}', '[\n[1],\n[2]\n]', '{"a":[1,2,3]}\n', '1234567890\n{"a":1}'])
      expect(await read(one)).toEqual(await atOnce(one))
  })
  it('cannot be read twice: where that were needed it is a problem', async () => {
    const events = await eventsOf(['-'], { stdin: parts('{"datas":[1],"info":[2]}'), wholeUpTo: 3 })
    expect(replayed(events)).toMatchObject({ documents: [], problems: [{ id: 'unreadable-file', file: '-' }] })
    expect(replayed(await eventsOf(['-'], { stdin: parts('{"datas":[1],"info":[2]}') })).problems).toEqual([])
  })
  it('is a path like any other where none is given', async () =>
    expect(replayed(await eventsOf(['-'])).problems).toMatchObject([
      { id: 'unreadable-file', with: { reason: 'missing' } },
    ]))
})
