/** 请假: what leave over the whole schedule, a section, a half day or an edge of the day excuses. */
import type { Leave } from '../../domain/approval.js'
import type { PlannedSection, PlannedSlot } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Instant } from '../../time/instant.js'
import { type Span, covers, minus, overlap } from '../../time/span.js'
import type { Half } from '../../domain/half-day.js'

export interface WholeCase {
  readonly schedule: Span
  readonly spans: readonly Span[]
  readonly halves: ReadonlySet<Half>
  readonly leaves: readonly Leave[]
}

/** In the real export a day of whole leave shows both slots as 无需打卡（请假）, and no exception (26 of 26 leave rows). */
export const wholeLeave = clause({
  id: 'leave-whole-schedule',
  law: { page: 'getcheckin_daydata', says: '1-请假' },
  leansOn: [],
  decide: ({ schedule, spans, halves }: WholeCase): true | undefined =>
    halves.size === 2 || spans.some((one) => covers(one, schedule)) ? true : undefined,
  because: ({ leaves }, whole) => {
    const [first] = leaves
    if (first === undefined) return reason('leave.none', {})
    const { name, begin, end } = first
    return reason(whole ? 'leave.whole-schedule' : 'leave.elsewhere', { name, begin, end })
  },
})

export interface SectionCase {
  readonly section: PlannedSection
  readonly spans: readonly Span[]
  readonly names: string
}

/** Leave that only a rest interrupts covers the section too: there is no moment left at which the person was due. */
export const sectionLeave = clause({
  id: 'leave-whole-section',
  law: { page: 'getcheckin_daydata', says: '即当日关联的假勤审批单id' },
  leansOn: [],
  decide: ({ section, spans }: SectionCase): true | undefined =>
    minus(section.duty, [...spans, ...section.rests]).length === 0 &&
    spans.some((one) => overlap(one, section.duty) > 0)
      ? true
      : undefined,
  because: ({ section, names }, covered) =>
    covered ? reason('leave.whole-section', { name: names, planned: section.duty.start }) : reason('leave.none', {}),
})

export interface HalfCase {
  readonly leave: Leave
  readonly half: Half
}

/** Silent where the half moves an edge instead. */
export const halfDayLeave = clause({
  id: 'leave-half-day',
  law: { page: 'getcheckin_daydata', says: '时长单位：0-按天 1-按小时' },
  leansOn: ['halfDay'],
  decide: (_: HalfCase, policies): true | undefined => (policies.halfDay === 'waives-slots' ? true : undefined),
  because: ({ leave, half }) => reason('leave.half-day', { name: leave.name, half }),
})

export interface EdgeCase {
  readonly slot: PlannedSlot
  readonly section: PlannedSection
  readonly spans: readonly Span[]
  readonly names: string
}

/** Hourly leave that covers the start or the end of a section. */
export const edgeLeave = clause({
  id: 'leave-at-an-edge',
  law: { page: 'getcheckin_daydata', says: '假勤信息摘要-描述文本' },
  leansOn: ['leaveEdge'],
  decide: (edge: EdgeCase, policies): Instant | 'waived' | undefined => {
    const moved = movedEdge(edge)
    if (moved === undefined || policies.leaveEdge === 'ignored') return undefined
    return policies.leaveEdge === 'waives-slot' ? 'waived' : moved
  },
  because: ({ slot, names }, moved) => {
    const about = { name: names, edge: slot.edge, planned: slot.planned }
    if (moved === undefined) return reason('leave.none', {})
    return moved === 'waived'
      ? reason('leave.waives-edge', about)
      : reason('leave.moves-edge', { ...about, due: moved })
  },
})

/** "A moved edge that falls into a rest moves on to the rest's end (back to its beginning for an out)." */
const movedEdge = ({ slot, section, spans }: EdgeCase): Instant | undefined => {
  const stretches = [...spans, ...section.rests]
  const isIn = slot.edge === 'in'
  const reaches = (one: Span, at: Instant): boolean =>
    isIn ? one.start <= at && at < one.end : one.start < at && at <= one.end
  if (!spans.some((one) => reaches(one, slot.planned))) return undefined
  let at = slot.planned
  for (let next = stretches.find((one) => reaches(one, at)); next; next = stretches.find((one) => reaches(one, at)))
    at = isIn ? next.end : next.start
  return at
}
