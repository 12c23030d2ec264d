/** Laws of overtime: whatever the settings, the punches and the applications. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OvertimeSlip } from '../../src/domain/approval.js'
import {
  type ClassOvertime,
  overtimeClasses,
  type OvertimeRests,
  type OvertimeSettings,
} from '../../src/domain/overtime.js'
import type { DayResult } from '../../src/domain/result.js'
import { createEngine } from '../../src/engine.js'
import { overtimeLimits } from '../../src/overtime/clauses/overtime-limits.js'
import { overtimeRests } from '../../src/overtime/clauses/overtime-rests.js'
import { overtimeRounding } from '../../src/overtime/clauses/overtime-rounding.js'
import { intersection, lasting } from '../../src/overtime/intersection.js'
import { reachOf } from '../../src/overtime/reach.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfMonth } from '../../src/rollup/figures.js'
import { sumMonth } from '../../src/rollup/month.js'
import { addDays } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { plus } from '../../src/time/instant.js'
import { hours, minutes, none, seconds, sum } from '../../src/time/seconds.js'
import { type Span, span, union } from '../../src/time/span.js'
import { startOfDay } from '../../src/time/zone.js'
import { createPlanner } from '../../src/plan/planner.js'
import {
  around,
  answersArb,
  fixedArb,
  rosterArb,
  shiftArb,
  type Situation,
  situationArb,
  week,
} from '../kit/arbitraries.js'
import { worldOf } from '../kit/asking.js'
import { shanghai, someone } from '../kit/rule.js'
import { audit } from '../../src/audit.js'
import { companyIn } from '../laws/judged.js'
import { answersOf, reportedBy } from '../laws/reported.js'

describe('laws of a day’s overtime', () => {
  it('is never more than the time applied for, where applications alone count', () =>
    fc.assert(
      fc.property(casesArb, (one) => {
        const applied = one.slips.reduce((total, { begin, end }) => total + end - begin, 0)
        const counted = daysOf(one, { by: 'approval', rounding: 'never' })
        expect(totalOf(counted)).toBeLessThanOrEqual(applied)
      }),
    ))
  it('by both is no more than by applications alone', () =>
    fc.assert(
      fc.property(casesArb, (one) => {
        const [both, applied] = (['both', 'approval'] as const).map((by) =>
          daysOf(one, { by, rounding: 'never', rests: noRests }),
        )
        both!.forEach((day, i) => expect(lengthOf(day)).toBeLessThanOrEqual(lengthOf(applied![i]!)))
      }),
    ))
  it('is not lowered by an application more', () =>
    fc.assert(
      fc.property(casesArb, slipArb, fc.constantFrom('both', 'approval', 'punches'), (one, slip, by) => {
        const asked = { by, rounding: 'by-unit', rests: atTimes } as const
        const before = daysOf(one, asked)
        const after = daysOf({ ...one, slips: [...one.slips, slip] }, asked)
        before.forEach((day, i) => expect(lengthOf(after[i]!)).toBeGreaterThanOrEqual(lengthOf(day)))
      }),
    ))
  it('does not depend on the order of applications, or on one told in two touching parts', () =>
    fc.assert(
      fc.property(casesArb, fc.constantFrom('both', 'approval'), (one, by) => {
        const parted = one.slips.flatMap((slip) => {
          const middle = plus(slip.begin, Math.floor((slip.end - slip.begin) / 2))
          return [
            { ...slip, begin: middle },
            { ...slip, end: middle },
          ]
        })
        expect(daysOf({ ...one, slips: parted }, { by }).map(lengthOf)).toEqual(daysOf(one, { by }).map(lengthOf))
      }),
    ))
  it('is 0 on every day without an application, unless punches alone count', () =>
    fc.assert(
      fc.property(casesArb, fc.constantFrom('both', 'approval'), (one, by) => {
        expect(totalOf(daysOf({ ...one, slips: [] }, { by }))).toBe(0)
      }),
    ))
  it('changes nothing else about the day', () =>
    fc.assert(
      fc.property(casesArb, fc.constantFrom('both', 'approval', 'punches'), (one, by) => {
        const bare = createEngine(companyIn(one.situation), withAnswers({}), undefined).judge(someone, week).days
        const told = daysOf(one, { by })
        told.forEach((day, i) => {
          expect(day.verdicts).toEqual(bare[i]!.verdicts)
          expect(day.worked).toBe(bare[i]!.worked)
        })
      }),
    ))
  it('becomes time off or pay whole, and never both', () =>
    fc.assert(
      fc.property(casesArb, fc.constantFrom('vacation', 'money', 'nothing'), (one, converts) => {
        for (const { overtime } of daysOf(one, { converts })) {
          if (overtime === undefined) continue
          expect(overtime.asVacation).toBe(converts === 'vacation' ? overtime.seconds : 0)
          expect(overtime.asMoney).toBe(converts === 'money' ? overtime.seconds : 0)
        }
      }),
    ))
  it('is whole steps of the unit under every other answer', () =>
    fc.assert(
      fc.property(casesArb, answersArb, (one, answers) => {
        for (const day of daysOf(one, { answers: { ...answers, overtimeRounding: 'by-unit' } }))
          expect(lengthOf(day) % 360).toBe(0)
      }),
    ))
})

describe('laws of a month’s overtime', () => {
  it('the classes add up to the whole, and the whole is the sum of the days', () =>
    fc.assert(
      fc.property(casesArb, fc.constantFrom('both', 'approval', 'punches'), (one, by) => {
        const days = daysOf(one, { by, holidays: true }).filter((day) => day.state === 'final')
        const month = figuresOfMonth(sumMonth(someone, week, days))
        const classes = overtimeClasses.map((name) => Number(month[`overtime.${name}.seconds`]))
        if (days.some(({ overtime }) => overtime === undefined)) expect(month['overtime.seconds']).toBeUndefined()
        else {
          expect(month['overtime.seconds']).toBe(totalOf(days))
          expect(classes.reduce((total, value) => total + value, 0)).toBe(totalOf(days))
        }
      }),
    ))
  it('told in the vendor’s shape and read again agrees with itself', () =>
    fc.assert(
      fc.property(
        casesArb,
        fc.constantFrom('both', 'approval', 'punches'),
        fc.constantFrom('vacation', 'money'),
        (one, by, converts) => {
          const company = companyOf(one, { by, converts })
          const asked = { from: startOfDay(shanghai, week.from), to: startOfDay(shanghai, week.to) }
          const theirs = reportedBy(company, answersOf(company, week), asked)
          const report = audit(theirs, [], week)
          expect(report.differences.filter(({ measure }) => measure.startsWith('overtime'))).toEqual([])
          expect(report.findings.filter(({ id }) => id === 'overtime-inconsistent')).toEqual([])
        },
      ),
      { numRuns: 30 },
    ))
})

describe('laws of the steps', () => {
  const spansArb = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 900 })), {
    maxLength: 6,
  })
  const spans = (drawn: ReadonlyArray<readonly [number, number]>): Span[] =>
    drawn.map(([start, length]) => span(start as never, (start + length) as never))
  it('what two lists share is in both, and sharing is the same both ways', () =>
    fc.assert(
      fc.property(spansArb, spansArb, fc.integer({ min: 0, max: 6000 }), (a, b, second) => {
        const isIn = (list: readonly Span[]) => list.some(({ start, end }) => start <= second && second < end)
        const shared = intersection(spans(a), spans(b))
        expect(isIn(shared)).toBe(isIn(spans(a)) && isIn(spans(b)))
        expect(lasting(shared)).toBe(lasting(intersection(spans(b), spans(a))))
        expect(lasting(shared)).toBeLessThanOrEqual(lasting(union(spans(a))))
      }),
    ))
  it('rest is never more than there is', () =>
    fc.assert(
      fc.property(spansArb, restsArb, (drawn, rests) => {
        const own = union(spans(drawn)).map(({ start, end }) => span(plus(noon, start), plus(noon, end)))
        const taken =
          overtimeRests.decide({ date: week.from, where: shanghai, spans: own, rests }, withAnswers({})) ?? none
        expect(taken).toBeGreaterThanOrEqual(0)
        expect(taken).toBeLessThanOrEqual(lasting(own))
      }),
    ))
  it('limits leave nothing or something between them, never more than was there', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(50_000), fc.nat(100), fc.nat(20_000), fc.nat(50_000)),
        fc.constantFrom('after-rests', 'before-rests'),
        ([gross, percent, minimum, maximum], answer) => {
          const rests = Math.floor((gross * percent) / 100)
          const input = {
            gross: seconds(gross),
            rests: seconds(rests),
            minimum: seconds(minimum),
            maximum: seconds(maximum),
          }
          const left = overtimeLimits.decide(input, withAnswers({ overtimeLimits: answer }))!
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(Math.min(gross - rests, maximum))
          if (gross < minimum) expect(left).toBe(0)
        },
      ),
    ))
  it('rounding twice is rounding once, moves by less than a step, and keeps the order', () =>
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        fc.constantFrom(360, 1800, 2880, 3600, 7200, 28_800),
        fc.constantFrom('nearest', 'up', 'down'),
        (some, more, step, towards) => {
          const round = (lasts: number): number =>
            overtimeRounding.decide(
              { lasts: seconds(lasts), rounding: { step: seconds(step), towards } },
              withAnswers({}),
            ) ?? 0
          expect(round(round(some))).toBe(round(some))
          expect(Math.abs(round(some) - some)).toBeLessThan(step)
          expect(round(some) % step).toBe(0)
          expect(round(some + more)).toBeGreaterThanOrEqual(round(some))
        },
      ),
    ))
  it('every moment of planned days is of exactly one of them, and a day’s windows are in its reach', () =>
    fc.assert(
      fc.property(casesArb, ({ situation }) => {
        const planned = createPlanner(companyIn(situation), worldOf()).planDays(someone, around)
        const plans = planned.map(({ plan }) => plan)
        const reaches = planned.map((_, i) => reachOf(planned, i, shanghai))
        reaches.slice(1).forEach((reach, i) => expect(reach.start).toBe(reaches[i]!.end))
        plans.slice(1, -1).forEach((plan, i) => {
          if (plan._tag !== 'work') return
          const reach = reaches[i + 1]!
          expect(reach.start).toBeLessThanOrEqual(plan.sections[0]!.in.window.start)
          expect(reach.end).toBeGreaterThanOrEqual(plan.sections.at(-1)!.out.window.end)
        })
      }),
    ))
})

// Helpers

interface Case {
  readonly situation: Situation
  readonly slips: readonly OvertimeSlip[]
}
interface Asked {
  readonly by?: 'both' | 'approval' | 'punches'
  readonly converts?: NonNullable<ClassOvertime['converts']>
  readonly rests?: OvertimeRests
  readonly rounding?: Policies['overtimeRounding']
  readonly answers?: Partial<Policies>
  readonly holidays?: boolean
}

const noRests: OvertimeRests = { _tag: 'none' }
const atTimes: OvertimeRests = {
  _tag: 'at-times',
  times: [{ start: dayOffset(hours(19)), end: dayOffset(hours(19) + minutes(30)) }],
}
const restsArb: fc.Arbitrary<OvertimeRests> = fc.oneof(
  fc.constantFrom(noRests, atTimes, {
    _tag: 'at-times' as const,
    times: [
      { start: dayOffset(hours(12)), end: dayOffset(hours(13)) },
      { start: dayOffset(hours(12) + 600), end: dayOffset(hours(14)) },
    ],
  }),
  fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 5 }).map((tiers) => ({
    _tag: 'by-length' as const,
    tiers: tiers.map(([reaches, takes]) => ({ reaches: seconds(reaches), takes: seconds(takes) })),
  })),
)
const noon = plus(startOfDay(shanghai, week.from), hours(12))

const slipArb: fc.Arbitrary<OvertimeSlip> = fc
  .record({ begins: fc.integer({ min: 0, max: 9 * 96 }), quarters: fc.integer({ min: 1, max: 60 }) })
  .map(({ begins, quarters }) => {
    const begin = plus(startOfDay(shanghai, addDays(week.from, -1)), begins * 900)
    return { _tag: 'overtime', employee: someone, number: '', begin, end: plus(begin, quarters * 900) }
  })
const plannedCase = fc.oneof(
  fixedArb.map((rule) => ({ rule, roster: undefined })),
  fc.record({ rule: shiftArb, roster: rosterArb }),
)
const casesArb: fc.Arbitrary<Case> = fc.record({
  situation: situationArb(plannedCase),
  slips: fc.array(slipArb, { maxLength: 5 }),
})

const companyOf = ({ situation, slips }: Case, asked: Asked) => {
  const { by = 'punches', converts = 'nothing', rests = noRests, holidays = false } = asked
  const own: ClassOvertime = {
    allowed: true,
    basis:
      by === 'punches'
        ? { _tag: by, rests, startsAfter: minutes(30), minimum: minutes(30), maximum: hours(4) }
        : { _tag: by, rests },
    range: 'all-day',
    converts,
  }
  const overtime: OvertimeSettings = {
    classes: { workday: own, restday: own, holiday: own },
    rounding: undefined,
    dayCut: undefined,
  }
  const calendar = holidays
    ? { days: new Map([[addDays(week.from, 2), 'statutory' as const]]), years: new Set([2026]) }
    : { days: new Map<never, never>(), years: new Set([2026]) }
  return companyIn(
    { ...situation, rule: { ...situation.rule, overtime }, approvals: [...situation.approvals, ...slips] },
    { approvalsFrom: 'document', calendar: { source: '', edition: '', madeUp: new Map(), ...calendar } },
  )
}
const daysOf = (one: Case, asked: Asked): readonly DayResult[] => {
  const answers = { ...asked.answers, ...(asked.rounding === undefined ? {} : { overtimeRounding: asked.rounding }) }
  return createEngine(companyOf(one, asked), withAnswers(answers), undefined).judge(someone, week).days
}
const lengthOf = ({ overtime }: DayResult): number => overtime?.seconds ?? 0
const totalOf = (days: readonly DayResult[]): number => sum(days.flatMap(({ overtime }) => overtime?.seconds ?? []))
