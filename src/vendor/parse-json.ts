/** Text into documents: JSON, or one JSON document a line; a bad line costs itself alone. */
import type { InputKind } from '../domain/company.js'
import { type Problem, problem } from '../domain/problem.js'
import { jsonFault } from './json-fault.js'

/** One JSON document and the file it came from, as the user named it. */
export interface SourceDocument {
  readonly path: string
  readonly value: unknown
  /** The line of a file that holds one document a line; counted from 1. */
  readonly line?: number
  readonly sha256?: string
  /** Where not all of its rows are at hand: these stand in place of its list, which is empty. */
  readonly share?: RowShare
}

/** Some rows of a document. */
export interface RowShare {
  /** What the whole document is. */
  readonly kind: InputKind
  readonly rows: readonly unknown[]
  /** Where each stood in the list of the document; of a file with a row a line, on which line; of a row that is the document, nowhere. */
  readonly at: readonly number[]
  readonly each: 'row' | 'line' | 'document'
  /** How many rows the whole document has. */
  readonly of: number
  /** The position of the document among the inputs of the whole company, where it is known. */
  readonly input?: number
}

/** The documents of a text and what could not be read. `.ndjson` and `.jsonl`, gzipped or not, hold one document a line. */
export const parseDocuments = (
  path: string,
  text: string,
): { readonly documents: SourceDocument[]; readonly problems: Problem[] } => {
  const lines = isLined(path) ? text.split('\n') : [text]
  const documents: SourceDocument[] = []
  const problems: Problem[] = []
  lines.forEach((line, index) => {
    const plain = index === 0 && line.startsWith('\uFEFF') ? line.slice(1) : line
    if (lines.length > 1 && plain.trim() === '') return
    const lineNumber = isLined(path) ? index + 1 : undefined
    try {
      const value: unknown = JSON.parse(plain)
      documents.push(lineNumber === undefined ? { path, value } : { path, value, line: lineNumber })
    } catch {
      problems.push(problem('not-json', path, '', { ...placed(plain, index) }))
    }
  })
  return { documents, problems }
}

/** By its name. */
export const isLined = (path: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(path)

const placed = (text: string, linesBefore: number) => {
  const fault = jsonFault(text)
  const before = text.slice(0, fault.offset).split('\n')
  return {
    detail: fault.truncated ? '' : text.slice(fault.offset).split('\n')[0]!.slice(0, 24).trim(),
    needed: fault.needed,
    line: linesBefore + before.length,
    column: before.at(-1)!.length + 1,
    truncated: fault.truncated,
  }
}
