/** Laws of matching: where punches go, whatever else is true. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayPunches } from '../../src/domain/assignment.js'
import { plus } from '../../src/time/instant.js'
import { fixedArb, freeArb, plannedArb, punchesOnlyArb, situationArb } from '../kit/arbitraries.js'
import { punch } from '../kit/day.js'
import { daysIn, judge, workDaysIn } from './judged.js'

const slotsIn = (days: ReadonlyArray<{ readonly punches: DayPunches }>) => days.flatMap((day) => day.punches.slots)

const saysArb = fc.constantFrom('in' as const, 'out' as const, undefined)
const pairArb = fc.record({
  one: saysArb,
  other: saysArb,
  lonePunch: fc.constantFrom('vendor-hint' as const, 'nearest-slot' as const, 'in-first' as const),
})

describe('laws of matching', () => {
  it('every record has exactly one fate', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const fates = judge(situation).records.map((record) => record.punch)
        expect(fates).toHaveLength(situation.punches.length)
        expect(new Set(fates)).toEqual(new Set(situation.punches))
      }),
    ))
  it('records come in order of time', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const times = judge(situation).records.map((record) => record.punch.at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    ))
  it('no punch fills two slots', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const filled = slotsIn(daysIn(situation)).flatMap((slot) => slot.filled?.punch ?? [])
        expect(new Set(filled).size).toBe(filled.length)
      }),
    ))
  it('a live punch fills a slot only inside its window', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { slot, filled } of slotsIn(daysIn(situation))) {
          if (filled === undefined || filled.correction !== undefined) continue
          expect(filled.punch.at).toBeGreaterThanOrEqual(slot.window.start)
          expect(filled.punch.at).toBeLessThan(slot.window.end)
        }
      }),
    ))
  it('slots are filled in order of time', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const times = slotsIn(daysIn(situation)).flatMap((slot) => slot.filled?.punch.at ?? [])
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    ))
  it('in a section the in lies before the out, never in the same second', () =>
    fc.assert(
      fc.property(
        plannedArb,
        pairArb,
        fc.nat(),
        fc.nat({ max: 7200 }),
        (under, { one, other, lonePunch }, pick, after) => {
          const empty = { ...under, punches: [], approvals: [] }
          const sections = workDaysIn(empty).flatMap((day) => day.plan.sections)
          const section = sections[pick % Math.max(1, sections.length)]
          if (section === undefined) return
          const at = plus(section.duty.start, after)
          const { slots } = workDaysIn(
            { ...empty, punches: [punch(at, one), punch(at, other)] },
            { answers: { lonePunch } },
          )
            .map((day) => day.punches)
            .find((punches) => punches.slots.some((slot) => slot.filled))!
          for (const { slot, filled } of slots)
            if (filled && slot.edge === 'out')
              expect(slots.filter((other) => other.slot.position === slot.position && other.filled)).toHaveLength(1)
        },
      ),
      { numRuns: 200 },
    ))
  it('of several punches in one slot the earliest in and the latest out count', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), (situation) => {
        for (const { slot, filled, beaten } of slotsIn(daysIn(situation)))
          for (const { punch: other } of beaten) {
            if (slot.edge === 'in') expect(filled!.punch.at).toBeLessThanOrEqual(other.at)
            else expect(filled!.punch.at).toBeGreaterThanOrEqual(other.at)
          }
      }),
    ))
  it('days and records tell the same story', () =>
    fc.assert(
      fc.property(punchesOnlyArb(), (situation) => {
        const { days, records } = judge(situation)
        for (const { date, punches } of days) {
          const told = [
            ...punches.slots.flatMap(({ slot, filled, beaten }) => [
              ...(filled ? [`${slot.edge} ${filled.punch.at}`] : []),
              ...beaten.map((one) => `superseded ${one.punch.at}`),
            ]),
            ...punches.loose.map((one) => `work ${one.punch.at}`),
          ]
          const recorded = records
            .filter((one) => one.date === date && ['in', 'out', 'superseded', 'work'].includes(one.fate))
            .map((one) => `${one.fate} ${one.punch.at}`)
          expect(recorded.toSorted()).toEqual(told.toSorted())
        }
      }),
    ))
  it('punches keep their fates without the hints of the vendor: each has one, and none is lost', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const blanked = { ...situation, punches: situation.punches.map((one) => punch(one.at, undefined)) }
        const { days, records } = judge(blanked)
        expect(new Set(records.map((one) => one.punch))).toEqual(new Set(blanked.punches))
        const filled = slotsIn(days).flatMap((slot) => slot.filled?.punch ?? [])
        expect(new Set(filled).size).toBe(filled.length)
      }),
    ))
  it('where an in and an out say what they are and each has a slot, neither stands in the other', () =>
    fc.assert(
      fc.property(fixedArb, fc.nat({ max: 3599 }), fc.nat({ max: 3599 }), (rule, late, early) => {
        const plain = { rule, roster: undefined, punches: [], approvals: [] }
        const punches = workDaysIn(plain).flatMap(({ plan: { sections } }) => [
          punch(plus(sections[0]!.in.planned, late), 'in'),
          punch(plus(sections.at(-1)!.out.planned, -early), 'out'),
        ])
        for (const { slot, filled } of slotsIn(daysIn({ ...plain, punches })))
          if (filled) expect(filled.punch.says).toBe(slot.edge)
      }),
    ))
  it('where nothing is planned every punch of the day counts, and none fills a slot', () =>
    fc.assert(
      fc.property(punchesOnlyArb(freeArb.map((rule) => ({ rule, roster: undefined }))), (situation) => {
        const inside = situation.punches.filter((one) => one.says !== 'outside')
        const { days, records } = judge({ ...situation, punches: inside })
        expect(slotsIn(days)).toEqual([])
        const dates = new Set(days.map((day) => day.date))
        for (const { date, fate } of records) if (dates.has(date)) expect(['work', 'duplicate']).toContain(fate)
      }),
    ))
  it('外出打卡 fills no slot where the rule does not synchronise it', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const { days } = judge(situation)
        const effective = days.flatMap(({ punches }) => [
          ...punches.slots.flatMap(({ filled }) => (filled ? [filled] : [])),
          ...punches.loose,
        ])
        for (const one of effective) if (one.correction === undefined) expect(one.punch.says).not.toBe('outside')
      }),
    ))
})
