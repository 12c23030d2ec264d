/** The walk over the rows of a part: each is proven on its own, so that a bad one never costs another. */
import type * as t from 'io-ts'
import type { OpenPart } from './open.js'
import { guardOf } from './guard.js'
import { seenText } from './plain.js'
import { nothingLost, readRow, type RowReading } from './read-row.js'
import type { Source } from './source.js'
import { eachUnknownField, knowsAllOf, type Shape, shapeOf } from './unknown-fields.js'
import { joined, pathText, type WireFault } from './wire-fault.js'

/** A codec, the fields it names, and what is told of a row at a glance from these two. */
export interface RowReader<A> {
  readonly codec: t.Type<A, unknown>
  readonly shape: Shape
  /** Whether the codec decodes a row to itself. */
  readonly accepts: (raw: unknown) => raw is A
  readonly knowsAll: (raw: unknown) => boolean
}
export const rowReader = <A>(codec: t.Type<A, unknown>): RowReader<A> => {
  const shape = shapeOf(codec)
  const guard = guardOf(codec)
  return { codec, shape, accepts: (raw): raw is A => guard(raw), knowsAll: knowsAllOf(shape) }
}

export const eachRow = <A>(
  { part, source, countUnknown }: OpenPart,
  reader: RowReader<A>,
  take: (reading: RowReading<A>, path: string, raw: unknown) => void,
): void => {
  part.rows.forEach((raw, index) => {
    const path = part.pathOf(index)
    if (!reader.knowsAll(raw)) eachUnknownField(reader.shape, raw, part.generic, countUnknown)
    const reading = reader.accepts(raw)
      ? { row: raw, lost: nothingLost }
      : readRow(reader.codec, raw, tellFault(path, source))
    if (reading !== undefined) take(reading, path, raw)
  })
}

/** A fault of the wire as a problem at its place in the file. */
export const tellFault =
  (path: string, { report }: Source) =>
  ({ steps, seen, needed }: WireFault): void =>
    report('bad-row', joined(path, pathText(steps)), { seen: seenText(seen), needed })
