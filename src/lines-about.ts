/** Of what matching says of a stretch of days, the lines that are about one of them. */
import type { EffectivePunch } from './domain/assignment.js'
import type { DayResult } from './domain/result.js'
import type { Evidence } from './domain/world.js'
import type { Instant } from './time/instant.js'
import { contains, type Span } from './time/span.js'

/** About a slot of the day, or about a punch that went to the day or could have filled a slot of it. */
export const linesAbout = ({ punches }: DayResult, lines: readonly Evidence[]): readonly Evidence[] => {
  const planned = new Set<Instant>()
  const windows: Span[] = []
  const times = new Set<Instant>()
  const came = ({ punch }: EffectivePunch): unknown => times.add(punch.at)
  for (const { slot, filled, beaten } of punches.slots) {
    planned.add(slot.planned)
    windows.push(slot.window)
    if (filled) came(filled)
    beaten.forEach(came)
  }
  punches.loose.forEach(came)
  punches.unused.forEach(came)
  return lines.filter(
    ({ about, because: { with: told } }) =>
      (about !== undefined && planned.has(about.planned)) ||
      ('at' in told && (times.has(told.at) || windows.some((window) => contains(window, told.at)))),
  )
}
