/** `kaoqin recompute`: our own reports, as a table or in the vendor's shape. */
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import { dayReports, daySheet, dayTable, monthReports, monthSheet, monthTable } from '../../present/index.js'
import { toCsv, toCsvFile } from '../../present/to-csv.js'
import { recompute, type Recomputed } from '../../recompute.js'
import { bookOf } from '../../console-book.js'
import { writeWorkbook } from '../xlsx/write-workbook.js'
import { deliver, writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { load } from './load.js'
import { ndjson, page, vendorJson } from './print.js'
import type { Settings } from './settings.js'

export interface RecomputeSettings extends Settings {
  readonly month: boolean
  /** Where to write the days, or with `month` the months, as CSV as well. */
  readonly csv: string | undefined
  /** Where to write our days as a workbook as well. */
  readonly xlsx: string | undefined
}

export const runRecompute = async (settings: RecomputeSettings, io: Io): Promise<ExitCode> => {
  const loaded = await load(settings, io, 'a-period')
  if (loaded === undefined) return 2
  const result = recompute(loaded.company, loaded.options)
  const { month, out, csv, xlsx, lang } = settings
  const printed = month ? months : days
  if (!(await deliver(printed(result, loaded.company, settings, io), out, io, lang))) return 2
  const { names } = loaded.company
  const sheet = () => (month ? monthSheet(result.months, names) : daySheet(result.days, names))
  if (csv !== undefined && !(await writeWhole(csv, toCsvFile(sheet()), io, lang))) return 2
  if (xlsx === undefined) return 0
  const book = bookOf(result, loaded.company, loaded.options)
  return (await writeWhole(xlsx, writeWorkbook(book), io, lang)) ? 0 : 2
}

const days = ({ days: all }: Recomputed, company: Company, settings: Settings, io: Io): string => {
  switch (settings.format) {
    case 'json':
      return vendorJson(dayReports(all, contextOf(company)))
    case 'ndjson':
      return ndjson(dayReports(all, contextOf(company)).datas)
    case 'csv':
      return toCsv(daySheet(all, company.names))
    case 'text':
      return page(dayTable(all, company.names, settings.lang), settings, io)
  }
}

const months = ({ months: all, days: judged }: Recomputed, company: Company, settings: Settings, io: Io): string => {
  switch (settings.format) {
    case 'json':
      return vendorJson(monthReports(all, judged, contextOf(company)))
    case 'ndjson':
      return ndjson(monthReports(all, judged, contextOf(company)).datas)
    case 'csv':
      return toCsv(monthSheet(all, company.names))
    case 'text':
      return page(monthTable(all, company.names, settings.lang), settings, io)
  }
}

/** Departments are told by the official reports alone. */
const contextOf = ({ zone, names, officialDays, officialMonths }: Company) => ({
  zone,
  names,
  departments: new Map<EmployeeId, string>(
    [...officialMonths, ...officialDays].map(({ employee, departments }) => [employee, departments]),
  ),
})
