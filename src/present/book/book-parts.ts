/** What the workbook of an audit is made from. */
import type { PlacedRecord } from '../../domain/assignment.js'
import type { Outcome } from '../../domain/overview.js'
import type { Report } from '../../domain/report.js'
import type { MonthResult } from '../../domain/result.js'
import type { BookContext, BookDay } from '../console/book-sheet.js'
import type { DaySpread } from '../console/day-spread.js'
import type { ByDate } from './rows-by-date.js'

export interface ReportedDay extends BookDay {
  readonly outcome: Outcome
}

/** Our sum, with the name that differences call the period by. */
export interface ReportedMonth {
  readonly month: MonthResult
  readonly period: string
}

/** What was judged, and the report on it in the language of the book. Everything of people is by userid, and made anew each time. */
export interface AuditBookParts {
  readonly report: Report
  /** In the console's units, and what came of each. */
  readonly days: Iterable<ReportedDay>
  readonly spread: DaySpread
  /** Their rows in the order of the sheet. */
  readonly byDate: ByDate
  readonly months: Iterable<ReportedMonth>
  readonly records: Iterable<PlacedRecord>
  /** Of each difference of the report, in their order. */
  readonly rules: readonly string[]
  readonly context: BookContext
}
