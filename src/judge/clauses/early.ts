/** 早退: the out-punch of a slot comes before the first moment at which the person could go. */
import type { EffectivePunch } from '../../domain/assignment.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { type Instant, earlier, plus, since } from '../../time/instant.js'
import { type Seconds, none } from '../../time/seconds.js'
import { readDeviation } from './deviation-clock.js'

export interface Departure {
  readonly punch: EffectivePunch
  readonly planned: Instant
  /** The beginning of leave that covers the end, where there is one. */
  readonly movedTo: Instant | undefined
  readonly grace: Seconds
  /** How far the arrival shifted the required out: 早到早走、晚到晚走; negative after an early arrival. */
  readonly shift: Seconds
}

const leansOn = ['deviationClock', 'correctionLeeway', 'leaveEdgeLeeway', 'earlyCountsFrom'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

export const early = clause({
  id: 'early',
  law: { page: 'getcheckin_daydata', says: '2-早退' },
  leansOn,
  decide: (departure: Departure, policies: Leans): Seconds | undefined => {
    const read = readDeviation(departure.punch.punch.at, policies)
    const { required, limit } = limitOf(departure, policies)
    if (read >= limit) return undefined
    return since(limit < required && policies.earlyCountsFrom === 'grace-start' ? limit : required, read)
  },
  because: (departure, by, policies) => {
    const { required, limit } = limitOf(departure, policies)
    const against = {
      due: required,
      punched: departure.punch.punch.at,
      read: readDeviation(departure.punch.punch.at, policies),
      limit,
      corrected: departure.punch.correction !== undefined,
    }
    return by === undefined ? reason('early.in-time', against) : reason('early.before-the-limit', { ...against, by })
  },
})

/** The mirror of lateness: before a moved edge the earlier of that edge and the required out with its grace counts. */
const limitOf = (departure: Departure, policies: Leans): { required: Instant; limit: Instant } => {
  const { punch, planned, movedTo } = departure
  const kept = punch.correction === undefined ? 'full' : policies.correctionLeeway
  const required = plus(planned, kept === 'full' ? departure.shift : none)
  const limit = plus(required, kept === 'none' ? none : -departure.grace)
  if (movedTo === undefined || movedTo >= planned) return { required, limit }
  const moved = plus(movedTo, departure.grace > 0 && policies.leaveEdgeLeeway === 'grace' ? -departure.grace : none)
  return { required: earlier(movedTo, required), limit: earlier(moved, limit) }
}
