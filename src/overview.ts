/** A whole audit at a glance: what came of every person-day, and when people came, from what was judged and compared. */
import type { Audited } from './audit.js'
import {
  type Arrivals,
  arrivalsReach,
  arrivalsStep,
  type Face,
  faceLetters,
  outcomeLetters,
  type Overview,
  type PersonOverview,
} from './domain/overview.js'
import { datesOf } from './domain/period.js'
import type { Report } from './domain/report.js'
import { type JudgedPerson, judgedCompany } from './judged-company.js'
import type { DayResult } from './domain/result.js'
import { nameOfDay, outcomesIn } from './outcomes.js'
import { formatDate } from './time/civil-date.js'
import { since } from './time/instant.js'

/** `report` is the audit's own, in any language; `shown` the part of it whose differences are listed. */
export const overview = (audited: Audited, report: Report, shown: Report = report): Overview => {
  const dates = datesOf(audited.period)
  const outcomeOf = outcomesIn(report, shown)
  const asked = new Set(shown.differences.map(({ userid, date = '' }) => nameOfDay(userid, date)))
  const rulesAsked = new Map<string, string>()
  const names = new Set<string>()
  const arrivals = countingArrivals()
  const overviewIn = ({ employee, company, days, reports, months }: JudgedPerson): PersonOverview => {
    for (const { date, plan } of days) {
      if (plan.rule === undefined) continue
      names.add(plan.rule.name)
      const name = nameOfDay(employee, formatDate(date))
      if (asked.has(name)) rulesAsked.set(name, plan.rule.name)
    }
    arrivals.take(days)
    const own = new Map(days.map((day) => [day.date, day]))
    const reported = new Set(reports.map(({ date }) => date))
    return {
      userid: employee,
      name: company.names.get(employee) ?? '',
      departments: [...months, ...reports].at(-1)?.departments ?? '',
      outcomes: dates
        .map((date) => outcomeLetters[outcomeOf(employee, date, own.get(date), reported.has(date))])
        .join(''),
      faces: dates.map((date) => faceLetters[faceOf(own.get(date))]).join(''),
    }
  }
  const people = Array.from(judgedCompany(audited).everybody, overviewIn)
  const rules = [...names].toSorted()
  return {
    people,
    rules,
    rulesOfDifferences: shown.differences.map(({ userid, date = '' }) =>
      rules.indexOf(rulesAsked.get(nameOfDay(userid, date)) ?? ''),
    ),
    arrivals: arrivals.all(),
  }
}

const gravest = ['absence', 'missing', 'late', 'early', 'place', 'device'] as const

const faceOf = (day: DayResult | undefined): Face => {
  if (day === undefined || day.state === 'unjudged') return 'none'
  const said = new Set(day.verdicts.map(({ status }) => status))
  return gravest.find((status) => said.has(status)) ?? day.dayType
}

/** Of live punches alone: an approved correction is no arrival. */
const countingArrivals = () => {
  const bins = (2 * arrivalsReach) / arrivalsStep
  const byRule = new Map<string, number[]>()
  return {
    take: (days: readonly DayResult[]): void => {
      for (const { plan, punches } of days) {
        const [first] = punches.slots
        if (plan._tag !== 'work' || first?.filled === undefined || first.filled.correction !== undefined) continue
        const counts = byRule.get(plan.rule.name) ?? Array.from({ length: bins }, () => 0)
        byRule.set(plan.rule.name, counts)
        const bin = Math.floor((since(first.filled.punch.at, first.slot.planned) + arrivalsReach) / arrivalsStep)
        counts[Math.min(Math.max(bin, 0), bins - 1)]! += 1
      }
    },
    all: (): readonly Arrivals[] =>
      [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, counts]) => ({ rule, counts })),
  }
}
