import { describe, expect, it } from 'vitest'
import { saidBy } from '../kit/evidence.js'

describe('the reason that a clause of the judge gives', () => {
  it.each([
    ['leave-whole-schedule', '09:00-18:00 | leave 09:00-18:00', 'leave.whole-schedule'],
    ['leave-whole-schedule', '09:00-18:00 | leave 09:00-10:00 in 10:00 out 18:00', '-leave.elsewhere'],
    [
      'leave-whole-section',
      '09:00-12:00 13:00-18:00 | leave 09:00-12:00 in 13:00 out 18:00',
      'leave.whole-section',
      '-leave.none',
    ],
    ['leave-half-day', '09:00-18:00 | morning out 18:00', 'leave.half-day'],
    ['leave-at-an-edge', '09:00-18:00 | leave 09:00-10:00 in 10:00 out 18:00', 'leave.moves-edge', '-leave.none'],
    ['trip-over-schedule', '09:00-18:00 | trip 09:00-18:00', 'trip.cancels'],
    ['trip-over-part', '09:00-18:00 | trip 09:00-10:00 in 10:00 out 18:00', 'leave.elsewhere'],
    ['carry-granted', '09:00-18:00 carry 60/30 | out -05:00 in 09:30 out 18:00', 'carry.granted'],
    ['carry-granted', '09:00-18:00 carry 60/30 | out -05:01 in 09:30 out 18:00', '-carry.not-reached'],
    ['carry-granted', '09:00-18:00 carry 60/30 | in 09:30 out 18:00', '-carry.nobody-left'],
    ['band-shift', '09:00-18:00 band 45/60 | in 09:30 out 18:30', 'band.shifts-out'],
    ['band-shift', '09:00-18:00 band 45/60 | in 09:00 out 18:00', '-band.shifts-nothing'],
    ['late', '09:00-18:00 | in 09:01 out 18:00', 'late.after-the-limit'],
    ['late', '09:00-18:00 | in 09:00 out 18:00', '-late.in-time'],
    ['early', '09:00-18:00 | in 09:00 out 17:59', 'early.before-the-limit'],
    ['early', '09:00-18:00 | in 09:00 out 18:00', '-early.in-time'],
    ['missing', '09:00-18:00 | in 09:00', 'missing.no-punch'],
    ['missing', '09:00-18:00 out-optional | in 09:00', '-missing.not-needed'],
    ['missing', '09:00-18:00 | morning out 18:00', '-missing.waived'],
    ['absence', '09:00-18:00 |', 'absence.nobody-came'],
    ['absence', '09:00-18:00 | in 09:00', '-absence.somebody-came'],
    ['absence', '09:00-18:00 | whole-day', '-absence.nothing-was-due'],
    ['free-absence', 'free |', 'absence.nobody-came'],
    ['free-absence', 'free | in 09:00', '-absence.somebody-came'],
    ['place', '09:00-18:00 | in 09:00!place', 'place.flagged'],
    ['place', '09:00-18:00 | in 09:00', '-place.clean'],
    ['place', '09:00-18:00 fieldwork | in 09:00!place', '-place.fieldwork'],
    ['device', '09:00-18:00 | in 09:00!device', 'device.flagged'],
    ['device', '09:00-18:00 | in 09:00', '-device.clean'],
    ['worked-time', '09:00-18:00 | in 09:00 out 18:00', 'worked.counted'],
    ['worked-time', '09:00-18:00 | in 09:00', 'worked.incomplete'],
    ['paired-time', 'free | in 09:00 out 18:00', 'worked.paired'],
    ['paired-time', 'free | in 09:00', 'worked.nothing-to-pair'],
  ])('%s says of %s: %s', (clause, line, ...says) => expect(saidBy(clause, line)).toEqual(says))

  it('late-as-absence is that the lateness went beyond what a policy names', () => {
    const answers = { lateBecomesAbsence: 'after-60-minutes' } as const
    expect(saidBy('late-as-absence', '09:00-18:00 | in 10:01 out 18:00', answers)).toEqual(['absence.late-beyond'])
    expect(saidBy('late-as-absence', '09:00-18:00 | in 10:00 out 18:00', answers)).toEqual(['-absence.somebody-came'])
  })
})
