/** Months that differ, with the causes of their days. */
import { type EmployeeId, employeeId } from './domain/employee.js'
import { type Figures, isMeasure, type Measure } from './domain/measure.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import type { Period } from './domain/period.js'
import type { Difference } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { causeOfMonth, type DifferingDay, type Matter } from './diagnose/index.js'
import { nameOfPeriod } from './reconcile/index.js'
import { monthContradictions, wholeMonths } from './reconcile/month-contradictions.js'
import { figuresOfDay } from './rollup/figures.js'
import { firstOf, formatDate, lastOf, monthOf, parseDate } from './time/civil-date.js'

interface Audited {
  readonly ignored: ReadonlySet<Measure>
  readonly daysOf: (employee: EmployeeId) => readonly DayResult[]
  readonly reportsOf: (employee: EmployeeId) => readonly OfficialDay[]
  readonly monthsOf: (employee: EmployeeId) => readonly OfficialMonth[]
}

/** `differences` are those of days, with their causes, and of months; days stay as they are. */
export const withMonths = (
  audit: Audited,
  reports: Matter['reports'],
  differences: readonly Difference[],
): readonly Difference[] => {
  if (differences.every(({ period }) => period === undefined)) return differences
  const people = peopleOf(differences.filter(({ period }) => period !== undefined))
  const days = differingDays(audit, reports, differences)
  const contradicted = new Set(
    monthContradictions(
      wholeMonths(people.flatMap(audit.reportsOf), people.flatMap(audit.monthsOf)),
      audit.ignored,
    ).map(({ employee, from, to, measure }) => `${employee}\u0000${nameOfPeriod({ from, to })}\u0000${measure}`),
  )
  return differences.map((one) => {
    const { userid, period: name, measure, ours, theirs } = one
    const period = name === undefined ? undefined : periodNamed(name)
    if (period === undefined || !isMeasure(measure) || typeof ours !== 'number' || typeof theirs !== 'number')
      return one
    const gap = { employee: employeeId(userid), period, measure, ours, theirs }
    return {
      ...one,
      cause: causeOfMonth(gap, days, contradicted.has(`${userid}\u0000${name}\u0000${measure}`)) ?? null,
    }
  })
}

/** "2026-02", or "2026-02-03/2026-02-20". */
const periodNamed = (name: string): Period | undefined => {
  const [first = '', last] = name.split('/')
  const from = parseDate(first) ?? parseDate(`${first}-01`)
  const to = last === undefined ? from && lastOf(monthOf(from)) : parseDate(last)
  return from === undefined || to === undefined
    ? undefined
    : { from: last === undefined ? firstOf(monthOf(from)) : from, to }
}

const peopleOf = (differences: readonly Difference[]): readonly EmployeeId[] =>
  [...new Set(differences.map(({ userid }) => userid))].toSorted().map(employeeId)

const differingDays = (
  { daysOf }: Audited,
  reports: Matter['reports'],
  differences: readonly Difference[],
): readonly DifferingDay[] => {
  const causes = new Map<string, Map<Measure, string>>()
  for (const { userid, date, measure, cause } of differences) {
    if (date === undefined || !isMeasure(measure)) continue
    const own = causes.get(`${date} ${userid}`) ?? new Map<Measure, string>()
    causes.set(`${date} ${userid}`, own)
    if (cause !== null) own.set(measure, cause)
  }
  return peopleOf(differences).flatMap((employee) =>
    daysOf(employee).flatMap((day): readonly DifferingDay[] => {
      const own = causes.get(`${formatDate(day.date)} ${employee}`)
      const report = reports.get(employee)?.get(day.date)
      if (own === undefined || report === undefined) return []
      const ours: Figures = figuresOfDay(day)
      return [{ employee, date: day.date, ours, theirs: report.figures, causes: own }]
    }),
  )
}
