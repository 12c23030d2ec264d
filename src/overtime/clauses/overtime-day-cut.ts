/** Overtime of a day off that runs over the hour at which the older settings cut days. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { addDays, type CivilDate } from '../../time/civil-date.js'
import type { DayOffset } from '../../time/day-offset.js'
import type { Instant } from '../../time/instant.js'
import type { Span } from '../../time/span.js'
import { instantOf, type Zone } from '../../time/zone.js'

export interface DayCutInput {
  readonly date: CivilDate
  readonly where: Zone
  readonly dayCut: DayOffset
  readonly spans: readonly Span[]
}

/** Nothing says on which of the two days such overtime counts, or whether it is divided: then this is silent. */
export const overtimeDayCut = clause({
  id: 'overtime-day-cut',
  law: { page: 'getcorpcheckinoption', says: '非工作日加班，跨天时间，距离当天00:00的秒数' },
  leansOn: [],
  decide: (input: DayCutInput): readonly Span[] | undefined =>
    cutsOf(input).some((cut) => input.spans.some((one) => one.start < cut && cut < one.end)) ? undefined : input.spans,
  because: (input, spans) =>
    spans === undefined
      ? reason('overtime-day-cut.crossed', {
          at: cutsOf(input).find((cut) => input.spans.some((one) => cut < one.end))!,
        })
      : reason('overtime-day-cut.within', {}),
})

/** Where the date begins, and where the next one does. */
const cutsOf = ({ date, where, dayCut }: DayCutInput): readonly Instant[] =>
  [date, addDays(date, 1)].map((on) => instantOf(where, on, dayCut, 'wall-clock'))
