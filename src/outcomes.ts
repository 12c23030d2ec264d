/** What came of a person-day: the same classes as the comparison's, read back from its report. */
import type { EmployeeId } from './domain/employee.js'
import type { Outcome } from './domain/overview.js'
import type { Report } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { type CivilDate, formatDate } from './time/civil-date.js'

export type OutcomeOf = (
  employee: EmployeeId,
  date: CivilDate,
  day: DayResult | undefined,
  isReported: boolean,
) => Outcome

/** `shown` is the part of the report whose differences are listed. */
export const outcomesIn = (report: Report, shown: Report): OutcomeOf => {
  const sides = { ours: 'onlyOurs', theirs: 'onlyTheirs', duplicated: 'duplicated' } as const
  const listed = new Map<string, Outcome>([
    ...report.differences.flatMap(({ userid, date }) =>
      date === undefined ? [] : [[nameOfDay(userid, date), 'setAside'] as const],
    ),
    ...shown.differences.flatMap(({ userid, date }) =>
      date === undefined ? [] : [[nameOfDay(userid, date), 'differ'] as const],
    ),
    ...report.unmatched.map(({ userid, date, side }) => [nameOfDay(userid, date), sides[side]] as const),
  ])
  return (employee, date, day, isReported) => {
    const told = listed.get(nameOfDay(employee, formatDate(date)))
    if (told !== undefined) return told
    if (day === undefined) return 'none'
    if (day.state === 'unjudged') return day.unjudged === 'no-rule' && !isReported ? 'none' : 'unjudged'
    if (day.state === 'provisional') return 'provisional'
    return isReported ? 'identical' : 'unreported'
  }
}

/** One name for each person-day. */
export const nameOfDay = (userid: string, date: string): string => `${date} ${userid}`
