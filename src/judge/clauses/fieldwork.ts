/** 外勤: under a rule that takes punches outside its places as field work, how many of a day's punches are. */
import type { Punch } from '../../domain/punch.js'
import type { Rule } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { whereabouts } from '../whereabouts.js'

export interface FieldworkCase {
  /** The punches that count. */
  readonly punches: readonly Punch[]
  readonly rule: Rule
}

/** Silent where one of the punches cannot be told to be inside or outside: then no count is told, not a smaller one. */
export const fieldwork = clause({
  id: 'fieldwork',
  law: { page: 'getcheckin_daydata', says: '100-外勤' },
  leansOn: [],
  decide: ({ punches, rule }: FieldworkCase): number | undefined => {
    let outside = 0
    for (const punch of punches) {
      const { _tag: standing } = whereabouts(punch, rule)
      if (standing === 'unknown' || standing === 'borderline') return undefined
      if (standing === 'outside') outside += 1
    }
    return outside
  },
  because: ({ punches }, outside) =>
    outside === undefined
      ? reason('fieldwork.not-told', { punches: punches.length })
      : reason('fieldwork.counted', { outside, punches: punches.length }),
})
