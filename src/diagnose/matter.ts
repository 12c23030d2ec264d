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
/** The same, with the policies that were read on the way: under other answers to any others it would be the same. */
export type JudgeNoted = (employee: EmployeeId, period: Period) => Read & { readonly dates: readonly JudgedDate[] }
export interface Read {
  readonly read: ReadonlySet<PolicyName>
}

/** What only others can do. */
export interface Means {
  /** The engine of a world; `from`: the one that it was made from by a supposition, of which many are made. */
  readonly judge: (world: Supposed, from?: Supposed) => Judge
  readonly noted: (world: Supposed, from?: Supposed) => JudgeNoted
  /** The measures in which our figures and a report are not equal. */
  readonly compare: (figures: Figures, report: OfficialDay, policies: Policies) => readonly Measure[]
  /** The policies that were consulted on the way to a day's verdicts. */
  readonly consulted: (world: Supposed) => (employee: EmployeeId, date: CivilDate) => ReadonlySet<PolicyName>
  /** The measures of a report that its own other figures rule out. */
  readonly contradicted: (report: OfficialDay) => ReadonlySet<Measure>
}

/** Judges a person under some changes and lays what comes of it beside the reports. */
export type Try = (employee: EmployeeId, period: Period) => readonly TriedDay[]
export type TryNoted = (employee: EmployeeId, period: Period) => Noted
export interface Noted extends Read {
  readonly days: readonly TriedDay[]
}

/** The engine of one world with the reports beside it; days that are not over, or have no one report, are left out. */
export interface Trial {
  readonly days: Try
  readonly noted: TryNoted
}

/** `from` with these changes. */
export const trying = (
  { reports }: Pick<Matter, 'reports'>,
  means: Pick<Means, 'judge' | 'noted' | 'compare'>,
  from: Supposed,
  changes: readonly Change[] = [],
): Trial => {
  const world = suppose(from, changes)
  const written = new Map(
    changes.flatMap((one) => (one._tag === 'written' ? [[`${one.employee} ${one.date}`, one.figures] as const] : [])),
  )
  const beside = (employee: EmployeeId, dates: readonly JudgedDate[]): readonly TriedDay[] => {
    const own = reports.get(employee)
    const tried: TriedDay[] = []
    for (const { date, result, figures: judged } of dates) {
      const report = own?.get(date)
      if (report === undefined) continue
      const figures = written.size === 0 ? judged : { ...judged, ...written.get(`${employee} ${date}`) }
      tried.push({ employee, date, result, figures, report, gaps: means.compare(figures, report, world.policies) })
    }
    return tried
  }
  const judge = onceAsked(() => means.judge(world, from))
  const noted = onceAsked(() => means.noted(world, from))
  return {
    days: (employee, period) =>
      reports.get(employee) === undefined ? [] : beside(employee, judge()(employee, period)),
    noted: (employee, period) => {
      const { dates, read } = noted()(employee, period)
      return { days: beside(employee, dates), read }
    },
  }
}

const onceAsked = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}
