/** 早到早走、晚到晚走 on a day of several sections: which of them a band reaches. */
import type { WorkPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** Asked of a day of several sections with a band. Speaks where it reaches each; else the first in and the last out alone. */
export const bandReach = clause({
  id: 'band-reach',
  law: { page: 'getcheckinoption', says: 'max_allow_arrive_late | uint32 |最晚可打卡时间限制' },
  leansOn: ['bandSections'],
  decide: (_: WorkPlan, policies): true | undefined => (policies.bandSections === 'each-section' ? true : undefined),
  because: ({ sections }, each) =>
    reason(each ? 'band-reach.each-section' : 'band-reach.first-in-last-out', { sections: sections.length }),
})
