/** What wins where a rule's own special day and a public holiday fall on one date. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

export interface PrecedenceInput {
  readonly special: boolean
  readonly holiday: boolean
  /** Both ask the same of the day, so that it does not matter which wins. */
  readonly agree: boolean
}

/** Silent where neither speaks: then the weekly pattern stands. */
export const dayPrecedence = clause({
  id: 'day-precedence',
  law: { page: 'getcheckinoption', says: '特殊日期-必须打卡日期' },
  leansOn: ['dayPrecedence'],
  decide: ({ special, holiday, agree }: PrecedenceInput, policies): 'special' | 'holiday' | undefined => {
    if (!holiday || agree) return special ? 'special' : undefined
    if (!special) return 'holiday'
    return policies.dayPrecedence === 'special-first' ? 'special' : 'holiday'
  },
  because: ({ special, holiday }, outcome) => {
    if (outcome === 'special') return reason('day-precedence.special', { overHoliday: holiday })
    if (outcome === 'holiday') return reason('day-precedence.holiday', { overSpecial: special })
    return reason('day-precedence.neither', {})
  },
})
