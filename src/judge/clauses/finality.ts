/** When a slot is as it will stay: nobody is missing, and nobody absent, as long as a punch can still come. */
import type { PlannedSlot, WorkPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { addDays } from '../../time/civil-date.js'
import { type Instant, later } from '../../time/instant.js'
import { startOfDay, type Zone } from '../../time/zone.js'

export interface Moment {
  readonly slot: PlannedSlot
  readonly plan: WorkPlan
  /** `--as-of`. */
  readonly asOf: Instant
  /** A 未打卡 row stands for the slot. */
  readonly placeholder: boolean
  readonly zone: Zone
}

const leansOn = ['finality', 'placeholderCloses'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

/** Asked where a moment of asking is named. Speaks where the slot is final. */
export const finality = clause({
  id: 'finality',
  law: { page: 'getcheckin_daydata', says: '获取日报的开始时间。0点Unix时间戳' },
  leansOn,
  decide: (moment: Moment, policies: Leans): true | undefined =>
    isClosed(moment, policies) || moment.asOf >= finalAt(moment, policies) ? true : undefined,
  because: (moment, final, policies) => {
    const { edge, planned } = moment.slot
    const until = finalAt(moment, policies)
    if (!final) return reason('finality.open', { edge, planned, until })
    return moment.asOf < until
      ? reason('finality.closed-by-placeholder', { edge, planned })
      : reason('finality.final', { edge, planned, since: until })
  },
})

const isClosed = ({ placeholder }: Moment, policies: Leans): boolean =>
  placeholder && policies.placeholderCloses === 'yes'

const finalAt = ({ slot, plan, zone }: Moment, policies: Leans): Instant => {
  switch (policies.finality) {
    case 'at-once':
      return slot.planned
    case 'after-last-window':
      return plan.sections.reduce(
        (last, section) => later(last, later(section.in.window.end, section.out.window.end)),
        slot.window.end,
      )
    case 'after-report-day':
      return startOfDay(zone, addDays(plan.date, 1))
  }
}
