/** Days summed to a month: "为统计周期每日…之和". */
import type { EmployeeId } from '../domain/employee.js'
import type { Period } from '../domain/period.js'
import { type DayResult, isUnscheduled, type MonthResult } from '../domain/result.js'
import { type Status, statuses } from '../domain/status.js'
import { monthOf } from '../time/civil-date.js'
import { sum } from '../time/seconds.js'
import { sumApproved } from './approved.js'
import { sumOvertime } from './overtime.js'
import { countOf, secondsOf } from './figures.js'

/**
 * Workdays are days planned as work, leave included; except days have any exception; regular days are workdays less except days.
 * A day that is not judged or not over is counted apart and is in no sum.
 */
export const sumMonth = (employee: EmployeeId, period: Period, days: readonly DayResult[]): MonthResult => {
  const final = days.filter((day) => day.state === 'final')
  const workdays = final.filter((day) => day.dayType === 'work').length
  const unscheduled = final.filter(isUnscheduled).length
  const exceptDays = final.filter((day) => day.verdicts.length > 0).length
  const month = monthOf(period.from)
  const overtime = sumOvertime(final)
  const approved = sumApproved(final)
  const fieldwork = sumFieldwork(final)
  return {
    employee,
    from: period.from,
    to: period.to,
    month: month === monthOf(period.to) ? month : undefined,
    workdays,
    restDays: final.length - workdays - unscheduled,
    unscheduled,
    exceptDays,
    regularDays: workdays - exceptDays,
    counts: perStatus((status) => total(final, (day) => countOf(day.verdicts, status))),
    seconds: perStatus((status) => total(final, (day) => secondsOf(day.verdicts, status))),
    worked: sum(final.map((day) => day.worked)),
    standard: sum(final.map((day) => day.standard)),
    punchCount: total(final, (day) => day.punchCount),
    ...(overtime === undefined ? {} : { overtime }),
    ...(fieldwork === undefined ? {} : { fieldwork }),
    ...(approved === undefined ? {} : { approved }),
    unjudged: days.filter((day) => day.state === 'unjudged').length,
    provisional: days.filter((day) => day.state === 'provisional').length,
  }
}

/** Rest days tell no field work and do not stand in its way. */
const sumFieldwork = (days: readonly DayResult[]): number | undefined => {
  const told = days.filter((day) => day.dayType === 'work').map((day) => day.fieldwork)
  const counts = told.filter((count) => count !== undefined)
  return told.length === 0 || counts.length < told.length ? undefined : counts.reduce((sum, count) => sum + count, 0)
}

const total = (days: readonly DayResult[], of: (day: DayResult) => number): number =>
  days.reduce((count, day) => count + of(day), 0)
const perStatus = (of: (status: Status) => number): Record<Status, number> =>
  Object.fromEntries(statuses.map((status) => [status, of(status)])) as Record<Status, number>
