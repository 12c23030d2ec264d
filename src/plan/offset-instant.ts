/** When "seconds after 0:00" of an attendance day really is. */
import type { Policies } from '../reason/policies.js'
import type { CivilDate } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import { instantOf, type Zone } from '../time/zone.js'

/** The policy is consulted only where its answers differ: on a day of 23 or 25 hours, or close to one. */
export const offsetInstant = (
  where: Zone,
  date: CivilDate,
  offset: DayOffset,
  policies: Pick<Policies, 'dstOffsets'>,
): Instant => {
  const onTheWall = instantOf(where, date, offset, 'wall-clock')
  return onTheWall === instantOf(where, date, offset, 'elapsed')
    ? onTheWall
    : instantOf(where, date, offset, policies.dstOffsets)
}
