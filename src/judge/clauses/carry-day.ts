/** 下班晚走次日晚到: whose out-punch it is that carries into a day. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { Night } from '../cases.js'

export interface Morning {
  readonly date: CivilDate
  /** How the days before ended, in order of date. */
  readonly nights: readonly Night[]
}

const leansOn = ['carryDay', 'carryFromRestDay'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

/** Asked where tiers hold. "次日" names the calendar's next day, and the answers agree where the day before was worked. */
export const carryDay = clause({
  id: 'carry-day',
  law: { page: 'getcheckinoption', says: '是否允许超时下班（下班晚走次日晚到）' },
  leansOn,
  decide: ({ date, nights }: Morning, policies: Leans): Night | undefined => {
    const last = nights.findLast((night) => night.date < date && counts(night, policies))
    if (last?.date === date - 1) return last
    return policies.carryDay === 'workday-before' ? last : undefined
  },
  because: (_, night) =>
    night === undefined ? reason('carry-day.none', {}) : reason('carry-day.of', { date: night.date }),
})

const counts = ({ kind, left }: Night, policies: Leans): boolean =>
  kind === 'work' || (left !== undefined && policies.carryFromRestDay === 'yes')
