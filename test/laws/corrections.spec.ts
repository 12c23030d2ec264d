/** Laws of corrections: an approved one fills the slot it names and clears the record it names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/domain/approval.js'
import type { Slot } from '../../src/domain/plan.js'
import { plannedArb, punchesOnlyArb, type Situation } from '../kit/arbitraries.js'
import { someone } from '../kit/rule.js'
import { workDaysIn } from './judged.js'

const beside = (situation: Situation, correction: Correction): Situation => ({ ...situation, approvals: [correction] })

describe('laws of corrections', () => {
  it('a correction at the planned time of an empty slot fills it, and nothing is missing, late or early there', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), (situation, pick) => {
        const gaps = workDaysIn(situation).flatMap((day) =>
          day.punches.slots.filter((slot) => slot.filled === undefined).map(({ slot }) => ({ date: day.date, slot })),
        )
        const gap = gaps[pick % Math.max(1, gaps.length)]
        if (gap === undefined) return
        const { slot, date } = gap
        const correction: Correction = {
          _tag: 'correction',
          employee: someone,
          number: '',
          at: slot.planned,
          slot: slot.edge,
          date,
          section: slot.section,
        }
        const day = workDaysIn(beside(situation, correction)).find((one) => one.date === date)!
        const there = day.punches.slots.find(
          (one) => one.slot.position === slot.position && one.slot.edge === slot.edge,
        )!
        expect(there.filled?.correction).toBe(correction)
        const against = day.verdicts.filter(
          (verdict) =>
            verdict.slot?.position === slot.position && verdict.slot.edge === slot.edge && verdict.status !== 'early',
        )
        expect(against).toEqual([])
      }),
      { numRuns: 300 },
    ))
  it('a correction clears the flaws of the record it names', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), fc.nat(), (situation, pick) => {
        const flawed = workDaysIn(situation).flatMap((day) =>
          day.verdicts
            .filter(({ status }) => status === 'place' || status === 'device')
            .map(({ slot }) => ({ day, slot })),
        )
        const one = flawed[pick % Math.max(1, flawed.length)]
        if (one === undefined) return
        const isThere = (slot: Slot | undefined) =>
          slot?.position === one.slot?.position && slot?.edge === one.slot?.edge
        const record = one.day.punches.slots.find(({ slot }) => isThere(slot))!.filled!.punch
        const named = record.says === 'in' || record.says === 'out' ? record.says : undefined
        const correction = { ...madeUp, at: record.at, slot: named, date: undefined, section: undefined }
        const day = workDaysIn(beside(situation, correction)).find((other) => other.date === one.day.date)!
        const filled = day.punches.slots.find(({ slot }) => isThere(slot))!.filled
        if (filled?.correction !== correction || filled.punch !== record) return
        const left = day.verdicts.filter(
          ({ status, slot }) => (status === 'place' || status === 'device') && isThere(slot),
        )
        expect(left).toEqual([])
      }),
      { numRuns: 200 },
    ))
})

const madeUp = { _tag: 'correction', employee: someone, number: '' } as const
