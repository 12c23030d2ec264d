/** A workbook before it is bytes: sheets of rows, and what their columns are made from. */
import type { EmployeeId } from '../../domain/employee.js'
import type { Figures } from '../../domain/measure.js'
import type { Period } from '../../domain/period.js'
import type { DayResult } from '../../domain/result.js'
import type { Zone } from '../../time/zone.js'

/** Text and numbers; `null` where we work nothing out, `--` where there is nothing. */
export type BookCell = string | number | null

export interface BookSheet {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<BookCell>>
  /** Rows and columns from 0, both ends included. */
  readonly merges: ReadonlyArray<{
    readonly rows: readonly [number, number]
    readonly columns: readonly [number, number]
  }>
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
}

/** One day with what its result does not hold itself. */
export interface BookDay {
  readonly day: DayResult
  /** In the console's own units: whole minutes and rounded hours, as seconds. */
  readonly figures: Figures
  /** What was approved for the day, as its report words it. */
  readonly approvals: string
  /** Leave, a trip or an outing that touches the day. */
  readonly away: 'leave' | 'trip' | 'outing' | undefined
}
export interface BookContext {
  readonly zone: Zone
  readonly names: ReadonlyMap<EmployeeId, string>
  readonly departments: ReadonlyMap<EmployeeId, string>
  readonly period: Period
}

export interface PrintedColumn<Row> {
  /** Empty where the title stands alone. */
  readonly group: string
  readonly title: string
  readonly cell: (row: Row) => BookCell
}
