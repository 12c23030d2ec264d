/** What there is to know of one person: their shifts, their records, what was approved. */
import type { Person } from './people.js'
import type { ApprovalRow, PunchRow, RosterRow } from './wire.js'

export interface Facts {
  readonly person: Person
  readonly rosters: readonly RosterRow[]
  readonly punches: readonly PunchRow[]
  readonly approvals: readonly ApprovalRow[]
  /** Asked for, and missing in the answer about rules. */
  readonly withoutRule?: true
}
