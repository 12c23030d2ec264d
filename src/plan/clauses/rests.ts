/** Which rests of a section are taken out of its time. */
import type { Rest, Section } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** A rule that gives rests and does not say `allow_rest` has them: older rules lack the field. */
export const rests = clause({
  id: 'rests',
  law: { page: 'getcheckinoption', says: '是否允许休息' },
  leansOn: ['breakDisallowed'],
  decide: (section: Section, policies): ReadonlyArray<Rest> | undefined => {
    if (section.rests.length === 0) return undefined
    return section.restAllowed === false && policies.breakDisallowed === 'ignored' ? undefined : section.rests
  },
  because: (section, outcome) => {
    if (outcome !== undefined) return reason('rests.deducted', { rests: outcome.length })
    return section.rests.length === 0
      ? reason('rests.none', {})
      : reason('rests.not-allowed', { rests: section.rests.length })
  },
})
