/** The instants of a section's planned times on a date, its rests with them. */
import type { Rest, Section } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { CivilDate } from '../../time/civil-date.js'
import { earlier, later } from '../../time/instant.js'
import { type Span, span, union } from '../../time/span.js'
import type { Zone } from '../../time/zone.js'
import { offsetInstant } from '../offset-instant.js'

export interface PlannedInput {
  readonly where: Zone
  readonly date: CivilDate
  readonly section: Section
  /** Those that are deducted. */
  readonly rests: ReadonlyArray<Rest>
}
export interface PlannedTimes {
  readonly duty: Span
  /** In order, none overlapping another, each inside the duty: a rest beyond it rests from nothing. */
  readonly rests: ReadonlyArray<Span>
}

/** Over 24 hours is the next day: "107940" is 05:59 of the morning after. */
export const plannedTimes = clause({
  id: 'planned-times',
  law: { page: 'getcheckinoption', says: '上班时间，表示为距离当天0点的秒数。' },
  leansOn: ['dstOffsets'],
  decide: ({ where, date, section, rests }: PlannedInput, policies): PlannedTimes => {
    const duty = spanOf(where, date, section, policies)
    const within = rests
      .map((rest) => spanOf(where, date, rest, policies))
      .map((rest) => span(later(rest.start, duty.start), earlier(rest.end, duty.end)))
    return { duty, rests: union(within) }
  },
  because: ({ section }, outcome) =>
    reason('planned-times.read', {
      start: section.start,
      end: section.end,
      from: outcome!.duty.start,
      to: outcome!.duty.end,
    }),
})

const spanOf = (where: Zone, date: CivilDate, of: Rest, policies: Pick<Policies, 'dstOffsets'>): Span =>
  span(offsetInstant(where, date, of.start, policies), offsetInstant(where, date, of.end, policies))
