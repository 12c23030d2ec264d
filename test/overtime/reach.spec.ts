/** Claims about which day a moment belongs to. */
import { describe, expect, it } from 'vitest'
import { reachOf } from '../../src/overtime/reach.js'
import { createPlanner } from '../../src/plan/planner.js'
import { formatInstant } from '../../src/time/zone.js'
import { worldOf } from '../kit/asking.js'
import { companyTold } from '../kit/day.js'
import { on, roster, shanghai, someone } from '../kit/rule.js'

/** From when to when each date reaches, "06 04:00" being the 6th of March. */
const reaches = (rule: string, from: string, to: string, shifts?: ReadonlyArray<number | undefined>): string[] => {
  const differs = shifts === undefined ? {} : { rosters: new Map([[someone, roster(from, shifts)]]) }
  const company = companyTold(`${rule} |`, { date: from, differs })
  const planned = createPlanner(company, worldOf()).planDays(someone, { from: on(from), to: on(to) })
  const told = planned.map((_, i) => reachOf(planned, i, shanghai))
  const at = (moment: number) =>
    formatInstant(shanghai, moment as never)
      .slice(8, 16)
      .replace('T', ' ')
  return told.map(({ start, end }) => `${at(start)} - ${at(end)}`)
}

describe('the reach of a day', () => {
  it('is from 04:00 to 04:00', () =>
    expect(reaches('09:00-18:00 days 12345', '2026-03-05', '2026-03-07')).toEqual([
      '05 04:00 - 06 04:00',
      '06 04:00 - 07 04:00',
      '07 04:00 - 08 04:00',
    ]))
  it('goes on while a night shift’s last window is open', () =>
    // After a night of the 2nd, 22:00 to 06:00: its out may be punched until four hours after 06:00.
    expect(reaches('shift 1/22:00-30:00 rostered 1', '2026-03-02', '2026-03-03', [1, 0])).toEqual([
      '02 04:00 - 03 10:00',
      '03 10:00 - 04 04:00',
    ]))
  it('begins no later than the window of a day’s first punch', () =>
    expect(reaches('03:00-11:00 in-window 01:00-10:59', '2026-03-04', '2026-03-05')).toEqual([
      '04 01:00 - 05 01:00',
      '05 01:00 - 06 04:00',
    ]))
  it('is the free rule’s own day where hours are free', () =>
    expect(reaches('free days 12345 cut 05:00', '2026-03-04', '2026-03-05')).toEqual([
      '04 05:00 - 05 05:00',
      '05 05:00 - 06 04:00',
    ]))
})
