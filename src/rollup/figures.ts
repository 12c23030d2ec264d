/** A result as figures by measure, to be laid beside the vendor's. */
import type { Figures } from '../domain/measure.js'
import { type MonthOvertime, overtimeClasses } from '../domain/overtime.js'
import { type DayResult, isUnscheduled, type MonthResult } from '../domain/result.js'
import { type Status, statuses } from '../domain/status.js'
import type { Verdict } from '../domain/verdict.js'

export const figuresOfDay = (day: DayResult): Figures => {
  const { verdicts, fieldwork, approved, overtime } = day
  const figures: { -readonly [M in keyof Figures]: Figures[M] } = {
    'late.count': countOf(verdicts, 'late'),
    'early.count': countOf(verdicts, 'early'),
    'missing.count': countOf(verdicts, 'missing'),
    'absence.count': countOf(verdicts, 'absence'),
    'place.count': countOf(verdicts, 'place'),
    'device.count': countOf(verdicts, 'device'),
    'late.seconds': secondsOf(verdicts, 'late'),
    'early.seconds': secondsOf(verdicts, 'early'),
    'absence.seconds': secondsOf(verdicts, 'absence'),
    'worked.seconds': day.worked,
    'standard.seconds': day.standard,
    'punches.count': day.punchCount,
    // The vendor writes 0 where nobody punched.
    'earliest.seconds': day.earliest ?? 0,
    'latest.seconds': day.latest ?? 0,
  }
  // Nothing tells whether a day without a rule, or outside the roster, is a workday.
  if (day.unjudged === undefined && !isUnscheduled(day)) figures.dayType = day.dayType
  if (fieldwork !== undefined) figures['fieldwork.count'] = fieldwork
  if (approved !== undefined) Object.assign(figures, approved)
  if (overtime !== undefined) figures['overtime.seconds'] = overtime.seconds
  return figures
}

export const figuresOfMonth = (month: MonthResult): Figures => ({
  ...countFigures((status) => month.counts[status]),
  'late.seconds': month.seconds.late,
  'early.seconds': month.seconds.early,
  'absence.seconds': month.seconds.absence,
  'worked.seconds': month.worked,
  'standard.seconds': month.standard,
  workdays: month.workdays,
  regularDays: month.regularDays,
  restDays: month.restDays,
  exceptDays: month.exceptDays,
  ...(month.fieldwork === undefined ? {} : { 'fieldwork.count': month.fieldwork }),
  ...month.approved,
  ...(month.overtime === undefined ? {} : overtimeFigures(month.overtime)),
})

/** Of all classes together, and of each; a share that no rule told is in no figure. */
const overtimeFigures = (overtime: MonthOvertime): Figures => ({
  'overtime.seconds': overtimeClasses.reduce((total, name) => total + overtime[name].seconds, 0),
  ...Object.fromEntries(
    overtimeClasses.flatMap((name) => {
      const { seconds, asVacation, asMoney } = overtime[name]
      const amounts = [
        [`overtime.${name}.seconds`, seconds],
        [`overtime.${name}.asVacation`, asVacation],
        [`overtime.${name}.asMoney`, asMoney],
      ] as const
      return amounts.filter(([, amount]) => amount !== undefined)
    }),
  ),
})

export const countOf = (verdicts: readonly Verdict[], status: Status): number => {
  let count = 0
  for (const one of verdicts) if (one.status === status) count += 1
  return count
}
export const secondsOf = (verdicts: readonly Verdict[], status: Status): number => {
  let total = 0
  for (const one of verdicts) if (one.status === status) total += one.seconds
  return total
}

const countFigures = (count: (status: Status) => number): Figures =>
  Object.fromEntries(statuses.map((status) => [`${status}.count`, count(status)]))
