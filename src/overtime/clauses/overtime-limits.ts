/** The least that is overtime at all, and the most that counts. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { atLeastZero, none, type Seconds } from '../../time/seconds.js'

export interface LimitsInput {
  readonly gross: Seconds
  /** What is taken out for rest. */
  readonly rests: Seconds
  readonly minimum: Seconds
  readonly maximum: Seconds
}

/** "超过则视为加班xx秒": beyond the most, the most counts. */
export const overtimeLimits = clause({
  id: 'overtime-limits',
  law: { page: 'getcorpcheckinoption', says: '最短加班时长：不足xx秒视为未加班' },
  leansOn: ['overtimeLimits'],
  decide: (input: LimitsInput, policies): Seconds => {
    const measured = measuredIn(input, policies)
    if (measured < input.minimum) return none
    const rested = measured === input.gross ? input.rests : none
    return atLeastZero(Math.min(measured, input.maximum) - rested)
  },
  because: (input, _, policies) => {
    const { minimum, maximum } = input
    const lasts = measuredIn(input, policies)
    if (lasts < minimum) return reason('overtime-limits.too-short', { lasts, minimum })
    return lasts > maximum
      ? reason('overtime-limits.cut', { lasts, maximum })
      : reason('overtime-limits.within', { lasts })
  },
})

/** The whole, whose rests are still to be taken out, or what they leave of it. */
const measuredIn = ({ gross, rests }: LimitsInput, policies: Pick<Policies, 'overtimeLimits'>): Seconds =>
  rests > none && policies.overtimeLimits === 'after-rests' ? atLeastZero(gross - rests) : gross
