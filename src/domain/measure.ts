/** A figure that can be laid beside the vendor's: counts, seconds, and the kind of day. */
import { statuses } from './status.js'

/** Those of `sp_items`, each a sum in a month as well. */
export const approvalMeasures = [
  'leave.count',
  'leave.seconds',
  'trip.count',
  'trip.seconds',
  'outing.count',
  'outing.seconds',
  'correction.count',
  'approved.count',
  'fieldwork.count',
] as const

export const dayMeasures = [
  'late.count',
  'late.seconds',
  'early.count',
  'early.seconds',
  'missing.count',
  'absence.count',
  'absence.seconds',
  'place.count',
  'device.count',
  'worked.seconds',
  'standard.seconds',
  'punches.count',
  'earliest.seconds',
  'latest.seconds',
  'dayType',
  'overtime.seconds',
  ...approvalMeasures,
] as const
export type DayMeasure = (typeof dayMeasures)[number]

export const monthOnlyMeasures = [
  'workdays',
  'regularDays',
  'restDays',
  'exceptDays',
  'overtime.workday.seconds',
  'overtime.restday.seconds',
  'overtime.holiday.seconds',
  'overtime.workday.asVacation',
  'overtime.workday.asMoney',
  'overtime.restday.asVacation',
  'overtime.restday.asMoney',
  'overtime.holiday.asVacation',
  'overtime.holiday.asMoney',
] as const
/** `leave.seconds:年假` names one leave type. */
export type LeaveMeasure = `leave.${'count' | 'seconds'}:${string}`
export type Measure = DayMeasure | (typeof monthOnlyMeasures)[number] | LeaveMeasure

/**
 * The measures that are worked out on every judged day. Others are worked out where the input tells what they need (overtime where the
 * rule carries its settings), else shown from the report and not compared.
 */
export const recomputed = [
  ...statuses.map((status) => `${status}.count` as const),
  'late.seconds',
  'early.seconds',
  'absence.seconds',
  'worked.seconds',
  'standard.seconds',
  'punches.count',
  'earliest.seconds',
  'latest.seconds',
  'dayType',
] as const satisfies readonly DayMeasure[]
export type RecomputedMeasure = (typeof recomputed)[number]

/** Seconds, counts, or for `dayType` the kind of day. */
export type MeasureValue = number | 'work' | 'rest'
export type Figures = Readonly<Partial<Record<Measure, MeasureValue>>>

export const isMeasure = (text: string): text is Measure =>
  (dayMeasures as readonly string[]).includes(text) ||
  (monthOnlyMeasures as readonly string[]).includes(text) ||
  /^leave\.(count|seconds):./.test(text)
