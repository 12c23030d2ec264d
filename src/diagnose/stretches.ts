/** Stretches of days that are judged in one go. */
import type { TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Period } from '../domain/period.js'
import type { CivilDate } from '../time/civil-date.js'

/** A stretch of a person's days. */
export interface Stretch {
  readonly employee: EmployeeId
  readonly period: Period
}

/** Days of one person that lie near each other are judged in one stretch. */
export const stretchesOf = (days: readonly TriedDay[]): readonly Stretch[] => {
  const people = new Map<EmployeeId, CivilDate[]>()
  for (const { employee, date } of days) {
    const known = people.get(employee)
    if (known === undefined) people.set(employee, [date])
    else known.push(date)
  }
  return [...people].flatMap(([employee, dates]) => {
    const groups: CivilDate[][] = []
    for (const date of dates.toSorted((a, b) => a - b)) {
      const last = groups.at(-1)
      if (last !== undefined && date - last.at(-1)! <= nearDays) last.push(date)
      else groups.push([date])
    }
    return groups.map((group): Stretch => ({ employee, period: { from: group[0]!, to: group.at(-1)! } }))
  })
}
const nearDays = 7
