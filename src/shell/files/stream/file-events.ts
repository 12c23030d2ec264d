/** What one file tells: its documents, whole or split, or why it holds none. */
import { problem } from '../../../domain/problem.js'
import { type JsonReader, parseDocuments } from '../../../vendor/index.js'
import { standardInput } from '../find-files.js'
import { readDocuments } from '../read-documents.js'
import type { StreamEvent } from './event.js'
import { fileParts, storedBytes } from './file-bytes.js'
import { textOf } from './held-bytes.js'
import { beginning, joined, slices, upTo } from './parts.js'
import { plainText, reasonOf } from './plain-text.js'
import { splitDocument, type DocumentSplitter } from './split-document.js'
import { splitLines } from './split-lines.js'
import { parsedOf, type Tell, tellText, tellValue } from './whole-document.js'

/** How all files are read, and how far. */
export interface Reading {
  readonly stdin: AsyncIterable<Uint8Array> | undefined
  /** Up to how many bytes a text is held whole; another number for standard input. */
  wholeUpTo: number
  readonly chunkBytes: number
  /** The number of the next document. */
  next: number
  /** The documents that are held whole, however large they are. */
  readonly held: Set<number>
  readonly json: JsonReader
}

/** In the order they come; a list of them for each part of the file. */
export async function* fileEvents(
  path: string,
  reading: Reading,
  onPart: (bytes: number) => void,
): AsyncGenerator<readonly StreamEvent[], void, undefined> {
  const { stdin, wholeUpTo, chunkBytes } = reading
  const bytes = path === standardInput && stdin !== undefined ? stdin : fileParts(path, wholeUpTo, chunkBytes)
  const stored = storedBytes(bytes, onPart)
  try {
    const { first, all } = await beginning(stored.parts, 4)
    let isEmpty = true
    if (isWorkbook(path, first)) {
      const parts = await collected(all)
      isEmpty = parts.length === 0
      if (!isEmpty) yield [{ _tag: 'workbook', path, bytes: joined(parts) }]
    } else
      for await (const events of textEvents(path, plainText(path, all), reading)) {
        isEmpty = false
        yield events
      }
    const size = stored.size()
    if (isEmpty)
      yield [{ _tag: 'problem', document: undefined, problem: problem('empty-file', path, '', { bytes: size }) }]
    yield [{ _tag: 'file', path, sha256: stored.sha256(), bytes: size }]
  } catch (error) {
    yield [{ _tag: 'problem', document: undefined, problem: problem('unreadable-file', path, '', reasonOf(error)) }]
  } finally {
    stored.parts.return().catch(() => undefined)
  }
}

/** By its name, or, whatever it is called, as the zip that a workbook is. */
const isWorkbook = (path: string, bytes: Uint8Array): boolean =>
  /\.xlsx$/i.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)

const collected = async (parts: AsyncIterable<Buffer>): Promise<Buffer[]> => {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return all
}

/** No list of events is empty: a text that gives none holds nothing. */
async function* textEvents(
  path: string,
  text: AsyncIterable<Buffer>,
  reading: Reading,
): AsyncGenerator<readonly StreamEvent[], void, undefined> {
  let events: StreamEvent[] = []
  const tell = (event: StreamEvent) => void events.push(event)
  const isLined = hasLines(path)
  const limit = !isLined && reading.held.has(reading.next) ? Infinity : reading.wholeUpTo
  const { head, isAll, parts } = await upTo(limit, text)
  if (isAll && path === standardInput) await tellStandardInput(joined(head), reading, tell)
  else if (isAll && !isLined) tellWhole(path, joined(head), reading, tell)
  else {
    const isSplitByLine = isLined || (path === standardInput && beginsWithLine(joined(head)))
    const splitter = isSplitByLine ? splitLines(path, reading, tell) : splitOne(path, reading, tell)
    // What is told of a part is held until it is asked for.
    for await (const part of parts)
      for (const bytes of slices(part)) {
        splitter.take(bytes)
        if (events.length > 0) yield events
        events = []
      }
    splitter.end()
  }
  if (events.length > 0) yield events
}

/** As the vendor's reader of whole texts has it. */
const hasLines = (path: string): boolean => parseDocuments(path, '0').documents[0]?.line !== undefined

const tellWhole = (path: string, bytes: Buffer, reading: Reading, tell: Tell): void => {
  const place = { document: reading.next, path, line: undefined }
  const events: StreamEvent[] = []
  const splitter = splitDocument(place, (event) => void events.push(event), reading.json)
  splitter.take(bytes)
  if (splitter.end() === 'blank') return
  reading.next++
  // Only as a whole does a document with two lists of rows tell which is the one.
  if (events.some(({ _tag }) => _tag === 'forget')) tellText(place, textOf(bytes), tell)
  else events.forEach(tell)
}

/** What has no name may be one document or a document a line: told as where it is read whole. */
const tellStandardInput = async (bytes: Buffer, reading: Reading, tell: Tell): Promise<void> => {
  const { documents, problems } = await readDocuments([standardInput], { stdin: async () => bytes })
  for (const { path, line, value } of documents) tellValue({ document: reading.next++, path, line }, value, tell)
  for (const one of problems)
    if (one.id !== 'empty-file') tell({ _tag: 'problem', document: reading.next++, problem: one })
}

/** Too large to be tried as one document first: whether its first line is one, with something behind it. */
const beginsWithLine = (bytes: Buffer): boolean => {
  const isBlank = (byte: number | undefined) => byte !== undefined && byte <= 0x20
  let start = 0
  while (isBlank(bytes[start])) start++
  const end = bytes.indexOf('\n', start)
  if (end < 0 || !'{['.includes(String.fromCharCode(bytes[start]!))) return false
  let behind = end
  while (isBlank(bytes[behind])) behind++
  return behind < bytes.length && parsedOf(bytes.toString('utf8', start, end)) !== undefined
}

const splitOne = (path: string, reading: Reading, tell: Tell): DocumentSplitter => {
  const { take, end } = splitDocument({ document: reading.next, path, line: undefined }, tell, reading.json)
  return {
    take,
    end: () => {
      const ended = end()
      if (ended === 'told') reading.next++
      return ended
    },
  }
}
