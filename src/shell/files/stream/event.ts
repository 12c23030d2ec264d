/** What reading tells, in the order of the files: rows as they come, then the document around them, then the file. */
import type { Problem } from '../../../domain/problem.js'

/**
 * A file counts when its `file` event comes. Where it turns out unreadable late (a packed file that breaks off, bytes that are no
 * text), a problem `unreadable-file` comes in its place, and nothing that the file gave before holds.
 */
export type StreamEvent = DocumentRows | StreamedDocument | Forget | StreamProblem | StreamedFile | StreamedWorkbook

/** The next rows of a document's list. */
export interface DocumentRows {
  readonly _tag: 'rows'
  /** Counted from 0 over all files. */
  readonly document: number
  readonly rows: readonly unknown[]
  /** The position of the first of them in the list. */
  readonly first: number
  /** How they were written, where that is at hand. */
  readonly texts?: RowTexts
}
/** The text of each row in UTF-8: where it begins and where it ends, in turns. */
export interface RowTexts {
  readonly bytes: Uint8Array
  readonly bounds: readonly number[]
}
/** A whole document, behind the last of its rows. */
export interface StreamedDocument {
  readonly _tag: 'document'
  readonly document: number
  readonly path: string
  /** The line of a file that holds one document a line; counted from 1. */
  readonly line: number | undefined
  /** As `JSON.parse` gives it, but for its list of rows, which is empty. */
  readonly value: unknown
  /** How many rows the list has; 0 also where the document has no list of rows and `value` is the whole of it. */
  readonly rows: number
  /** How such a document was written, where that is at hand. */
  readonly texts?: RowTexts
}
/** The rows of this document given so far were none: behind them stands another list of rows. The document is given anew. */
export interface Forget {
  readonly _tag: 'forget'
  readonly document: number
}
export interface StreamProblem {
  readonly _tag: 'problem'
  /** The document that is none; the rows of it given so far do not hold. */
  readonly document: number | undefined
  readonly problem: Problem
}
/** The end of a file that was read to its end. */
export interface StreamedFile {
  readonly _tag: 'file'
  readonly path: string
  /** Of the bytes as they are stored. */
  readonly sha256: string
  readonly bytes: number
}
/** A workbook, by its name or as the zip that it is, unread. */
export interface StreamedWorkbook {
  readonly _tag: 'workbook'
  readonly path: string
  readonly bytes: Uint8Array
}
