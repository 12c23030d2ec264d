/** Files into documents: bytes, unpacked where they are packed, parsed, each with the fingerprint of the file it came from. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { type Problem, problem } from '../../domain/problem.js'
import { parseDocuments, type SourceDocument } from '../../vendor/index.js'
import { findFiles, standardInput } from './find-files.js'
import { systemReason } from './system-reason.js'

export interface ReadDocuments {
  readonly documents: readonly SourceDocument[]
  readonly problems: readonly Problem[]
}
export interface Reader {
  /** The bytes of standard input; asked for at most once, and only for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>
  /** Told before each file is read. */
  readonly onFile?: (path: string, index: number, count: number) => void
}

/** Every document of the given paths. A file that cannot be read costs itself alone. */
export const readDocuments = async (
  paths: readonly string[],
  { stdin, onFile }: Reader = {},
): Promise<ReadDocuments> => {
  const found = await findFiles(paths)
  const documents: SourceDocument[] = []
  const problems: Problem[] = [...found.problems]
  for (const [index, path] of found.files.entries()) {
    onFile?.(path, index, found.files.length)
    try {
      const bytes = path === standardInput && stdin !== undefined ? await stdin() : await readFile(path)
      const read = parsed(path, bytes)
      documents.push(...read.documents)
      problems.push(...read.problems)
    } catch (error) {
      problems.push(problem('unreadable-file', path, '', systemReason(error)))
    }
  }
  return { documents, problems }
}

const parsed = (path: string, bytes: Uint8Array): ReadDocuments => {
  if (/\.gz$/i.test(path) && !isPacked(bytes))
    return { documents: [], problems: [problem('unreadable-file', path, '', { reason: 'not-gzip', detail: '' })] }
  const text = textOf(bytes)
  if (text.trim() === '') return { documents: [], problems: [problem('empty-file', path, '', { bytes: bytes.length })] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { documents, problems } = path === standardInput ? parsedStream(text) : parseDocuments(path, text)
  return { documents: documents.map((document) => ({ ...document, sha256 })), problems }
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

const textOf = (bytes: Uint8Array): string => {
  const plain = isPacked(bytes) ? gunzipSync(bytes) : bytes
  if (plain[0] === 0xff && plain[1] === 0xfe) return new TextDecoder('utf-16le').decode(plain)
  return new TextDecoder('utf-8').decode(plain)
}

/** Gzip is told by its first two bytes, so that packed input may also come by a pipe. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
