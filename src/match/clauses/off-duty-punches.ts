/** Punches on a rest day though the rule does not allow them. */
import type { Punch } from '../../domain/punch.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** Asked where the rule says that nobody may punch on a rest day. Speaks where such a punch counts nevertheless. */
export const offDutyPunches = clause({
  id: 'off-duty-punches',
  law: { page: 'getcheckinoption', says: '是否非工作日允许打卡,true为允许，false为不允许' },
  leansOn: ['offDutyPunches'],
  decide: (_: Punch, policies): true | undefined => (policies.offDutyPunches === 'counted' ? true : undefined),
  because: ({ at }, counted) => reason(counted ? 'off-duty-punches.counted' : 'off-duty-punches.ignored', { at }),
})
