/** Rows put in order of date: they are made person by person, and the sheet of days begins with the newest. */
import type { CivilDate } from '../../time/civil-date.js'
import type { ReportCell, ReportSheet } from './report-sheet.js'

export interface DatedRow {
  readonly date: CivilDate
  readonly cells: ReadonlyArray<ReportCell>
}

/** The newest first; those of one date as they came. There may be more of them than fit into memory. */
export type ByDate = (rows: Iterable<DatedRow>) => ReportSheet['rows']

/** In memory, all of them. */
export const heldByDate: ByDate = (rows) => ({
  *[Symbol.iterator]() {
    for (const { cells } of [...rows].toSorted((a, b) => b.date - a.date)) yield cells
  },
})
