/** Days summed to a month: "为统计周期每日…之和". */
import type { EmployeeId } from '../domain/employee.js'
import type { Period } from '../domain/period.js'
import { type DayResult, isUnscheduled, type MonthResult } from '../domain/result.js'
import type { Status } from '../domain/status.js'
import { monthOf } from '../time/civil-date.js'
import { seconds } from '../time/seconds.js'
import { sumApproved } from './approved.js'
import { sumOvertime } from './overtime.js'

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/**
 * Workdays are days planned as work, leave included; except days have any exception; regular days are workdays less except days.
 * A day that is not judged or not over is counted apart and is in no sum.
 */
export const sumMonth = (employee: EmployeeId, period: Period, days: readonly DayResult[]): MonthResult => {
  const final: DayResult[] = []
  const found = { ...noneOfEach }
  const lasted = { ...noneOfEach }
  const sums = { workdays: 0, unscheduled: 0, exceptDays: 0, worked: 0, standard: 0, punches: 0 }
  const apart = { unjudged: 0, provisional: 0 }
  for (const day of days) {
    if (day.state !== 'final') {
      apart[day.state] += 1
      continue
    }
    final.push(day)
    if (day.dayType === 'work') sums.workdays += 1
    if (isUnscheduled(day)) sums.unscheduled += 1
    if (day.verdicts.length > 0) sums.exceptDays += 1
    for (const { status, seconds: lasts } of day.verdicts) {
      found[status] += 1
      lasted[status] += lasts
    }
    sums.worked += day.worked
    sums.standard += day.standard
    sums.punches += day.punchCount
  }
  const month = monthOf(period.from)
  const result: Mutable<MonthResult> = {
    employee,
    from: period.from,
    to: period.to,
    month: month === monthOf(period.to) ? month : undefined,
    workdays: sums.workdays,
    restDays: final.length - sums.workdays - sums.unscheduled,
    unscheduled: sums.unscheduled,
    exceptDays: sums.exceptDays,
    regularDays: sums.workdays - sums.exceptDays,
    counts: found,
    seconds: lasted,
    worked: seconds(sums.worked),
    standard: seconds(sums.standard),
    punchCount: sums.punches,
    unjudged: apart.unjudged,
    provisional: apart.provisional,
  }
  const overtime = sumOvertime(final)
  const fieldwork = sumFieldwork(final)
  const approved = sumApproved(final)
  if (overtime !== undefined) result.overtime = overtime
  if (fieldwork !== undefined) result.fieldwork = fieldwork
  if (approved !== undefined) result.approved = approved
  return result
}

const noneOfEach: Readonly<Record<Status, number>> = { late: 0, early: 0, missing: 0, absence: 0, place: 0, device: 0 }

/** Rest days tell no field work and do not stand in its way. */
const sumFieldwork = (days: readonly DayResult[]): number | undefined => {
  let told = 0
  let sum = 0
  for (const { dayType, fieldwork } of days) {
    if (dayType !== 'work') continue
    if (fieldwork === undefined) return undefined
    told += 1
    sum += fieldwork
  }
  return told === 0 ? undefined : sum
}
