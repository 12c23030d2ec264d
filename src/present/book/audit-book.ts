/** An audit as a workbook: summary, differences, days, months, punches and their fate, causes, findings, policies, inputs. */
import type { Lang } from '../../domain/document.js'
import type { AuditBookParts } from './book-parts.js'
import { daySheet } from './day-sheet.js'
import { differenceSheet } from './difference-sheet.js'
import { groundSheets } from './ground-sheets.js'
import { monthSheet } from './month-sheet.js'
import { punchSheet } from './punch-sheet.js'
import type { ReportSheet } from './report-sheet.js'
import { summarySheet } from './summary-sheet.js'

/** Sheets in the order in which they are read. */
export const auditBook = (parts: AuditBookParts, lang: Lang): readonly ReportSheet[] => [
  summarySheet(parts.report, lang),
  differenceSheet(parts, lang),
  daySheet(parts, lang),
  monthSheet(parts, lang),
  punchSheet(parts, lang),
  ...groundSheets(parts.report, lang),
]
