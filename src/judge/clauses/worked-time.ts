/** 实际工作时长: the time between the punches that count, less the rests in it. */
import type { PlannedSlot } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { Instant } from '../../time/instant.js'
import { type Seconds, none } from '../../time/seconds.js'
import { length, overlapWithAll, type Span, span } from '../../time/span.js'
import type { SectionCase, SlotCase } from '../cases.js'
import { readWorked } from './deviation-clock.js'

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
  decide: (sections: readonly SectionCase[], policies: Leans): Seconds => {
    if (policies.workedIncomplete === 'none' && sections.some(lacksNeeded)) return none
    let bySection = 0
    for (const one of sections) bySection += net(stretchOf(one, policies), one.section.rests)
    const isWhole = policies.workedSections === 'first-to-last' && sections.length > 1
    return isWhole ? wholeDay(sections, policies) : (bySection as Seconds)
  },
  because: (sections, worked, policies) => {
    if (worked === undefined || worked === 0) return reason('worked.incomplete', {})
    const gross = sections
      .map((one) => stretchOf(one, policies))
      .reduce((total, one) => total + (one ? length(one) : 0), 0)
    return reason('worked.counted', { worked, rests: (gross - worked) as Seconds })
  },
})

const lacksNeeded = (one: SectionCase): boolean => lacksPunch(one.in) || lacksPunch(one.out)
const lacksPunch = ({ slot, punch, excuse }: SlotCase): boolean => slot.needed && !excuse.waived && punch === undefined

const stretchOf = (one: SectionCase, policies: Leans): Span | undefined => {
  const toEdge = policies.workedWhenWaived === 'to-schedule-edge'
  const start = edgeOf(one.in, toEdge, policies)
  const end = edgeOf(one.out, toEdge, policies)
  // Two waived slots and no punch at all are leave, not work.
  if (start === undefined || end === undefined || (one.in.punch ?? one.out.punch) === undefined) return undefined
  return span(clipped(start, one.in.slot, policies), end)
}
const edgeOf = ({ slot, punch, excuse }: SlotCase, toEdge: boolean, policies: Leans): Instant | undefined => {
  if (punch !== undefined) return readWorked(punch.punch.at, policies)
  return excuse.waived && toEdge ? slot.planned : undefined
}

const clipped = (start: Instant, { window }: PlannedSlot, policies: Leans): Instant =>
  policies.workedClip === 'clipped' && start < window.start ? window.start : start

const net = (stretch: Span | undefined, rests: readonly Span[]): number =>
  stretch === undefined ? 0 : length(stretch) - overlapWithAll(stretch, rests)

/** First in to last out, less the gaps between sections and the rests. */
const wholeDay = (sections: readonly SectionCase[], policies: Leans): Seconds => {
  const there = sections.map((one) => stretchOf(one, policies)).filter((one) => one !== undefined)
  const [first] = there
  if (first === undefined) return none
  const gaps = sections.slice(1).map(({ section }, i) => span(sections[i]!.section.duty.end, section.duty.start))
  const rests = sections.flatMap(({ section }) => section.rests)
  return net(span(first.start, there.at(-1)!.end), [...gaps, ...rests]) as Seconds
}
