/** A holiday, or a day that makes one up, that the report does not know: of every rule that follows the calendar, or of one. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { RuleNamed } from '../../domain/diagnosis.js'
import type { CivilDate } from '../../time/civil-date.js'
import { around } from './nearby.js'

/** Dates on which a day differs under a rule that follows the calendar. */
export const calendarNotFollowed = (company: Company, days: readonly TriedDay[], ruleOf: RuleOf): readonly Cause[] => {
  const special = days.filter(
    ({ date, result: { plan } }) => company.calendar.days.has(date) && plan.rule?.followsHolidays === true,
  )
  const dates = [...new Set(special.map(({ date }) => date))].toSorted((a, b) => a - b)
  return dates.flatMap((date) => {
    const name =
      company.calendar.days.get(date) === 'work'
        ? ('make-up-day-not-followed' as const)
        : ('holiday-not-followed' as const)
    const changes = [{ _tag: 'ordinary-date', date } as const]
    const rules = [
      ...new Map(
        special.filter((day) => day.date === date).map(({ result }) => [result.plan.rule!.id, result.plan.rule!]),
      ).values(),
    ]
    return [
      cause(name, { date, rule: undefined }, changes, { dates: around(date) }),
      ...rules.map(({ id, name: called }) =>
        cause(name, { date, rule: { id, name: called } }, changes, {
          dates: around(date),
          people: ruleOf({ id, name: called }, date),
        }),
      ),
    ]
  })
}
/** The people whom a rule governs on a date. */
export type RuleOf = (rule: RuleNamed, date: CivilDate) => ReadonlySet<EmployeeId>
