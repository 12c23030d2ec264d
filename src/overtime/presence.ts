/** When a person was there, as far as punches tell: from an arrival to the departure that belongs to it. */
import type { DayPunches, EffectivePunch } from '../domain/assignment.js'
import type { RestPlan, WorkPlan } from '../domain/plan.js'
import type { Edge } from '../domain/punch.js'
import type { Policies } from '../reason/policies.js'
import { floorToMinute, type Instant, since } from '../time/instant.js'
import { type Span, span, union } from '../time/span.js'

/** Overtime is part of worked time, so it is read from the same clock. */
type Leans = Pick<Policies, 'workedClock'>

export const presenceOf = (plan: WorkPlan | RestPlan, punches: DayPunches, policies: Leans): readonly Span[] =>
  union(plan._tag === 'work' ? atWork(punches, policies) : onRestDay(plan, punches, policies))

/** From the first slot that was filled to the last, less the breaks for which the person punched out and in again. */
const atWork = ({ slots }: DayPunches, policies: Leans): Span[] => {
  const spans: Span[] = []
  let last: EffectivePunch | undefined
  let lastEdge: Edge = 'in'
  for (const { slot, filled } of slots) {
    if (filled === undefined) continue
    const isBreak = lastEdge === 'out' && slot.edge === 'in'
    if (last !== undefined && !isBreak) spans.push(between(last, filled, policies))
    last = filled
    lastEdge = slot.edge
  }
  return spans
}

/** "对固定上下班和排班上下班非工作日生效": in turn, or first to last, as the rule's method pairs them. */
const onRestDay = ({ method, rule }: RestPlan, { loose }: DayPunches, policies: Leans): Span[] => {
  const [first] = loose
  if (first === undefined || method === 'record-only') return []
  if (method === 'pairs') return inTurn(loose, rule.outAfter, policies)
  const last = loose.at(-1)!
  return since(last.punch.at, first.punch.at) < rule.outAfter ? [] : [between(first, last, policies)]
}

/** "上班打卡后xx秒可打下班卡", said of overtime too: what comes sooner is no out-punch. */
const inTurn = (punches: readonly EffectivePunch[], outAfter: number, policies: Leans): Span[] => {
  const pairs: Span[] = []
  let open: EffectivePunch | undefined
  for (const punch of punches) {
    if (open === undefined) open = punch
    else if (since(punch.punch.at, open.punch.at) >= outAfter) {
      pairs.push(between(open, punch, policies))
      open = undefined
    }
  }
  return pairs
}

const between = (first: EffectivePunch, last: EffectivePunch, policies: Leans): Span =>
  span(read(first, policies), read(last, policies))
const read = ({ punch }: EffectivePunch, { workedClock }: Leans): Instant =>
  workedClock === 'punch-second' ? punch.at : floorToMinute(punch.at)
