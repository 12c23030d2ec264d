/** Entry `kaoqin/files`: a company read from files and folders. Needs Node; the rest of the library does not. */
import type { HolidayCalendar } from '../../domain/calendar.js'
import type { Company } from '../../domain/company.js'
import type { Problem } from '../../domain/problem.js'
import { builtInCalendar } from '../../plan/calendar/index.js'
import type { Zone } from '../../time/zone.js'
import { decode } from '../../vendor/index.js'
import { type Reader, readDocuments } from './read-documents.js'

export { type FoundFiles, findFiles, readable } from './find-files.js'
export { type ReadDocuments, type Reader, readDocuments } from './read-documents.js'
export type { ReadSheet, ReadWorkbook, WorkbookReader } from './workbook.js'

export interface ReadOptions extends Reader {
  /** The company's zone; dates of the vendor's answers are read in it. */
  readonly zone: Zone
  /** Public holidays; the built-in calendar where not given. */
  readonly calendar?: HolidayCalendar
  /** Where no approvals document is among the files: read them from the day reports (default), or nowhere. */
  readonly approvals?: 'report' | 'none'
}
export interface ReadCompany {
  readonly company: Company
  /** Everything that could not be read or used, each with its place; the rest of the input is unharmed. */
  readonly problems: readonly Problem[]
  /** How many documents were read, of whatever kind. */
  readonly documents: number
}

/**
 * Reads files (`.json`, `.ndjson`, `.jsonl`, each also `.gz`; `.xlsx` where `workbooks` is given), folders (recursively), and `-` (standard
 * input) into a company.
 * Never throws for what a file holds: whatever cannot be used is a problem.
 */
export const readCompany = async (
  paths: readonly string[],
  { zone, calendar = builtInCalendar, approvals, ...reader }: ReadOptions,
): Promise<ReadCompany> => {
  const read = await readDocuments(paths, reader)
  const { company, problems } = decode(read.documents, {
    zone,
    calendar,
    ...(approvals === undefined ? {} : { approvals }),
  })
  return { company, problems: [...read.problems, ...problems], documents: read.documents.length }
}
