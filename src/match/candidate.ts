/** A punch on its way to a slot: which slots it may fill, and what each of them would cost. */
import type { Instant } from '../time/instant.js'
import type { LineSlot } from './slot-line.js'

export interface Candidate {
  readonly at: Instant
  /** By an approved correction, which beats live punches of its slot. */
  readonly corrected: boolean
  /** Those it may fill, in order of the line. */
  readonly slots: ReadonlyArray<LineSlot>
}
/** What each slot of a candidate would cost, in the same order; asked only where there is something to weigh. */
export type Weigh<C extends Candidate> = (candidate: C) => ReadonlyArray<Choice>
export interface Choice {
  readonly slot: LineSlot
  /** 1 where the punch says the other type. */
  readonly typeClash: number
  /** How many ids (group, shift, section) the punch names otherwise. */
  readonly idClash: number
  /** 1 where the punch names another planned time. */
  readonly timeClash: number
}

/** The in of a section lies before its out, so two records of one second do not fill both. */
export const isAtOnce = (last: number, lastAt: number, at: number, { index, slot }: LineSlot): boolean =>
  at === lastAt && slot.edge === 'out' && index === last + 1
