/** Where an attendance day of free hours begins and ends: no planned times, only a cut between days. */
import type { FreeRule } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { addDays, type CivilDate } from '../../time/civil-date.js'
import { type Span, span } from '../../time/span.js'
import type { Zone } from '../../time/zone.js'
import { offsetInstant } from '../offset-instant.js'

export interface FreeDayInput {
  readonly rule: FreeRule
  readonly where: Zone
  readonly date: CivilDate
}

export const freeWorkday = clause({
  id: 'free-workday',
  law: { page: 'getcheckinoption', says: '自由上下班规则的跨天时间，表示为距离0点的秒数。' },
  leansOn: ['dstOffsets'],
  decide: ({ rule, where, date }: FreeDayInput, policies): Span =>
    span(
      offsetInstant(where, date, rule.dayCut, policies),
      offsetInstant(where, addDays(date, 1), rule.dayCut, policies),
    ),
  because: (_, day) => reason('free-workday.day', { from: day!.start, to: day!.end }),
})
