/** Where each punch of a person went. Every raw record ends in exactly one class. */
import type { CivilDate } from '../time/civil-date.js'
import type { Correction } from './approval.js'
import type { PlannedSlot } from './plan.js'
import type { Punch } from './punch.js'

/** A punch as it counts: with the approved correction that made it, where there is one. */
export interface EffectivePunch {
  readonly punch: Punch
  readonly correction: Correction | undefined
}

/** What became of one slot. */
export interface FilledSlot {
  readonly slot: PlannedSlot
  readonly filled: EffectivePunch | undefined
  /** Other punches placed in this slot, that another one beat. */
  readonly beaten: ReadonlyArray<EffectivePunch>
}

export type Fate =
  | 'in'
  | 'out'
  | 'work'
  | 'duplicate'
  | 'superseded'
  | 'outside'
  | 'outside-window'
  | 'not-a-punch'
  | 'unmatched'

/** One raw record with what became of it, under the attendance date it went to. */
export interface PlacedRecord {
  readonly punch: Punch
  readonly date: CivilDate
  readonly fate: Fate
  readonly slot: PlannedSlot | undefined
}

/** The punches of one attendance day: slots in order of time, and punches beside them. */
export interface DayPunches {
  readonly date: CivilDate
  readonly slots: ReadonlyArray<FilledSlot>
  /** Punches of a rest day or of free hours, in order of time. */
  readonly loose: ReadonlyArray<EffectivePunch>
  /** Punches of the day that count as nothing: outside every window, 外出打卡, unmatched. */
  readonly unused: ReadonlyArray<EffectivePunch>
}
