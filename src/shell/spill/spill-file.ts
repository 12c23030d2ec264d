/** Rows put aside in a file, to be had again person by person: what does not fit into memory is read as often as it is needed. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lineFeed, space } from '../../vendor/json/json-bytes.js'
import { rowText } from './row-text.js'
import { bytesOf, linesInFiles, type Piece, type Places, rowsInFiles, type SpiltRow } from './rows-in-file.js'
import { runBuffer } from './run-buffer.js'

export interface SpillFile extends SpiltFile {
  readonly put: (person: string, row: SpiltRow, text?: WrittenRow) => void
  /** After this everything that was put can be read. */
  readonly flush: () => void
}
/** How a row was written in UTF-8. */
export interface WrittenRow {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Rows that were put aside. */
export interface SpiltFile {
  /** Everybody who has rows, in the order in which they came. */
  readonly people: () => Iterable<string>
  readonly bytesOf: (person: string) => number
  /** Where the rows of these people lie. */
  readonly piecesOf: (people: readonly string[]) => readonly Piece[]
  readonly rowsIn: (pieces: readonly Piece[]) => readonly SpiltRow[]
  /** The same as lines of text, each an array of the three. */
  readonly linesIn: (pieces: readonly Piece[]) => readonly string[]
  /** The file is gone afterwards. */
  readonly remove: () => void
}

/** In the folder for temporary files, or in another. */
export const createSpillFile = (within: string = tmpdir()): SpillFile => {
  const { files, forget } = openSpillFiles(1, within)
  return spillInto(files[0]!, forget).spill
}

/** Where the system allows it the files have no names, and end with their process, however that ends. */
export const openSpillFiles = (
  count: number,
  within: string = tmpdir(),
): { readonly files: readonly number[]; readonly forget: () => void } => {
  const folder = mkdtempSync(join(within, 'kaoqin-'))
  const files = Array.from({ length: count }, (_, i) => openSync(join(folder, `rows-${i}`), 'wx+'))
  try {
    rmSync(folder, { recursive: true })
  } catch {
    // A system that keeps the names of open files keeps them until the end.
  }
  return { files, forget: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Into an open file, which is closed when it is removed. Rows are written a run at a time and person by person within it, so that the
 * rows of some people are found again in as many places as there were runs.
 */
export const spillInto = (
  file: number,
  forget: () => void,
  runBytes: number = usualRun,
): { readonly spill: SpillFile; readonly index: ReadonlyMap<string, Places> } => {
  const index = new Map<string, number[]>()
  const buffer = runBuffer(runBytes)
  let written = 0
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done)
  }
  const note = (person: string, length: number): void => {
    const places = index.get(person)
    if (places === undefined) index.set(person, [written, length])
    else places.push(written, length)
    written += length
  }
  const flush = (): void => {
    const { bytes, shares } = buffer.run()
    write(bytes)
    for (const { person, length } of shares) note(person, length)
  }
  /** `fill` is given room for `atMost` bytes and says how many it took. */
  const append = (person: string, atMost: number, fill: (bytes: Buffer, at: number) => number): void => {
    if (atMost > runBytes) {
      flush()
      const alone = Buffer.allocUnsafe(atMost)
      const length = fill(alone, 0)
      write(alone.subarray(0, length))
      return note(person, length)
    }
    let room = buffer.room(person, atMost)
    if (room === undefined) {
      flush()
      room = buffer.room(person, atMost)!
    }
    buffer.take(fill(room.bytes, room.at))
  }
  const read = rowsInFiles()
  const spill: SpillFile = {
    put: (person, { document, at, row }, text) => {
      const head = `[${document},${at},`
      if (text === undefined) {
        const line = `${head}${rowText(row)}]\n`
        return append(person, line.length * bytesOfUnit, (bytes, to) => bytes.write(line, to, 'utf8'))
      }
      append(person, head.length + (text.to - text.from) + 2, (bytes, to) => {
        const begin = to + bytes.write(head, to, 'latin1')
        const end = begin + text.to - text.from
        bytes.set(text.bytes.subarray(text.from, text.to), begin)
        onOneLine(bytes.subarray(begin, end))
        bytes.write(']\n', end, 'latin1')
        return end + 2 - to
      })
    },
    people: () => index.keys(),
    bytesOf: (person) => bytesOf(index.get(person) ?? []),
    piecesOf: (people) => [{ file, firstDocument: 0, places: people.flatMap((person) => index.get(person) ?? []) }],
    flush,
    rowsIn: read,
    linesIn: linesInFiles,
    remove: () => {
      closeSync(file)
      forget()
    },
  }
  return { spill, index }
}

/** Between tokens a line feed is a blank, and inside a text JSON has none. */
const onOneLine = (bytes: Uint8Array): void => {
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) bytes[at] = space
}

const usualRun = 2 << 20
/** A UTF-16 unit is at most three bytes. */
const bytesOfUnit = 3
