/** Everybody of an audit gone through once more: a few people's rows at a time are read again, judged again, and forgotten. */
import type { AuditTerms } from '../../audit-people.js'
import { byPerson } from '../../by-person.js'
import type { EmployeeId } from '../../domain/employee.js'
import { createEngine } from '../../engine.js'
import type { JudgedPerson } from '../../judged-company.js'
import type { Archive } from './archive.js'

/** These `people`, by userid. */
export const everybodyAgain = (
  { ranges, companyOf }: Pick<Archive, 'ranges' | 'companyOf'>,
  people: readonly EmployeeId[],
  { policies, period, asOf }: AuditTerms,
): Iterable<JudgedPerson> => {
  const judged = new Set(people)
  return {
    *[Symbol.iterator]() {
      for (const range of ranges) {
        const own = range.people.filter((employee) => judged.has(employee))
        if (own.length === 0) continue
        const { company } = companyOf(range)
        const engine = createEngine(company, policies, asOf)
        const [reportsOf, monthsOf] = [byPerson(company.officialDays), byPerson(company.officialMonths)]
        for (const employee of own) {
          const { days, records } = engine.judge(employee, period)
          yield { employee, company, days, records, reports: reportsOf(employee), months: monthsOf(employee) }
        }
      }
    },
  }
}
