/** Which of several punches in one slot counts. */
import type { Policies } from '../reason/policies.js'
import type { Slot } from './asked.js'
import type { Effective } from './effective.js'

/** A correction beats live punches; else the earliest in and the latest out. Of one second the one that says so itself. */
export const chosenOf = (slot: Slot, punches: readonly Effective[], policies: Policies): Effective | undefined => {
  const standing = punches.toSorted((a, b) => a.at - b.at || turnOf(a) - turnOf(b))
  const corrections = standing.filter((one) => one.corrected)
  if (corrections.length > 0 && policies.correctionWins === 'latest') return standing.at(-1)
  const candidates = corrections.length > 0 ? corrections : standing
  const choice = slot.edge === 'in' ? policies.inChoice : policies.outChoice
  return choice === 'earliest' ? candidates[0] : candidates.at(-1)
}

const turnOf = ({ says }: Effective): number => (says === 'in' ? 0 : says === undefined ? 1 : 2)
