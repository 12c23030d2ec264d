/** Two policies that are answered otherwise, as one supposition. */
import type { Diagnosis } from '../domain/diagnosis.js'
import { policyOtherwise } from './causes/policy.js'
import { idOf } from './ids.js'

/** Two policies, and no third, that are answered otherwise are one supposition: what both mend, with what each does by itself. */
export const twoAsOne = (found: readonly Diagnosis[]): readonly Diagnosis[] => {
  const single = found.filter(({ cause: { name, changes } }) => name === 'policy' && changes.length === 1)
  const [one, other] = single
  if (one?.cause.name !== 'policy' || other?.cause.name !== 'policy' || single.length > 2) return found
  const answers = [...one.cause.with.answers, ...other.cause.with.answers]
  if (answers.length > 2) return found
  const both = policyOtherwise(answers)
  const pair: Diagnosis = {
    id: idOf(both),
    cause: both,
    mends: [...one.mends, ...other.mends],
    breaks: [...one.breaks, ...other.breaks],
    indistinguishable: [
      ...one.indistinguishable.map((id) => idOfBoth(id, other.id)),
      ...other.indistinguishable.map((id) => idOfBoth(one.id, id)),
    ],
  }
  return [pair, ...found.filter((diagnosis) => diagnosis !== one && diagnosis !== other)]
}

/** Of another pair that does the same. */
const idOfBoth = (...ids: readonly string[]): string =>
  `policy:${ids
    .map((id) => id.replace(/^policy:/, ''))
    .toSorted()
    .join('+')}`
