/** Claims about a zone that keeps one offset: it is the zone of that name for as long as that zone keeps it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { fixedZone } from '../../src/time/fixed-zone.js'
import { instant } from '../../src/time/instant.js'
import { dateAt, formatInstant, instantOf, startOfDay, zone } from '../../src/time/zone.js'

const china = fixedZone('Asia/Shanghai', 8 * 3600)
const tabulated = zone('Asia/Shanghai')!

describe('China as a zone of one offset', () => {
  // 1991-09-14T17:00Z, when the clocks there went back for the last time, and 2100-01-01.
  const instantArb = fc.integer({ min: 684_867_600, max: 4_102_444_800 }).map(instant)
  const dateArb = fc.integer({ min: 0, max: 39_000 }).map((days) => addDays(civilDate(1991, 9, 17)!, days))

  it('reads every instant since its last summer time as the zone of that name does', () =>
    fc.assert(
      fc.property(instantArb, (at) => {
        expect(dateAt(china, at)).toBe(dateAt(tabulated, at))
        expect(formatInstant(china, at)).toBe(formatInstant(tabulated, at))
      }),
    ))
  it('finds every time of a wall clock since then where the zone of that name does', () =>
    fc.assert(
      fc.property(dateArb, fc.integer({ min: 0, max: 172_800 }).map(dayOffset), (date, offset) => {
        for (const reading of ['wall-clock', 'elapsed'] as const)
          expect(instantOf(china, date, offset, reading)).toBe(instantOf(tabulated, date, offset, reading))
        expect(startOfDay(china, date)).toBe(startOfDay(tabulated, date))
      }),
    ))
  it('is not the zone of that name in the last summer time before', () => {
    // 1991-07-01 00:00Z, at +09:00.
    const summer = instant(678_326_400)
    expect(tabulated.offsetAt(summer)).toBe(9 * 3600)
    expect(china.offsetAt(summer)).toBe(8 * 3600)
  })
})
