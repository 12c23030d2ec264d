/** The causes of an audit's differences: the diagnose room is handed the engine, the comparison and the reports. */
import type { Company } from './domain/company.js'
import type { Diagnosis, Entry } from './domain/diagnosis.js'
import { type EmployeeId, employeeId } from './domain/employee.js'
import { isMeasure, type Measure } from './domain/measure.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { Difference } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { diagnose, type Matter, type Means, type Tell } from './diagnose/index.js'
import { withMonths } from './diagnosed-months.js'
import { meansOf } from './diagnosing-means.js'
import type { Policies } from './reason/policies.js'
import { distinct } from './reconcile/one-report.js'
import { type CivilDate, formatDate, parseDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'

export interface Differing {
  readonly company: Company
  readonly policies: Policies
  readonly asOf: Instant | undefined
  readonly period: Period
  readonly people: readonly EmployeeId[]
  readonly ignored: ReadonlySet<Measure>
  readonly daysOf: (employee: EmployeeId) => readonly DayResult[]
  readonly reportsOf: (employee: EmployeeId) => readonly OfficialDay[]
  readonly monthsOf: (employee: EmployeeId) => readonly OfficialMonth[]
  readonly differences: readonly Difference[]
  /** Told how far the search is. */
  readonly tell?: Tell
}
export interface Diagnosed {
  readonly diagnoses: readonly Diagnosis[]
  /** The same differences, each with its cause where one was found. */
  readonly differences: readonly Difference[]
}

/** Nothing is judged again where nothing differs. */
export const diagnosed = (audit: Differing, means: Means = meansOf(audit)): Diagnosed => {
  if (audit.differences.length === 0) return { diagnoses: [], differences: [] }
  const matter = matterOf(audit)
  const diagnoses = diagnose(matter, means, audit.tell)
  const causes = causesByEntry(diagnoses)
  const days = audit.differences.map((one) =>
    one.date === undefined ? one : { ...one, cause: causes.get(nameOf(one)) ?? null },
  )
  return { diagnoses, differences: withMonths(audit, matter.reports, days) }
}

const matterOf = ({ company, policies, period, people, differences, ...of }: Differing): Matter => ({
  world: { company, policies },
  period,
  people,
  reports: comparedReports(period, of),
  entries: differences.flatMap(entryOf),
  reviewed: new Set(company.known.map(({ employee }) => employee)),
})

const entryOf = ({ userid, date: written, measure }: Difference): readonly Entry[] => {
  const date = written === undefined ? undefined : parseDate(written)
  return date === undefined || !isMeasure(measure) ? [] : [{ employee: employeeId(userid), date, measure }]
}

/** The one report of each person-day that is over and judged; put together when somebody is asked for. */
const comparedReports = (
  period: Period,
  { daysOf, reportsOf }: Pick<Differing, 'daysOf' | 'reportsOf'>,
): Matter['reports'] => {
  const known = new Map<EmployeeId, ReadonlyMap<CivilDate, OfficialDay>>()
  return {
    get: (employee) => {
      const before = known.get(employee)
      if (before !== undefined) return before
      const final = new Set(daysOf(employee).flatMap(({ state, date }) => (state === 'final' ? [date] : [])))
      const dates = new Map<CivilDate, OfficialDay[]>()
      for (const report of reportsOf(employee))
        if (isWithin(period, report.date) && final.has(report.date))
          dates.set(report.date, [...(dates.get(report.date) ?? []), report])
      const single = new Map(
        [...dates].flatMap(([date, reports]) => (distinct(reports).length === 1 ? [[date, reports[0]!] as const] : [])),
      )
      // Those after one another are asked for together: a few hundred suffice, and more need not fit into memory.
      if (known.size >= mostRemembered) known.clear()
      known.set(employee, single)
      return single
    },
  }
}

const mostRemembered = 4096

const causesByEntry = (diagnoses: readonly Diagnosis[]): ReadonlyMap<string, string> =>
  new Map(
    diagnoses.flatMap(({ id, mends }) =>
      mends.map(({ employee, date, measure }) => [nameOf({ userid: employee, date: formatDate(date), measure }), id]),
    ),
  )
const nameOf = ({ userid, date = '', measure }: Pick<Difference, 'userid' | 'date' | 'measure'>): string =>
  `${date}\u0000${userid}\u0000${measure}`
