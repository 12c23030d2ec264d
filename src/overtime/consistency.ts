/** Official overtime laid beside itself: what a report says of overtime in two places must be one thing. */
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { type CivilDate, datesBetween } from '../time/civil-date.js'
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
  const perDay = lengthsPerDay(days, new Set(months.map(({ employee }) => employee)))
  return months.flatMap(({ employee, from, to, figures }) => {
    const ofMonth = figures['overtime.seconds']
    if (from === undefined || to === undefined || typeof ofMonth !== 'number') return []
    const lengths = datesBetween(from, to).map((date) => perDay.get(employee)?.get(date))
    const told = lengths.filter((length) => typeof length === 'number')
    if (told.length < lengths.length) return []
    const ofDays = told.reduce((total, length) => total + length, 0)
    return ofDays === ofMonth ? [] : [{ employee, from, to, ofMonth: seconds(ofMonth), ofDays: seconds(ofDays) }]
  })
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
export const sharesBeyondClass = (months: readonly OfficialMonth[]): readonly SharesAgainstClass[] =>
  months.flatMap(({ employee, from, to, figures }) =>
    classes.flatMap((of) => {
      const [lasts, timeOff, pay] = [
        figures[`overtime.${of}.seconds`],
        figures[`overtime.${of}.asVacation`],
        figures[`overtime.${of}.asMoney`],
      ].map((value) => (typeof value === 'number' ? value : undefined))
      if (lasts === undefined || timeOff === undefined || pay === undefined || timeOff + pay <= lasts) return []
      const measure: Measure = `overtime.${of}.seconds`
      return [{ employee, from, to, measure, lasts: seconds(lasts), shares: seconds(timeOff + pay) }]
    }),
  )
const classes = ['workday', 'restday', 'holiday'] as const

/** Of these people alone. Of a person-day with two reports it is not told which of them counts. */
const lengthsPerDay = (
  days: readonly OfficialDay[],
  people: ReadonlySet<EmployeeId>,
): ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, number | 'twice'>> => {
  const lengths = new Map([...people].map((employee) => [employee, new Map<CivilDate, number | 'twice'>()]))
  if (people.size === 0) return lengths
  for (const { employee, date, figures } of days) {
    const own = lengths.get(employee)
    const length = figures['overtime.seconds']
    if (own !== undefined && typeof length === 'number') own.set(date, own.has(date) ? 'twice' : length)
  }
  return lengths
}
