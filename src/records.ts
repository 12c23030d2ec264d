/** Conservation: every raw record that was read ends in exactly one class, and the classes add up to all of them. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { isWithin, type Period } from './domain/period.js'
import type { Punch } from './domain/punch.js'
import type { RecordCounts } from './domain/report.js'
import { addDays } from './time/civil-date.js'
import { dateAt } from './time/zone.js'

/**
 * `placed` holds the records of each person that was judged. `outside-period`: of an attendance day that was not asked about;
 * `not-judged`: of a person without rule and report, or a machine's record beside the vendor's own ones.
 */
export const countRecords = (
  company: Company,
  period: Period,
  placed: ReadonlyMap<EmployeeId, readonly PlacedRecord[]>,
): RecordCounts => {
  const counts = { ...noRecords }
  for (const [employee, punches] of company.punches) {
    const fates = new Map(placed.get(employee)?.map((one) => [one.punch, one]))
    for (const punch of punches) counts[classOf(punch, fates.get(punch), placed.has(employee), company, period)] += 1
    counts.total += punches.length
  }
  for (const [, rows] of company.placeholders) {
    counts['not-a-punch'] += rows.length
    counts.total += rows.length
  }
  return counts
}

const classOf = (
  punch: Punch,
  record: PlacedRecord | undefined,
  isJudged: boolean,
  { zone }: Company,
  period: Period,
): Exclude<keyof RecordCounts, 'total'> => {
  if (record !== undefined) return isWithin(period, record.date) ? record.fate : 'outside-period'
  const date = dateAt(zone, punch.at)
  const near = isWithin({ from: addDays(period.from, -1), to: addDays(period.to, 1) }, date)
  return isJudged && !near ? 'outside-period' : 'not-judged'
}

/** No record at all. */
export const noRecords: { -readonly [K in keyof RecordCounts]: number } = {
  total: 0,
  in: 0,
  out: 0,
  work: 0,
  duplicate: 0,
  superseded: 0,
  outside: 0,
  'outside-window': 0,
  unmatched: 0,
  'not-a-punch': 0,
  'outside-period': 0,
  'not-judged': 0,
}
