/** Which of a person's leaves can be about a planned day: the others are not laid beside it again and again. */
import type { Leave } from './domain/approval.js'
import type { DayPlan } from './domain/plan.js'
import { secondsInDay } from './time/seconds.js'

/**
 * Those that touch the day's own work, its date, or a date beside it or the one after that, whatever the zone: the day is told the same by
 * them as by all leaves. None for a day that asks for nothing.
 */
export const leavesNear = (leaves: readonly Leave[], plan: DayPlan): readonly Leave[] => {
  if (leaves.length === 0 || (plan._tag !== 'work' && plan._tag !== 'open')) return none
  const first = plan._tag === 'open' ? plan.day : plan.sections[0]!.duty
  const last = plan._tag === 'open' ? plan.day : plan.sections[plan.sections.length - 1]!.duty
  const from = Math.min(first.start, (plan.date - 1) * secondsInDay)
  const to = Math.max(last.end, (plan.date + 3) * secondsInDay)
  let near = 0
  for (const { begin, end } of leaves) if (begin < to && from < end) near += 1
  if (near === 0) return none
  return near === leaves.length ? leaves : leaves.filter(({ begin, end }) => begin < to && from < end)
}
const none: readonly Leave[] = []
