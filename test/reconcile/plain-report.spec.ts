/** Claims about day reports that are passed over at a look: no check would have found anything in one of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/measure.js'
import type { OfficialDay } from '../../src/domain/official.js'
import { dayChecks } from '../../src/reconcile/day-checks.js'
import { isPlain } from '../../src/reconcile/plain-report.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { hours } from '../../src/time/seconds.js'
import { official } from './figures.js'

const plain: Figures = {
  'late.count': 0,
  'late.seconds': 0,
  'absence.count': 0,
  'leave.count': 0,
  'punches.count': 2,
  'earliest.seconds': hours(9),
  'latest.seconds': hours(18),
  'worked.seconds': hours(8),
  'standard.seconds': hours(8),
  dayType: 'work',
}
const usual = (figures: Figures) => official('ann', '2026-05-04', { ...plain, ...figures })

/** Nothing, little, half a day, and a day and a bit: what the checks compare with. */
const amount = fc.constantFrom(-60, 0, 1, 2, 60, 43_200, 43_260, 86_400, 86_460)
const mostlyNone = fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: amount })
const figures: fc.Arbitrary<Figures> = fc
  .record(
    {
      'late.count': mostlyNone,
      'late.seconds': mostlyNone,
      'early.count': mostlyNone,
      'early.seconds': mostlyNone,
      'missing.count': mostlyNone,
      'absence.count': mostlyNone,
      'absence.seconds': mostlyNone,
      'leave.count': mostlyNone,
      'leave.seconds': mostlyNone,
      'trip.count': mostlyNone,
      'trip.seconds': mostlyNone,
      'outing.count': mostlyNone,
      'outing.seconds': mostlyNone,
      'punches.count': fc.constantFrom(-1, 0, 1, 2, 3),
      'earliest.seconds': amount,
      'latest.seconds': amount,
      'worked.seconds': amount,
      'standard.seconds': mostlyNone,
      dayType: fc.constantFrom('work' as const, 'rest' as const),
    },
    { requiredKeys: [] },
  )
  .map((told) => ({ ...told }))
const day: fc.Arbitrary<OfficialDay> = fc
  .record({
    figures,
    times: fc.constantFrom([], [{ start: dayOffset(0), end: dayOffset(1) }]),
    leaveByDay: fc.constantFrom(undefined, [43_200], [60]),
  })
  .map(({ figures: told, times, leaveByDay }) => {
    const one = { ...official('ann', '2026-05-04', told), times }
    return leaveByDay === undefined ? one : { ...one, leaveByDay }
  })

describe('a plain day report', () => {
  it('is at odds with itself in nothing that is checked', () => {
    let found = 0
    fc.assert(
      fc.property(day, (one) => {
        if (!isPlain(one)) return
        found += 1
        for (const { isWrong, fault } of dayChecks) expect([fault, isWrong(one.figures, one)]).toEqual([fault, false])
      }),
      { numRuns: 5000, seed: 20_260_504 },
    )
    expect(found).toBeGreaterThan(50)
  })
  it('is one of a usual workday, and of a day off on which nobody came', () => {
    expect(isPlain(usual({}))).toBe(true)
    const off: Figures = { 'punches.count': 0, 'earliest.seconds': 0, 'latest.seconds': 0, 'worked.seconds': 0 }
    expect(isPlain(usual({ ...off, 'standard.seconds': 0, dayType: 'rest' }))).toBe(true)
  })
  it.each<Figures>([
    { 'late.count': 1 },
    { 'missing.count': 1 },
    { 'outing.seconds': 60 },
    { 'punches.count': 1 },
    { 'worked.seconds': hours(10) },
    { 'earliest.seconds': hours(19) },
    { dayType: 'rest' },
  ])('is none that says %j', (told) => expect(isPlain(usual(told))).toBe(false))
})
