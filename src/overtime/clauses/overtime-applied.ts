/** Which of the time applied for is of this day. */
import type { OvertimeSlip } from '../../domain/approval.js'
import type { OvertimeRange } from '../../domain/overtime.js'
import type { DayPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { since } from '../../time/instant.js'
import { none, secondsInDay } from '../../time/seconds.js'
import { overlap, type Span, span } from '../../time/span.js'
import { intersection, lasting } from '../intersection.js'
import { rangeOf } from '../range.js'

export interface AppliedInput {
  readonly plan: DayPlan
  readonly slips: readonly OvertimeSlip[] | undefined
  readonly range: OvertimeRange
  readonly reach: Span
}

/**
 * An application across midnight counts on each side what is of that day. One of more than a day says how long it is in all ("加班17.0小时"
 * over sixteen days, in the vendor's sample), not how long on which day: then this is silent, and the day is not recomputed.
 */
export const overtimeApplied = clause({
  id: 'overtime-applied',
  law: { page: 'getcorpcheckinoption', says: '2: 以加班申请审批为准（只根据加班申请计算）' },
  leansOn: [],
  decide: ({ plan, slips, range, reach }: AppliedInput): readonly Span[] | undefined => {
    const own = slips && slipsOf(slips, reach)
    if (own === undefined || own.some(isLongerThanADay)) return undefined
    if (own.length === 0) return nothing
    const allowed = plan._tag === 'work' ? rangeOf(plan, range, reach) : [reach]
    return intersection(
      own.map(({ begin, end }) => span(begin, end)),
      allowed,
    )
  },
  because: ({ slips, reach }, spans) => {
    if (slips === undefined) return reason('overtime-applied.not-known', {})
    const own = slips.filter((slip) => isOf(slip, reach))
    const long = own.find(isLongerThanADay)
    if (long !== undefined) return reason('overtime-applied.longer-than-a-day', long)
    const lasts = lasting(spans ?? [])
    return lasts === none
      ? reason('overtime-applied.nothing', {})
      : reason('overtime-applied.counts', { applications: own.length, lasts })
  },
})

/** Most days have none: to find that out, nothing is made. */
const slipsOf = (slips: readonly OvertimeSlip[], reach: Span): readonly OvertimeSlip[] => {
  for (const { begin, end } of slips)
    if (begin < reach.end && reach.start < end) return slips.filter((slip) => isOf(slip, reach))
  return noSlips
}
const noSlips: readonly OvertimeSlip[] = []
const nothing: readonly Span[] = []
const isOf = ({ begin, end }: OvertimeSlip, reach: Span): boolean => overlap(span(begin, end), reach) > 0
const isLongerThanADay = ({ begin, end }: OvertimeSlip): boolean => since(end, begin) > secondsInDay
