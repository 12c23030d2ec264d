/** Worked time beside a console export: its clocks show no seconds, so that it is worked out from whole minutes. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures } from './domain/measure.js'
import { isWithin, type Period } from './domain/period.js'
import type { DayResult } from './domain/result.js'
import { createEngine } from './engine.js'
import type { Policies } from './reason/policies.js'
import { figuresOfDay } from './rollup/figures.js'
import { secondsInMinute } from './time/seconds.js'
import type { Instant } from './time/instant.js'

/**
 * The figures of a day as they are compared: worked time by the minute where exports alone report the day and its punches have seconds.
 * "12 of 12 days with exactly nine hours between the printed times show 8 after the rest": 09:00:50 to 18:00:10 is nine hours there.
 */
export const comparedFigures = (
  company: Company,
  policies: Policies,
  asOf: Instant | undefined,
  period: Period,
): ((day: DayResult) => Figures) => {
  const printed = printedAlone(company, period)
  if (printed.size === 0 || policies.workedClock === 'punch-minute') return figuresOfDay
  const engine = createEngine(company, { ...policies, workedClock: 'punch-minute' }, asOf)
  const judged = new Map<EmployeeId, ReadonlyMap<number, DayResult>>()
  const again = (employee: EmployeeId): ReadonlyMap<number, DayResult> => {
    const known = judged.get(employee)
    if (known !== undefined) return known
    const days = new Map(engine.judge(employee, period).days.map((day) => [day.date, day]))
    judged.set(employee, days)
    return days
  }
  return (day) => {
    const figures = figuresOfDay(day)
    if (!printed.has(keyOf(day)) || !hasSeconds(company, day.employee)) return figures
    const other = again(day.employee).get(day.date)
    return other === undefined ? figures : { ...figures, 'worked.seconds': other.worked }
  }
}

const printedAlone = ({ officialDays }: Company, period: Period): ReadonlySet<string> => {
  const printed = officialDays.filter(({ units, date }) => units === 'console' && isWithin(period, date))
  if (printed.length === 0) return new Set()
  const told = officialDays.filter(({ units, date }) => units !== 'console' && isWithin(period, date))
  const byApi = new Set(told.map(keyOf))
  return new Set(printed.map(keyOf).filter((key) => !byApi.has(key)))
}
const keyOf = ({ employee, date }: Pick<DayResult, 'employee' | 'date'>): string => `${date} ${employee}`

const hasSeconds = ({ punches }: Company, employee: EmployeeId): boolean =>
  (punches.get(employee) ?? []).some(({ at }) => at % secondsInMinute !== 0)
