/** A few differing days that stand for many. */
import type { TriedDay } from '../domain/diagnosis.js'

/** Of days that differ alike a few, evenly from first to last: by rule, by what differs, and in which direction. */
export const sampleOf = (days: readonly TriedDay[], ofEach = 4): readonly TriedDay[] => {
  const kinds = new Map<string, TriedDay[]>()
  for (const day of days) {
    const known = kinds.get(kindOf(day))
    if (known === undefined) kinds.set(kindOf(day), [day])
    else known.push(day)
  }
  return [...kinds.values()].flatMap((alike) =>
    alike.filter((_, i) => Math.floor((i * ofEach) / alike.length) !== Math.floor(((i - 1) * ofEach) / alike.length)),
  )
}
export const kindOf = ({ result, gaps, figures, report }: TriedDay): string =>
  [
    result.plan.rule?.id ?? '',
    result.plan._tag,
    ...gaps.map((measure) => `${measure}${Number(figures[measure]) < Number(report.figures[measure]) ? '<' : '>'}`),
  ].join(' ')
