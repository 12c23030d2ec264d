/** What a diagnosis is given: the differences of an audit, the reports they are of, and the engine as a function. */
import type { Change, Entry, Supposed, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Figures, Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import type { Period } from '../domain/period.js'
import type { DayResult } from '../domain/result.js'
import type { Policies, PolicyName } from '../reason/policies.js'
import type { CivilDate } from '../time/civil-date.js'
import { suppose } from './suppose.js'

export interface Matter {
  /** The world in which the audit was made. */
  readonly world: Supposed
  readonly period: Period
  readonly people: readonly EmployeeId[]
  /** Of each compared person-day the one report. */
  readonly reports: Pick<ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, OfficialDay>>, 'get'>
  /** What is to be explained. */
  readonly entries: readonly Entry[]
  /** People of whom some difference was reviewed before: it is no longer to be explained, and still there. */
  readonly reviewed: ReadonlySet<EmployeeId>
}

/** A day that is over and judged. */
export interface JudgedDate {
  readonly date: CivilDate
  readonly result: DayResult
  readonly figures: Figures
}
export type Judge = (employee: EmployeeId, period: Period) => readonly JudgedDate[]

/** What only others can do. */
export interface Means {
  /** The engine of a world; `from`: the one that it was made from by a supposition, of which many are made. */
  readonly judge: (world: Supposed, from?: Supposed) => Judge
  /** The measures in which our figures and a report are not equal. */
  readonly compare: (figures: Figures, report: OfficialDay, policies: Policies) => readonly Measure[]
  /** The policies that were consulted on the way to a day's verdicts. */
  readonly consulted: (world: Supposed) => (employee: EmployeeId, date: CivilDate) => ReadonlySet<PolicyName>
  /** The measures of a report that its own other figures rule out. */
  readonly contradicted: (report: OfficialDay) => ReadonlySet<Measure>
}

/** Judges a person under some changes and lays what comes of it beside the reports. */
export type Try = (employee: EmployeeId, period: Period) => readonly TriedDay[]

/** The engine of one world with the reports beside it; days that are not over, or have no one report, are left out. */
export const trying = (
  { reports }: Pick<Matter, 'reports'>,
  means: Pick<Means, 'judge' | 'compare'>,
  from: Supposed,
  changes: readonly Change[] = [],
): Try => {
  const world = suppose(from, changes)
  const judge = means.judge(world, from)
  const written = new Map(
    changes.flatMap((one) => (one._tag === 'written' ? [[`${one.employee} ${one.date}`, one.figures] as const] : [])),
  )
  return (employee, period) => {
    const own = reports.get(employee)
    if (own === undefined) return []
    return judge(employee, period).flatMap(({ date, result, figures: judged }) => {
      const report = own.get(date)
      if (report === undefined) return []
      const figures = written.size === 0 ? judged : { ...judged, ...written.get(`${employee} ${date}`) }
      const gaps = means.compare(figures, report, world.policies)
      return [{ employee, date, result, figures, report, gaps }]
    })
  }
}
