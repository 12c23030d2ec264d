/**
 * The figures of a day report while they are read. Reports of one document name the same measures, so each begins as a copy of one
 * object that has them all at 0: an object that grows name by name takes nine times as long to make and six times the memory.
 */
import type { Measure } from '../../domain/measure.js'
import { dayTypeOf, itemCodes } from '../codes.js'
import type { Source } from '../source.js'
import type { WireDayReport } from '../wire/day-report.js'
import { type FigureDraft, figuresBefore } from './sums.js'

/** Which measures the numbers of a report become, by the object they stand in. */
export interface NumbersOf {
  readonly summary: ReadonlyArray<readonly [string, Measure]>
  readonly overtime: ReadonlyArray<readonly [string, Measure]>
}

/** All that a whole report will be asked to carry, at 0 and in the order in which it is read. */
export const draftOf = (wire: WireDayReport, source: Source, numbers: NumbersOf): FigureDraft => {
  const make = makeOf(wire)
  const known = drafts.get(source) ?? new Map<string, FigureDraft>()
  drafts.set(source, known)
  const draft = known.get(make) ?? emptyDraft(wire, numbers)
  known.set(make, draft)
  return { ...draft }
}

/** The memory lives as long as the document that is read. */
const drafts = new WeakMap<Source, Map<string, FigureDraft>>()

const emptyDraft = (wire: WireDayReport, { summary, overtime }: NumbersOf): FigureDraft => {
  const figures = figuresBefore(nothingLost)
  if (wire.summary_info !== undefined) for (const [, measure] of summary) figures[measure] = 0
  if (hasDayType(wire)) figures.dayType = 'work'
  if (wire.ot_info !== undefined) for (const [, measure] of overtime) figures[measure] = 0
  for (const { type, name } of wire.sp_items ?? [])
    if (type === itemCodes.leave && name) {
      figures[`leave.count:${name}`] = 0
      figures[`leave.seconds:${name}`] = 0
    }
  // Made anew from its text it is one piece of memory, and so are its copies.
  return JSON.parse(JSON.stringify(figures)) as FigureDraft
}

const nothingLost: ReadonlySet<string> = new Set()

/** Two reports of one make carry the same measures. */
const makeOf = (wire: WireDayReport): string => {
  let make = `${wire.summary_info === undefined} ${hasDayType(wire)} ${wire.ot_info === undefined}`
  for (const { type, name } of wire.sp_items ?? []) if (type === itemCodes.leave && name) make += `\n${name}`
  return make
}
const hasDayType = ({ base_info: { day_type: code } }: WireDayReport): boolean =>
  code !== undefined && dayTypeOf(code) !== undefined
