/** Laws of leave, trips and outings: they help, and do no more than they say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Approval, Leave } from '../../src/domain/approval.js'
import { statuses } from '../../src/domain/status.js'
import { addDays } from '../../src/time/civil-date.js'
import { type Instant, plus } from '../../src/time/instant.js'
import { startOfDay } from '../../src/time/zone.js'
import {
  dayArb,
  leaveArb,
  plannedArb,
  punchesOnlyArb,
  ruledArb,
  type Situation,
  situationArb,
} from '../kit/arbitraries.js'
import { punch } from '../kit/day.js'
import { shanghai, someone } from '../kit/rule.js'
import { daysIn, figuresIn, workDaysIn } from './judged.js'

const beside = (situation: Situation, ...more: readonly Approval[]): Situation => ({
  ...situation,
  approvals: [...situation.approvals, ...more],
})
const noCorrections = { leaves: 1, corrections: 0 }
const hourly = (begin: Instant, end: Instant, kind: Leave['kind'] = 'leave'): Leave => ({
  _tag: 'leave',
  employee: someone,
  kind,
  name: kind === 'leave' ? '事假' : '出差',
  number: '',
  unit: 'hour',
  begin,
  end,
})
const amounts = ['late.seconds', 'early.seconds', 'absence.seconds'] as const

/** Leave told by a section of some workday: from so many quarters of an hour after its start, for so many. */
const atSection = fc.record({
  pick: fc.nat(),
  from: fc.constantFrom(0, 0, 0, -2, 1, 4),
  quarters: fc.constantFrom(1, 2, 4, 8, 12, 20, 36, 40),
})
const leaveAt = (
  situation: Situation,
  { pick, from, quarters }: typeof atSection extends fc.Arbitrary<infer A> ? A : never,
) => {
  const sections = workDaysIn(situation).flatMap((day) => day.plan.sections)
  const section = sections[pick % Math.max(1, sections.length)]
  if (section === undefined) return undefined
  const begin = plus(section.duty.start, from * 900)
  return hourly(begin, plus(begin, quarters * 900))
}

/** How many quarters of an hour it is longer on each side, and how long after its beginning somebody arrives. */
const longerArb = fc.record({ before: fc.nat({ max: 6 }), after: fc.nat({ max: 12 }), arrival: fc.nat({ max: 5400 }) })

describe('laws of leave', () => {
  it('leave, a trip or an outing never adds an exception of any kind to any day', () =>
    fc.assert(
      fc.property(situationArb(ruledArb, noCorrections), leaveArb, (situation, leave) => {
        const without = figuresIn(situation)
        figuresIn(beside(situation, leave)).forEach((figures, i) => {
          for (const status of statuses)
            expect(figures[`${status}.count`]).toBeLessThanOrEqual(without[i]![`${status}.count`] as number)
        })
      }),
      { numRuns: 300 },
    ))
  it('leave never raises the amount of lateness, earliness or absence of any day', () =>
    fc.assert(
      fc.property(situationArb(ruledArb, noCorrections), leaveArb, (situation, leave) => {
        const without = figuresIn(situation)
        figuresIn(beside(situation, leave)).forEach((figures, i) => {
          for (const measure of amounts) expect(figures[measure]).toBeLessThanOrEqual(without[i]![measure] as number)
        })
      }),
      { numRuns: 300 },
    ))
  it('leave never lowers worked time', () =>
    fc.assert(
      fc.property(
        plannedArb,
        leaveArb,
        fc.integer({ min: -1800, max: 1800 }),
        fc.nat({ max: 6 }),
        (under, leave, away, skip) => {
          const slots = workDaysIn({ ...under, punches: [], approvals: [] }).flatMap(({ plan }) =>
            plan.sections.flatMap((section) => [section.in, section.out]),
          )
          const punches = slots
            .filter((_, i) => i % 7 !== skip)
            .map(({ planned, edge }) => punch(plus(planned, away), edge))
          const situation = { ...under, punches, approvals: [] }
          const without = daysIn(situation)
          daysIn(beside(situation, leave)).forEach((day, i) =>
            expect(day.worked).toBeGreaterThanOrEqual(without[i]!.worked),
          )
        },
      ),
    ))
  it('leave moves no punch: what is counted, first and last is the same without it', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), leaveArb, (situation, leave) => {
        const seen = daysIn(beside(situation, leave)).map((day) => [day.punchCount, day.earliest, day.latest])
        expect(seen).toEqual(daysIn(situation).map((day) => [day.punchCount, day.earliest, day.latest]))
      }),
    ))
  it('leave over a whole schedule leaves nothing to say against the day', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), (situation, pick) => {
        const days = workDaysIn(situation)
        const day = days[pick % Math.max(1, days.length)]
        if (day === undefined) return
        const leave = hourly(day.plan.sections[0]!.duty.start, day.plan.sections.at(-1)!.duty.end)
        const [excused] = daysIn(beside(situation, leave), { period: { from: day.date, to: day.date } })
        expect(excused!.verdicts).toEqual([])
      }),
    ))
  it('a whole day of leave leaves nothing to say against the day', () =>
    fc.assert(
      fc.property(
        punchesOnlyArb(),
        dayArb,
        fc.constantFrom('day' as const, 'half-day' as const),
        (situation, date, unit) => {
          const [begin, end] = [startOfDay(shanghai, date), startOfDay(shanghai, addDays(date, 1))]
          const [day] = daysIn(beside(situation, { ...hourly(begin, end), unit }), { period: { from: date, to: date } })
          expect(day!.verdicts.filter((verdict) => verdict.status !== 'place' && verdict.status !== 'device')).toEqual(
            [],
          )
        },
      ),
    ))
  it('a trip over a whole schedule cancels every exception and no figure of time', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), (situation, pick) => {
        const days = workDaysIn(situation)
        const before = days[pick % Math.max(1, days.length)]
        if (before === undefined) return
        const { sections } = before.plan
        const trip = hourly(plus(sections[0]!.duty.start, -3600), plus(sections.at(-1)!.duty.end, 3600), 'trip')
        const after = workDaysIn(beside(situation, trip)).find((day) => day.date === before.date)!
        expect(after.verdicts).toEqual([])
        expect(after.standard).toBe(before.standard)
        expect(after.punchCount).toBe(before.punchCount)
      }),
    ))
  it('hourly leave outside the schedule changes nothing', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), fc.integer({ min: 1, max: 3600 }), (situation, pick, lasts) => {
        const days = workDaysIn(situation)
        const day = days[pick % Math.max(1, days.length)]
        if (day === undefined) return
        const { sections } = day.plan
        const before = hourly(plus(sections[0]!.duty.start, -lasts), sections[0]!.duty.start)
        const after = hourly(sections.at(-1)!.duty.end, plus(sections.at(-1)!.duty.end, lasts))
        const period = { from: day.date, to: day.date }
        expect(figuresIn(beside(situation, before, after), { period })).toEqual(figuresIn(situation, { period }))
      }),
    ))
  it('leave told twice is leave told once', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), leaveArb, (situation, leave) => {
        expect(figuresIn(beside(situation, leave, { ...leave }))).toEqual(figuresIn(beside(situation, leave)))
      }),
    ))
  it('the order of approvals changes nothing', () =>
    fc.assert(
      fc.property(situationArb(ruledArb, { leaves: 5, corrections: 0 }), (situation) => {
        const turned = { ...situation, approvals: situation.approvals.toReversed() }
        expect(figuresIn(turned)).toEqual(figuresIn(situation))
      }),
      { numRuns: 300 },
    ))
  it('one leave cut in two at any quarter of an hour is the same leave', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), atSection, fc.nat(), (situation, leave, pick) => {
        const whole = leaveAt(situation, leave)
        if (whole === undefined) return
        const quarters = (whole.end - whole.begin) / 900
        const cut = plus(whole.begin, 900 * (pick % quarters))
        const parts = [
          { ...whole, end: cut },
          { ...whole, begin: cut },
        ].filter((part) => part.begin < part.end)
        expect(figuresIn(beside(situation, ...parts))).toEqual(figuresIn(beside(situation, whole)))
      }),
      { numRuns: 300 },
    ))
  it('longer hourly leave never adds an exception', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), atSection, longerArb, (situation, leave, { before, after, arrival }) => {
        const short = leaveAt(situation, leave)
        if (short === undefined) return
        const punches = [...situation.punches, punch(plus(short.begin, arrival), 'in')].toSorted((a, b) => a.at - b.at)
        const longer = { ...short, begin: plus(short.begin, -900 * before), end: plus(short.end, 900 * after) }
        const days = daysIn(beside({ ...situation, punches }, short))
        daysIn(beside({ ...situation, punches }, longer)).forEach((day, i) =>
          expect(day.verdicts.length).toBeLessThanOrEqual(days[i]!.verdicts.length),
        )
      }),
      { numRuns: 300 },
    ))
})
