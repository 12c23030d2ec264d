/** The house's own World and Evidence: policies, and a recorder of lines whose reasons are our sentences and whose subjects are slots. */
import type { Clause as AnyClause, Evidence as AnyEvidence, World as AnyWorld } from '../reason/clause.js'
import type { PolicyName } from '../reason/policies.js'
import type { PlannedSlot } from './plan.js'
import type { Reason } from './sentences/index.js'

export type Clause<I, A, P extends PolicyName> = AnyClause<I, A, P, Reason>
export type Evidence = AnyEvidence<Reason, PlannedSlot>
export type World = AnyWorld<Reason, PlannedSlot>

/** Declares a clause; a policy that is not in `leansOn` cannot be read by it. */
export const clause = <I, A, const P extends PolicyName>(declared: Clause<I, A, P>): Clause<I, A, P> => declared
