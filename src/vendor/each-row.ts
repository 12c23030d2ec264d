/** The walk over the rows of a part: each is proven on its own, so that a bad one never costs another. */
import type * as t from 'io-ts'
import type { OpenPart } from './open.js'
import { glanceOf, type Seen } from './glance.js'
import { seenText } from './plain.js'
import { nothingLost, readRow, type RowReading } from './read-row.js'
import type { Source } from './source.js'
import { eachUnknownField, type Shape, shapeOf } from './unknown-fields.js'
import { joined, pathText, type WireFault } from './wire-fault.js'

/** A codec, the fields it names, and what is told of a row at a glance from these two. */
export interface RowReader<A> {
  readonly codec: t.Type<A, unknown>
  readonly shape: Shape
  readonly glance: (raw: unknown) => Seen
}
export const rowReader = <A>(codec: t.Type<A, unknown>): RowReader<A> => ({
  codec,
  shape: shapeOf(codec),
  glance: glanceOf(codec),
})

export const eachRow = <A>(
  { part, source, countUnknown }: OpenPart,
  reader: RowReader<A>,
  take: (reading: RowReading<A>, path: string, raw: unknown) => void,
): void => {
  part.rows.forEach((raw, index) => {
    const path = part.pathOf(index)
    const seen = reader.glance(raw)
    if (seen !== 'known') eachUnknownField(reader.shape, raw, part.generic, countUnknown)
    // The glance has proven it: the codec would give the row back as it is.
    const reading =
      seen === 'unclear' ? readRow(reader.codec, raw, tellFault(path, source)) : { row: raw as A, lost: nothingLost }
    if (reading !== undefined) take(reading, path, raw)
  })
}

/** A fault of the wire as a problem at its place in the file. */
export const tellFault =
  (path: string, { report }: Source) =>
  ({ steps, seen, needed }: WireFault): void =>
    report('bad-row', joined(path, pathText(steps)), { seen: seenText(seen), needed })
