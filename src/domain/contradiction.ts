/** A figure of an official report that the reports' own other figures rule out: no rule and no punch is needed to see it. */
import type { CivilDate } from '../time/civil-date.js'
import type { EmployeeId } from './employee.js'
import type { Measure, MeasureValue } from './measure.js'

/** What can be wrong with one day report, each with the finding that tells it. */
export const dayFaults = {
  'absence-not-standard': 'report-absence-duration',
  'count-without-length': 'report-count-without-duration',
  'length-without-count': 'report-count-without-duration',
  'first-after-last': 'report-punches',
  'times-without-punches': 'report-punches',
  'one-punch-at-two-times': 'report-punches',
  'worked-beyond-punches': 'report-worked',
  'worked-without-pair': 'report-worked',
  'standard-on-rest-day': 'report-rest-day',
  'exception-on-rest-day': 'report-rest-day',
  'absent-and-punched': 'report-absent-and-punched',
  'days-not-in-halves': 'report-leave-unit',
  'more-than-a-day': 'report-leave-unit',
  'more-punches-than-records': 'report-records',
  'earliest-not-recorded': 'report-records',
  'latest-not-recorded': 'report-records',
} as const
export type DayFault = keyof typeof dayFaults
/** Those that the raw records show; the others need the report alone. */
export type RecordFault = 'more-punches-than-records' | 'earliest-not-recorded' | 'latest-not-recorded'
export type DayFaultId = (typeof dayFaults)[DayFault]

/** One day report at odds with itself. */
export interface DayContradiction {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly fault: DayFault
  /** The figures that cannot stand together, in seconds, counts or kinds of day as the measure says. */
  readonly shows: ReadonlyArray<readonly [Measure, MeasureValue]>
}

/** A measure of a month report beside the sum of the same measure over the day reports of the same person and dates. */
export interface MonthContradiction {
  readonly employee: EmployeeId
  readonly from: CivilDate
  readonly to: CivilDate
  readonly measure: Measure
  /** Seconds or counts, as the measure says. */
  readonly ofMonth: number
  readonly ofDays: number
}

/** What the messages need: how many reports, and the first of them with its numbers. `period` is "2026-02", or both its dates. */
export type ContradictionKinds = Readonly<
  Record<DayFaultId, { readonly days: number; readonly first: DayContradiction }>
> &
  Readonly<
    Record<
      'report-month-sum' | 'report-month-days' | 'report-overtime-classes',
      { readonly months: number; readonly period: string; readonly first: MonthContradiction }
    >
  >
