import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company.js'
import type { PlannedSlot, WorkPlan } from '../../../src/domain/plan.js'
import type { Policies } from '../../../src/reason/policies.js'
import type { Instant } from '../../../src/time/instant.js'
import { hours, none, seconds } from '../../../src/time/seconds.js'
import { formatInstant } from '../../../src/time/zone.js'
import { createPlanner } from '../../../src/plan/planner.js'
import { recordingWorld, workOn } from '../../kit/asking.js'
import {
  aheadLimit,
  companyOf,
  fixedRule,
  givenWindow,
  type HoursSketch,
  on,
  roster,
  section,
  shanghai,
  shift,
  shiftRule,
  someone,
} from '../../kit/rule.js'

// 2026-02-02 is a Monday; Monday to Friday 09:00-18:00 unless said otherwise.
describe('a window that no rule gives', () => {
  it('reaches between workdays to the 04:00 between them', () => {
    const { sections } = workOn(company({}), '2026-02-03')
    expect(windowsOf(sections)).toEqual(['in 02-03 04:00 to 02-03 18:00', 'out 02-03 09:00 to 02-04 04:00'])
  })

  it('ends on Friday four hours after the out: the next 04:00 is ten hours away, beyond eight', () =>
    expect(outOf(workOn(company({}), '2026-02-06'))).toBe('out 02-06 09:00 to 02-06 22:00'))

  it('begins on Monday at the 04:00 five hours before the in', () =>
    expect(inOf(workOn(company({}), '2026-02-09'))).toBe('in 02-09 04:00 to 02-09 18:00'))

  it.each([
    // 04:00 is 2 h, 8 h, and one minute less or more than that, from the end without a neighbour.
    ['08:00-26:00', 'out 02-06 08:00 to 02-07 04:00'],
    ['08:00-26:01', 'out 02-06 08:00 to 02-07 06:01'],
    ['08:00-20:00', 'out 02-06 08:00 to 02-07 04:00'],
    ['08:00-19:59', 'out 02-06 08:00 to 02-06 23:59'],
  ])('of a last out of %s is “%s”: 04:00 counts from two hours away to eight', (hours, expected) =>
    expect(outOf(workOn(company({ sections: hours }), '2026-02-06'))).toBe(expected),
  )

  it.each([
    ['06:00-15:00', 'in 02-09 04:00 to 02-09 15:00'],
    ['05:59-15:00', 'in 02-09 01:59 to 02-09 15:00'],
    ['12:00-15:00', 'in 02-09 04:00 to 02-09 15:00'],
    ['12:01-15:00', 'in 02-09 08:01 to 02-09 15:00'],
  ])('of a first in of %s is “%s”, likewise', (hours, expected) =>
    expect(inOf(workOn(company({ sections: hours }), '2026-02-09'))).toBe(expected),
  )

  it('meets the next section’s in the middle of the gap', () => {
    const { sections } = workOn(company({ sections: '09:00-12:00 13:00-18:00' }), '2026-02-03')
    expect(windowsOf(sections)).toEqual([
      'in 02-03 04:00 to 02-03 12:00',
      'out 02-03 09:00 to 02-03 12:30',
      'in 02-03 12:30 to 02-03 18:00',
      'out 02-03 13:00 to 02-04 04:00',
    ])
  })

  it('says that it rests on the policy', () =>
    expect(workOn(company({}), '2026-02-03').sections[0]?.in.windowFrom).toBe('policy'))
})

describe('windows of shifts', () => {
  const early = shift(1, '08:00-16:00')
  const night = shift(2, '22:00-30:00')
  const evening = shift(3, '16:00-24:00')
  const midnight = shift(4, '00:00-08:00')
  const rostered = (...shifts: ReadonlyArray<number | undefined>): Company =>
    companyOf(shiftRule([early, night, evening, midnight]), {
      rosters: new Map([[someone, roster('2026-02-02', shifts)]]),
    })

  it('of two nights in a row meet in the middle, 06:00 to 22:00 → 14:00, as 04:00 lies inside the night', () => {
    const nights = rostered(2, 2)
    expect(outOf(workOn(nights, '2026-02-02'))).toBe('out 02-02 22:00 to 02-03 14:00')
    expect(inOf(workOn(nights, '2026-02-03'))).toBe('in 02-03 14:00 to 02-04 06:00')
  })

  it('of two shifts back to back meet at midnight, which is the later one’s', () => {
    const doubled = rostered(3, 4)
    expect(outOf(workOn(doubled, '2026-02-02'))).toBe('out 02-02 16:00 to 02-03 00:00')
    expect(inOf(workOn(doubled, '2026-02-03'))).toBe('in 02-03 00:00 to 02-03 08:00')
  })

  it('of a night and an early shift two days on, 26 hours later, are no neighbours', () => {
    const far = rostered(2, 0, 1)
    expect(outOf(workOn(far, '2026-02-02'))).toBe('out 02-02 22:00 to 02-03 10:00')
    expect(inOf(workOn(far, '2026-02-04'))).toBe('in 02-04 04:00 to 02-04 16:00')
  })

  it('of a night and the midnight shift two dates on, 18 hours later, are neighbours and meet at 15:00', () => {
    const near = rostered(2, 0, 4)
    expect(outOf(workOn(near, '2026-02-02'))).toBe('out 02-02 22:00 to 02-03 15:00')
    expect(inOf(workOn(near, '2026-02-04'))).toBe('in 02-03 15:00 to 02-04 08:00')
  })

  it('of shifts exactly 24 hours apart are neighbours', () => {
    // Out at 00:00 of 02-03, in at 00:00 of 02-04: 04:00 of 02-04 is after the in, so the middle is 12:00 of 02-03.
    expect(outOf(workOn(rostered(3, 0, 4), '2026-02-02'))).toBe('out 02-02 16:00 to 02-03 12:00')
  })
})

describe('a window that the rule gives', () => {
  it('includes its last minute', () => {
    const real = { window: givenWindow({ in: '06:00-17:59', out: '09:01-29:59' }) }
    const { sections } = workOn(company({ sections: [section('09:00-18:00', real)] }), '2026-02-03')
    expect(windowsOf(sections)).toEqual(['in 02-03 06:00 to 02-03 18:00', 'out 02-03 09:01 to 02-04 06:00'])
    expect(sections[0]?.in.windowFrom).toBe('rule')
    expect(sections[0]?.out.windowFrom).toBe('rule')
  })

  it('at one end leaves the other to the default, and so rests on the policy', () => {
    const half = { window: givenWindow({ in: '07:00-', out: '-23:00' }) }
    const { sections } = workOn(company({ sections: [section('09:00-18:00', half)] }), '2026-02-03')
    expect(windowsOf(sections)).toEqual(['in 02-03 07:00 to 02-03 18:00', 'out 02-03 09:00 to 02-03 23:01'])
    expect(sections[0]?.in.windowFrom).toBe('policy')
  })

  it('beats the older limits beside it', () => {
    const given = [section('09:00-18:00', { window: givenWindow({ in: '06:00-17:59', out: '09:01-20:00' }) })]
    const both = { sections: given, aheadLimit: aheadLimit(3_600_000), offLimit: hours(4) }
    expect(windowsOf(workOn(company(both), '2026-02-03').sections)).toEqual([
      'in 02-03 06:00 to 02-03 18:00',
      'out 02-03 09:01 to 02-03 20:01',
    ])
  })
})

describe('the older limits', () => {
  it('limit_aheadtime of 10800000 ms opens each section’s in three hours before it', () => {
    const sample = { sections: '10:00-12:00 14:00-20:00', aheadLimit: aheadLimit(10_800_000) }
    const { sections } = workOn(company(sample), '2026-02-03')
    expect([sections[0]?.in, sections[1]?.in].map((slot) => show(slot!))).toEqual([
      'in 02-03 07:00 to 02-03 12:00',
      'in 02-03 11:00 to 02-03 20:00',
    ])
  })

  it.each([
    ['millisecond', 14_400_000, 'in 02-03 05:00 to 02-03 18:00'],
    ['millisecond', 14_400, 'in 02-03 08:59:46 to 02-03 18:00'],
    ['second-when-below-86400', 14_400, 'in 02-03 05:00 to 02-03 18:00'],
    ['second-when-below-86400', 14_400_000, 'in 02-03 05:00 to 02-03 18:00'],
    // 86400 ms are 86.4 s, of which the part of a second is dropped.
    ['second-when-below-86400', 86_400, 'in 02-03 08:58:34 to 02-03 18:00'],
  ] as const)('limit_aheadtime in %s: %i is “%s”', (limitAheadUnit, wire, expected) =>
    expect(inOf(workOn(company({ aheadLimit: aheadLimit(wire) }), '2026-02-03', { limitAheadUnit }))).toBe(expected),
  )

  it('limit_offtime of 14400 s closes the last out four hours after it, that minute included', () => {
    const { sections } = workOn(
      company({ sections: '09:00-12:00 13:00-18:00', offLimit: seconds(14_400) }),
      '2026-02-03',
    )
    expect(windowsOf(sections)).toEqual([
      'in 02-03 04:00 to 02-03 12:00',
      'out 02-03 09:00 to 02-03 12:30',
      'in 02-03 12:30 to 02-03 18:00',
      'out 02-03 13:00 to 02-03 22:01',
    ])
  })

  it.each<[Policies['limitZero'], string, string]>([
    ['no-limit', 'in 02-03 04:00 to 02-03 18:00', 'out 02-03 09:00 to 02-04 04:00'],
    ['closed', 'in 02-03 09:00 to 02-03 18:00', 'out 02-03 09:00 to 02-03 18:01'],
  ])('of 0 mean by limitZero %s: “%s”, “%s”', (limitZero, opens, closes) => {
    const { sections } = workOn(company({ aheadLimit: aheadLimit(0), offLimit: none }), '2026-02-03', { limitZero })
    expect(windowsOf(sections)).toEqual([opens, closes])
  })
})

describe('the policies that a window leans on', () => {
  const leansOn = (sketch: HoursSketch, date: string) => {
    const { world, lines } = recordingWorld()
    createPlanner(company(sketch), world).planDays(someone, { from: on(date), to: on(date) })
    return lines.filter(({ clause }) => clause === 'section-windows').map((line) => line.leansOn)
  }
  const given = section('09:00-18:00', { window: givenWindow({ in: '06:00-17:59', out: '09:01-29:59' }) })

  it.each<[string, HoursSketch, string, string[][]]>([
    ['none where the rule gives it', { sections: [given] }, '2026-02-03', [[], []]],
    ['none where every answer draws the same border', {}, '2026-02-03', [[], []]],
    ['windowUnset where they differ: on Friday evening', {}, '2026-02-06', [[], ['windowUnset']]],
    ['limitZero and no unit for a limit of 0', { aheadLimit: aheadLimit(0) }, '2026-02-03', [['limitZero'], []]],
    [
      'limitAheadUnit for a limit that could be seconds',
      { aheadLimit: aheadLimit(14_400) },
      '2026-02-03',
      [['limitAheadUnit'], []],
    ],
    ['none for a limit that could not', { aheadLimit: aheadLimit(14_400_000) }, '2026-02-03', [[], []]],
  ])('are %s', (_, sketch, date, expected) => expect(leansOn(sketch, date)).toEqual(expected))
})

describe('windowUnset: calendar-day', () => {
  it('lets a day run from 04:00 to 04:00, on Fridays too', () => {
    const { sections } = workOn(company({}), '2026-02-06', { windowUnset: 'calendar-day' })
    expect(windowsOf(sections)).toEqual(['in 02-06 04:00 to 02-06 18:00', 'out 02-06 09:00 to 02-07 04:00'])
  })

  it('cuts a night in two: its out at 06:00 is of the next date', () => {
    const nights = companyOf(shiftRule([shift(2, '22:00-30:00')]), {
      rosters: new Map([[someone, roster('2026-02-02', [2, 2])]]),
    })
    const { sections } = workOn(nights, '2026-02-02', { windowUnset: 'calendar-day' })
    expect(windowsOf(sections)).toEqual(['in 02-02 04:00 to 02-03 06:00', 'out 02-02 22:00 to 02-03 04:00'])
  })
})

const company = (sketch: HoursSketch): Company => companyOf(fixedRule(sketch))

const windowsOf = (sections: WorkPlan['sections']): string[] => sections.flatMap((one) => [show(one.in), show(one.out)])
const inOf = (plan: WorkPlan): string => show(plan.sections[0]!.in)
const outOf = (plan: WorkPlan): string => show(plan.sections.at(-1)!.out)

/** "in 02-03 04:00 to 02-03 18:00", the end not included. */
const show = ({ edge, window }: PlannedSlot): string => `${edge} ${short(window.start)} to ${short(window.end)}`
const short = (at: Instant): string => formatInstant(shanghai, at).slice(5, 19).replace('T', ' ').replace(/:00$/, '')
