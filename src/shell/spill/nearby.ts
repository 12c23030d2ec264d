/** The rows of whoever is asked about, decoded, and of those around them where one after the other is asked about. */
import { byPerson } from '../../by-person.js'
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import { lately } from '../../domain/lately.js'
import type { OfficialDay, OfficialMonth } from '../../domain/official.js'
import type { Archive, Range } from './archive.js'

export interface Near {
  readonly company: Company
  readonly reportsOf: (employee: EmployeeId) => readonly OfficialDay[]
  readonly monthsOf: (employee: EmployeeId) => readonly OfficialMonth[]
}

/** How much is kept of what was read lately: people read alone, and ranges. */
interface Kept {
  readonly people: number
  readonly ranges: number
}
const usual: Kept = { people: 1500, ranges: 2 }

/**
 * Who differs is asked about again and again, here and there: each of them is read alone. Who is compared with them is asked about once,
 * one after the other: after some of a range all of it is read, which is a third of the work of reading each alone.
 */
export const nearby = (
  { ranges, companyOf, alone }: Pick<Archive, 'ranges' | 'companyOf' | 'alone'>,
  kept: Kept = usual,
): ((employee: EmployeeId) => Near | undefined) => {
  const rangeOf = new Map(ranges.flatMap((range) => range.people.map((employee) => [employee, range] as const)))
  const ofPeople = lately<EmployeeId, Near>(kept.people)
  const largest = ranges.reduce((most, { people }) => Math.max(most, people.length), 1)
  // Where nobody can be read alone, those who differ are kept with everybody around them.
  const ofRanges = lately<Range, Near>(
    alone === undefined ? Math.max(1, Math.floor(mostTogether / largest)) : kept.ranges,
  )
  const misses = new Map<Range, number>()
  return (employee) => {
    const range = rangeOf.get(employee)
    if (range === undefined) return undefined
    const known = ofRanges.get(range) ?? ofPeople.get(employee)
    if (known !== undefined) return known
    const missed = (misses.get(range) ?? 0) + 1
    const own = missed * fewOfRange < range.people.length ? alone?.(employee) : undefined
    misses.set(range, own === undefined ? 0 : missed)
    return own === undefined
      ? ofRanges.keep(range, nearIn(companyOf(range).company))
      : ofPeople.keep(employee, nearIn(companyOf(own).company))
  }
}
/** So many people, decoded, take a hundred megabytes or two. */
const mostTogether = 4096

/** So many of a range are read alone before the others are read as well: one of so many. */
const fewOfRange = 4

const nearIn = (company: Company): Near => ({
  company,
  reportsOf: byPerson(company.officialDays),
  monthsOf: byPerson(company.officialMonths),
})
