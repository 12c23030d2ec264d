/** Events put together again: the documents and problems they tell, as the reader of whole files gives them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Problem } from '../../../../src/domain/problem.js'
import { readDocuments } from '../../../../src/shell/files/index.js'
import type { RowTexts, StreamEvent } from '../../../../src/shell/files/stream/event.js'
import { faultFinder } from '../../../../src/shell/files/stream/fault-finder.js'
import { pathOfRows } from '../../../../src/shell/files/stream/list-of-rows.js'
import { streamDocuments, type StreamOptions } from '../../../../src/shell/files/stream/stream-documents.js'
import type { SourceDocument } from '../../../../src/vendor/index.js'
import { fieldOf } from '../../../../src/vendor/plain.js'

export interface Replayed {
  readonly documents: ReadonlyArray<{ path: string; line?: number; value: unknown }>
  readonly problems: readonly Problem[]
}

export const eventsOf = async (paths: readonly string[], options: StreamOptions = {}): Promise<StreamEvent[]> => {
  const events: StreamEvent[] = []
  for await (const event of streamDocuments(paths, options)) events.push(event)
  return events
}

/** Checks on the way that rows follow on each other and nothing follows on a document. */
export const replayed = (events: readonly StreamEvent[]): Replayed => {
  const documents = new Map<number, { path: string; line?: number; value: unknown }>()
  const open = new Map<number, unknown[]>()
  let problems: Problem[] = []
  for (const event of events) {
    if (event._tag === 'rows') {
      const before = open.get(event.document) ?? []
      expect(documents.has(event.document)).toBe(false)
      expect(event.first).toBe(before.length)
      expect(event.rows.length).toBeGreaterThan(0)
      if (event.texts !== undefined) expect(valuesOf(event.texts)).toEqual(event.rows)
      open.set(event.document, [...before, ...event.rows])
    } else if (event._tag === 'document') {
      const { document, path, line, value, rows } = event
      const told = open.get(document) ?? []
      expect(documents.has(document)).toBe(false)
      expect(rows).toBe(told.length)
      if (event.texts !== undefined) expect(valuesOf(event.texts)).toEqual([value])
      documents.set(document, { path, ...(line === undefined ? {} : { line }), value: whole(value, told) })
      open.delete(document)
    } else if (event._tag === 'forget') open.delete(event.document)
    else if (event._tag === 'problem') {
      const { file, id } = event.problem
      if (id === 'unreadable-file') {
        for (const [number, { path }] of documents) if (path === file) documents.delete(number)
        problems = problems.filter((one) => one.file !== file)
        open.clear()
      }
      problems.push(event.problem)
      if (event.document !== undefined) open.delete(event.document)
    }
  }
  expect([...open.keys()]).toEqual([])
  return { documents: [...documents.values()], problems }
}

/** Of texts as they stand in the bytes. */
const valuesOf = ({ bytes, bounds }: RowTexts): readonly unknown[] =>
  Array.from(
    { length: bounds.length / 2 },
    (_, i) => JSON.parse(Buffer.from(bytes.subarray(bounds[2 * i], bounds[2 * i + 1])).toString()) as unknown,
  )

/** The document with its rows where they were. */
const whole = (value: unknown, rows: readonly unknown[]): unknown => {
  if (rows.length === 0) return value
  const path = pathOfRows(value)!
  expect(path.reduce(fieldOf, value)).toEqual([])
  if (path.length === 0) return rows
  Object.assign(path.slice(0, -1).reduce(fieldOf, value) as object, { [path.at(-1)!]: rows })
  return value
}

export const withoutFingerprint = ({ path, line, value }: SourceDocument): Replayed['documents'][number] => ({
  path,
  ...(line === undefined ? {} : { line }),
  value,
})

/** What reading the file at once gives. */
export const readAtOnce = async (path: string): Promise<Replayed> => {
  const { documents, problems } = await readDocuments([path])
  return { documents: documents.map(withoutFingerprint), problems }
}

/** The fault of a text as it stands, where it has one. */
export const faultOf = (text: string) => {
  const finder = faultFinder()
  finder.feed(text)
  return finder.end()
}

export const fingerprint = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/**
 * Whether the reader of whole texts finds its fault in time: it tries every way of taking a string apart that does not end.
 */
export const isTame = (text: string): boolean => !/[^"]{21}/.test(text)
