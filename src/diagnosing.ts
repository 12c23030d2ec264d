/** The causes of an audit's differences: the diagnose room is handed the engine, the comparison and the reports. */
import type { Company } from './domain/company.js'
import type { Diagnosis, Entry } from './domain/diagnosis.js'
import { type EmployeeId, employeeId } from './domain/employee.js'
import { isMeasure, type Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { Difference } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { diagnose, type Matter, type Means } from './diagnose/index.js'
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
  readonly results: ReadonlyMap<EmployeeId, readonly DayResult[]>
  readonly differences: readonly Difference[]
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
  const diagnoses = diagnose(matter, means)
  const causes = causesByEntry(diagnoses)
  const days = audit.differences.map((one) =>
    one.date === undefined ? one : { ...one, cause: causes.get(nameOf(one)) ?? null },
  )
  return { diagnoses, differences: withMonths(audit, matter.reports, days) }
}

const matterOf = ({ company, policies, period, people, results, differences }: Differing): Matter => ({
  world: { company, policies },
  period,
  people,
  reports: comparedReports(company, period, results),
  entries: differences.flatMap(entryOf),
  reviewed: new Set(company.known.map(({ employee }) => employee)),
})

const entryOf = ({ userid, date: written, measure }: Difference): readonly Entry[] => {
  const date = written === undefined ? undefined : parseDate(written)
  return date === undefined || !isMeasure(measure) ? [] : [{ employee: employeeId(userid), date, measure }]
}

/** The one report of each person-day that is over and judged. */
const comparedReports = (company: Company, period: Period, results: Differing['results']): Matter['reports'] => {
  const final = new Map(
    [...results].map(([employee, days]) => [
      employee,
      new Set(days.filter(({ state }) => state === 'final').map(({ date }) => date)),
    ]),
  )
  const all = new Map<EmployeeId, Map<CivilDate, OfficialDay[]>>()
  for (const report of company.officialDays) {
    const { employee, date } = report
    if (!isWithin(period, date) || !final.get(employee)?.has(date)) continue
    const own = all.get(employee) ?? new Map<CivilDate, OfficialDay[]>()
    all.set(employee, own)
    own.set(date, [...(own.get(date) ?? []), report])
  }
  return new Map(
    [...all].map(([employee, own]) => [
      employee,
      new Map(
        [...own].flatMap(([date, reports]) => (distinct(reports).length === 1 ? [[date, reports[0]!] as const] : [])),
      ),
    ]),
  )
}

const causesByEntry = (diagnoses: readonly Diagnosis[]): ReadonlyMap<string, string> =>
  new Map(
    diagnoses.flatMap(({ id, mends }) =>
      mends.map(({ employee, date, measure }) => [nameOf({ userid: employee, date: formatDate(date), measure }), id]),
    ),
  )
const nameOf = ({ userid, date = '', measure }: Pick<Difference, 'userid' | 'date' | 'measure'>): string =>
  `${date}\u0000${userid}\u0000${measure}`
