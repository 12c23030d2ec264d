/** Half days as stretches of a planned day: policy `halfDay`. */
import type { Leave } from '../domain/approval.js'
import { type Half, halvesOf, noonOf } from '../domain/half-day.js'
import type { WorkPlan } from '../domain/plan.js'
import type { Policies } from '../reason/policies.js'
import { type Instant, plus } from '../time/instant.js'
import { length, minus, type Span, span } from '../time/span.js'
import type { Zone } from '../time/zone.js'

/** Leave as stretches of time; halves as 00:00-12:00 and 12:00-24:00 stretched over what is planned in them. */
export const spansOf = (leaves: readonly Leave[], plan: WorkPlan, zone: Zone): readonly Span[] =>
  leaves.flatMap((leave) =>
    leave.unit === 'hour'
      ? [span(leave.begin, leave.end)]
      : halvesOf(leave, plan.date, zone).map((half) => spanOfHalf(half, plan, zone, 'moves-to-rest')),
  )

/** Where a half that moves the edge of the day moves it to: policy `halfDay`. */
export const spanOfHalf = (half: Half, plan: WorkPlan, zone: Zone, where: Policies['halfDay']): Span => {
  const first = plan.sections[0]!.duty.start
  const last = plan.sections.at(-1)!.duty.end
  const border = borderOf(plan, zone, where)
  return half === 'morning' ? span(first, border) : span(border, last)
}

const borderOf = (plan: WorkPlan, zone: Zone, where: Policies['halfDay']): Instant => {
  switch (where) {
    case 'moves-to-noon':
      return noonOf(plan.date, zone)
    case 'moves-to-half-of-standard':
      return halfOfStandard(plan)
    case 'moves-to-rest':
    case 'waives-slots':
      return plan.noon
  }
}

/** The instant by which half of the day's standard time, rests left out, has gone by. */
const halfOfStandard = (plan: WorkPlan): Instant => {
  let left = Math.floor(plan.standard / 2)
  for (const { duty, rests } of plan.sections)
    for (const stretch of minus(duty, rests)) {
      if (left <= length(stretch)) return plus(stretch.start, left)
      left -= length(stretch)
    }
  return plan.noon
}
