/** What is over at the instant of asking: nobody is absent before the last window has closed. */
import type { DayPlan, PlannedSlot, WorkPlan } from '../domain/plan.js'
import type { Policies } from '../reason/policies.js'
import { addDays } from '../time/civil-date.js'
import { type Instant, later } from '../time/instant.js'
import { type Zone, startOfDay } from '../time/zone.js'

export interface Clock {
  /** `--as-of`; `undefined`: everything is over. */
  readonly asOf: Instant | undefined
  /** Slots whose window a 未打卡 row is said to have closed. */
  readonly closed: ReadonlySet<Instant>
}

/** Whether a slot can still be filled. */
export const isOpen = (slot: PlannedSlot, plan: WorkPlan, clock: Clock, zone: Zone, policies: Policies): boolean => {
  if (clock.asOf === undefined) return false
  if (policies.placeholderCloses === 'yes' && clock.closed.has(slot.planned)) return false
  return clock.asOf < finalAt(slot, plan, zone, policies)
}

const finalAt = (slot: PlannedSlot, plan: WorkPlan, zone: Zone, policies: Policies): Instant => {
  switch (policies.finality) {
    case 'at-once':
      return slot.planned
    case 'after-last-window':
      return slot.window.end
    case 'after-report-day':
      return later(slot.window.end, startOfDay(zone, addDays(plan.date, 1)))
  }
}

/** Whether anything of the day may still change. */
export const isProvisional = (plan: DayPlan, clock: Clock, zone: Zone, policies: Policies): boolean => {
  if (clock.asOf === undefined) return false
  switch (plan._tag) {
    case 'work':
      return plan.sections.some(
        (section) =>
          isOpen(section.in, plan, clock, zone, policies) || isOpen(section.out, plan, clock, zone, policies),
      )
    case 'rest':
    case 'open':
      return clock.asOf < plan.day.end
    case 'unjudged':
      return false
  }
}
