/** Whether 外出打卡, a punch made outside by its own function, also counts as an in or out. */
import type { Punch } from '../../domain/punch.js'
import type { Rule } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

export interface OutsideCase {
  readonly punch: Punch
  readonly rule: Rule
}

export const outsidePunch = clause({
  id: 'outside-punch',
  law: { page: 'getcheckin_daydata', says: '2-外出（此报表中不会出现外出打卡数据）' },
  leansOn: ['outsidePunch'],
  decide: ({ rule }: OutsideCase, policies): true | undefined =>
    policies.outsidePunch === 'always' || (policies.outsidePunch === 'if-synchronised' && rule.outsideFillsSlot)
      ? true
      : undefined,
  because: ({ punch, rule }, fills) =>
    reason(fills ? 'outside-punch.fills' : 'outside-punch.does-not-fill', {
      at: punch.at,
      synchronised: rule.outsideFillsSlot,
    }),
})
