/** The fate of every raw record: each exactly once, under the attendance date it went to. */
import type { EffectivePunch, Fate, PlacedRecord } from '../domain/assignment.js'
import type { PlannedSlot } from '../domain/plan.js'
import type { Punch } from '../domain/punch.js'
import type { CivilDate } from '../time/civil-date.js'
import { isMade } from './corrections.js'
import type { DatedSlot } from './fill-slots.js'
import type { Beside } from './loose.js'

/** In order of time. */
export const recordsOf = (
  filled: ReadonlyArray<DatedSlot>,
  beside: ReadonlyArray<Beside>,
  repeats: ReadonlyArray<readonly [Punch, Punch]>,
): ReadonlyArray<PlacedRecord> => {
  const placed = new Map<Punch, PlacedRecord>()
  const put = ({ punch }: EffectivePunch, date: CivilDate, fate: Fate, slot: PlannedSlot | undefined): void => {
    if (!isMade(punch) && !placed.has(punch)) placed.set(punch, { punch, date, fate, slot })
  }
  for (const { date, slot, filled: one } of filled) if (one) put(one, date, slot.edge, slot)
  for (const { date, slot, beaten } of filled) for (const one of beaten) put(one, date, 'superseded', slot)
  for (const { effective, date, fate } of beside) put(effective, date, fate, undefined)
  for (const [punch, first] of repeats) {
    const original = placed.get(first)
    if (original) placed.set(punch, { ...original, punch, fate: 'duplicate' })
  }
  return [...placed.values()].toSorted((a, b) => a.punch.at - b.punch.at)
}
