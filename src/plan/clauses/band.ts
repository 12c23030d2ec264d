/** 早到早走、晚到晚走: how far an early or late arrival may shift the day. */
import type { DayLeeway } from '../../domain/plan.js'
import type { Leeway } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

export const band = clause({
  id: 'band',
  law: {
    page: 'getcheckinoption',
    says: 'max_allow_arrive_early、max_allow_arrive_early与flex_on_duty_time、flex_off_duty_time互斥',
  },
  leansOn: ['leewayDisallowed'],
  decide: (leeway: Leeway, policies): Pick<DayLeeway, 'bandEarly' | 'bandLate'> | undefined => {
    if (!isWritten(leeway)) return undefined
    if (leeway.allowed === false && policies.leewayDisallowed === 'disabled') return undefined
    return { bandEarly: leeway.bandEarly, bandLate: leeway.bandLate }
  },
  because: (leeway, outcome) => {
    if (outcome !== undefined) return reason('band.given', { early: outcome.bandEarly, late: outcome.bandLate })
    return isWritten(leeway) ? reason('band.not-allowed', {}) : reason('band.none', {})
  },
})

const isWritten = ({ bandEarly, bandLate }: Leeway): boolean => bandEarly > 0 || bandLate > 0
