/** Overtime of a day where the rule counts what was approved: the length of the slips that begin on its date. */
import type { DayOvertime } from '../../domain/overtime.js'
import type { Asked } from '../../reference/asked.js'
import { addDays } from '../../time/civil-date.js'
import { none, seconds } from '../../time/seconds.js'
import { midnight } from './clock.js'
import type { ApprovalRow, GroupRow } from './wire.js'
import type { World } from './world.js'

/** `undefined` where the rule does not say how overtime is counted. */
export const overtimeOn = (
  { date, _tag }: Asked,
  approvals: readonly ApprovalRow[],
  group: GroupRow,
  { calendar, zone }: World,
): DayOvertime | undefined => {
  if (group.ot_info_v2 === undefined) return undefined
  const [begins, ends] = [midnight(zone, date), midnight(zone, addDays(date, 1))]
  const length = seconds(
    approvals.reduce(
      (sum, one) =>
        sum + (one.kind === 'overtime' && begins <= one.begin && one.begin < ends ? one.end - one.begin : 0),
      0,
    ),
  )
  const isStatutory = calendar.days.get(date) === 'statutory'
  return {
    class: isStatutory ? 'holiday' : _tag === 'rest' ? 'restday' : 'workday',
    seconds: length,
    asVacation: none,
    asMoney: length,
  }
}
