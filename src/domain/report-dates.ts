/** A person's official day reports, gone through date by date: what is said of a month is said of each of its dates. */
import { addDays, type CivilDate } from '../time/civil-date.js'
import { firstPlace } from './by-halves.js'
import type { EmployeeId } from './employee.js'
import type { OfficialDay, OfficialMonth } from './official.js'

/** Of those who have a month report: each person's in order of date, rows of one date as they come. */
export const reportsBehind = (
  months: readonly OfficialMonth[],
  days: readonly OfficialDay[],
): ReadonlyMap<EmployeeId, readonly OfficialDay[]> => {
  const people = new Map<EmployeeId, OfficialDay[]>()
  for (const { employee } of months) people.set(employee, [])
  if (people.size === 0) return people
  // One day of a person mostly comes after another: then nobody is looked up, and nothing need be put in order.
  let last: OfficialDay | undefined
  let own: OfficialDay[] | undefined
  const apart = new Set<OfficialDay[]>()
  for (const day of days) {
    if (last?.employee !== day.employee) own = people.get(day.employee)
    last = day
    if (own === undefined) continue
    if (own.length > 0 && own[own.length - 1]!.date > day.date) apart.add(own)
    own.push(day)
  }
  for (const one of apart) one.sort((a, b) => a.date - b.date)
  return people
}

/**
 * What `told` says of each date from the first to the last; nothing where it says nothing of one of them. It is given the stretch of `days`
 * that is of the date, which may be empty.
 */
export const ofEachDate = <A>(
  days: readonly OfficialDay[],
  from: CivilDate,
  to: CivilDate,
  told: (days: readonly OfficialDay[], first: number, end: number) => A | undefined,
): readonly A[] | undefined => {
  const all: A[] = []
  let first = firstPlace(days.length, (i) => days[i]!.date < from)
  for (let date = from; date <= to; date = addDays(date, 1)) {
    let end = first
    while (end < days.length && days[end]!.date === date) end += 1
    const one = told(days, first, end)
    if (one === undefined) return undefined
    all.push(one)
    first = end
  }
  return all
}
