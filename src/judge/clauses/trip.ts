/** 出差 and 外出: a trip over the whole schedule cancels the day's exceptions; over a part it is as leave. */
import type { Leave } from '../../domain/approval.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type Span, covers, union } from '../../time/span.js'

export interface TripCase {
  readonly schedule: Span
  readonly spans: readonly Span[]
  readonly trips: readonly Leave[]
}

/** Two trips of the real export cover the schedule: the result is 正常（出差） while the slots still read 缺卡. */
export const tripOverSchedule = clause({
  id: 'trip-over-schedule',
  law: { page: 'getcheckin_daydata', says: '3-出差；4-外出' },
  leansOn: ['tripWholeDay'],
  decide: ({ schedule, spans }: TripCase, policies): 'cancels' | 'waives' | undefined => {
    if (!union(spans).some((one) => covers(one, schedule))) return undefined
    return policies.tripWholeDay === 'cancels-exceptions' ? 'cancels' : 'waives'
  },
  because: ({ trips }, how) => {
    const [first] = trips
    if (how === undefined || first === undefined) return reason('trip.cancels-nothing', {})
    return reason(how === 'cancels' ? 'trip.cancels' : 'leave.whole-schedule', {
      name: first.name,
      begin: first.begin,
      end: first.end,
    })
  },
})

/** Speaks where a trip over a part of the day excuses as leave does. */
export const tripOverPart = clause({
  id: 'trip-over-part',
  law: { page: 'getcheckin_daydata', says: '3-出差；4-外出' },
  leansOn: ['tripPartDay'],
  decide: (_: Pick<TripCase, 'trips'>, policies): true | undefined =>
    policies.tripPartDay === 'as-leave' ? true : undefined,
  because: ({ trips }, asLeave) => {
    const [first] = trips
    return asLeave && first
      ? reason('leave.elsewhere', { name: first.name, begin: first.begin, end: first.end })
      : reason('trip.cancels-nothing', {})
  },
})
