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
    const records = placed.get(employee)
    const lost = records === undefined ? punches : beside(punches, records)
    for (const { date, fate } of records ?? []) counts[isWithin(period, date) ? fate : 'outside-period'] += 1
    for (const punch of lost) counts[classOf(punch, records !== undefined, company, period)] += 1
    counts.total += punches.length
  }
  for (const [, rows] of company.placeholders) {
    counts['not-a-punch'] += rows.length
    counts.total += rows.length
  }
  return counts
}

/** Those that were not placed. Each record is one of the punches. */
const beside = (punches: readonly Punch[], records: readonly PlacedRecord[]): readonly Punch[] => {
  if (records.length === punches.length) return []
  const placed = new Set(records.map(({ punch }) => punch))
  return punches.filter((punch) => !placed.has(punch))
}

const classOf = (
  punch: Punch,
  isJudged: boolean,
  { zone }: Company,
  period: Period,
): 'outside-period' | 'not-judged' => {
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
