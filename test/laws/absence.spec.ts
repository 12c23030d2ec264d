/** Laws of absence and missing punches: what excludes what, and how many there can be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedArb, punchesOnlyArb, situationArb } from '../kit/arbitraries.js'
import { daysIn, workDaysIn } from './judged.js'

const noLeave = { leaves: 0, corrections: 2 }

describe('laws of absence', () => {
  it('absent excludes missing, late and early, where absence is of whole days', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts } of daysIn(situation)) {
          const said = new Set(verdicts.map((verdict) => verdict.status))
          if (said.has('absence')) expect([...said]).toEqual(['absence'])
        }
      }),
    ))
  it('a workday without a punch and without leave is absent once, for its whole standard', () =>
    fc.assert(
      fc.property(plannedArb, (under) => {
        for (const day of workDaysIn({ ...under, punches: [], approvals: [] }))
          expect(day.verdicts.map(({ status, seconds }) => [status, seconds])).toEqual([['absence', day.standard]])
      }),
    ))
  it('whoever has a punch that counts is not absent', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts, punchCount } of daysIn(situation))
          if (punchCount > 0) expect(verdicts.filter((verdict) => verdict.status === 'absence')).toEqual([])
      }),
    ))
  it('an absence never lasts longer than the standard of its day, and there is at most one', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts, standard } of daysIn(situation)) {
          const absences = verdicts.filter((verdict) => verdict.status === 'absence')
          expect(absences.length).toBeLessThanOrEqual(1)
          for (const { seconds } of absences) expect(seconds).toBeLessThanOrEqual(standard)
        }
      }),
    ))
  it('absent days work nothing', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts, worked } of daysIn(situation))
          if (verdicts.some((verdict) => verdict.status === 'absence')) expect(worked).toBe(0)
      }),
    ))
})

describe('laws of missing punches', () => {
  it('of each needed slot of a day that is not absent exactly one is true: it is filled, or it is missing', () =>
    fc.assert(
      fc.property(situationArb(plannedArb, noLeave), (situation) => {
        for (const { punches, verdicts } of workDaysIn(situation)) {
          if (verdicts.some((verdict) => verdict.status === 'absence')) continue
          const empty = punches.slots.filter(({ slot, filled }) => slot.needed && !filled).map(({ slot }) => slot)
          const missing = verdicts.filter((verdict) => verdict.status === 'missing').map((verdict) => verdict.slot)
          expect(missing).toEqual(empty)
        }
      }),
    ))
  it('at most one of late, early and missing is said of a slot', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), (situation) => {
        for (const { verdicts } of workDaysIn(situation)) {
          const slots = verdicts
            .filter((verdict) => ['late', 'early', 'missing'].includes(verdict.status))
            .map(({ slot }) => `${slot?.position} ${slot?.edge}`)
          expect(new Set(slots).size).toBe(slots.length)
        }
      }),
    ))
  it('only an in is late and only an out is early', () =>
    fc.assert(
      fc.property(situationArb(plannedArb), (situation) => {
        for (const { verdicts } of workDaysIn(situation))
          for (const { status, slot } of verdicts) {
            if (status === 'late') expect(slot?.edge).toBe('in')
            if (status === 'early') expect(slot?.edge).toBe('out')
          }
      }),
    ))
  it('only late, early and absence last', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        for (const { verdicts } of daysIn(situation))
          for (const { status, seconds } of verdicts)
            if (['missing', 'place', 'device'].includes(status)) expect(seconds).toBe(0)
      }),
    ))
  it('each flaw of a punch that counts is said once, and of no other punch', () =>
    fc.assert(
      fc.property(punchesOnlyArb(plannedArb), (situation) => {
        for (const { verdicts, punches } of workDaysIn(situation)) {
          const counting = punches.slots.flatMap(({ filled }) => filled?.punch ?? [])
          const said = (status: string) => verdicts.filter((verdict) => verdict.status === status).length
          expect(said('place')).toBe(counting.filter(({ flaws }) => flaws.has('place') || flaws.has('wifi')).length)
          expect(said('device')).toBe(counting.filter(({ flaws }) => flaws.has('device')).length)
        }
      }),
    ))
})
