/** 早到早走、晚到晚走: how far a day's arrival shifts its required out. */
import type { EffectivePunch } from '../../domain/assignment.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type Instant, since } from '../../time/instant.js'
import { type Seconds, clamp, none } from '../../time/seconds.js'
import { readDeviation } from './deviation-clock.js'

export interface BandCase {
  /** The in-punch that shifts, `undefined` where it is missing. */
  readonly arrival: EffectivePunch | undefined
  readonly planned: Instant
  /** Leave waives or moves the in: it may ease the out, never delay it. */
  readonly excused: boolean
  readonly bandEarly: Seconds
  readonly bandLate: Seconds
  readonly carry: Seconds
}

/**
 * Required out = planned out + clamp(in − planned in, −early, +late): recovered from the real export, where it tells the status of
 * 159 of 165 days; the other six hold a corrected slot.
 */
export const bandShift = clause({
  id: 'band-shift',
  law: { page: 'getcheckinoption', says: 'max_allow_arrive_early | uint32 | 最早可打卡时间限制' },
  leansOn: ['deviationClock', 'correctionShiftsOut', 'bandRequiredOut', 'carryShiftsOut'],
  decide: ({ arrival, planned, excused, bandEarly, bandLate, carry }: BandCase, policies): Seconds | undefined => {
    if (arrival === undefined || (bandEarly === 0 && bandLate === 0 && carry === 0)) return undefined
    if (arrival.correction !== undefined && policies.correctionShiftsOut === 'no') return undefined
    const away = since(readDeviation(arrival.punch.at, policies), planned)
    const beyond = away > bandLate && bandLate > 0 && policies.bandRequiredOut === 'schedule'
    const band = beyond ? none : clamp(away, -bandEarly, bandLate)
    const carried = carry > 0 && away > 0 && policies.carryShiftsOut === 'yes' ? clamp(away, 0, carry) : none
    const shift = carried > 0 && carried > band ? carried : band
    return shift === 0 || (excused && shift > 0) ? undefined : shift
  },
  because: ({ arrival, planned }, by) =>
    by === undefined || arrival === undefined
      ? reason('band.shifts-nothing', {})
      : reason('band.shifts-out', { arrived: arrival.punch.at, planned, by }),
})
