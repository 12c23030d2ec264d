/** Rows of a document into the spill file, each person's together, and all of them back. */
import { useridOf } from '../../vendor/index.js'
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
  rows: readonly unknown[],
  placeOf: (index: number) => number,
): void => {
  const lots = new Map<string, { at: number[]; rows: unknown[] }>()
  rows.forEach((row, i) => {
    const userid = useridOf(row)
    const key = typeof userid === 'string' ? folded(userid) : nobodys
    const lot = lots.get(key)
    if (lot === undefined) lots.set(key, { at: [placeOf(i)], rows: [row] })
    else {
      lot.at.push(placeOf(i))
      lot.rows.push(row)
    }
  })
  for (const [person, lot] of lots) spill.put(person, { document, ...lot })
}

/** All rows of a document so far, in their order: those that were put aside, and those that wait. */
export const rowsPutAside = (spill: SpillFile, { number, spilt, waiting }: Draft): readonly unknown[] => {
  const rows: unknown[] = []
  if (spilt !== undefined) {
    spill.flush()
    for (const person of spill.people())
      for (const lot of spill.rowsAt(spill.placesOf(person)))
        if (lot.document === number) lot.at.forEach((at, i) => (rows[at] = lot.rows[i]))
  }
  for (const lot of waiting) lot.rows.forEach((row, i) => (rows[lot.first + i] = row))
  return rows
}
