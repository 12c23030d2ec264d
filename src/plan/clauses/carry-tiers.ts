/** 晚走晚到: what leaving late on this day may grant the next. */
import type { CarryTier, Leeway } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** The switch is off only where it says so: tiers without it are on. A tier of 0 and 0 is an empty form field, not a tier. */
export const carryTiers = clause({
  id: 'carry-tiers',
  law: {
    page: 'getcheckinoption',
    says: '是否允许超时下班（下班晚走次日晚到）允许时onwork_flex_time，offwork_after_time才有意义',
  },
  leansOn: ['carryDisallowed'],
  decide: (leeway: Leeway, policies): ReadonlyArray<CarryTier> | undefined => {
    const tiers = enabled(leeway)
    if (tiers.length === 0) return undefined
    return leeway.allowed === false && policies.carryDisallowed === 'disabled' ? undefined : tiers
  },
  because: (leeway, outcome) => {
    if (outcome !== undefined) return reason('carry-tiers.given', { tiers: outcome.length })
    return enabled(leeway).length > 0 ? reason('carry-tiers.not-allowed', {}) : reason('carry-tiers.none', {})
  },
})

const enabled = ({ carry }: Leeway): ReadonlyArray<CarryTier> =>
  carry.allowed === false ? [] : carry.tiers.filter(({ after, grants }) => after > 0 || grants > 0)
