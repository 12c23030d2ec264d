/** A document a line: each parsed as its line ends, or split where the line alone is too large. */
import { isAscii } from 'node:buffer'
import { onlyBlanks, type JsonReader, notRead } from '../../../vendor/index.js'
import { lineFeed } from '../../../vendor/json/json-bytes.js'
import { heldBytes } from './held-bytes.js'
import { type DocumentSplitter, splitDocument } from './split-document.js'
import { type Tell, tellText, tellValue } from './whole-document.js'

export interface Numbering {
  /** The number of the next document. */
  next: number
  /** Up to how many bytes a document is held whole, but for those that are held however large they are. */
  readonly wholeUpTo: number
  readonly held: ReadonlySet<number>
  readonly json: JsonReader
}

/** As a splitter of one document, for the lines of a file. */
export const splitLines = (path: string, numbering: Numbering, tell: Tell): DocumentSplitter => {
  const held = heldBytes()
  let splitter: DocumentSplitter | undefined
  let line = 1
  let isBlank = true
  const limit = () => (numbering.held.has(numbering.next) ? Infinity : numbering.wholeUpTo)
  const told = () => {
    numbering.next++
    isBlank = false
  }
  const takePart = (bytes: Buffer) => {
    if (splitter === undefined && held.size() + bytes.length > limit()) {
      splitter = splitDocument({ document: numbering.next, path, line }, tell, numbering.json)
      splitter.take(held.bytes())
      held.clear()
    }
    if (splitter === undefined) held.push(bytes)
    else splitter.take(bytes)
  }
  const endLine = () => {
    if (splitter === undefined) tellLine(held.text())
    else if (splitter.end() === 'told') told()
    splitter = undefined
    held.clear()
    line++
  }
  /** Whether all of it is one document that could be read so. */
  const tellAtSight = (bytes: Buffer, from: number, to: number): boolean => {
    const value = numbering.json.row(bytes, from)
    const end = numbering.json.end()
    if (value === notRead || !onlyBlanks(bytes, end, to)) return false
    tellValue({ document: numbering.next, path, line }, value, tell, { bytes, bounds: [from, end] })
    told()
    return true
  }
  const tellLine = (text: string) => {
    if (text.trim() === '') return
    tellText({ document: numbering.next, path, line }, text, tell)
    told()
  }
  return {
    take: (bytes) => {
      const encoding = isAscii(bytes) ? 'latin1' : 'utf8'
      let start = 0
      for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, start)) {
        if (splitter === undefined && held.size() === 0 && at - start <= limit()) {
          if (!tellAtSight(bytes, start, at)) tellLine(bytes.toString(encoding, start, at))
          line++
        } else {
          takePart(bytes.subarray(start, at))
          endLine()
        }
        start = at + 1
      }
      takePart(bytes.subarray(start))
    },
    end: () => {
      endLine()
      return isBlank ? 'blank' : 'told'
    },
  }
}
