/** A sheet of an audit's workbook before it is bytes: headings, typed columns, rows, and where colour helps. */
import type { BookSheet } from '../console/book-sheet.js'
import { mapped } from '../mapped.js'

/**
 * How a number reads: `date` and `moment` are days after 1970-01-01 (a moment with its fraction), `clock` and `minute` are seconds after
 * 00:00, `duration` is seconds of any sign, `net` seconds more or less, `count` times or days.
 */
export type Kind = 'date' | 'moment' | 'clock' | 'minute' | 'duration' | 'net' | 'count'
export interface Typed {
  readonly kind: Kind
  readonly value: number
}
/** Text is text, whatever it begins with; a bare number takes the kind of its column; `null` is an empty cell. */
export type ReportCell = string | number | null | Typed

export type Tint = 'good' | 'bad' | 'doubtful' | 'quiet'
/** A cell of the column that says just this, or a number above 0. */
export interface Colour {
  readonly when: { readonly is: string } | 'above-0'
  readonly tint: Tint
}

export interface ReportColumn<Row> {
  /** Over a run of columns, as in the console's export; empty where the title stands alone. */
  readonly group?: string
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly kind?: Kind
  readonly colours?: readonly Colour[]
  readonly cell: (row: Row) => ReportCell
}

export interface ReportSheet {
  readonly name: string
  /** One row of titles, or groups above titles. */
  readonly headings: ReadonlyArray<ReadonlyArray<string | null>>
  readonly merges: BookSheet['merges']
  readonly columns: ReadonlyArray<Pick<ReportColumn<never>, 'width' | 'kind' | 'colours'>>
  /** Asked for once, when the sheet is written. */
  readonly rows: Iterable<ReadonlyArray<ReportCell>>
  /** How many columns stay in sight beside the headings. */
  readonly frozen: number
}

export const sheetOf = <Row>(
  name: string,
  columns: ReadonlyArray<ReportColumn<Row>>,
  rows: Iterable<Row>,
  frozen = 0,
): ReportSheet => ({
  name,
  headings: [columns.map(({ title }) => title)],
  merges: [],
  columns,
  rows: mapped(rows, (row) => columns.map(({ cell }) => cell(row))),
  frozen,
})
