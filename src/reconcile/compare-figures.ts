/** Two sets of figures laid side by side: exactly equal or not, measure by measure. */
import { dayMeasures, type Figures, type Measure, type MeasureValue, monthOnlyMeasures } from '../domain/measure.js'

export interface FigureDifference {
  readonly measure: Measure
  readonly ours: MeasureValue
  readonly theirs: MeasureValue
}

/**
 * The measures both sides carry in which they are not equal, in the order of the contract's list. A measure that one side lacks is
 * not compared: silence is no zero.
 */
export const compareFigures = (
  ours: Figures,
  theirs: Figures,
  ignored: ReadonlySet<Measure> = new Set(),
): readonly FigureDifference[] => {
  let found: FigureDifference[] | undefined
  for (const name in ours) {
    const measure = name as Measure
    const one = ours[measure]
    const other = theirs[measure]
    if (one === undefined || other === undefined || one === other || isIgnored(measure, ignored)) continue
    found ??= []
    found.push({ measure, ours: one, theirs: other })
  }
  return found?.sort((a, b) => byMeasure(a.measure, b.measure)) ?? nothing
}

const nothing: readonly FigureDifference[] = []

/** `leave.seconds` stands for each leave type's `leave.seconds:年假` too. */
export const isIgnored = (measure: Measure, ignored: ReadonlySet<Measure>): boolean =>
  ignored.size > 0 &&
  (ignored.has(measure) || (ignored as ReadonlySet<string>).has(measure.split(':', 1)[0] ?? measure))

/** The order of the contract's list; entries of one leave type follow all others, by name. */
export const byMeasure = (a: Measure, b: Measure): number => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0)

export const measuresIn = (figures: Figures): readonly Measure[] => Object.keys(figures) as Measure[]

const ranks: ReadonlyMap<string, number> = new Map([...dayMeasures, ...monthOnlyMeasures].map((name, i) => [name, i]))
const rankOf = (measure: Measure): number => ranks.get(measure) ?? ranks.size
