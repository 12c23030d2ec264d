/** Rows out of open files, in which they lie a line each: `[document, at, row]`. */
import { readSync } from 'node:fs'
import { createJsonReader, notRead } from '../../vendor/index.js'
import { lineFeed } from '../../vendor/json/json-bytes.js'

/** A row of a document, and where it stood in it. */
export interface SpiltRow {
  readonly document: number
  readonly at: number
  readonly row: unknown
}

/** Where lines lie: offset and length in turns, in bytes. */
export type Places = readonly number[]
export const bytesOf = (places: Places): number => places.reduce((sum, one, i) => (i % 2 === 0 ? sum : sum + one), 0)

/** Lines of an open file, whose documents are counted from a number of its own. */
export interface Piece {
  readonly file: number
  readonly firstDocument: number
  readonly places: Places
}

/** What it has read makes it read faster. */
export const rowsInFiles = (): ((pieces: readonly Piece[]) => readonly SpiltRow[]) => {
  const json = createJsonReader()
  const bytesAt = bytesOfFiles()
  return (pieces) => {
    const rows: SpiltRow[] = []
    for (const { file, firstDocument, places } of pieces)
      for (const [offset, length] of stretchesOf(places)) {
        const bytes = bytesAt(file, offset, length)
        for (let at = 0; at < length; ) {
          const line = json.row(bytes, at, at > 0)
          const end = line === notRead ? bytes.indexOf(lineFeed, at) : json.end()
          const one = line === notRead ? rowIn(bytes.toString('utf8', at, end)) : rowOf(line)
          rows.push(firstDocument === 0 ? one : { ...one, document: one.document + firstDocument })
          at = end + 1
        }
      }
    return rows
  }
}

/** A line as the row that it is. */
export const rowIn = (line: string): SpiltRow => rowOf(JSON.parse(line))
const rowOf = (line: unknown): SpiltRow => {
  const [document, at, row] = line as [number, number, unknown]
  return { document, at, row }
}

/** The lines as text, their documents counted from 0. */
export const linesInFiles = (pieces: readonly Piece[]): readonly string[] => {
  const bytesAt = bytesOfFiles()
  return pieces.flatMap(({ file, firstDocument, places }) =>
    stretchesOf(places).flatMap(([offset, length]) => {
      const lines = bytesAt(file, offset, length)
        .toString('utf8', 0, length - 1)
        .split('\n')
      return firstDocument === 0 ? lines : lines.map((line) => countedOn(line, firstDocument))
    }),
  )
}
const countedOn = (line: string, first: number): string => {
  const comma = line.indexOf(',')
  return `[${Number(line.slice(1, comma)) + first}${line.slice(comma)}`
}

/** Whatever lies side by side is read at once; in the order of the file. */
const stretchesOf = (places: Places): ReadonlyArray<readonly [number, number]> => {
  const all = Array.from({ length: places.length / 2 }, (_, i): [number, number] => [
    places[2 * i]!,
    places[2 * i + 1]!,
  ])
  const stretches: Array<[number, number]> = []
  for (const [offset, length] of all.toSorted(([a], [b]) => a - b)) {
    const last = stretches.at(-1)
    if (last !== undefined && last[0] + last[1] === offset) last[1] += length
    else stretches.push([offset, length])
  }
  return stretches
}

/** They stand at the beginning of what is given, until the next are asked for. */
const bytesOfFiles = () => {
  let read = Buffer.allocUnsafeSlow(1 << 20)
  return (file: number, offset: number, length: number): Buffer => {
    if (length > read.length) read = Buffer.allocUnsafeSlow(length * 2)
    for (let done = 0; done < length; ) {
      const more = readSync(file, read, done, length - done, offset + done)
      if (more === 0) throw new RangeError(`the spill file ends before ${offset + length}`)
      done += more
    }
    return read
  }
}
/** The text of a stretch of an open file. */
export const textsIn = (file: number): ((offset: number, length: number) => string) => {
  const bytesAt = bytesOfFiles()
  return (offset, length) => bytesAt(file, offset, length).toString('utf8', 0, length)
}
