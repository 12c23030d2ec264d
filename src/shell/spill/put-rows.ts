/** Rows of a document into the spill file, each person's together, and all of them back. */
import { useridOf } from '../../vendor/index.js'
import type { RowTexts } from '../files/stream/event.js'
import type { Draft } from './open-file.js'
import type { SpillFile } from './spill-file.js'

/** Under this name lie the rows of a person in the spill file, however the userid is spelled. */
export const folded = (userid: string): string => userid.toLowerCase()
/** Rows that do not say whose they are: decoding says what is wrong with them. */
export const nobodys = ''

/** `placeOf`: where the row at a position of the list stands in its document. */
export const putRows = (
  spill: SpillFile,
  document: number,
  { rows, texts }: { readonly rows: readonly unknown[]; readonly texts?: RowTexts },
  placeOf: (index: number) => number,
): void =>
  rows.forEach((row, i) => {
    const userid = useridOf(row)
    const person = typeof userid === 'string' ? folded(userid) : nobodys
    const text = texts && { bytes: texts.bytes, from: texts.bounds[2 * i]!, to: texts.bounds[2 * i + 1]! }
    spill.put(person, { document, at: placeOf(i), row }, text)
  })

/** All rows of a document so far, in their order: those that were put aside, and those that wait. */
export const rowsPutAside = (spill: SpillFile, { number, spilt, waiting }: Draft): readonly unknown[] => {
  const rows: unknown[] = []
  if (spilt !== undefined) {
    spill.flush()
    for (const person of spill.people())
      for (const { document, at, row } of spill.rowsIn(spill.piecesOf([person])))
        if (document === number) rows[at] = row
  }
  for (const lot of waiting) lot.rows.forEach((row, i) => (rows[lot.first + i] = row))
  return rows
}
