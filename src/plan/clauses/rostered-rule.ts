/** A person who changes group within a month: the roster names the rule of each day it fills. */
import type { RosterDay } from '../../domain/roster.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { Governing } from './governing-rule.js'

export interface RosteredRuleInput {
  readonly date: CivilDate
  readonly day: RosterDay | undefined
  readonly governing: Governing | undefined
  /** The rule that the roster names, as far as any input has it; a shift rule. */
  readonly named: Governing | undefined
}

/** A rule answer fetched for that very day stands, unless it is itself a shift rule: then the roster tells which. */
export const rosteredRule = clause({
  id: 'rostered-rule',
  law: { page: 'getcheckinschedulist', says: '打卡规则id' },
  leansOn: [],
  decide: ({ date, day, governing, named }: RosteredRuleInput): Governing | undefined => {
    if (day === undefined || governing?.rule?.id === day.rule || toldOtherwise(governing, date)) return undefined
    return named
  },
  because: ({ date, day, governing }, outcome) => {
    if (outcome?.rule !== undefined) {
      const { rule, snapshot, borrowed } = outcome
      return reason('rostered-rule.other', { rule: rule.name, date: snapshot, borrowed })
    }
    if (day === undefined) return reason('rostered-rule.not-rostered', {})
    if (governing?.rule?.id === day.rule) return reason('rostered-rule.same', {})
    return toldOtherwise(governing, date)
      ? reason('rostered-rule.told-otherwise', {})
      : reason('rostered-rule.unknown', { group: day.rule })
  },
})

const toldOtherwise = (governing: Governing | undefined, date: CivilDate): boolean =>
  governing !== undefined && governing.snapshot === date && governing.rule?._tag !== 'shift'
