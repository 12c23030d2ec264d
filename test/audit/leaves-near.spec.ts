/** Claims about the leaves that a day is judged with: those that are left out could not have said anything about it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Leave } from '../../src/domain/approval.js'
import { halvesOf } from '../../src/domain/half-day.js'
import { createEngine } from '../../src/engine.js'
import { leavesNear } from '../../src/leaves-near.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { addDays } from '../../src/time/civil-date.js'
import { instant } from '../../src/time/instant.js'
import { overlap, span } from '../../src/time/span.js'
import { startOfDay, zone } from '../../src/time/zone.js'
import { situationArb, week } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { companyIn } from '../laws/judged.js'

/** The furthest from UTC on each side, and one between. */
const zones = ['Pacific/Kiritimati', 'Asia/Shanghai', 'Pacific/Pago_Pago'].map((name) => zone(name)!)

const leaveArb = (around: number): fc.Arbitrary<Leave> =>
  fc
    .record({
      unit: fc.constantFrom('hour' as const, 'half-day' as const, 'day' as const),
      begin: fc.integer({ min: -16, max: 16 }),
      lasts: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ unit, begin, lasts }) => ({
      _tag: 'leave',
      employee: someone,
      kind: 'leave',
      name: '年假',
      number: '',
      unit,
      begin: instant(around + begin * 21_600),
      end: instant(around + (begin + lasts) * 21_600),
    }))

describe('the leaves near a day', () => {
  it('are all that touch its work, its halves, its date or the next, in any zone', () =>
    fc.assert(
      fc.property(
        situationArb(),
        fc.constantFrom(...zones),
        fc.array(leaveArb(week.from * 86_400)),
        (given, where, leaves) => {
          const company = { ...companyIn(given), zone: where }
          const { days } = createEngine(company, defaultPolicies, undefined).judge(someone, week)
          for (const { plan } of days) {
            const near = leavesNear(leaves, plan)
            if (plan._tag !== 'work' && plan._tag !== 'open') {
              expect(near).toEqual([])
              continue
            }
            const work =
              plan._tag === 'open' ? plan.day : span(plan.sections[0]!.duty.start, plan.sections.at(-1)!.duty.end)
            const dates = span(startOfDay(where, plan.date), startOfDay(where, addDays(plan.date, 2)))
            for (const leave of leaves.filter((one) => !near.includes(one))) {
              const away = span(leave.begin, leave.end)
              expect(halvesOf(leave, plan.date, where)).toEqual([])
              expect(overlap(away, work)).toBe(0)
              expect(overlap(away, dates)).toBe(0)
            }
          }
        },
      ),
    ))
  it('are few of many: a month of leave by the day has at most seven that reach one date', () => {
    const many = Array.from(
      { length: 31 },
      (_, i): Leave => ({
        _tag: 'leave',
        employee: someone,
        kind: 'leave',
        name: '',
        number: '',
        unit: 'day',
        begin: startOfDay(zones[1]!, addDays(week.from, i - 15)),
        end: startOfDay(zones[1]!, addDays(week.from, i - 14)),
      }),
    )
    const { days } = createEngine(
      companyIn({ ...fc.sample(situationArb(), { numRuns: 1, seed: 7 })[0]!, approvals: many }),
      defaultPolicies,
      undefined,
    ).judge(someone, week)
    for (const { plan } of days) expect(leavesNear(many, plan).length).toBeLessThanOrEqual(7)
  })
})
