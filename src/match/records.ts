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
  const records: PlacedRecord[] = []
  const put = (one: EffectivePunch, date: CivilDate, fate: Fate, slot: PlannedSlot | undefined): void => {
    if (!isMade(one)) records.push({ punch: one.punch, date, fate, slot })
  }
  filled.forEach(({ date, slot, filled: one }, i) => {
    // A punch on the boundary of two sections may fill both its slots; it is one record all the same.
    if (one && one !== filled[i - 1]?.filled) put(one, date, slot.edge, slot)
  })
  for (const { date, slot, beaten } of filled) for (const one of beaten) put(one, date, 'superseded', slot)
  for (const { effective, date, fate } of beside) put(effective, date, fate, undefined)
  return inOrder(repeats.length === 0 ? records : [...records, ...repeated(records, repeats)])
}

/** Of each repeated record, under the day of the one it repeats. */
const repeated = (
  records: readonly PlacedRecord[],
  repeats: ReadonlyArray<readonly [Punch, Punch]>,
): readonly PlacedRecord[] => {
  const placed = new Map(records.map((record) => [record.punch, record]))
  return repeats.flatMap(([punch, first]) => {
    const original = placed.get(first)
    return original === undefined ? [] : [{ ...original, punch, fate: 'duplicate' as const }]
  })
}

const inOrder = (records: readonly PlacedRecord[]): readonly PlacedRecord[] =>
  records.every((one, i) => i === 0 || records[i - 1]!.punch.at <= one.punch.at)
    ? records
    : records.toSorted((a, b) => a.punch.at - b.punch.at)
