/** When a punch may fill a slot: the rule's own window, the older limits, and policy `windowUnset` for an end that neither gives. */
import type { PlannedSlot } from '../../domain/plan.js'
import type { Edge } from '../../domain/punch.js'
import type { AheadLimit } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import type { DayOffset } from '../../time/day-offset.js'
import { type Instant, plus } from '../../time/instant.js'
import { none, type Seconds, secondsInDay, secondsInMinute } from '../../time/seconds.js'
import { span } from '../../time/span.js'
import type { Zone } from '../../time/zone.js'
import { type Around, borders, middle } from '../borders.js'
import type { WorkDemand } from '../demand.js'
import { offsetInstant } from '../offset-instant.js'

export interface WindowInput {
  readonly where: Zone
  readonly work: WorkDemand
  readonly around: Around
  /** 0 for the first section. */
  readonly position: number
  readonly edge: Edge
}
type Read = Pick<Policies, 'windowUnset' | 'limitAheadUnit' | 'limitZero' | 'dstOffsets'>

/** An end that the rule gives beats the default for that end only. Given ends are read by the minute and include their last minute. */
export const sectionWindows = clause({
  id: 'section-windows',
  law: { page: 'getcheckinoption', says: '下班xx秒后不允许打下班卡' },
  leansOn: ['windowUnset', 'limitAheadUnit', 'limitZero', 'dstOffsets'],
  decide: (input: WindowInput, policies): Pick<PlannedSlot, 'window' | 'windowFrom'> => {
    const from = input.edge === 'in' ? inFrom(input, policies) : outFrom(input, policies)
    const to = input.edge === 'in' ? inTo(input, policies) : outTo(input, policies)
    const ruled = from !== undefined && to !== undefined
    return {
      window: span(from ?? defaultFrom(input, policies), to ?? defaultTo(input, policies)),
      windowFrom: ruled ? 'rule' : 'policy',
    }
  },
  because: (input, outcome) =>
    reason('section-windows.open', {
      edge: input.edge,
      planned: input.edge === 'in' ? at(input).duty.start : at(input).duty.end,
      from: outcome!.window.start,
      to: outcome!.window.end,
      by: outcome!.windowFrom,
    }),
})

const inFrom = (input: WindowInput, policies: Read): Instant | undefined => {
  const { section, duty } = at(input)
  if (section.window.inFrom !== undefined) return offset(input, section.window.inFrom, policies)
  const ahead = aheadOf(input.work.timetable.aheadLimit, policies)
  return ahead === undefined ? undefined : plus(duty.start, -ahead)
}
const inTo = (input: WindowInput, policies: Read): Instant | undefined =>
  lastMinute(input, at(input).section.window.inTo, policies)

const outFrom = (input: WindowInput, policies: Read): Instant | undefined => {
  const given = at(input).section.window.outFrom
  return given === undefined ? undefined : offset(input, given, policies)
}
const outTo = (input: WindowInput, policies: Read): Instant | undefined => {
  const { section, duty } = at(input)
  if (section.window.outTo !== undefined) return lastMinute(input, section.window.outTo, policies)
  if (input.position < input.work.sections.length - 1) return undefined
  const after = limitOf(input.work.timetable.offLimit, policies)
  return after === undefined ? undefined : plus(duty.end, after + secondsInMinute)
}

/** Inside a section an in comes before its end and an out after its start; between sections the border is the middle of the gap. */
const defaultFrom = (input: WindowInput, policies: Read): Instant => {
  const { duty } = at(input)
  if (input.edge === 'out') return duty.start
  const before = input.work.sections[input.position - 1]
  return before === undefined ? dayBorder(input, 'start', policies) : middle(span(before.duty.end, duty.start))
}
const defaultTo = (input: WindowInput, policies: Read): Instant => {
  const { duty } = at(input)
  if (input.edge === 'in') return duty.end
  const after = input.work.sections[input.position + 1]
  return after === undefined ? dayBorder(input, 'end', policies) : middle(span(duty.end, after.duty.start))
}

/** The policy is consulted only where its answers differ. */
const dayBorder = ({ where, work, around }: WindowInput, end: 'start' | 'end', policies: Read): Instant => {
  const byNeighbours = borders(where, work, around, 'neighbours')[end]
  const byDay = borders(where, work, around, 'calendar-day')[end]
  return byNeighbours === byDay || policies.windowUnset === 'neighbours' ? byNeighbours : byDay
}

/** Below 86400 a number may have been meant in seconds; 0 is 0 in either unit. */
const aheadOf = (limit: AheadLimit | undefined, policies: Read): Seconds | undefined => {
  if (limit === undefined) return undefined
  const couldBeSeconds = 0 < limit.asSeconds && limit.asSeconds < secondsInDay
  return limitOf(
    couldBeSeconds && policies.limitAheadUnit === 'second-when-below-86400' ? limit.asSeconds : limit.asMilliseconds,
    policies,
  )
}
const limitOf = (limit: Seconds | undefined, policies: Read): Seconds | undefined => {
  if (limit !== none) return limit
  return policies.limitZero === 'no-limit' ? undefined : none
}

const lastMinute = (input: WindowInput, given: DayOffset | undefined, policies: Read): Instant | undefined =>
  given === undefined ? undefined : plus(offset(input, given, policies), secondsInMinute)
const offset = ({ where, work }: WindowInput, given: DayOffset, policies: Read): Instant =>
  offsetInstant(where, work.date, given, policies)
const at = (input: WindowInput) => input.work.sections[input.position]!
