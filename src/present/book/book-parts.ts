/** What the workbook of an audit is made from. */
import type { PlacedRecord } from '../../domain/assignment.js'
import type { Outcome } from '../../domain/overview.js'
import type { Report } from '../../domain/report.js'
import type { MonthResult } from '../../domain/result.js'
import type { BookContext, BookDay } from '../console/book-sheet.js'

export interface ReportedDay extends BookDay {
  readonly outcome: Outcome
}

/** What was judged, and the report on it in the language of the book. */
export interface AuditBookParts {
  readonly report: Report
  /** In the console's units, and what came of each, in the order of the sheet. */
  readonly days: Iterable<ReportedDay>
  /** The same as it comes quickest, gone through to see which columns there are. */
  readonly daysInAnyOrder: Iterable<ReportedDay>
  /** Our sums, with the name that differences call the period by. */
  readonly months: ReadonlyArray<{ readonly month: MonthResult; readonly period: string }>
  readonly records: Iterable<PlacedRecord>
  /** Of each difference of the report, in their order. */
  readonly rules: readonly string[]
  readonly context: BookContext
}
