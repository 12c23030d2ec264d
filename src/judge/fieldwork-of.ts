/** Field work of a day's punches, asked only under a rule that knows it. */
import type { EffectivePunch } from '../domain/assignment.js'
import type { Punch } from '../domain/punch.js'
import type { Rule } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { fieldwork } from './clauses/fieldwork.js'

export const countsFieldwork = ({ outOfRange }: Rule): boolean => outOfRange === 'fieldwork'

/** Punches that an approval made or corrected were not made anywhere. */
export const fieldworkOf = (
  effective: ReadonlyArray<EffectivePunch | undefined>,
  rule: Rule,
  world: World,
): number | undefined => {
  const punches: Punch[] = []
  for (const one of effective) if (one !== undefined && one.correction === undefined) punches.push(one.punch)
  return ask(fieldwork, { punches, rule }, world)
}
