/** 迟到: the in-punch of a slot comes after the last moment that the day allowed. */
import type { EffectivePunch } from '../../domain/assignment.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { type Instant, later, plus, since } from '../../time/instant.js'
import { type Seconds, none } from '../../time/seconds.js'
import { readDeviation } from './deviation-clock.js'

export interface Arrival {
  readonly punch: EffectivePunch
  readonly planned: Instant
  /** The end of leave that covers the start, where there is one. */
  readonly movedTo: Instant | undefined
  readonly grace: Seconds
  /** How far a late arrival may shift the day: `max_allow_arrive_late`. */
  readonly band: Seconds
  /** What leaving late the day before granted. */
  readonly carry: Seconds
}

const leansOn = [
  'deviationClock',
  'correctionLeeway',
  'carryCombines',
  'leaveEdgeLeeway',
  'lateCountsFrom',
  'bandLateFrom',
  'carryLateFrom',
] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

export const late = clause({
  id: 'late',
  law: { page: 'getcheckin_daydata', says: '1-迟到' },
  leansOn,
  decide: (arrival: Arrival, policies: Leans): Seconds | undefined => {
    const read = readDeviation(arrival.punch.punch.at, policies)
    const { limit, end } = limitOf(arrival, policies)
    if (read <= limit) return undefined
    return since(
      read,
      countsFromEnd(end, policies) ? limit : later(arrival.movedTo ?? arrival.planned, arrival.planned),
    )
  },
  because: (arrival, by, policies) => {
    const against = {
      due: later(arrival.movedTo ?? arrival.planned, arrival.planned),
      punched: arrival.punch.punch.at,
      read: readDeviation(arrival.punch.punch.at, policies),
      limit: limitOf(arrival, policies).limit,
      corrected: arrival.punch.correction !== undefined,
    }
    return by === undefined ? reason('late.in-time', against) : reason('late.after-the-limit', { ...against, by })
  },
})

interface Limit {
  readonly limit: Instant
  /** Which leeway the limit is the end of. */
  readonly end: 'nothing' | 'grace' | 'band' | 'carry'
}

/** Past a moved edge the later of that edge and the planned one with its leeway counts, so that leave never adds lateness. */
const limitOf = (arrival: Arrival, policies: Leans): Limit => {
  const { end, lasts } = allowance(arrival, policies)
  const limit = plus(arrival.planned, lasts)
  if (arrival.movedTo === undefined || arrival.movedTo <= arrival.planned) return { limit, end }
  const grace = arrival.grace > 0 && policies.leaveEdgeLeeway === 'grace' ? arrival.grace : none
  const moved = plus(arrival.movedTo, grace)
  return moved >= limit ? { limit: moved, end: grace > 0 ? 'grace' : 'nothing' } : { limit, end }
}

/** "Grace and band both set (forbidden on write, yet it arrives): the larger helps the person." */
const allowance = (arrival: Arrival, policies: Leans): { end: Limit['end']; lasts: Seconds } => {
  const { punch, grace, band, carry } = arrival
  const kept = punch.correction === undefined ? 'full' : policies.correctionLeeway
  if (kept === 'none') return { end: 'nothing', lasts: none }
  const larger = kept === 'full' && band > grace ? { end: 'band' as const, lasts: band } : graceOf(grace)
  if (kept === 'grace' || carry === 0) return larger
  switch (policies.carryCombines) {
    case 'max':
      return carry > larger.lasts ? { end: 'carry', lasts: carry } : larger
    case 'sum':
      return { end: 'carry', lasts: (carry + larger.lasts) as Seconds }
    case 'carry-only':
      return { end: 'carry', lasts: carry }
  }
}
const graceOf = (grace: Seconds): { end: Limit['end']; lasts: Seconds } => ({
  end: grace > 0 ? 'grace' : 'nothing',
  lasts: grace,
})

const countsFromEnd = (end: Limit['end'], policies: Leans): boolean => {
  switch (end) {
    case 'nothing':
      return false
    case 'grace':
      return policies.lateCountsFrom === 'grace-end'
    case 'band':
      return policies.bandLateFrom === 'band-end'
    case 'carry':
      return policies.carryLateFrom === 'carry-end'
  }
}
