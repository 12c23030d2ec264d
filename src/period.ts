/** Which dates and which people are judged. */
import { listedByPerson } from './by-person.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Period } from './domain/period.js'
import type { CivilDate } from './time/civil-date.js'
import { plus } from './time/instant.js'
import { dateAt } from './time/zone.js'
import { wholeOf } from './whole.js'

export interface PeriodOptions {
  /** Inclusive; one alone: the other end is the data's. */
  readonly from?: CivilDate
  readonly to?: CivilDate
  readonly users?: readonly EmployeeId[]
}

/**
 * `--from/--to`; else the dates that official day reports name; else the envelopes' requests; else the attendance days of the
 * punches. `undefined` where nothing names a date.
 */
export const periodOf = (company: Company, { from, to }: PeriodOptions): Period | undefined => {
  if (from !== undefined && to !== undefined) return { from, to }
  const told = [datesOfReports, datesOfRequests, datesOfPunches]
    .map((datesIn) => datesIn(company))
    .find((dates) => dates.length > 0)
  const data = told === undefined ? undefined : rangeOf(told)
  const first = from ?? data?.from ?? to
  const last = to ?? data?.to ?? from
  return first === undefined || last === undefined ? undefined : { from: first, to: last }
}

/** Everybody with a rule, a roster or an official report, by userid. `reported`: of whom there are day reports, where that is known. */
export const peopleOf = (
  company: Company,
  { users }: PeriodOptions,
  reported: Iterable<EmployeeId> = listedByPerson(company.officialDays).keys(),
): readonly EmployeeId[] => {
  const all = new Set<EmployeeId>(company.snapshots.keys())
  for (const { people } of company.companyRules) for (const employee of people) all.add(employee)
  for (const employee of company.rosters.keys()) all.add(employee)
  for (const employee of reported) all.add(employee)
  for (const { employee } of company.officialMonths) all.add(employee)
  const chosen = users === undefined ? [...all] : users.filter((user) => all.has(user))
  return [...new Set(chosen)].toSorted((a, b) => (a < b ? -1 : 1))
}

/** Whether somebody is one of them, without going through everybody. */
export const areOf = (company: Company): ((employee: EmployeeId) => boolean) => {
  const { snapshots, companyRules, rosters, officialDays, officialMonths } = company
  const reported = new Set<EmployeeId>([...officialDays, ...officialMonths].map(({ employee }) => employee))
  return (employee) =>
    snapshots.has(employee) ||
    rosters.has(employee) ||
    reported.has(employee) ||
    companyRules.some(({ people }) => people.has(employee))
}

const datesOfReports = (company: Company): readonly CivilDate[] => [...wholeOf(company).reported]
/** A request for punches that goes on into the small hours is for the night of the day before: fetching to 04:00 is prudent. */
const datesOfRequests = (company: Company): readonly CivilDate[] => [
  ...company.requested.days.flatMap(({ from, to }) => [from, to]),
  ...company.requested.punches.flatMap(({ start, end }) => {
    const [from, to] = [dateAt(company.zone, start), dateAt(company.zone, plus(end, -1 - 4 * 3600))]
    return [from, to < from ? from : to]
  }),
]
/** A punch before 04:00 belongs to the day before. */
const datesOfPunches = (company: Company): readonly CivilDate[] => {
  const { punched } = wholeOf(company)
  return punched === undefined
    ? []
    : [punched.start, punched.end].map((at) => dateAt(company.zone, plus(at, -4 * 3600)))
}

const rangeOf = (dates: readonly CivilDate[]): Period => {
  let [from, to] = [dates[0]!, dates[0]!]
  for (const date of dates) {
    if (date < from) from = date
    if (date > to) to = date
  }
  return { from, to }
}
