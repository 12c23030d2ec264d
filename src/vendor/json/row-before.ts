/** The object read last, of one shape: what of the next one is written as it was there need not be read again, and most of a row is. */
import type { Cursor } from './cursor.js'

export interface Before {
  /** Which reading it was met in: the bytes of an earlier one may be others by now. */
  reading: number
  one: Readonly<Record<string, unknown>>
  from: number
  /** Behind the brace that closes it. */
  to: number
  /** Where each value ends, counted from `from`. */
  ends: number[]
  /** The same of the object that is read now, as far as it has been. */
  begun: number[]
  /** How much farther from its beginning the cursor stands in that object than the same place of this one. */
  moved: number
}

export const none = 0

/** Of a shape with so many fields, `one` being an object of that shape. */
export const nothingBefore = (fields: number, one: Before['one']): Before => ({
  reading: none,
  one,
  from: 0,
  to: 0,
  ends: Array.from({ length: fields }, () => 0),
  begun: Array.from({ length: fields }, () => 0),
  moved: 0,
})

/** The next object is read from here on: whether the one before is at hand. */
export const beginAfter = (before: Before, reading: number): boolean => {
  before.moved = 0
  return before.reading === reading
}

/**
 * The first field, from one on before which the cursor stands, that is not written as it was: the cursor stands before it then. One more
 * than there are fields where the object also ends as the one before, and the cursor stands behind it.
 */
export const passAlike = (before: Before, here: Cursor, from: number, field: number): number => {
  const { ends, begun, moved } = before
  const start = here.at - from - moved
  const alike = start + countAlike(here, before.from + start, before.to)
  let next = field
  // A figure may go on where another one ended: what stands behind a value has to be alike too.
  for (; next < ends.length && ends[next]! < alike; next++) begun[next] = ends[next]! + moved
  if (next === ends.length && before.from + alike === before.to) {
    here.at = from + alike + moved
    return next + 1
  }
  if (next > field) here.at = from + begun[next - 1]!
  return next
}

/** How many bytes stand at the cursor as they stand at an earlier position, up to the end of what is compared. */
const countAlike = ({ view, at }: Cursor, earlier: number, to: number): number => {
  const most = Math.min(to - earlier, view.byteLength - at)
  let i = 0
  while (i + 4 <= most && view.getInt32(at + i, true) === view.getInt32(earlier + i, true)) i += 4
  while (i < most && view.getUint8(at + i) === view.getUint8(earlier + i)) i++
  return i
}

/** The value of a field has been read, and ended so far from where its object begins. */
export const noteEnd = (before: Before, field: number, end: number): void => {
  before.moved = end - before.ends[field]!
  before.begun[field] = end
}

/** The object that was begun like those of one shape goes on like those of another behind so many fields. */
export const goOnAfter = (before: Before, other: Before, fields: number): void => {
  for (let i = 0; i < fields; i++) before.begun[i] = other.begun[i]!
  if (fields > 0) before.moved = before.begun[fields - 1]! - before.ends[fields - 1]!
}

/** The object that was begun has been read as a whole: it is the one before the next. */
export const keepAsBefore = (before: Before, one: Before['one'], from: number, to: number, reading: number): void => {
  before.reading = reading
  before.one = one
  before.from = from
  before.to = to
  const { ends, begun } = before
  before.ends = begun
  before.begun = ends
}
