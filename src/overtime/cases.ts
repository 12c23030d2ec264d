/** What overtime is worked out from: one day of a person, its punches, and the applications that may reach it. */
import type { OvertimeSlip } from '../domain/approval.js'
import type { DayPunches } from '../domain/assignment.js'
import type { HolidayCalendar } from '../domain/calendar.js'
import type { DayPlan } from '../domain/plan.js'
import type { Span } from '../time/span.js'
import type { Zone } from '../time/zone.js'

export interface OvertimeCase<Plan extends DayPlan = DayPlan> {
  readonly plan: Plan
  readonly punches: DayPunches
  /** The person's approved overtime, of any day; `undefined` where these inputs hold no approvals at all. */
  readonly slips: readonly OvertimeSlip[] | undefined
  /** The time that is of this day and of no other: what is applied for outside it counts on another day. */
  readonly reach: Span
  readonly calendar: HolidayCalendar
  readonly zone: Zone
}
