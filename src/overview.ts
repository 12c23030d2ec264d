/** A whole audit at a glance: what came of every person-day, and when people came, from what was judged and compared. */
import type { Audited } from './audit.js'
import type { EmployeeId } from './domain/employee.js'
import {
  type Arrivals,
  arrivalsReach,
  arrivalsStep,
  type Face,
  faceLetters,
  type Outcome,
  outcomeLetters,
  type Overview,
  type PersonOverview,
} from './domain/overview.js'
import { datesOf } from './domain/period.js'
import type { Report } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { type CivilDate, formatDate } from './time/civil-date.js'
import { since } from './time/instant.js'

/** `report` is the audit's own, in any language; `shown` the part of it whose differences are listed. */
export const overview = ({ company, period, days }: Audited, report: Report, shown: Report = report): Overview => {
  const dates = datesOf(period)
  const ruleNames = rulesByPersonDay(days)
  const rules = [...new Set(ruleNames.values())].toSorted()
  const outcomeOf = outcomesIn(company.officialDays, report)
  const departments = new Map<EmployeeId, string>(
    [...company.officialMonths, ...company.officialDays].map((one) => [one.employee, one.departments]),
  )
  const people = new Set<EmployeeId>([...days.keys(), ...company.officialDays.map(({ employee }) => employee)])
  return {
    people: [...people]
      .filter((one) => days.has(one))
      .map((employee): PersonOverview => {
        const own = new Map((days.get(employee) ?? []).map((day) => [day.date, day]))
        return {
          userid: employee,
          name: company.names.get(employee) ?? '',
          departments: departments.get(employee) ?? '',
          outcomes: dates.map((date) => outcomeLetters[outcomeOf(employee, date, own.get(date))]).join(''),
          faces: dates.map((date) => faceLetters[faceOf(own.get(date))]).join(''),
        }
      }),
    rules,
    rulesOfDifferences: shown.differences.map(({ userid, date = '' }) =>
      rules.indexOf(ruleNames.get(nameOf(userid, date)) ?? ''),
    ),
    arrivals: arrivalsOf([...days.values()].flat()),
  }
}

const nameOf = (employee: string, date: string): string => `${date} ${employee}`

const rulesByPersonDay = (days: Audited['days']): ReadonlyMap<string, string> =>
  new Map(
    [...days.values()].flatMap((own) =>
      own.flatMap(({ employee, date, plan: { rule } }) =>
        rule === undefined ? [] : [[nameOf(employee, formatDate(date)), rule.name] as const],
      ),
    ),
  )

type OutcomeOf = (employee: EmployeeId, date: CivilDate, day: DayResult | undefined) => Outcome

/** The same classes as the comparison's, read back from its report. */
const outcomesIn = (officialDays: Audited['company']['officialDays'], report: Report): OutcomeOf => {
  const sides = { ours: 'onlyOurs', theirs: 'onlyTheirs', duplicated: 'duplicated' } as const
  const listed = new Map<string, Outcome>([
    ...report.differences.flatMap(({ userid, date }) =>
      date === undefined ? [] : [[nameOf(userid, date), 'differ'] as const],
    ),
    ...report.unmatched.map(({ userid, date, side }) => [nameOf(userid, date), sides[side]] as const),
  ])
  const reported = new Set(officialDays.map(({ employee, date }) => nameOf(employee, formatDate(date))))
  return (employee, date, day) => {
    const name = nameOf(employee, formatDate(date))
    const told = listed.get(name)
    if (told !== undefined) return told
    if (day === undefined) return 'none'
    if (day.state === 'unjudged') return day.unjudged === 'no-rule' && !reported.has(name) ? 'none' : 'unjudged'
    if (day.state === 'provisional') return 'provisional'
    return reported.has(name) ? 'identical' : 'unreported'
  }
}

const gravest = ['absence', 'missing', 'late', 'early', 'place', 'device'] as const

const faceOf = (day: DayResult | undefined): Face => {
  if (day === undefined || day.state === 'unjudged') return 'none'
  const said = new Set(day.verdicts.map(({ status }) => status))
  return gravest.find((status) => said.has(status)) ?? day.dayType
}

/** Of live punches alone: an approved correction is no arrival. */
const arrivalsOf = (days: readonly DayResult[]): readonly Arrivals[] => {
  const bins = (2 * arrivalsReach) / arrivalsStep
  const byRule = new Map<string, number[]>()
  for (const { plan, punches } of days) {
    const [first] = punches.slots
    if (plan._tag !== 'work' || first?.filled === undefined || first.filled.correction !== undefined) continue
    const counts = byRule.get(plan.rule.name) ?? Array.from({ length: bins }, () => 0)
    byRule.set(plan.rule.name, counts)
    const bin = Math.floor((since(first.filled.punch.at, first.slot.planned) + arrivalsReach) / arrivalsStep)
    counts[Math.min(Math.max(bin, 0), bins - 1)]! += 1
  }
  return [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, counts]) => ({ rule, counts }))
}
