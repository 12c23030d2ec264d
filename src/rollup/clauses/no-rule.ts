/** 无规则: what the day of a person is of whom no rule is known. */
import type { UnjudgedPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** Asked of a day without a rule. Speaks where it is an empty day that is laid beside the report; else it is not judged. */
export const noRule = clause({
  id: 'no-rule',
  law: { page: 'getcheckin_daydata', says: '7-无规则' },
  leansOn: ['noRule'],
  decide: (_: UnjudgedPlan, policies): true | undefined => (policies.noRule === 'no-expectation' ? true : undefined),
  because: (_, empty) => reason(empty ? 'no-rule.empty-day' : 'no-rule.unjudged', {}),
})
