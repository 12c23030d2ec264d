/** Our figures of a day beside those of its official report, of which some say nothing. */
import type { Explanation } from '../domain/explanation.js'
import { dayMeasures } from '../domain/measure.js'

export interface FigureRow {
  readonly measure: string
  readonly ours: number | string | undefined
  readonly theirs: number | string | undefined
}

/** In the order of the measures; what is 0 or absent on both sides says nothing. */
export const figureRows = ({ figures, official }: Explanation): readonly FigureRow[] => {
  const named = Object.keys({ ...figures, ...official })
  const known: readonly string[] = dayMeasures
  return [...known.filter((name) => named.includes(name)), ...named.filter((name) => !known.includes(name))]
    .map((measure) => ({ measure, ours: figures[measure], theirs: official?.[measure] }))
    .filter(({ ours, theirs }) => (ours ?? 0) !== 0 || (theirs ?? 0) !== 0)
}

/** Whether some figure that both sides have is not the same. */
export const differs = (of: Explanation): boolean =>
  figureRows(of).some(({ ours, theirs }) => ours !== undefined && theirs !== undefined && ours !== theirs)
