/** `ot_time_range` as time: where around the planned times of a day overtime is allowed at all. */
import type { OvertimeRange } from '../domain/overtime.js'
import type { WorkPlan } from '../domain/plan.js'
import { type Span, span } from '../time/span.js'

/** "加班时段：0-全天，1-仅允许上班前，2-仅允许下班后". */
export const rangeOf = (plan: WorkPlan, range: OvertimeRange, reach: Span): readonly Span[] => {
  switch (range) {
    case 'all-day':
      return [reach]
    case 'before-work':
      return [span(reach.start, plan.sections[0]!.duty.start)]
    case 'after-work':
      return [span(plan.sections.at(-1)!.duty.end, reach.end)]
  }
}
