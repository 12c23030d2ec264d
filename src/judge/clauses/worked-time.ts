/** 实际工作时长: the time between the punches that count, less the rests in it. */
import type { EffectivePunch } from '../../domain/assignment.js'
import type { PlannedSection } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { Instant } from '../../time/instant.js'
import { type Seconds, none } from '../../time/seconds.js'
import { length, overlapWithAll, type Span, span } from '../../time/span.js'
import { readWorked } from './deviation-clock.js'

export interface WorkedSection {
  readonly section: PlannedSection
  readonly in: EffectivePunch | undefined
  readonly out: EffectivePunch | undefined
  readonly inWaived: boolean
  readonly outWaived: boolean
}

const leansOn = ['workedClock', 'workedClip', 'workedWhenWaived', 'workedIncomplete', 'workedSections'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

/**
 * "last − first − overlap with scheduled rest" on 165 of 165 workdays of the real export, clipped neither at the planned start nor at
 * the planned end; nothing where a slot is missing or waived with one punch (25 of 25).
 */
export const workedTime = clause({
  id: 'worked-time',
  law: { page: 'getcheckin_daydata', says: '当日实际工作时长，单位：秒' },
  leansOn,
  decide: (sections: readonly WorkedSection[], policies: Leans): Seconds => {
    if (policies.workedIncomplete === 'none' && sections.some(lacksNeeded)) return none
    const stretches = sections.map((one) => stretchOf(one, policies))
    if (policies.workedSections === 'first-to-last') return wholeDay(sections, stretches)
    return sections.reduce((total, { section }, i) => total + net(stretches[i], section.rests), 0) as Seconds
  },
  because: (sections, worked, policies) => {
    if (worked === undefined || worked === 0) return reason('worked.incomplete', {})
    const gross = sections
      .map((one) => stretchOf(one, policies))
      .reduce((total, one) => total + (one ? length(one) : 0), 0)
    return reason('worked.counted', { worked, rests: (gross - worked) as Seconds })
  },
})

const lacksNeeded = (one: WorkedSection): boolean =>
  (one.section.in.needed && !one.inWaived && one.in === undefined) ||
  (one.section.out.needed && !one.outWaived && one.out === undefined)

const stretchOf = (one: WorkedSection, policies: Leans): Span | undefined => {
  const edge = policies.workedWhenWaived === 'to-schedule-edge'
  const start = one.in
    ? readWorked(one.in.punch.at, policies)
    : one.inWaived && edge
      ? one.section.duty.start
      : undefined
  const end = one.out
    ? readWorked(one.out.punch.at, policies)
    : one.outWaived && edge
      ? one.section.duty.end
      : undefined
  // Two waived slots and no punch at all are leave, not work.
  if (start === undefined || end === undefined || (one.in === undefined && one.out === undefined)) return undefined
  return span(clipped(start, one, policies), end)
}

const clipped = (start: Instant, { section }: WorkedSection, policies: Leans): Instant =>
  policies.workedClip === 'clipped' && start < section.in.window.start ? section.in.window.start : start

const net = (stretch: Span | undefined, rests: readonly Span[]): number =>
  stretch === undefined ? 0 : length(stretch) - overlapWithAll(stretch, rests)

/** First in to last out, less the gaps between sections and the rests. */
const wholeDay = (sections: readonly WorkedSection[], stretches: ReadonlyArray<Span | undefined>): Seconds => {
  const there = stretches.filter((one) => one !== undefined)
  const [first] = there
  if (first === undefined) return none
  const gaps = sections.slice(1).map(({ section }, i) => span(sections[i]!.section.duty.end, section.duty.start))
  const rests = sections.flatMap(({ section }) => section.rests)
  return net(span(first.start, there.at(-1)!.end), [...gaps, ...rests]) as Seconds
}
