/** From when to when somebody means to be there, leave and trips taken off. */
import type { WorkDay } from '../../../reference/asked.js'
import { addDays } from '../../../time/civil-date.js'
import type { Zone } from '../../../time/zone.js'
import { hour, midnight, wall } from '../clock.js'
import type { LeaveRow } from '../wire.js'

export interface Presence {
  readonly from: number
  readonly to: number
}

/** Nothing where the whole day is free. */
export const presenceOn = (
  { date, duties }: WorkDay,
  absences: readonly LeaveRow[],
  zone: Zone,
): Presence | undefined => {
  let [from, to]: [number, number] = [duties[0]!.start, duties.at(-1)!.end]
  const noon = wall(zone, date, 12 * hour)
  const [begins, ends] = [midnight(zone, date), midnight(zone, addDays(date, 1))]
  for (const { begin, end, unit } of absences) {
    const covered =
      unit === 'hour' ? { begin, end } : { begin: begin <= begins ? begins : noon, end: end >= ends ? ends : noon }
    if (unit !== 'hour' && (end <= begins || begin >= ends)) continue
    if (unit !== 'hour' && covered.begin === begins && covered.end === ends) return undefined
    const isMorning = unit !== 'hour' && covered.end === noon
    if (isMorning) from = Math.max(from, wall(zone, date, 13 * hour))
    else if (covered.begin <= from && covered.end > from) from = covered.end
    else if (covered.begin > from && covered.end >= to && covered.begin < to) to = covered.begin
  }
  return from < to ? { from, to } : undefined
}
