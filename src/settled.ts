/** Whether a report settles what the input leaves open: the vendor, who saw everything, has the same figures. */
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import type { CivilDate } from './time/civil-date.js'

interface PersonDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
}
/** The one report of a person-day; `undefined` where there is none, or two. */
export type ReportOf = (day: PersonDay) => OfficialDay | undefined

export const reportsByDay = (days: readonly OfficialDay[]): ReportOf => {
  const reports = new Map<string, OfficialDay | 'several'>()
  const keyOf = ({ employee, date }: PersonDay): string => `${date} ${employee}`
  for (const day of days) reports.set(keyOf(day), reports.has(keyOf(day)) ? 'several' : day)
  return (day) => {
    const report = reports.get(keyOf(day))
    return report === 'several' ? undefined : report
  }
}

/** In the measures that are open, all of those that it carries, and at least one. */
export const isSettled = (report: OfficialDay | undefined, ours: Figures, open: readonly Measure[]): boolean => {
  const told = report === undefined ? [] : open.filter((measure) => report.figures[measure] !== undefined)
  return told.length > 0 && told.every((measure) => report?.figures[measure] === ours[measure])
}
