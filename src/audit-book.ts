/** A whole audit as the sheets of a workbook: the parts that `present` needs, from what was judged and compared. */
import { surveyOf } from './book-survey.js'
import { bookDaysOf } from './console-book.js'
import type { Lang } from './domain/document.js'
import { isWithin, type Period } from './domain/period.js'
import type { Report } from './domain/report.js'
import type { JudgedCompany, JudgedPerson } from './judged-company.js'
import { type OutcomeOf, outcomesIn } from './outcomes.js'
import { auditBook } from './present/book/audit-book.js'
import type { ReportedDay, ReportedMonth } from './present/book/book-parts.js'
import type { ReportSheet } from './present/book/report-sheet.js'
import { type ByDate, heldByDate } from './present/book/rows-by-date.js'
import type { Policies } from './reason/policies.js'
import { nameOfPeriod } from './reconcile/index.js'
import { monthsOf } from './recompute.js'
import { sumMonth } from './rollup/month.js'
import { formatMonth, monthOf } from './time/civil-date.js'

/**
 * `shown` is the part of the report whose differences are listed (`--certain`); all of it where absent. Everybody is gone through once
 * now, and once when each sheet of people's rows is written; nobody is held. `byDate` puts the rows of days in order; in memory where it
 * is absent.
 */
export const auditBookOf = (
  { company, policies, everybody, period, report: inWords }: JudgedCompany,
  lang: Lang,
  shown: (report: Report) => Report = (all) => all,
  byDate: ByDate = heldByDate,
): readonly ReportSheet[] => {
  const whole = inWords(lang)
  const report = shown(whole)
  const daysOf = reportedDays(outcomesIn(whole, report), policies)
  const { names, departments, rules, spread } = surveyOf(everybody, report.differences, daysOf)
  return auditBook(
    {
      report,
      days: ofEach(everybody, daysOf),
      spread,
      byDate,
      months: ofEach(everybody, (person) => monthsIn(person, period)),
      records: ofEach(everybody, ({ records }) => records),
      rules,
      context: { zone: company.zone, names, departments, period },
    },
    lang,
  )
}

/** What people have, one person after the other. */
const ofEach = <A>(everybody: Iterable<JudgedPerson>, of: (person: JudgedPerson) => Iterable<A>): Iterable<A> => ({
  *[Symbol.iterator]() {
    for (const person of everybody) yield* of(person)
  },
})

/** As the sheet has them: what is no person-day has no row. */
const reportedDays =
  (outcomeOf: OutcomeOf, { consoleHours }: Policies) =>
  ({ employee, company, days, reports }: JudgedPerson): readonly ReportedDay[] => {
    const reported = new Set(reports.map(({ date }) => date))
    return [...bookDaysOf(days, { ...company, officialDays: reports }, consoleHours)].flatMap((one) => {
      const outcome = outcomeOf(employee, one.day.date, one.day, reported.has(one.day.date))
      return outcome === 'none' ? [] : [{ ...one, outcome }]
    })
  }

/** Each calendar month cut to the period, and what else an official report sums. */
const monthsIn = ({ employee, days, months }: JudgedPerson, period: Period): readonly ReportedMonth[] => {
  const calendar = monthsOf(period).map((part) => ({ part, name: formatMonth(monthOf(part.from)) }))
  const own = days.filter((day) => day.unjudged !== 'no-rule')
  const asked = months.flatMap(({ from, to }) => {
    if (from === undefined || to === undefined) return []
    const part = { from, to }
    return isWithin(period, from) && isWithin(period, to) ? [{ part, name: nameOfPeriod(part) }] : []
  })
  const parts = new Map([...calendar, ...asked].map((one) => [one.name, one]))
  return [...parts.values()].flatMap(({ part, name }) => {
    const inside = own.filter(({ date }) => isWithin(part, date))
    return inside.length === 0 ? [] : [{ month: sumMonth(employee, part, inside), period: name }]
  })
}
