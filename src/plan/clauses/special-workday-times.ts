/** What a special workday asks: its own times, and of the rule's other settings what policy `specialDayInherits` lets it take. */
import type { SpecialWorkday, Timetable } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { strict } from '../strict.js'

export interface SpecialTimesInput {
  readonly special: SpecialWorkday
  /** The timetable that the rule would have on that weekday; `undefined` where the rule has none at all. */
  readonly usual: Timetable | undefined
}

/** Silent where the rule names the day and gives it no times. */
export const specialWorkdayTimes = clause({
  id: 'special-workday-times',
  law: { page: 'getcheckinoption', says: '特殊日期打卡时间配置，参数同checkindate.checkintime' },
  leansOn: ['specialDayInherits'],
  decide: ({ special, usual }: SpecialTimesInput, policies): Timetable | undefined => {
    const { sections } = special
    if (sections.length === 0) return undefined
    if (usual === undefined) return strict(sections)
    switch (policies.specialDayInherits) {
      case 'nothing':
        return strict(sections)
      case 'leeway':
        return { ...strict(sections), leeway: usual.leeway }
      case 'everything':
        return { ...usual, sections }
    }
  },
  because: (_, outcome, policies) =>
    outcome === undefined
      ? reason('special-workday-times.none', {})
      : reason('special-workday-times.own', { inherits: policies.specialDayInherits }),
})
