/** Months that differ: for the reasons of their days where these add up to it, or because the month contradicts its own days. */
import type { EmployeeId } from '../domain/employee.js'
import type { Figures, Measure } from '../domain/measure.js'
import { isWithin, type Period } from '../domain/period.js'
import { statuses } from '../domain/status.js'
import type { CivilDate } from '../time/civil-date.js'

export interface MonthGap {
  readonly employee: EmployeeId
  readonly period: Period
  readonly measure: Measure
  readonly ours: number
  readonly theirs: number
}
/** A day whose two sides differ, with the cause of each measure that does. */
export interface DifferingDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly ours: Figures
  readonly theirs: Figures
  readonly causes: ReadonlyMap<Measure, string>
}

/** The id of a cause, or none. `isContradicted`: the month is not the sum of the day reports of its own dates. */
export const causeOfMonth = (
  { employee, period, measure, ours, theirs }: MonthGap,
  days: readonly DifferingDay[],
  isContradicted: boolean,
): string | undefined => {
  const own = days.filter((day) => day.employee === employee && isWithin(period, day.date))
  const parts = own
    .map((day) => ({ day, by: amountIn(day.theirs, measure) - amountIn(day.ours, measure) }))
    .filter(({ by }) => by !== 0)
  const sum = parts.reduce((total, { by }) => total + by, 0)
  if (parts.length > 0 && sum === theirs - ours) {
    const causes = parts.map(({ day }) => causeBehind(day, measure))
    return causes.every((one) => one !== undefined) ? mostFrequent(causes) : undefined
  }
  return isContradicted ? 'contradicted-by-report' : undefined
}

/** What one day adds to a measure of the month. */
const amountIn = (figures: Figures, measure: Measure): number => {
  const isWork = figures.dayType === 'work'
  const hasException = statuses.some((status) => Number(figures[`${status}.count`] ?? 0) > 0)
  if (measure === 'workdays') return isWork ? 1 : 0
  if (measure === 'restDays') return figures.dayType === 'rest' ? 1 : 0
  if (measure === 'exceptDays') return hasException ? 1 : 0
  if (measure === 'regularDays') return (isWork ? 1 : 0) - (hasException ? 1 : 0)
  return Number(figures[measure.startsWith('overtime.') ? 'overtime.seconds' : measure] ?? 0)
}

/** A count of days has no measure of its own among a day's: then any cause of the day is behind it, where the day has no more than one. */
const causeBehind = ({ causes }: DifferingDay, measure: Measure): string | undefined => {
  const own = causes.get(measure)
  if (own !== undefined) return own
  const all = new Set(causes.values())
  return all.size === 1 ? [...all][0] : undefined
}

const mostFrequent = (ids: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
