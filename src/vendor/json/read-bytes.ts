/** Bytes into documents where all of them are read at sight; what is wrong with others `parseDocuments` says. */
import { isLined, type SourceDocument } from '../parse-json.js'
import { carriageReturn, lineFeed, space, tab } from './json-bytes.js'
import { type JsonReader, notRead } from './json-reader.js'

/** The same as `parseDocuments` gives for the text of these bytes; `undefined` where anything in them needs a closer look. */
export const documentsIn = (
  path: string,
  bytes: Uint8Array,
  reader: JsonReader,
): readonly SourceDocument[] | undefined => {
  if (isLined(path)) return linesIn(path, bytes, reader)
  const value = reader.read(bytes)
  return value === notRead ? undefined : [{ path, value }]
}

const linesIn = (path: string, bytes: Uint8Array, { row, end }: JsonReader): readonly SourceDocument[] | undefined => {
  const documents: SourceDocument[] = []
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, from)
    const to = feed < 0 ? bytes.length : feed
    const value = row(bytes, from)
    if (value === notRead || !onlyBlanks(bytes, end(), to)) return undefined
    documents.push({ path, value, line: documents.length + 1 })
    from = to + 1
  }
  return documents.length === 0 ? undefined : documents
}

/** Whether nothing but blanks stands between two positions of one line. */
export const onlyBlanks = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (from > to) return false
  for (let at = from; at < to; at++)
    if (bytes[at] !== space && bytes[at] !== tab && bytes[at] !== carriageReturn) return false
  return true
}
