/** A measure's value as a cell: a time or a duration that a spreadsheet can sort and add, text where it cannot show one. */
import type { Lang } from '../../domain/document.js'
import { secondsInDay } from '../../time/seconds.js'
import { sayValue } from '../wording/amounts.js'
import type { ReportCell } from './report-sheet.js'

export const valueCell = (measure: string, value: number | string, lang: Lang): ReportCell => {
  if (typeof value === 'string' || isNobody(measure, value)) return sayValue(measure, value)[lang]
  if (isClock(measure)) return clockOr('clock', value, sayValue(measure, value)[lang])
  // Spreadsheets of the 1900 system show no time below 0.
  if (isDuration(measure)) return value < 0 ? { kind: 'net', value } : { kind: 'duration', value }
  return { kind: 'count', value }
}

/** Theirs minus ours: seconds with a sign, or a count. */
export const netCell = (measure: string, ours: number | string, theirs: number | string): ReportCell => {
  if (typeof ours === 'string' || typeof theirs === 'string') return null
  if (isNobody(measure, ours) || isNobody(measure, theirs)) return null
  return { kind: isClock(measure) || isDuration(measure) ? 'net' : 'count', value: theirs - ours }
}

/** A spreadsheet's clock tells today's times and the next day's; others are told in words. */
export const clockOr = (kind: 'clock' | 'minute', seconds: number, words: string): ReportCell =>
  seconds < 0 || seconds >= 2 * secondsInDay ? words : { kind, value: seconds }

const isClock = (measure: string): boolean => measure === 'earliest.seconds' || measure === 'latest.seconds'
const isDuration = (measure: string): boolean => /\.seconds(:|$)|\.as(Vacation|Money)$/.test(measure)
/** The vendor writes 0 where nobody punched. */
const isNobody = (measure: string, value: number): boolean => isClock(measure) && value === 0
