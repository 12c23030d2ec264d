/** A whole audit as the sheets of a workbook: the parts that `present` needs, from what was judged and compared. */
import type { Audited } from './audit.js'
import { bookDaysOf, departmentsOf } from './console-book.js'
import type { Lang } from './domain/document.js'
import type { EmployeeId } from './domain/employee.js'
import type { OfficialMonth } from './domain/official.js'
import { type Outcome, outcomeLetters, type Overview } from './domain/overview.js'
import { datesOf, isWithin, type Period } from './domain/period.js'
import type { Report } from './domain/report.js'
import { overview } from './overview.js'
import { auditBook } from './present/book/audit-book.js'
import type { AuditBookParts } from './present/book/book-parts.js'
import type { ReportSheet } from './present/book/report-sheet.js'
import { nameOfPeriod } from './reconcile/index.js'
import { monthsOf } from './recompute.js'
import { sumMonth } from './rollup/month.js'
import { formatMonth, monthOf } from './time/civil-date.js'

/** `shown` is the part of the report whose differences are listed (`--certain`); all of it where absent. */
export const auditBookOf = (
  audited: Audited,
  lang: Lang,
  shown: (report: Report) => Report = (all) => all,
): readonly ReportSheet[] => {
  const { company, policies, period, days, records } = audited
  const whole = audited.report(lang)
  const report = shown(whole)
  const glance = overview(audited, whole, report)
  const outcomeOf = outcomesIn(glance, period)
  const counted = [...days.values()].flat().filter(({ employee, date }) => outcomeOf(employee, date) !== 'none')
  return auditBook(
    {
      report,
      days: bookDaysOf(counted, company, policies.consoleHours).map((one) => ({
        ...one,
        outcome: outcomeOf(one.day.employee, one.day.date),
      })),
      months: monthsIn(audited),
      records,
      rules: glance.rulesOfDifferences.map((at) => glance.rules[at] ?? ''),
      context: { zone: company.zone, names: company.names, departments: departmentsOf(company), period },
    },
    lang,
  )
}

const outcomesIn = ({ people }: Overview, period: Period) => {
  const positions = new Map<number, number>(datesOf(period).map((date, i) => [date, i]))
  const letters = new Map(people.map(({ userid, outcomes }) => [userid, outcomes]))
  return (employee: EmployeeId, date: number): Outcome =>
    ofLetter.get(letters.get(employee)?.[positions.get(date) ?? -1] ?? ' ') ?? 'none'
}
const ofLetter = new Map(
  Object.entries(outcomeLetters).map(([outcome, letter]) => [letter as string, outcome as Outcome]),
)

/** Each calendar month cut to the period, and what else an official report sums. */
const monthsIn = ({ company, period, days }: Audited): AuditBookParts['months'] => {
  const calendar = monthsOf(period).map((part) => ({ part, name: formatMonth(monthOf(part.from)) }))
  const officialOf = new Map<EmployeeId, OfficialMonth[]>()
  for (const month of company.officialMonths)
    officialOf.set(month.employee, [...(officialOf.get(month.employee) ?? []), month])
  return [...days].flatMap(([employee, all]) => {
    const own = all.filter((day) => day.unjudged !== 'no-rule')
    const asked = (officialOf.get(employee) ?? []).flatMap(({ from, to }) => {
      if (from === undefined || to === undefined) return []
      const part = { from, to }
      return isWithin(period, from) && isWithin(period, to) ? [{ part, name: nameOfPeriod(part) }] : []
    })
    const parts = new Map([...calendar, ...asked].map((one) => [one.name, one]))
    return [...parts.values()].flatMap(({ part, name }) => {
      const inside = own.filter(({ date }) => isWithin(part, date))
      return inside.length === 0 ? [] : [{ month: sumMonth(employee, part, inside), period: name }]
    })
  })
}
