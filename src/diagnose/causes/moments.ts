/** When a punch may have been that only the report knows: the report's own first and last, and what its amounts say of each slot. */
import type { TriedDay } from '../../domain/diagnosis.js'
import type { PlannedSlot } from '../../domain/plan.js'
import { dayOffset } from '../../time/day-offset.js'
import { type Instant, plus } from '../../time/instant.js'
import { instantOf, type Zone } from '../../time/zone.js'
import { ours, told } from './slots.js'

/** The report's first and last punch, where it names them and ours are others. */
export const reportedTimes = (
  day: TriedDay,
  zone: Zone,
): { readonly first: Instant | undefined; readonly last: Instant | undefined } => {
  const at = (measure: 'earliest.seconds' | 'latest.seconds'): Instant | undefined => {
    const offset = told(day, measure)
    return offset === 0 ? undefined : instantOf(zone, day.date, dayOffset(offset), 'wall-clock')
  }
  return { first: at('earliest.seconds'), last: at('latest.seconds') }
}

/** The likeliest first: a clock time of the report, the planned time put off by the report's amount, the planned time itself. */
export const momentsFor = (day: TriedDay, slot: PlannedSlot, zone: Zone): readonly Instant[] => {
  const { first, last } = reportedTimes(day, zone)
  const slots = day.result.punches.slots
  const isFirst = slots[0]?.slot === slot
  const isLast = slots.at(-1)?.slot === slot
  const late = told(day, 'late.seconds') - ours(day, 'late.seconds')
  const early = told(day, 'early.seconds') - ours(day, 'early.seconds')
  const amounts = slot.edge === 'in' ? [late, told(day, 'late.seconds')] : [-early, -told(day, 'early.seconds')]
  const times = [
    ...(isFirst && first !== undefined ? [first] : []),
    ...(isLast && last !== undefined ? [last] : []),
    ...amounts.filter((by) => (slot.edge === 'in' ? by > 0 : by < 0)).map((by) => plus(slot.planned, by)),
    slot.planned,
    ...(!isFirst && first !== undefined ? [first] : []),
    ...(!isLast && last !== undefined ? [last] : []),
  ]
  return [...new Set(times)].filter((at) => slot.window.start <= at && at < slot.window.end)
}
