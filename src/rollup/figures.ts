/** A result as figures by measure, to be laid beside the vendor's. */
import type { Figures } from '../domain/measure.js'
import type { MonthOvertime } from '../domain/overtime.js'
import { type DayResult, isUnscheduled, type MonthResult } from '../domain/result.js'
import type { Status } from '../domain/status.js'
import type { Verdict } from '../domain/verdict.js'

export const figuresOfDay = (day: DayResult): Figures => {
  const { verdicts, fieldwork, approved, overtime } = day
  const figures: FigureDraft = {
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

export const figuresOfMonth = (month: MonthResult): Figures => {
  const { counts, seconds, fieldwork, approved, overtime } = month
  const figures: FigureDraft = {
    'late.count': counts.late,
    'early.count': counts.early,
    'missing.count': counts.missing,
    'absence.count': counts.absence,
    'place.count': counts.place,
    'device.count': counts.device,
    'late.seconds': seconds.late,
    'early.seconds': seconds.early,
    'absence.seconds': seconds.absence,
    'worked.seconds': month.worked,
    'standard.seconds': month.standard,
    workdays: month.workdays,
    regularDays: month.regularDays,
    restDays: month.restDays,
    exceptDays: month.exceptDays,
  }
  if (fieldwork !== undefined) figures['fieldwork.count'] = fieldwork
  if (approved !== undefined) Object.assign(figures, approved)
  if (overtime !== undefined) addOvertime(figures, overtime)
  return figures
}
type FigureDraft = { -readonly [M in keyof Figures]: Figures[M] }

/** Of all classes together, and of each; a share that no rule told is in no figure. */
const addOvertime = (figures: FigureDraft, { workday, restday, holiday }: MonthOvertime): void => {
  figures['overtime.seconds'] = workday.seconds + restday.seconds + holiday.seconds
  figures['overtime.workday.seconds'] = workday.seconds
  if (workday.asVacation !== undefined) figures['overtime.workday.asVacation'] = workday.asVacation
  if (workday.asMoney !== undefined) figures['overtime.workday.asMoney'] = workday.asMoney
  figures['overtime.restday.seconds'] = restday.seconds
  if (restday.asVacation !== undefined) figures['overtime.restday.asVacation'] = restday.asVacation
  if (restday.asMoney !== undefined) figures['overtime.restday.asMoney'] = restday.asMoney
  figures['overtime.holiday.seconds'] = holiday.seconds
  if (holiday.asVacation !== undefined) figures['overtime.holiday.asVacation'] = holiday.asVacation
  if (holiday.asMoney !== undefined) figures['overtime.holiday.asMoney'] = holiday.asMoney
}

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
