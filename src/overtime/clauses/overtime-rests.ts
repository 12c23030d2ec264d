/** What is taken out of overtime for rest. */
import type { OvertimeRests } from '../../domain/overtime.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { DayOffset } from '../../time/day-offset.js'
import { atLeastZero, none, type Seconds } from '../../time/seconds.js'
import { overlapWithAll, type Span, span } from '../../time/span.js'
import { instantOf, type Zone } from '../../time/zone.js'
import { lasting } from '../intersection.js'

export interface RestsInput {
  readonly date: CivilDate
  readonly where: Zone
  readonly spans: readonly Span[]
  readonly rests: OvertimeRests
}

/** How much is taken out, never more than there is; silent where nothing is. */
export const overtimeRests = clause({
  id: 'overtime-rests',
  law: { page: 'getcorpcheckinoption', says: '0-不开启扣除；1-指定休息时间扣除；2-按加班时长扣除休息时间' },
  leansOn: ['dstOffsets'],
  decide: (input: RestsInput, policies): Seconds | undefined => {
    const taken = takenFrom(input, policies)
    return taken === none ? undefined : taken
  },
  because: ({ spans }, taken) =>
    taken === undefined
      ? reason('overtime-rests.none', {})
      : reason('overtime-rests.taken-out', { lasts: lasting(spans), rests: taken }),
})

const takenFrom = ({ date, where, spans, rests }: RestsInput, policies: Pick<Policies, 'dstOffsets'>): Seconds => {
  switch (rests._tag) {
    case 'none':
      return none
    case 'at-times': {
      const at = (offset: DayOffset) => instantOf(where, date, offset, policies.dstOffsets)
      const times = rests.times.map(({ start, end }) => span(at(start), at(end)))
      return lastingIn(spans, times)
    }
    case 'by-length': {
      const whole = lasting(spans)
      // "每个配置的ot_time应该是递增的": of the tiers that are reached, the last.
      const reached = rests.tiers.filter((tier) => whole >= tier.reaches).toSorted((a, b) => a.reaches - b.reaches)
      return atLeastZero(Math.min(reached.at(-1)?.takes ?? none, whole))
    }
  }
}

const lastingIn = (spans: readonly Span[], times: readonly Span[]): Seconds =>
  spans.reduce((total, one) => total + overlapWithAll(one, times), 0) as Seconds
