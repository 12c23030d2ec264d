/**
 * The figures of a report while they are read. Reports of one document name the same measures, so each begins as a copy of one
 * object that has them all at 0: an object that grows name by name takes nine times as long to make and six times the memory.
 */
import type { Measure } from '../../domain/measure.js'
import { dayTypeOf, itemCodes } from '../codes.js'
import { type Copy, inOnePiece, placesInTurn } from '../copies.js'
import { perBatch, type Source } from '../source.js'
import type { WireDayReport } from '../wire/day-report.js'
import { type FigureDraft, figuresBefore, leaveMeasures } from './sums.js'

/** Which measures the numbers of a report become, by the object they stand in. */
export interface NumbersOf {
  readonly summary: ReadonlyArray<readonly [string, Measure]>
  readonly overtime: ReadonlyArray<readonly [string, Measure]>
}

/** All that a whole report will be asked to carry, at 0 and in the order in which it is read. */
export const draftOf = (wire: WireDayReport, source: Source, numbers: NumbersOf): FigureDraft => {
  const known = draftsMade(source)
  if (known.last === undefined || !isOfMake(wire, known.last, known.items)) {
    const name = makeOf(wire)
    const made = known.byMake.get(name) ?? madeFor(wire, source, numbers, known.places())
    known.byMake.set(name, made)
    known.last = made
  }
  known.items = wire.sp_items
  return known.last.copy(known.last.draft)
}

/** Two reports of one make carry the same measures. */
interface Make {
  readonly hasSummary: boolean
  readonly hasDayType: boolean
  readonly hasOvertime: boolean
  /** The names of its types of leave. */
  readonly leaves: readonly string[]
  readonly draft: FigureDraft
  readonly copy: Copy
}
interface DraftsMade {
  readonly places: () => Copy
  readonly byMake: Map<string, Make>
  last: Make | undefined
  /** Those of the report before, which may be one object with those of this one. */
  items: WireDayReport['sp_items']
}
const draftsMade = perBatch(
  (): DraftsMade => ({
    places: placesInTurn(),
    byMake: new Map(),
    last: undefined,
    items: undefined,
  }),
)

/** Most reports are of the make of the one before; this is told without a name for it. */
const isOfMake = (wire: WireDayReport, make: Make, lastItems: WireDayReport['sp_items']): boolean => {
  if (make.hasSummary !== (wire.summary_info !== undefined) || make.hasOvertime !== (wire.ot_info !== undefined))
    return false
  if (make.hasDayType !== hasDayType(wire)) return false
  if (wire.sp_items === lastItems) return true
  let found = 0
  const items = wire.sp_items ?? noItems
  for (let i = 0; i < items.length; i++) {
    const name = leaveIn(items[i]!)
    if (name !== undefined && name !== make.leaves[found++]) return false
  }
  return found === make.leaves.length
}
const makeOf = (wire: WireDayReport): string => {
  const leaves = (wire.sp_items ?? noItems).flatMap((item) => leaveIn(item) ?? [])
  return JSON.stringify([wire.summary_info !== undefined, hasDayType(wire), wire.ot_info !== undefined, leaves])
}

const madeFor = (wire: WireDayReport, source: Source, { summary, overtime }: NumbersOf, copy: Copy): Make => {
  const leaves = (wire.sp_items ?? noItems).flatMap((item) => leaveIn(item) ?? [])
  const figures = figuresBefore(nothingLost)
  if (wire.summary_info !== undefined) for (const [, measure] of summary) figures[measure] = 0
  if (hasDayType(wire)) figures.dayType = 'work'
  if (wire.ot_info !== undefined) for (const [, measure] of overtime) figures[measure] = 0
  for (const { count, seconds } of leaves.map((name) => leaveMeasures(name, source))) {
    figures[count] = 0
    figures[seconds] = 0
  }
  return {
    hasSummary: wire.summary_info !== undefined,
    hasDayType: hasDayType(wire),
    hasOvertime: wire.ot_info !== undefined,
    leaves,
    draft: inOnePiece(figures),
    copy,
  }
}

/** The same of a report that will be asked to carry some measures beside those that every report has. */
export const draftWith = (measures: readonly Measure[], source: Source): FigureDraft => {
  const { places, byMeasures } = draftsOfMonths(source)
  const name = JSON.stringify(measures)
  const known = byMeasures.get(name)
  if (known !== undefined) return known.copy(known.draft)
  const figures = figuresBefore(nothingLost)
  for (const measure of measures) figures[measure] = 0
  const made = { draft: inOnePiece(figures), copy: places() }
  byMeasures.set(name, made)
  return made.copy(made.draft)
}
const draftsOfMonths = perBatch(() => ({
  places: placesInTurn(),
  byMeasures: new Map<string, Pick<Make, 'draft' | 'copy'>>(),
}))

/** Of the types of leave that a report names. */
export const measuresOfLeave = (items: WireDayReport['sp_items'], source: Source): Measure[] =>
  (items ?? noItems).flatMap((item) => {
    const name = leaveIn(item)
    if (name === undefined) return []
    const { count, seconds } = leaveMeasures(name, source)
    return [count, seconds]
  })

type Item = NonNullable<WireDayReport['sp_items']>[number]
const noItems: readonly Item[] = []
const nothingLost: ReadonlySet<string> = new Set()

const leaveIn = ({ type, name }: Item): string | undefined => (type === itemCodes.leave && name ? name : undefined)
const hasDayType = ({ base_info: { day_type: code } }: WireDayReport): boolean =>
  code !== undefined && dayTypeOf(code) !== undefined
