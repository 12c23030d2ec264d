/** 按小时的假勤: how much of a leave, trip or outing by the hour a day counts. */
import type { Leave } from '../../domain/approval.js'
import type { OpenPlan, WorkPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { addDays } from '../../time/civil-date.js'
import { type Seconds, seconds } from '../../time/seconds.js'
import { minus, overlap, type Span, span } from '../../time/span.js'
import { startOfDay, type Zone } from '../../time/zone.js'

export interface HourlyLeave {
  readonly leave: Leave
  readonly plan: WorkPlan | OpenPlan
  readonly zone: Zone
}

/** What a day counts; `undefined` where nothing tells how long that is. */
export interface Counted {
  readonly lasts: Seconds | undefined
}

/** Asked of each approval by the hour apart; silent where none of it is of this day. */
export const hourlyLeave = clause({
  id: 'hourly-leave',
  law: { page: 'getcheckin_daydata', says: '单位为小时直接除以3600即为小时数' },
  leansOn: ['hourlyLeave', 'hourlyLeaveRounding'],
  decide: ({ leave, plan, zone }: HourlyLeave, policies): Counted | undefined => {
    const away = span(leave.begin, leave.end)
    const lasts = countedOf(plan, zone, policies.hourlyLeave).reduce((sum, part) => sum + overlap(away, part), 0)
    if (lasts === 0) return undefined
    if (policies.hourlyLeave === 'not-compared') return { lasts: undefined }
    const step = steps[policies.hourlyLeaveRounding]
    return { lasts: seconds(Math.ceil(lasts / step) * step) }
  },
  because: ({ leave: { name, begin, end } }, counted) => {
    if (counted === undefined) return reason('hourly-leave.elsewhere', { name, begin, end })
    return counted.lasts === undefined
      ? reason('hourly-leave.not-told', { name })
      : reason('hourly-leave.counted', { name, begin, end, counts: counted.lasts })
  },
})

/** The stretches of a day that leave by the hour is cut to. */
const countedOf = (plan: HourlyLeave['plan'], zone: Zone, answer: Policies['hourlyLeave']): readonly Span[] => {
  if (answer === 'calendar-day') return [span(startOfDay(zone, plan.date), startOfDay(zone, addDays(plan.date, 1)))]
  if (plan._tag === 'open') return [plan.day]
  if (answer === 'schedule') return [span(plan.sections[0]!.duty.start, plan.sections.at(-1)!.duty.end)]
  return plan.sections.flatMap(({ duty, rests }) => minus(duty, rests))
}

/** In seconds; one second leaves everything as it is. */
const steps: Readonly<Record<Policies['hourlyLeaveRounding'], number>> = {
  'tenth-up': 360,
  none: 1,
  'half-hour-up': 1800,
  'hour-up': 3600,
}
