/** Official overtime laid beside itself: what a report says of overtime in two places must be one thing. */
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { ofEachDate, reportsBehind } from '../domain/report-dates.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Seconds, seconds } from '../time/seconds.js'

/** A day that has overtime although its status says that there is none. */
export interface StatusAgainstLength {
  readonly employee: EmployeeId
  readonly date: CivilDate
}
/** A month whose classes of overtime do not add up to its days. */
export interface MonthAgainstDays {
  readonly employee: EmployeeId
  readonly from: CivilDate
  readonly to: CivilDate
  readonly ofMonth: Seconds
  readonly ofDays: Seconds
}

/** "ot_status 0-无加班" beside an `ot_duration`. */
export const overtimeWithoutStatus = (days: readonly OfficialDay[]): readonly StatusAgainstLength[] =>
  days
    .filter(({ overtimeStatus, figures }) => overtimeStatus === 'none' && Number(figures['overtime.seconds'] ?? 0) > 0)
    .map(({ employee, date }) => ({ employee, date }))

/** "为统计周期每日…之和": compared where the month tells its period and every day of it has one report that tells its overtime. */
export const monthsAgainstDays = (
  days: readonly OfficialDay[],
  months: readonly OfficialMonth[],
): readonly MonthAgainstDays[] => {
  const reports = reportsBehind(months, days)
  const found: MonthAgainstDays[] = []
  for (const { employee, from, to, figures } of months) {
    const ofMonth = figures['overtime.seconds']
    if (from === undefined || to === undefined || typeof ofMonth !== 'number') continue
    const lengths = ofEachDate(reports.get(employee) ?? [], from, to, lengthOn)
    if (lengths === undefined) continue
    let ofDays = 0
    for (const length of lengths) ofDays += length
    if (ofDays !== ofMonth) found.push({ employee, from, to, ofMonth: seconds(ofMonth), ofDays: seconds(ofDays) })
  }
  return found
}

/** Of a person-day with two reports it is not told which of them counts. */
const lengthOn = (days: readonly OfficialDay[], first: number, end: number): number | undefined => {
  let only: number | undefined
  for (let i = first; i < end; i++) {
    const length = days[i]!.figures['overtime.seconds']
    if (typeof length !== 'number') continue
    if (only !== undefined) return undefined
    only = length
  }
  return only
}

/** A class of a month's overtime of which more is time off and pay than there is. */
export interface SharesAgainstClass {
  readonly employee: EmployeeId
  readonly from: CivilDate | undefined
  readonly to: CivilDate | undefined
  readonly measure: Measure
  readonly lasts: Seconds
  readonly shares: Seconds
}

/** "记为调休" and "记为加班费" are parts of a class; the manual's sample has less of them than of the class, never more. */
export const sharesBeyondClass = (months: readonly OfficialMonth[]): readonly SharesAgainstClass[] => {
  const found: SharesAgainstClass[] = []
  for (const { employee, from, to, figures } of months)
    for (const { measure, asVacation, asMoney } of classes) {
      const [lasts, timeOff, pay] = [figures[measure], figures[asVacation], figures[asMoney]]
      if (typeof lasts !== 'number' || typeof timeOff !== 'number' || typeof pay !== 'number') continue
      const shares = timeOff + pay
      if (shares > lasts) found.push({ employee, from, to, measure, lasts: seconds(lasts), shares: seconds(shares) })
    }
  return found
}
const classes = (['workday', 'restday', 'holiday'] as const).map((of) => ({
  measure: `overtime.${of}.seconds` as const,
  asVacation: `overtime.${of}.asVacation` as const,
  asMoney: `overtime.${of}.asMoney` as const,
}))
