/** Our own days as a workbook in the layout of the console's day export. */
import type { Company } from './domain/company.js'
import type { Leave } from './domain/approval.js'
import type { EmployeeId } from './domain/employee.js'
import type { DayResult } from './domain/result.js'
import { sayApproval } from './present/console/approval-words.js'
import { consoleBook } from './present/console/book.js'
import type { BookDay, BookSheet } from './present/console/book-sheet.js'
import { mapped } from './present/mapped.js'
import type { Policies } from './reason/policies.js'
import { answersIn, type EngineOptions, type Recomputed } from './recompute.js'
import { inUnitsOf } from './reconcile/own-units.js'
import { figuresOfDay } from './rollup/figures.js'
import { addDays } from './time/civil-date.js'
import { startOfDay } from './time/zone.js'

/** Hours are rounded as policy `consoleHours` says; under `not-compared` their columns stay empty. No sheets where nothing names a date. */
export const bookOf = (
  { days, period }: Recomputed,
  company: Company,
  options: Pick<EngineOptions, 'policies'> = {},
): readonly BookSheet[] => {
  if (period === undefined) return []
  const { consoleHours } = answersIn(company, options)
  return consoleBook([...bookDaysOf(days, company, consoleHours)], {
    zone: company.zone,
    names: company.names,
    departments: departmentsOf(company),
    period,
  })
}

/** Days in the console's units, one by one, with the approvals that touch them; an export's own words for these are kept. */
export const bookDaysOf = (
  days: Iterable<DayResult>,
  company: Company,
  consoleHours: Policies['consoleHours'],
): Iterable<BookDay> => {
  const printed = new Map(
    company.officialDays
      .filter(({ units }) => units === 'console')
      .map(({ employee, date, approvalTitles }) => [`${date} ${employee}`, approvalTitles.join('\n')]),
  )
  return mapped(days, (day) => ({
    day,
    figures: inUnitsOf('console', figuresOfDay(day), consoleHours),
    approvals: printed.get(`${day.date} ${day.employee}`) ?? worded(day, company),
    away: awayOn(day, company),
  }))
}

/** What touches the day, in the console's words: an export's own are kept. */
const worded = ({ employee, date }: DayResult, { approvals, zone }: Company): string => {
  const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 1))]
  const own = (approvals.get(employee) ?? []).filter((one) => {
    if (one._tag !== 'correction') return one.begin < to && from < one.end
    return one.date === undefined ? from <= one.at && one.at < to : one.date === date
  })
  return own.map((one) => sayApproval(one, zone)).join('\n')
}

/** Departments are told by the official reports alone. */
const departmentsOf = ({ officialDays, officialMonths }: Company): ReadonlyMap<EmployeeId, string> =>
  new Map([...officialMonths, ...officialDays].map(({ employee, departments }) => [employee, departments]))

const awayOn = ({ employee, date, plan }: DayResult, { approvals, zone }: Company): Leave['kind'] | undefined => {
  if (plan._tag !== 'work' && plan._tag !== 'open') return undefined
  const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 1))]
  const own = (approvals.get(employee) ?? []).find(
    (one): one is Leave => one._tag === 'leave' && one.begin < to && from < one.end,
  )
  return own?.kind
}
