/** The clock that late and early are read from; worked time has another one. */
import type { Policies } from '../../reason/policies.js'
import { type Instant, floorToMinute, nearestMinute } from '../../time/instant.js'

/**
 * In the vendor's own day sample a punch at 10:47:07 against 10:46 is late 60 s and one at 10:47:38 against 10:48 early 60 s:
 * the punch is read by the minute, then subtracted.
 */
export const readDeviation = (at: Instant, { deviationClock }: Pick<Policies, 'deviationClock'>): Instant => {
  switch (deviationClock) {
    case 'punch-minute':
      return floorToMinute(at)
    case 'punch-second':
      return at
    case 'nearest-minute':
      return nearestMinute(at)
  }
}

/** The same sample's worked time is 31 s = 10:47:38 − 10:47:07: seconds are kept. */
export const readWorked = (at: Instant, { workedClock }: Pick<Policies, 'workedClock'>): Instant =>
  workedClock === 'punch-second' ? at : floorToMinute(at)
