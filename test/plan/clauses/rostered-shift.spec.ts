import { describe, expect, it } from 'vitest'
import type { RosterDay } from '../../../src/domain/roster.js'
import { ruleId, sectionId, shiftId } from '../../../src/domain/rule.js'
import { type RosteredInput, rosteredShift } from '../../../src/plan/clauses/rostered-shift.js'
import { ask } from '../../../src/reason/clause.js'
import { minutes } from '../../../src/time/seconds.js'
import { recordingWorld, worldOf } from '../../kit/asking.js'
import { clock, on, shift, shiftRule } from '../../kit/rule.js'

const early = shift(1, '08:00-16:00', { graceIn: 5 })
const night = shift(2, '22:00-30:00')
const timeless = shift(3, '', { graceIn: 7 })
const off = shift(0, '')
const twoShifts = shiftRule([off, early, night, timeless])

describe('the roster', () => {
  it('names the shift of the day', () =>
    expect(ask(rosteredShift, input({ day: day(2) }), worldOf())).toEqual({
      _tag: 'shift',
      pattern: night,
      printed: false,
    }))

  it('means rest by shift 0', () =>
    expect(ask(rosteredShift, input({ day: day(0) }), worldOf())).toEqual({ _tag: 'rest' }))

  it('that does not exist for the month leaves the day without a judgement', () =>
    expect(ask(rosteredShift, input({ rosterKnown: false }), worldOf())).toEqual({ _tag: 'no-roster' }))

  it.each([
    ['no-expectation', { _tag: 'unscheduled' }],
    ['rest', { _tag: 'rest' }],
    ['workday', { _tag: 'shift', pattern: early, printed: false }],
  ] as const)('that lacks the day is answered by unscheduled: %s', (unscheduled, expected) =>
    expect(ask(rosteredShift, input({}), worldOf({ unscheduled }))).toEqual(expected),
  )

  it('that lacks the day of a rule without shifts names an unknown shift, where unscheduled days are workdays', () =>
    expect(ask(rosteredShift, input({ rule: shiftRule([off]) }), worldOf({ unscheduled: 'workday' }))).toEqual({
      _tag: 'unknown-shift',
    }))

  it('that names a shift the rule lacks lends its own printed times, with no leeway', () => {
    const found = ask(rosteredShift, input({ day: day(9, ['09:00', '17:00']) }), worldOf())
    expect(found).toMatchObject({ _tag: 'shift', printed: true, pattern: { id: 9, name: 'shift 9' } })
    expect(timetableOf(found)).toMatchObject({
      sections: [{ id: 5, start: clock('09:00'), end: clock('17:00'), rests: [] }],
      leeway: { graceIn: 0 },
      outNeeded: true,
    })
  })

  it('that names a shift the rule has without times lends its times to the rule’s settings', () => {
    const found = ask(rosteredShift, input({ day: day(3, ['09:00', '17:00']) }), worldOf())
    expect(timetableOf(found)).toMatchObject({
      sections: [{ start: clock('09:00'), end: clock('17:00') }],
      leeway: { graceIn: minutes(7) },
    })
  })

  it('that names a shift the rule lacks, and prints no times, names an unknown shift', () =>
    expect(ask(rosteredShift, input({ day: day(9) }), worldOf())).toEqual({ _tag: 'unknown-shift' }))

  it('of another rule is not looked up in this one, whose ids may mean other shifts', () =>
    expect(ask(rosteredShift, input({ day: { ...day(2), rule: ruleId(77) } }), worldOf())).toEqual({
      _tag: 'unknown-shift',
    }))

  it('leans on no policy where it has the day', () => {
    const { world, lines } = recordingWorld()
    ask(rosteredShift, input({ day: day(2) }), world)
    expect(lines[0]?.leansOn).toEqual([])
    expect(lines[0]?.because).toEqual({ says: 'rostered-shift.shift', with: { shift: 'shift 2' } })
  })
})

const input = (differs: Partial<RosteredInput>): RosteredInput => ({
  rule: twoShifts,
  date: on('2026-02-03'),
  day: undefined,
  rosterKnown: true,
  ...differs,
})
const day = (shift: number, hours?: readonly [string, string]): RosterDay => ({
  rule: ruleId(2),
  shift: shiftId(shift),
  name: `shift ${shift}`,
  times: hours === undefined ? [] : [{ id: sectionId(5), start: clock(hours[0]), end: clock(hours[1]) }],
})
const timetableOf = (found: ReturnType<typeof rosteredShift.decide>) =>
  found?._tag === 'shift' ? found.pattern.timetable : undefined
