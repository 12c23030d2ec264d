/** A whole audit as the sheets of a workbook: the parts that `present` needs, from what was judged and compared. */
import { bookDaysOf } from './console-book.js'
import type { Lang } from './domain/document.js'
import { type EmployeeId, employeeId } from './domain/employee.js'
import { type Outcome, outcomeLetters, type Overview } from './domain/overview.js'
import { datesOf, isWithin, type Period } from './domain/period.js'
import type { Report } from './domain/report.js'
import type { JudgedCompany } from './judged-company.js'
import { overviewOf } from './overview.js'
import { auditBook } from './present/book/audit-book.js'
import type { AuditBookParts, ReportedDay } from './present/book/book-parts.js'
import type { ReportSheet } from './present/book/report-sheet.js'
import { newestFirst } from './present/console/book.js'
import { nameOfPeriod } from './reconcile/index.js'
import { monthsOf } from './recompute.js'
import { sumMonth } from './rollup/month.js'
import { addDays, formatMonth, monthOf } from './time/civil-date.js'

/**
 * `shown` is the part of the report whose differences are listed (`--certain`); all of it where absent. Of the days about `rowsHeld` are
 * held at a time, and at least those of one date.
 */
export const auditBookOf = (
  judged: JudgedCompany,
  lang: Lang,
  shown: (report: Report) => Report = (all) => all,
  rowsHeld = 100_000,
): readonly ReportSheet[] => {
  const { company, people, period, recordsOf } = judged
  const whole = judged.report(lang)
  const report = shown(whole)
  const glance = overviewOf(judged, whole, report)
  const outcomeOf = outcomesIn(glance, period)
  const reported = (employee: EmployeeId, stretch: Period) => reportedDays(judged, outcomeOf, employee, stretch)
  return auditBook(
    {
      report,
      days: newestFirstOf(people, period, reported, rowsHeld),
      daysInAnyOrder: each(people, (employee) => reported(employee, period)),
      months: people.flatMap((employee) => monthsIn(judged, employee)),
      records: each(people, recordsOf),
      rules: glance.rulesOfDifferences.map((at) => glance.rules[at] ?? ''),
      context: {
        zone: company.zone,
        names: new Map(glance.people.flatMap(({ userid, name }) => (name === '' ? [] : [[employeeId(userid), name]]))),
        departments: new Map(glance.people.map(({ userid, departments }) => [employeeId(userid), departments])),
        period,
      },
    },
    lang,
  )
}

type Reported = (employee: EmployeeId, stretch: Period) => readonly ReportedDay[]

/** As the sheet has them: what is no person-day has no row. */
const reportedDays = (
  { company, policies, daysOf, reportsOf }: JudgedCompany,
  outcomeOf: ReturnType<typeof outcomesIn>,
  employee: EmployeeId,
  stretch: Period,
): readonly ReportedDay[] => {
  const own = { ...company, officialDays: reportsOf(employee) }
  return [...bookDaysOf(daysOf(employee, stretch), own, policies.consoleHours)].flatMap((one) => {
    const outcome = outcomeOf(employee, one.day.date)
    return outcome === 'none' ? [] : [{ ...one, outcome }]
  })
}

/** A few dates of everybody at a time, so that only so many rows are held. */
const newestFirstOf = (
  people: readonly EmployeeId[],
  period: Period,
  reported: Reported,
  rowsHeld: number,
): Iterable<ReportedDay> => ({
  *[Symbol.iterator]() {
    const dates = Math.max(1, Math.floor(rowsHeld / Math.max(1, people.length)))
    for (let to = period.to; to >= period.from; to = addDays(to, -dates)) {
      const from = addDays(to, 1 - dates)
      const stretch = { from: from < period.from ? period.from : from, to }
      yield* people.flatMap((employee) => reported(employee, stretch)).toSorted((a, b) => newestFirst(a.day, b.day))
    }
  },
})
/** What people have, one person after the other. */
const each = <A>(people: readonly EmployeeId[], of: (employee: EmployeeId) => Iterable<A>): Iterable<A> => ({
  *[Symbol.iterator]() {
    for (const employee of people) yield* of(employee)
  },
})

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
const monthsIn = (
  { period, daysOf, monthsOf: officialOf }: JudgedCompany,
  employee: EmployeeId,
): AuditBookParts['months'] => {
  const calendar = monthsOf(period).map((part) => ({ part, name: formatMonth(monthOf(part.from)) }))
  const own = daysOf(employee, period).filter((day) => day.unjudged !== 'no-rule')
  const asked = officialOf(employee).flatMap(({ from, to }) => {
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
