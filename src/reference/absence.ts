/** 旷工 and 缺卡: nobody came at all, or somebody came and a slot stayed empty. */
import { standardOf } from './leave.js'
import type { WorkedDay } from './punctuality.js'

export interface Gaps {
  readonly missing: number
  readonly absences: number
  readonly absent: number
}

/** "Absent means: no effective punch on the day and every required slot missing." */
export const gapsOf = ({ day, filled, excused, policies }: WorkedDay): Gaps => {
  const slots = day.duties.flatMap((duty) => [duty.in, duty.out])
  const required = slots.filter((slot) => slot.needed && !excused.waived.has(slot))
  const missing = required.filter((slot) => !filled.has(slot)).length
  const nobodyCame = slots.every((slot) => !filled.has(slot))
  if (!nobodyCame || required.length === 0) return { missing, absences: 0, absent: 0 }
  const onlyIns =
    required.every((slot) => slot.edge === 'in') && slots.every((slot) => slot.edge === 'in' || !slot.needed)
  if (onlyIns && policies.absenceOnlyInNeeded === 'missing') return { missing, absences: 0, absent: 0 }
  if (excused.any && policies.absenceWithLeave === 'missed-slots') return { missing, absences: 0, absent: 0 }
  const standard = day.duties.reduce((sum, duty) => sum + standardOf(duty), 0)
  const left = policies.absenceWithLeave === 'full-standard' ? standard : standard - excused.covered
  return { missing: 0, absences: 1, absent: left }
}
