/** How much lateness or early leaving a timetable forgives: 允许迟到时间, 允许早退时间. */
import type { Edge } from '../../domain/punch.js'
import type { Leeway } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { none, type Seconds } from '../../time/seconds.js'

export interface GraceInput {
  readonly leeway: Leeway
  readonly edge: Edge
}

/** −1 is documented to mean flex_time; a field that is missing is policy `graceUnset`. `allow_flex` disables only where it says false. */
export const grace = clause({
  id: 'grace',
  law: { page: 'getcheckinoption', says: '允许迟到时间（秒），值为-1使用flex_time' },
  leansOn: ['graceUnset', 'leewayDisallowed'],
  decide: (input: GraceInput, policies): Seconds | undefined => {
    const lasts = written(input, policies)
    if (lasts === 0) return undefined
    return input.leeway.allowed === false && policies.leewayDisallowed === 'disabled' ? undefined : lasts
  },
  because: (input, outcome, policies) => {
    const { edge } = input
    if (outcome !== undefined) return reason('grace.given', { edge, lasts: outcome })
    return written(input, policies) > 0 ? reason('grace.not-allowed', { edge }) : reason('grace.none', { edge })
  },
})

const written = ({ leeway, edge }: GraceInput, policies: Pick<Policies, 'graceUnset'>): Seconds => {
  const given = edge === 'in' ? leeway.graceIn : leeway.graceOut
  switch (given) {
    case 'legacy':
      return leeway.legacyGrace
    case 'unset':
      return leeway.legacyGrace > 0 && policies.graceUnset === 'legacy-flex-time' ? leeway.legacyGrace : none
    default:
      return given
  }
}
