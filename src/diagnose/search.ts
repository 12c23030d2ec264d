/** Where a search stands: the world accepted so far, what is left to explain in it, and the days that are left. */
import type { TriedDay } from '../domain/diagnosis.js'
import { keyOfDay, type Ledger } from './ledger.js'
import type { Matter, Means } from './matter.js'
import type { Worlds } from './worlds.js'

export interface Search {
  readonly matter: Matter
  readonly means: Means
  readonly worlds: Worlds
  readonly ledger: Ledger
  /** The days that still differ in something without a cause. */
  readonly days: readonly TriedDay[]
}

/** The days of a ledger that still have entries without a cause. */
export const openDays = (days: readonly TriedDay[], { open, gaps }: Ledger): readonly TriedDay[] =>
  days.filter((day) => (open.get(keyOfDay(day))?.length ?? 0) > 0 && (gaps.get(keyOfDay(day))?.length ?? 0) > 0)
