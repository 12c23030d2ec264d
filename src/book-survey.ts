/** What the sheets of a workbook have to know of everybody before their first row. */
import type { EmployeeId } from './domain/employee.js'
import type { Difference } from './domain/report.js'
import type { JudgedPerson } from './judged-company.js'
import { nameOfDay } from './outcomes.js'
import type { BookDay } from './present/console/book-sheet.js'
import { type DaySpread, noSpread, spreadOf, spreadOfBoth } from './present/console/day-spread.js'
import { formatDate } from './time/civil-date.js'

export interface BookSurvey {
  /** Of whoever is named. */
  readonly names: ReadonlyMap<EmployeeId, string>
  readonly departments: ReadonlyMap<EmployeeId, string>
  /** Of each difference; empty where the day has none. */
  readonly rules: readonly string[]
  readonly spread: DaySpread
}

/** Everybody is gone through once, and nobody is held. */
export const surveyOf = (
  everybody: Iterable<JudgedPerson>,
  differences: readonly Difference[],
  bookDays: (person: JudgedPerson) => Iterable<BookDay>,
): BookSurvey => {
  const names = new Map<EmployeeId, string>()
  const departments = new Map<EmployeeId, string>()
  const asked = new Map(differences.map(({ userid, date = '' }) => [nameOfDay(userid, date), '']))
  let spread = noSpread
  for (const person of everybody) {
    const { employee, company, days, reports, months } = person
    const name = company.names.get(employee) ?? ''
    if (name !== '') names.set(employee, name)
    departments.set(employee, [...months, ...reports].at(-1)?.departments ?? '')
    for (const { date, plan } of days) {
      const day = nameOfDay(employee, formatDate(date))
      if (plan.rule !== undefined && asked.has(day)) asked.set(day, plan.rule.name)
    }
    spread = spreadOfBoth(spread, spreadOf(bookDays(person)))
  }
  const rules = differences.map(({ userid, date = '' }) => asked.get(nameOfDay(userid, date)) ?? '')
  return { names, departments, rules, spread }
}
