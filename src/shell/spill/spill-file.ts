/** Rows put aside in a file, to be had again person by person: what does not fit into memory is read as often as it is needed. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowText } from './row-text.js'

/** Some rows of one document that are of one person, and where each stood in it. */
export interface SpiltRows {
  readonly document: number
  readonly at: readonly number[]
  readonly rows: readonly unknown[]
}

/** Where the lines of one person lie: offset and length in turns, in bytes. */
export type Places = readonly number[]

export interface SpillFile extends SpiltFile {
  readonly put: (person: string, lot: SpiltRows) => void
  /** After this everything that was put can be read. */
  readonly flush: () => void
  readonly bytes: () => number
}

/** Rows that were put aside. */
export interface SpiltFile {
  /** Everybody who has rows, in the order in which they came. */
  readonly people: () => Iterable<string>
  readonly placesOf: (person: string) => Places
  readonly rowsAt: (places: Places) => readonly SpiltRows[]
  /** The same as lines of text, each an array of the three. */
  readonly linesAt: (places: Places) => readonly string[]
  /** The file is gone afterwards. */
  readonly remove: () => void
}

/** In the folder for temporary files, or in another. */
export const createSpillFile = (within: string = tmpdir()): SpillFile => {
  const { files, forget } = openSpillFiles(1, within)
  return spillInto(files[0]!, forget)
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

/** Into an open file, which is closed when it is removed. */
export const spillInto = (file: number, forget: () => void): SpillFile => {
  const index = new Map<string, number[]>()
  const held = Buffer.allocUnsafe(bytesHeld)
  let filled = 0
  let written = 0
  const write = (bytes: Uint8Array, length: number): void => {
    for (let done = 0; done < length; ) done += writeSync(file, bytes, done, length - done)
  }
  const flush = (): void => {
    write(held, filled)
    filled = 0
  }
  const append = (text: string): number => {
    const atMost = text.length * bytesOfUnit
    if (atMost > bytesHeld - filled) flush()
    if (atMost > bytesHeld) {
      const bytes = Buffer.from(text, 'utf8')
      write(bytes, bytes.length)
      return bytes.length
    }
    const length = held.write(text, filled, 'utf8')
    filled += length
    return length
  }
  const textAt = textsIn(file)
  const linesAt = (places: Places): readonly string[] =>
    Array.from({ length: places.length / 2 }, (_, i) => textAt(places[2 * i]!, places[2 * i + 1]!))
  return {
    put: (person, { document, at, rows }) => {
      const length = append(rowText([document, at, rows]))
      const places = index.get(person)
      if (places === undefined) index.set(person, [written, length])
      else places.push(written, length)
      written += length
    },
    people: () => index.keys(),
    placesOf: (person) => index.get(person) ?? [],
    flush,
    rowsAt: (places) => linesAt(places).map(rowsIn),
    linesAt,
    bytes: () => written,
    remove: () => {
      closeSync(file)
      forget()
    },
  }
}

/** The text of a stretch of an open file. */
export const textsIn = (file: number): ((offset: number, length: number) => string) => {
  let read = Buffer.allocUnsafe(1 << 20)
  return (offset, length) => {
    if (length > read.length) read = Buffer.allocUnsafe(length * 2)
    for (let done = 0; done < length; ) {
      const more = readSync(file, read, done, length - done, offset + done)
      if (more === 0) throw new RangeError(`the spill file ends before ${offset + length}`)
      done += more
    }
    return read.toString('utf8', 0, length)
  }
}

const bytesHeld = 4 << 20
/** A UTF-16 unit is at most three bytes. */
const bytesOfUnit = 3

/** A line of a spill file as the rows that it is. */
export const rowsIn = (line: string): SpiltRows => {
  const [document, at, rows] = JSON.parse(line) as [number, number[], unknown[]]
  return { document, at, rows }
}
