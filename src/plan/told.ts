/** Asks a clause that has an answer to every input; its silence could only be a bug of ours. */
import type { Clause, World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { PolicyName } from '../reason/policies.js'

export const told = <I, A, P extends PolicyName>(clause: Clause<I, A, P>, input: I, world: World): A => {
  const outcome = ask(clause, input, world)
  if (outcome === undefined) throw new RangeError(`${clause.id} must never be silent`)
  return outcome
}
