/** Files into documents: bytes, unpacked where they are packed, parsed, each with the fingerprint of the file it came from. */
import { createHash, webcrypto } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { type Problem, problem } from '../../domain/problem.js'
import {
  createJsonReader,
  documentsIn,
  type JsonReader,
  parseDocuments,
  type SourceDocument,
} from '../../vendor/index.js'
import { filesAhead } from './files-ahead.js'
import { findFiles, standardInput } from './find-files.js'
import type { WorkbookReader } from './workbook.js'
import { systemReason } from './system-reason.js'

export interface ReadDocuments {
  readonly documents: readonly SourceDocument[]
  readonly problems: readonly Problem[]
}
export interface Reader {
  /** The bytes of standard input; asked for at most once, and only for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>
  /** Reads `.xlsx`; where it is not given, workbooks are problems. */
  readonly workbooks?: WorkbookReader
  /** Told before each file is read. */
  readonly onFile?: (path: string, index: number, count: number) => void
}

/** Every document of the given paths. A file that cannot be read costs itself alone. */
export const readDocuments = async (
  paths: readonly string[],
  { stdin, workbooks, onFile }: Reader = {},
): Promise<ReadDocuments> => {
  const found = await findFiles(paths)
  const documents: SourceDocument[] = []
  const problems: Problem[] = [...found.problems]
  const json = createJsonReader()
  let index = 0
  for await (const { path, bytes: coming } of filesAhead(found.files, (path) =>
    path === standardInput ? stdin?.() : undefined,
  )) {
    onFile?.(path, index++, found.files.length)
    try {
      const bytes = await coming
      const fingerprint = sha256Of(bytes)
      const read = isWorkbook(path, bytes) ? await opened(path, bytes, workbooks) : parsed(path, bytes, json)
      const sha256 = await fingerprint
      for (const one of read.documents) documents.push({ ...one, sha256 })
      problems.push(...read.problems)
    } catch (error) {
      problems.push(problem('unreadable-file', path, '', systemReason(error)))
    }
  }
  return { documents, problems }
}

/** Worked out beside the reading, which waits for nothing; many bytes would be held twice for it, and copied for as long as it takes. */
const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  bytes.length > worthCopying
    ? createHash('sha256').update(bytes).digest('hex')
    : Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
const worthCopying = 2 ** 22

/** By its name, or, whatever it is called, as the zip that a workbook is. */
const isWorkbook = (path: string, bytes: Uint8Array): boolean =>
  /\.xlsx$/i.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)

/** A document for each sheet. */
const opened = async (path: string, bytes: Uint8Array, workbooks: Reader['workbooks']): Promise<ReadDocuments> => {
  if (bytes.length === 0) return { documents: [], problems: [problem('empty-file', path, '', { bytes: 0 })] }
  if (workbooks === undefined)
    return { documents: [], problems: [problem('spreadsheet', path, '', { extension: '.xlsx' })] }
  const read = await workbooks(bytes)
  if (!read.ok) {
    const { reason, detail } = read
    return { documents: [], problems: [problem('unreadable-workbook', path, '', { reason, detail })] }
  }
  return {
    documents: read.sheets
      .filter(({ rows, fault }) => fault !== 'damaged' || rows.length > 0)
      .map(({ sheet, rows }) => ({ path, value: { sheet, rows } })),
    problems: [
      ...read.damaged.map((detail) => problem('unreadable-workbook', path, '', { reason: 'damaged', detail })),
      ...read.sheets.flatMap(({ sheet, rows, fault, detail }) => {
        if (fault === 'cut') return [problem('too-many-rows', path, sheet, { read: rows.length })]
        return fault === 'damaged' ? [problem('unreadable-workbook', path, sheet, { reason: fault, detail })] : []
      }),
    ],
  }
}

const parsed = (path: string, bytes: Uint8Array, json: JsonReader): ReadDocuments => {
  if (/\.gz$/i.test(path) && !isPacked(bytes)) return unreadable(path, 'not-gzip')
  const plain = unpacked(bytes)
  if (plain === undefined) return unreadable(path, 'broken-gzip')
  const atSight = path === standardInput ? undefined : documentsIn(path, plain, json)
  if (atSight !== undefined) return { documents: atSight, problems: [] }
  const text = textOf(plain)
  if (text === undefined) return unreadable(path, 'not-utf-8')
  if (text.trim() === '') return { documents: [], problems: [problem('empty-file', path, '', { bytes: bytes.length })] }
  return path === standardInput ? parsedStream(text) : parseDocuments(path, text)
}

/** Standard input has no extension: one document, or where that fails and every line begins one, a document a line. */
const parsedStream = (text: string): ReturnType<typeof parseDocuments> => {
  const whole = parseDocuments(standardInput, text)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (whole.problems.length === 0 || lines.length < 2 || !lines.every((line) => /^[{[]/.test(line))) return whole
  const lined = parseDocuments(`${standardInput}.ndjson`, text)
  return {
    documents: lined.documents.map((document) => ({ ...document, path: standardInput })),
    problems: lined.problems.map((one) => ({ ...one, file: standardInput })),
  }
}

const unreadable = (path: string, reason: 'not-gzip' | 'broken-gzip' | 'not-utf-8'): ReadDocuments => ({
  documents: [],
  problems: [problem('unreadable-file', path, '', { reason, detail: '' })],
})

const unpacked = (bytes: Uint8Array): Uint8Array | undefined => {
  if (!isPacked(bytes)) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    return undefined
  }
}

/** Strictly: in GBK read as UTF-8 未打卡 is no longer 未打卡, and a slot that nobody punched would count as punched. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Gzip is told by its first two bytes, so that packed input may also come by a pipe. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
