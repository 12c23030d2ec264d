/** Laws of late and early: which way they move when a punch, a grace, a band or a carry moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edge } from '../../src/domain/punch.js'
import { floorToMinute, plus } from '../../src/time/instant.js'
import { hours, minutes } from '../../src/time/seconds.js'
import { fixedArb, layoutArb, plannedArb, punchesOnlyArb, type Situation } from '../kit/arbitraries.js'
import { punch } from '../kit/day.js'
import { fixedRule, type HoursSketch } from '../kit/rule.js'
import { counted, daysIn, figuresIn, lasted, withPunchAt, workDaysIn } from './judged.js'

const widths = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }))
  .map(([a, b]) => ({ narrow: Math.min(a, b), wide: Math.max(a, b) }))
const said = fc.record({
  situation: punchesOnlyArb(plannedArb),
  pick: fc.nat(),
  seconds: fc.integer({ min: 0, max: 5400 }),
})
const underHours = (situation: Situation, sketch: HoursSketch): Situation => ({
  ...situation,
  rule: fixedRule(sketch),
  roster: undefined,
})

/** A punch that fills a slot of that edge, and what is said of the slot before and after the punch moves. */
const moved = (situation: Situation, edge: Edge, pick: number, seconds: number) => {
  const slots = workDaysIn(situation).flatMap((day) =>
    day.punches.slots
      .filter(({ slot, filled }) => slot.edge === edge && filled)
      .map(({ slot, filled }) => ({ day, slot, filled })),
  )
  const one = slots[pick % Math.max(1, slots.length)]
  if (one === undefined) return undefined
  const index = situation.punches.indexOf(one.filled!.punch)
  const at = plus(one.filled!.punch.at, seconds)
  const days = workDaysIn(withPunchAt(situation, index, at))
  const there = days.find((day) => day.date === one.day.date)!
  const slot = there.punches.slots.find(
    (other) => other.slot.position === one.slot.position && other.slot.edge === edge,
  )!
  if (slot.filled?.punch.at !== at || elsewhere(days, at) !== elsewhere(workDaysIn(situation), one.filled!.punch.at))
    return undefined
  const secondsOf = (day: typeof there) =>
    day.verdicts.find(
      (verdict) => verdict.slot?.position === one.slot.position && verdict.slot.edge === edge && verdict.seconds > 0,
    )?.seconds ?? 0
  return { before: secondsOf(one.day), after: secondsOf(there) }
}

/**
 * When every other slot was filled. A record of the same second may take another slot once this one moves away, and an arrival that
 * counts only then may shift what is due: that is another day, not a later punch.
 */
const elsewhere = (days: ReturnType<typeof workDaysIn>, moving: number): string =>
  days
    .flatMap(({ punches }) =>
      punches.slots.map(({ filled }) => (filled?.punch.at === moving ? 'moving' : filled?.punch.at)),
    )
    .join(' ')

const awayArb = fc.oneof(
  fc.integer({ min: -7200, max: 7200 }),
  fc.integer({ min: 1, max: 40 }).map((quarter) => quarter * 180),
)

/** One section, one in and one out a day, each within two hours of its time. */
const plainDayArb = fc.array(fc.record({ in: awayArb, out: awayArb }), { minLength: 5, maxLength: 5 })
const plainWeek = (
  away: ReadonlyArray<{ readonly in: number; readonly out: number }>,
  sketch: HoursSketch = {},
): Situation => {
  const situation: Situation = { rule: fixedRule(sketch), roster: undefined, punches: [], approvals: [] }
  const punches = workDaysIn(situation).flatMap(({ plan }, i) => [
    punch(plus(plan.sections[0]!.in.planned, away[i]!.in), 'in'),
    punch(plus(plan.sections[0]!.out.planned, away[i]!.out), 'out'),
  ])
  return { ...situation, punches }
}

describe('laws of late and early', () => {
  it('arriving later never lowers the lateness of a slot that the punch still fills, every other slot being filled as before', () =>
    fc.assert(
      fc.property(said, ({ situation, pick, seconds }) => {
        const { before, after } = moved(situation, 'in', pick, seconds) ?? { before: 0, after: 0 }
        expect(after).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 200 },
    ))
  it('arriving earlier never adds lateness to a slot that the punch still fills, every other slot being filled as before', () =>
    fc.assert(
      fc.property(said, ({ situation, pick, seconds }) => {
        const { before, after } = moved(situation, 'in', pick, -seconds) ?? { before: 0, after: 0 }
        expect(after).toBeLessThanOrEqual(before)
      }),
      { numRuns: 200 },
    ))
  it('leaving later never adds earliness to a slot that the punch still fills, every other slot being filled as before', () =>
    fc.assert(
      fc.property(said, ({ situation, pick, seconds }) => {
        const { before, after } = moved(situation, 'out', pick, seconds) ?? { before: 0, after: 0 }
        expect(after).toBeLessThanOrEqual(before)
      }),
      { numRuns: 200 },
    ))
  it('without leeway lateness is the minute of the punch less the planned one, and earliness the other way round', () =>
    fc.assert(
      fc.property(plainDayArb, (away) => {
        const situation = plainWeek(away)
        workDaysIn(situation).forEach(({ plan, verdicts }, i) => {
          const { in: start, out: end } = plan.sections[0]!
          const late = floorToMinute(plus(start.planned, away[i]!.in)) - start.planned
          const early = end.planned - floorToMinute(plus(end.planned, away[i]!.out))
          const expected = [...(late > 0 ? [['late', late]] : []), ...(early > 0 ? [['early', early]] : [])]
          expect(verdicts.map(({ status, seconds }) => [status, seconds])).toEqual(expected)
        })
      }),
    ))
  it('the second of a punch within its minute never matters to late and early', () =>
    fc.assert(
      fc.property(
        plainDayArb,
        fc.nat({ max: 59 }),
        fc.constantFrom(0, 10),
        fc.constantFrom(0, 60),
        (away, second, grace, band) => {
          const situation = plainWeek(away, { graceIn: grace, graceOut: grace, bandLate: band, bandEarly: band })
          const moved = {
            ...situation,
            punches: situation.punches.map((one) => ({ ...one, at: plus(floorToMinute(one.at), second) })),
          }
          const [one, other] = [daysIn(situation), daysIn(moved)]
          for (const status of ['late', 'early'] as const) expect(lasted(other, status)).toBe(lasted(one, status))
        },
      ),
    ))
  it('whole minutes and nothing else are late or early where the times are of whole minutes', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), (situation) => {
        for (const { verdicts } of daysIn(situation))
          for (const { status, seconds } of verdicts) if (status !== 'absence') expect(seconds % 60).toBe(0)
      }),
    ))
  it('what is late or early lasts, and what lasts is counted', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), (situation) => {
        for (const figures of figuresIn(situation))
          for (const status of ['late', 'early'] as const)
            expect(figures[`${status}.seconds`] === 0).toBe(figures[`${status}.count`] === 0)
      }),
    ))
  it('whoever punches every slot on the dot has nothing said against them and works the standard', () =>
    fc.assert(
      fc.property(fixedArb, (rule) => {
        const empty: Situation = { rule, roster: undefined, punches: [], approvals: [] }
        const punches = workDaysIn(empty).flatMap(({ plan }) =>
          plan.sections.flatMap((section) => [punch(section.in.planned, 'in'), punch(section.out.planned, 'out')]),
        )
        for (const day of workDaysIn({ ...empty, punches })) {
          expect(day.verdicts).toEqual([])
          expect(day.worked).toBe(day.standard)
        }
      }),
    ))
  it('a wider grace never adds an exception', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), layoutArb, widths, (situation, sections, { narrow, wide }) => {
        const said = (grace: number) =>
          daysIn(underHours(situation, { sections, graceIn: grace, graceOut: grace })).map((day) => day.verdicts.length)
        said(wide).forEach((count, i) => expect(count).toBeLessThanOrEqual(said(narrow)[i]!))
      }),
    ))
  it('a wider band for late arrival never adds lateness', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), layoutArb, widths, (situation, sections, { narrow, wide }) => {
        const days = (band: number) => daysIn(underHours(situation, { sections, bandLate: band }))
        expect(counted(days(wide), 'late')).toBeLessThanOrEqual(counted(days(narrow), 'late'))
        expect(lasted(days(wide), 'late')).toBeLessThanOrEqual(lasted(days(narrow), 'late'))
      }),
    ))
  it('a wider band for early arrival never adds an exception', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), layoutArb, widths, (situation, sections, { narrow, wide }) => {
        const days = (band: number) => daysIn(underHours(situation, { sections, bandEarly: band }))
        expect(counted(days(wide), 'early')).toBeLessThanOrEqual(counted(days(narrow), 'early'))
        expect(days(wide).flatMap((day) => day.verdicts).length).toBeLessThanOrEqual(
          days(narrow).flatMap((day) => day.verdicts).length,
        )
      }),
    ))
  it('a band moves no more than arrival and departure: nobody under it leaves earlier than arrival plus the day', () =>
    fc.assert(
      fc.property(plainDayArb, (away) => {
        const situation = plainWeek(away, { bandEarly: 60, bandLate: 60 })
        for (const { plan, punches, verdicts } of workDaysIn(situation)) {
          const [arrival, departure] = punches.slots.map((slot) => floorToMinute(slot.filled!.punch.at))
          const shift = Math.max(-3600, Math.min(3600, arrival! - plan.sections[0]!.in.planned))
          const short = plan.sections[0]!.out.planned + shift - departure!
          expect(verdicts.find((verdict) => verdict.status === 'early')?.seconds ?? 0).toBe(Math.max(0, short))
        }
      }),
    ))
  it('a larger carry never adds lateness', () =>
    fc.assert(
      fc.property(plainDayArb, widths, (away, { narrow, wide }) => {
        const days = (grants: number) =>
          daysIn(
            plainWeek(away, { carry: { allowed: true, tiers: [{ after: minutes(30), grants: minutes(grants) }] } }),
          )
        expect(lasted(days(wide), 'late')).toBeLessThanOrEqual(lasted(days(narrow), 'late'))
        expect(counted(days(wide), 'late')).toBeLessThanOrEqual(counted(days(narrow), 'late'))
      }),
      { numRuns: 200 },
    ))
  it('staying longer one night never adds lateness on the next morning', () =>
    fc.assert(
      fc.property(plainDayArb, fc.nat({ max: 3 }), fc.integer({ min: 0, max: 18_000 }), (away, night, longer) => {
        const carry = {
          allowed: true,
          tiers: [
            { after: hours(1), grants: minutes(30) },
            { after: hours(3), grants: hours(1) },
          ],
        }
        const stayed = away.map((day, i) => (i === night ? { ...day, out: day.out + longer } : day))
        const lateOn = (days: typeof away) =>
          lasted(daysIn(plainWeek(days, { carry })).slice(night + 1, night + 2), 'late')
        expect(lateOn(stayed)).toBeLessThanOrEqual(lateOn(away))
      }),
      { numRuns: 200 },
    ))
  it('an out that is optional is never early and never missing', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), layoutArb, (situation, sections) => {
        const days = daysIn(underHours(situation, { sections, outNeeded: false }))
        expect(counted(days, 'early')).toBe(0)
        const missed = days.flatMap((day) => day.verdicts.filter((verdict) => verdict.status === 'missing'))
        expect(missed.filter((verdict) => verdict.slot?.edge === 'out')).toEqual([])
      }),
    ))
})
