/** Worked time of a planned day, in seconds. */
import type { Policies } from '../reason/policies.js'
import { floorToMinute, type Instant, later } from '../time/instant.js'
import { overlapWithAll, type Span } from '../time/span.js'
import type { Duty } from './asked.js'
import type { WorkedDay } from './punctuality.js'

/** "actual = last − first − overlap with scheduled rest"; a day with a needed slot missing has none (`workedIncomplete`). */
export const workedOf = (worked: WorkedDay): number => {
  const { day, filled, excused, policies } = worked
  const slots = day.duties.flatMap((duty) => [duty.in, duty.out])
  const incomplete = slots.some((slot) => slot.needed && !excused.waived.has(slot) && !filled.has(slot))
  if (incomplete && policies.workedIncomplete === 'none') return 0
  const stretches = day.duties.flatMap((duty) => stretchOf(duty, worked) ?? [])
  if (policies.workedSections === 'sum-of-sections')
    return stretches.reduce((sum, { duty, from, to }) => sum + lengthWithout({ start: from, end: to }, duty.rests), 0)
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return 0
  const gaps = day.duties.slice(1).map((duty, i) => ({ start: day.duties[i]!.end, end: duty.start }))
  return lengthWithout({ start: first.from, end: last.to }, [...gaps, ...day.duties.flatMap((duty) => duty.rests)])
}

const stretchOf = (duty: Duty, { filled, policies }: WorkedDay) => {
  const [came, left] = [filled.get(duty.in), filled.get(duty.out)]
  if (!came || !left) return undefined
  const arrived = workedReading(came.at, policies)
  const from = policies.workedClip === 'clipped' ? later(arrived, duty.in.opens) : arrived
  return { duty, from, to: workedReading(left.at, policies) }
}

const lengthWithout = (whole: Span, rests: readonly Span[]): number =>
  Math.max(0, whole.end - whole.start - overlapWithAll(whole, rests))

export const workedReading = (at: Instant, { workedClock }: Policies): Instant =>
  workedClock === 'punch-minute' ? floorToMinute(at) : at
