/** Which of the time between punches may be overtime. */
import type { DayPunches } from '../../domain/assignment.js'
import type { OvertimeBasis, OvertimeRange } from '../../domain/overtime.js'
import type { RestPlan, WorkPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { type Instant, plus } from '../../time/instant.js'
import { none, type Seconds } from '../../time/seconds.js'
import { minus, type Span, span } from '../../time/span.js'
import { intersection, lasting } from '../intersection.js'
import { presenceOf } from '../presence.js'
import { rangeOf } from '../range.js'

export interface PunchedInput {
  readonly plan: WorkPlan | RestPlan
  readonly punches: DayPunches
  readonly basis: OvertimeBasis
  readonly range: OvertimeRange
  readonly reach: Span
}

const leansOn = ['workedClock', 'overtimeStart', 'overtimeBeforeWork'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

/** Time planned as work is none. On a rest day nothing is planned, so all of it may be. */
export const overtimePunched = clause({
  id: 'overtime-punched',
  law: { page: 'getcorpcheckinoption', says: '下班后xx秒开始计算加班，距离最晚下班时间的秒数' },
  leansOn,
  decide: ({ plan, punches, basis, range, reach }: PunchedInput, policies: Leans): readonly Span[] | undefined => {
    const presence = presenceOf(plan, punches, policies)
    const spans = plan._tag === 'rest' ? presence : outsideDuty(presence, plan, basis, range, reach, policies)
    return spans.length === 0 ? undefined : spans
  },
  because: (_, spans) => {
    const [first] = spans ?? []
    return first === undefined
      ? reason('overtime-punched.nothing', {})
      : reason('overtime-punched.counts', { from: first.start, to: spans!.at(-1)!.end, lasts: lasting(spans!) })
  },
})

const outsideDuty = (
  presence: readonly Span[],
  plan: WorkPlan,
  basis: OvertimeBasis,
  range: OvertimeRange,
  reach: Span,
  policies: Leans,
): readonly Span[] => {
  const duties = plan.sections.map(({ duty }) => duty)
  const free = intersection(presence, rangeOf(plan, range, reach)).flatMap((one) => minus(one, duties))
  if (basis._tag !== 'punches') return free
  const [start, end] = [plan.sections[0]!.duty.start, plan.sections.at(-1)!.duty.end]
  const before = countsBefore(free, start, range, policies) ? [span(reach.start, start)] : []
  return intersection(free, [...before, span(startOf(free, end, basis.startsAfter, policies), reach.end)])
}

/** "0-全天" does not say whether coming early is overtime; "仅允许上班前" does. */
const countsBefore = (free: readonly Span[], start: Instant, range: OvertimeRange, policies: Leans): boolean =>
  free.some((one) => one.start < start) && (range === 'before-work' || policies.overtimeBeforeWork === 'yes')

/** Never from the gap between two sections: "距离最晚下班时间". */
const startOf = (free: readonly Span[], end: Instant, startsAfter: Seconds, policies: Leans): Instant => {
  const start = plus(end, startsAfter)
  const reached = startsAfter > none && free.some((one) => one.end >= start)
  return reached && policies.overtimeStart === 'once-reached' ? end : start
}
