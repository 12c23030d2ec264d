import { describe, expect, it } from 'vitest'
import type { EmployeeId } from '../../src/domain/employee.js'
import type { Punch } from '../../src/domain/punch.js'
import { defaultPolicies, type Policies, withAnswers } from '../../src/reason/policies.js'
import { companyTold, punch, wednesday } from '../kit/day.js'
import { judgedAloud, saidBy } from '../kit/evidence.js'
import { at, on, someone } from '../kit/rule.js'

const noHint = { rule: undefined, shift: undefined, section: undefined, planned: undefined, plannedOffset: undefined }

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
    ['carry-day', '09:00-18:00 carry 60/30 | in 09:30 out 18:00', 'carry-day.of'],
    ['band-reach', '09:00-12:00 13:00-18:00 band 45/60 | in 09:00', '-band-reach.first-in-last-out'],
    ['absence-unit', '09:00-12:00 13:00-18:00 | in 09:00', '-absence-unit.day'],
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
    ['fieldwork', '09:00-18:00 fieldwork within 300 | in 09:00@320', 'fieldwork.counted'],
    ['fieldwork', '09:00-18:00 fieldwork | in 09:00', '-fieldwork.not-told'],
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
    expect(saidBy('late-as-absence', '09:00-18:00 | in 10:00 out 18:00', answers)).toEqual(['-absence.late-within'])
    expect(saidBy('late-as-absence', '09:00-18:00 | in 10:00 out 18:00')).toEqual(['-absence.late-within'])
  })

  it.each([
    ['carry-day', '09:00-18:00 days 0123456 | in 09:30 out 18:00', 'no tiers hold'],
    ['band-reach', '09:00-18:00 band 45/60 | in 09:00 out 18:00', 'there is one section'],
    ['band-reach', '09:00-12:00 13:00-18:00 grace 5 | in 09:00', 'there is no band'],
    ['absence-unit', '09:00-18:00 |', 'there is one section'],
    ['finality', '09:00-18:00 | in 09:00', 'no moment of asking is named'],
  ])('%s is not asked of %s: %s', (clause, line) => expect(saidBy(clause, line)).toEqual([]))

  it('band-reach and absence-unit is that a policy speaks for each section', () => {
    const each = { bandSections: 'each-section', absenceUnit: 'per-section' } as const
    const line = '09:00-12:00 13:00-18:00 band 45/60 | in 09:00'
    expect(saidBy('band-reach', line, each)).toEqual(['band-reach.each-section'])
    expect(saidBy('absence-unit', line, each)).toEqual(['absence-unit.section'])
  })

  describe('of finality', () => {
    const told = (
      asOf: string,
      answers: Partial<Policies> = {},
      placeholders: ReadonlyMap<EmployeeId, readonly Punch[]> = new Map(),
    ) => {
      const company = { ...companyTold('09:00-18:00 | in 09:00'), placeholders }
      const { lines } = judgedAloud(company, on(wednesday), withAnswers(answers), at(asOf))
      return lines
        .filter((one) => one.clause === 'finality')
        .map(({ about, because, leansOn }) => [about?.edge, because.says, ...leansOn])
    }
    it('is that the windows of the day are open, or have closed', () => {
      expect(told('2026-03-04 19:00')).toEqual([
        ['in', 'finality.open', 'finality'],
        ['out', 'finality.open', 'finality'],
      ])
      expect(told('2026-03-05 04:00')).toEqual([
        ['in', 'finality.final', 'finality'],
        ['out', 'finality.final', 'finality'],
      ])
    })
    it('is that a 未打卡 row has closed the slot, where a policy says so', () => {
      const row = { ...punch(at('2026-03-04 18:00'), undefined), hint: { ...noHint, planned: at('2026-03-04 18:00') } }
      const rows = new Map([[someone, [row]]])
      expect(told('2026-03-04 19:00', { placeholderCloses: 'yes' }, rows)).toEqual([
        ['in', 'finality.open', 'finality'],
        ['out', 'finality.closed-by-placeholder', 'placeholderCloses'],
      ])
      expect(told('2026-03-04 19:00', {}, rows)).toEqual([
        ['in', 'finality.open', 'finality'],
        ['out', 'finality.open', 'placeholderCloses', 'finality'],
      ])
    })
  })

  describe('of the day that carries', () => {
    const monday = '2026-03-09'
    const rule = '09:00-18:00 days 12345 carry 60/30'
    /** Friday 20:00 and Sunday 20:00 are 52 and 4 hours before Monday. */
    const leansOn = (events: string) =>
      judgedAloud(companyTold(`${rule} | ${events}`, { date: monday }), on(monday), defaultPolicies)
        .lines.filter((one) => one.clause === 'carry-day')
        .flatMap((one) => one.leansOn)
    it('is none over a rest day, and leans on the policies whose answers differ there', () => {
      expect(saidBy('carry-day', `${rule} | out -52:00 in 09:30`, {}, monday)).toEqual(['-carry-day.none'])
      expect(leansOn('out -52:00 in 09:30')).toEqual(['carryDay'])
      expect(leansOn('in -10:00 out -04:00 in 09:30')).toEqual(['carryFromRestDay', 'carryDay'])
    })
    it('is the day before, and leans on nothing, where that was worked', () => {
      const line = '09:00-18:00 carry 60/30 | in 09:30 out 18:00'
      const { lines } = judgedAloud(companyTold(line), on(wednesday), defaultPolicies)
      const said = lines.filter((one) => one.clause === 'carry-day')
      expect(said.map(({ because, leansOn: by }) => [because, by])).toEqual([
        [{ says: 'carry-day.of', with: { date: on('2026-03-03') } }, []],
      ])
    })
  })

  describe('of a trip over a part of free hours', () => {
    it('is asked for, unless the trip excuses the day by itself', () => {
      expect(saidBy('trip-over-part', 'free standard 480 | trip 09:00-10:30')).toEqual(['leave.elsewhere'])
      expect(saidBy('trip-over-part', 'free standard 480 | trip 09:00-10:30', { tripPartDay: 'ignored' })).toEqual([
        '-trip.cancels-nothing',
      ])
      expect(saidBy('trip-over-part', 'free standard 480 | trip 09:00-17:00')).toEqual([])
      expect(saidBy('trip-over-part', 'free standard 480 | leave 09:00-10:30')).toEqual([])
      expect(saidBy('trip-over-part', 'free standard 480 | trip 33:00-34:30')).toEqual([])
    })
  })
})
