/** Answers that would make more of the official figures come out, taken one after another, the best first. */
import type { PolicyFit } from './domain/calibration-report.js'
import type { OfficialDay } from './domain/official.js'
import { type Outcomes, outcomesUnder, type Reported } from './policy-fits.js'
import type { Policies } from './reason/policies.js'

export interface Suggested {
  readonly answers: Partial<Policies>
  readonly outcomes: Outcomes
}

/**
 * What one answer has mended another need not mend again. One day may be a fault of its own, and so may one person where others tell as
 * well: an answer that helps no more than that is not suggested.
 */
export const suggestedPolicies = (
  reported: Reported,
  inForce: Policies,
  before: Outcomes,
  fits: readonly PolicyFit[],
): Suggested => {
  let found: Suggested = { answers: {}, outcomes: before }
  let open = fits.filter(({ best, answer }) => !best.includes(answer))
  while (open.length > 0) {
    const tried = open.map((fit) => {
      const answers = { ...found.answers, [fit.name]: fit.best[0] }
      const outcomes = outcomesUnder(reported, { ...inForce, ...answers })
      return { fit, answers, outcomes, gain: wrongIn(found.outcomes) - wrongIn(outcomes) }
    })
    const helping = tried.filter(
      ({ fit, outcomes, gain }) => gain > 0 && isBroad(mended(found.outcomes, outcomes), fit),
    )
    const [best] = helping.toSorted((a, b) => b.gain - a.gain || (a.fit.name < b.fit.name ? -1 : 1))
    if (best === undefined) break
    found = { answers: best.answers, outcomes: best.outcomes }
    open = helping.filter(({ fit }) => fit !== best.fit).map(({ fit }) => fit)
  }
  return found
}

/** Figures that differ. */
const wrongIn = (outcomes: Outcomes): number =>
  [...outcomes.values()].reduce((sum, outcome) => sum + (outcome?.differs.size ?? 0), 0)

const mended = (before: Outcomes, after: Outcomes): readonly OfficialDay[] =>
  [...before].flatMap(([day, outcome]) =>
    (after.get(day)?.differs.size ?? 0) < (outcome?.differs.size ?? 0) ? [day] : [],
  )

const isBroad = (days: readonly OfficialDay[], { answers }: PolicyFit): boolean => {
  const told = new Set(answers.flatMap(({ against }) => against.map(({ userid }) => userid)))
  return days.length > 1 && (told.size < 2 || new Set(days.map(({ employee }) => employee)).size > 1)
}
