/** Whether overtime becomes time off or pay. */
import type { ClassOvertime, OvertimeAmounts } from '../../domain/overtime.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { none, type Seconds } from '../../time/seconds.js'

export interface ShareInput {
  readonly lasts: Seconds
  readonly converts: ClassOvertime['converts']
}

/**
 * Seconds of overtime, not of time off: the ratio of the two (`trans_ratio`) is for whoever keeps the balance. No overtime has shares of 0,
 * whatever the rule says.
 */
export const overtimeShare = clause({
  id: 'overtime-share',
  law: { page: 'getcheckin_daydata', says: '工作日加班记为调休，单位秒' },
  leansOn: [],
  decide: ({ lasts, converts }: ShareInput): Pick<OvertimeAmounts, 'asVacation' | 'asMoney'> | undefined =>
    converts === undefined && lasts > none
      ? undefined
      : { asVacation: converts === 'vacation' ? lasts : none, asMoney: converts === 'money' ? lasts : none },
  because: ({ lasts, converts }) =>
    converts === undefined && lasts > none
      ? reason('overtime-share.not-told', {})
      : reason('overtime-share.all', { lasts, as: converts ?? 'nothing' }),
})
