/** Files of any size into documents: what is larger than memory row by row, in as much memory as a batch of rows takes. */
import { stat } from 'node:fs/promises'
import { problem } from '../../../domain/problem.js'
import { createJsonReader } from '../../../vendor/index.js'
import { findFiles, standardInput } from '../find-files.js'
import type { StreamEvent } from './event.js'
import { fileEvents, type Reading } from './file-events.js'

export interface StreamOptions {
  /** The bytes of standard input; read at most once, and only for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Texts of up to so many bytes are held whole; where not given 1 MB, and 64 MB of standard input, which cannot be read twice. */
  readonly wholeUpTo?: number
  /** How many bytes are read at once of a file larger than that. */
  readonly chunkBytes?: number
  /** Told as bytes are read: of all files so far, and of them all; `undefined` where one of them has no size. */
  readonly onBytes?: (read: number, total: number | undefined) => void
}

/**
 * Every document of the given paths, in the order of the files. Never throws for what a file holds: a file that cannot be read costs
 * itself alone.
 */
export async function* streamDocuments(
  paths: readonly string[],
  { stdin, wholeUpTo, chunkBytes = 2 ** 18, onBytes }: StreamOptions = {},
): AsyncGenerator<StreamEvent, void, undefined> {
  const found = await findFiles(paths)
  for (const one of found.problems) yield { _tag: 'problem', document: undefined, problem: one }
  const total = onBytes === undefined ? undefined : await sizeOf(found.files)
  const reading: Reading = { stdin, wholeUpTo: 0, chunkBytes, next: 0, held: new Set(), json: createJsonReader() }
  let [read, most] = [0, 0]
  for (const path of found.files) {
    const { next } = reading
    const start = read
    reading.wholeUpTo = wholeUpTo ?? (path === standardInput ? 2 ** 26 : 2 ** 20)
    let doubt: number | undefined
    do {
      const told = doubt ?? next
      doubt = undefined
      read = start
      const onPart = (bytes: number) => {
        read += bytes
        if (read > most) onBytes?.((most = read), total)
      }
      for await (const events of fileEvents(path, reading, onPart)) {
        for (const event of events) {
          if (!('document' in event) || event.document === undefined || event.document >= told) yield event
          if (event._tag === 'forget') doubt = event.document
        }
        if (doubt !== undefined) break
      }
      if (doubt === undefined) continue
      if (!(await canBeReadAgain(path, stdin))) {
        yield { _tag: 'problem', document: doubt, problem: problem('unreadable-file', path, '', twoLists) }
        break
      }
      // Only as a whole does this document tell which of its lists is the one.
      reading.held.add(doubt)
      reading.next = next
    } while (doubt !== undefined)
  }
}

const twoLists = { reason: 'other', detail: 'two lists of rows' } as const

const canBeReadAgain = async (path: string, stdin: StreamOptions['stdin']): Promise<boolean> =>
  !(path === standardInput && stdin !== undefined) && (await stat(path).catch(() => undefined))?.isFile() === true

const sizeOf = async (paths: readonly string[]): Promise<number | undefined> => {
  let total = 0
  for (const path of paths) {
    const about = await stat(path).catch(() => undefined)
    if (path === standardInput || about?.isFile() === false) return undefined
    total += about?.size ?? 0
  }
  return total
}
