/** A company with official reports beside it: our own in the vendor's shape, read again as the vendor's are. */
import type { Company } from '../../src/domain/company.js'
import { dayReports } from '../../src/present/day-report.js'
import { monthReports } from '../../src/present/month-report.js'
import { type EngineOptions, recompute } from '../../src/recompute.js'
import { decode } from '../../src/vendor/index.js'

/** The answers as the vendor would give them: text, and nothing but text. */
export const answersOf = (company: Company, options: EngineOptions) => {
  const { days, months } = recompute(company, options)
  const context = { zone: company.zone, names: company.names }
  return { days: asText(dayReports(days, context)), months: asText(monthReports(months, days, context)) }
}
const asText = (value: unknown): string => JSON.stringify(value)

/** The company with those answers for official ones; month reports for the asked period. */
export const reportedBy = (
  company: Company,
  answers: { readonly days: string; readonly months: string },
  { from, to }: { readonly from: number; readonly to: number },
): Company => {
  const request = { starttime: from, endtime: to }
  const read = decode(
    [
      { path: 'days.json', value: JSON.parse(answers.days) as unknown },
      { path: 'months.json', value: { request, response: JSON.parse(answers.months) as unknown } },
    ],
    { zone: company.zone, calendar: company.calendar, approvals: 'none' },
  )
  return { ...company, officialDays: read.company.officialDays, officialMonths: read.company.officialMonths }
}
