/** Whether punches, applications, or only what both say is overtime. */
import type { OvertimeBasis } from '../../domain/overtime.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Span } from '../../time/span.js'
import { intersection, lasting } from '../intersection.js'

export interface BasisInput {
  readonly allowed: boolean
  readonly by: OvertimeBasis['_tag']
  /** Read where punches have a say. */
  readonly punched: readonly Span[]
  /** Read where applications have a say. */
  readonly applied: readonly Span[]
}

export const overtimeBasis = clause({
  id: 'overtime-basis',
  law: {
    page: 'getcorpcheckinoption',
    says: '0：以加班申请核算打卡记录（根据打卡记录和加班申请核算）,1：以打卡时间为准（根据打卡时间计算）',
  },
  leansOn: [],
  decide: ({ allowed, by, punched, applied }: BasisInput): readonly Span[] | undefined => {
    if (!allowed) return undefined
    switch (by) {
      case 'both':
        return intersection(punched, applied)
      case 'punches':
        return punched
      case 'approval':
        return applied
    }
  },
  because: ({ by }, spans) =>
    spans === undefined
      ? reason('overtime-basis.not-allowed', {})
      : reason('overtime-basis.counts', { by, lasts: lasting(spans) }),
})
