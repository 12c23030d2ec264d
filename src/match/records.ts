/** The fate of every raw record: each exactly once, under the attendance date it went to. */
import type { EffectivePunch, FilledSlot, PlacedRecord } from '../domain/assignment.js'
import type { Punch } from '../domain/punch.js'
import { isMade } from './corrections.js'
import type { Beside } from './loose.js'
import type { LineSlot } from './slot-line.js'

/** What became of the punches that were placed. */
export interface Fates {
  readonly line: ReadonlyArray<LineSlot>
  /** Of each punch. */
  readonly chosen: ReadonlyArray<LineSlot | undefined>
  /** Of each slot of the line. */
  readonly filled: ReadonlyArray<FilledSlot>
  /** Of each punch without a slot. */
  readonly beside: ReadonlyArray<Beside>
}

/** In order of time, as the punches are. */
export const recordsOf = (
  punches: ReadonlyArray<EffectivePunch>,
  fates: Fates,
  repeats: ReadonlyArray<readonly [Punch, Punch]>,
): ReadonlyArray<PlacedRecord> => {
  const records: PlacedRecord[] = []
  let nextBeside = 0
  for (let i = 0; i < punches.length; i++) {
    const one = punches[i]!
    const slot = fates.chosen[i]
    const record = slot === undefined ? recordBeside(fates.beside[nextBeside++]!) : recordIn(slot, one, fates)
    if (!isMade(one)) records.push(record)
  }
  return repeats.length === 0 ? records : inOrder([...records, ...repeated(records, repeats)])
}

const recordBeside = ({ effective, date, fate }: Beside): PlacedRecord => ({
  punch: effective.punch,
  date,
  fate,
  slot: undefined,
})

const recordIn = (chosen: LineSlot, one: EffectivePunch, { line, filled }: Fates): PlacedRecord => {
  const { index } = chosen
  // A punch on the boundary of two sections may fill both its slots; it is one record all the same, of the first.
  const { slot, plan } = filled[index - 1]?.filled === one ? line[index - 1]! : chosen
  return { punch: one.punch, date: plan.date, fate: filled[index]!.filled === one ? slot.edge : 'superseded', slot }
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
  records.toSorted((a, b) => a.punch.at - b.punch.at)
