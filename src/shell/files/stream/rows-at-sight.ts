/** Rows that stand whole in the bytes at hand, read at sight; all others are left to a slower look. */
import { comma } from '../../../vendor/json/json-bytes.js'
import { type JsonReader, notRead } from '../../../vendor/index.js'
import type { RowTexts } from './event.js'

export interface RowsSeen extends RowTexts {
  readonly rows: readonly unknown[]
  /** The position behind the comma after the last of them. */
  readonly end: number
}

/** From a position on where a row may begin, each row that a comma follows in these bytes. */
export const rowsAtSight = (json: JsonReader, bytes: Buffer, from: number): RowsSeen => {
  const rows: unknown[] = []
  const bounds: number[] = []
  let end = from
  for (;;) {
    const row = json.row(bytes, end, end > from)
    const to = json.end()
    if (row === notRead || json.next() !== comma) return { rows, bytes, bounds, end }
    rows.push(row)
    bounds.push(end, to)
    end = json.end() + 1
  }
}
