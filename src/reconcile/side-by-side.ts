/** Our days and the official ones put side by side, one person after another and each in order of date. */
import type { EmployeeId } from '../domain/employee.js'
import type { OfficialDay } from '../domain/official.js'
import type { CivilDate } from '../time/civil-date.js'
import type { JudgedDay } from './judged.js'
import { distinct } from './one-report.js'
import { finest } from './two-sources.js'

export interface PersonDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
}
/** A person-day as both sides tell it; `another` is a second report of it that disagrees with the first. */
export type Take = (
  day: PersonDay,
  ours: JudgedDay | undefined,
  report: OfficialDay | undefined,
  another: OfficialDay | undefined,
) => void

/** Each person-day that counts, once, whatever order the sides come in. At most one of our days per person and date. */
export const eachPersonDay = (
  ours: Iterable<JudgedDay>,
  theirs: readonly OfficialDay[],
  counts: (employee: EmployeeId, date: CivilDate) => boolean,
  take: Take,
): void => {
  const of = gatheredByPerson()
  for (const day of ours) if (counts(day.employee, day.date)) of.person(day.employee).ours.push(day)
  for (const report of theirs) if (counts(report.employee, report.date)) of.person(report.employee).theirs.push(report)
  for (const { ours, theirs } of of.all()) merge(inOrder(ours), inOrder(theirs), take)
}

interface Sides {
  readonly employee: EmployeeId
  readonly ours: JudgedDay[]
  readonly theirs: OfficialDay[]
}
/** One day of a person mostly comes after another: then nobody is looked up. */
const gatheredByPerson = () => {
  const people = new Map<EmployeeId, Sides>()
  let last: Sides | undefined
  const person = (employee: EmployeeId): Sides => {
    if (last?.employee === employee) return last
    last = people.get(employee) ?? { employee, ours: [], theirs: [] }
    people.set(employee, last)
    return last
  }
  return { person, all: () => people.values() }
}

/** Rows of one date stay as they come. */
const inOrder = <Day extends PersonDay>(days: readonly Day[]): readonly Day[] => {
  for (let i = 1; i < days.length; i++)
    if (days[i - 1]!.date > days[i]!.date) return days.toSorted((a, b) => a.date - b.date)
  return days
}

const merge = (ours: readonly JudgedDay[], theirs: readonly OfficialDay[], take: Take): void => {
  let next = 0
  for (let from = 0; from < theirs.length; ) {
    const report = theirs[from]!
    const end = endOfDate(theirs, from)
    for (; next < ours.length && ours[next]!.date < report.date; next++)
      take(ours[next]!, ours[next], undefined, undefined)
    const day = ours[next]?.date === report.date ? ours[next++] : undefined
    if (end === from + 1) take(report, day, report, undefined)
    else {
      const [first, another] = distinct(finest(theirs.slice(from, end)))
      take(report, day, first, another)
    }
    from = end
  }
  for (; next < ours.length; next++) take(ours[next]!, ours[next], undefined, undefined)
}

const endOfDate = (days: readonly PersonDay[], from: number): number => {
  let end = from + 1
  while (end < days.length && days[end]!.date === days[from]!.date) end += 1
  return end
}
