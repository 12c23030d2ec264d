/** 旷工 on a day of several sections: what can be absent, the day alone or each section of it. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { SectionCase } from '../cases.js'

/** Asked of a day of several sections. Speaks where each of them can be absent by itself. */
export const absenceUnit = clause({
  id: 'absence-unit',
  law: { page: 'getcheckin_daydata', says: '当日此异常的次数' },
  leansOn: ['absenceUnit'],
  decide: (_: readonly SectionCase[], policies): true | undefined =>
    policies.absenceUnit === 'per-section' ? true : undefined,
  because: ({ length: sections }, bySection) =>
    reason(bySection ? 'absence-unit.section' : 'absence-unit.day', { sections }),
})
