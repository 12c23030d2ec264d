/** 旷工 under free hours, the only thing that is counted there. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type Seconds, atLeastZero } from '../../time/seconds.js'

export interface FreeDay {
  readonly punches: number
  readonly worked: Seconds
  /** `standard_work_duration`; 0 for −1, no limit. */
  readonly standard: Seconds
  readonly covered: Seconds
  /** Leave covers the whole day. */
  readonly excused: boolean
}

export const freeAbsence = clause({
  id: 'free-absence',
  law: { page: 'getcheckinoption', says: '自由上下班规则的工作时长（秒），-1表示不限制' },
  leansOn: ['freeAbsence', 'absenceWithLeave'],
  decide: ({ punches, worked, standard, covered, excused }: FreeDay, policies): Seconds | undefined => {
    if (policies.freeAbsence === 'never' || excused) return undefined
    const due = atLeastZero(standard - covered)
    const absent = punches === 0 || (policies.freeAbsence === 'below-standard' && worked < due)
    if (!absent) return undefined
    return covered > 0 && policies.absenceWithLeave === 'uncovered-standard' ? due : standard
  },
  because: ({ punches, worked, standard }, lasts) => {
    if (lasts === undefined) return reason('absence.somebody-came', { punches })
    return punches === 0
      ? reason('absence.nobody-came', { lasts, standard })
      : reason('absence.below-standard', { lasts, worked, standard })
  },
})
