/** What makes a rule of one kind. */
import type { CivilDate } from '../../../time/civil-date.js'
import type { Zone } from '../../../time/zone.js'
import type { Draw } from '../draw.js'
import type { GroupRow } from '../wire.js'

/** A rule of one kind: its number, where it is, and what else is left to chance. */
export type RuleMaker = (groupid: number, town: string, draw: Draw, on: Setting) => GroupRow
/** `first`: the first date of the month. */
export interface Setting {
  readonly zone: Zone
  readonly first: CivilDate
}
