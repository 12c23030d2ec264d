import { describe, expect, it } from 'vitest'
import { defaultPolicies } from '../../src/reason/policies.js'
import { companyTold, day, wednesday } from '../kit/day.js'
import { judgedAloud, saidBy } from '../kit/evidence.js'
import { at, on } from '../kit/rule.js'

describe('the reason that a clause of matching gives', () => {
  it.each([
    ['in-choice', '09:00-18:00 | in 08:50 in 09:00 out 18:00', 'in-choice.chose'],
    ['out-choice', '09:00-18:00 | in 09:00 out 18:00 out 18:10', 'out-choice.chose'],
    ['correction-wins', '09:00-18:00 | in 09:00 out 18:30 corrected-out 18:00', 'correction-wins.corrected'],
    ['outside-punch', '09:00-18:00 synchronised | outside 09:00 out 18:00', 'outside-punch.fills'],
    ['outside-punch', '09:00-18:00 | outside 09:00 out 18:00', '-outside-punch.does-not-fill'],
    ['outside-punch', '09:00-18:00 days 0 | outside 09:00', '-outside-punch.does-not-fill'],
    ['outside-punch', 'free | outside 09:00', '-outside-punch.does-not-fill'],
    ['lone-punch', '09:00-18:00 | out 13:10', 'lone-punch.as-it-says'],
    ['shared-boundary', '08:00-12:00 12:00-16:00 | in 08:00 punch 12:00 out 16:00', '-shared-boundary.does-not-fill'],
    ['off-duty-punches', '09:00-18:00 days 0 no-rest-day-punches | in 09:00', 'off-duty-punches.counted'],
  ])('%s says of %s: %s', (clause, line, says) => expect(saidBy(clause, line)).toEqual([says]))

  it('is the answer of a policy in force', () => {
    const line = '09:00-18:00 | out 13:10'
    expect(saidBy('lone-punch', line, { lonePunch: 'nearest-slot' })).toEqual(['lone-punch.nearest'])
    expect(saidBy('lone-punch', line, { lonePunch: 'in-first' })).toEqual(['lone-punch.in-first'])
    const touching = '08:00-12:00 12:00-16:00 | in 08:00 punch 12:00 out 16:00'
    expect(saidBy('shared-boundary', touching, { sharedBoundary: 'yes' })).toEqual(['shared-boundary.fills'])
    const saturday = '09:00-18:00 days 0 no-rest-day-punches | in 09:00'
    expect(saidBy('off-duty-punches', saturday, { offDutyPunches: 'ignored' })).toEqual(['-off-duty-punches.ignored'])
  })

  it('is told of a slot of the day, though the punch in question went to the day after', () =>
    expect(saidBy('shared-boundary', '00:00-24:00 | punch 24:00')).toEqual(['-shared-boundary.does-not-fill']))
  it('is about the first slot that an outside punch could fill', () => {
    const { lines } = judgedAloud(companyTold('09:00-18:00 | outside 09:00'), on(wednesday), defaultPolicies)
    const [line] = lines.filter(({ clause }) => clause === 'outside-punch')
    expect(line?.about).toMatchObject({ edge: 'in', planned: at(`${wednesday} 09:00`) })
  })
  it('is told of a punch that could have filled a slot of the day, though it went to the day before', () => {
    const night = '09:00-18:00 in-window 03:00-12:00 out-window 13:00-29:00 | out 04:30'
    expect(day(night).records.map(({ fate, date }) => [fate, date])).toEqual([['out', on('2026-03-03')]])
    expect(saidBy('lone-punch', night)).toEqual(['lone-punch.as-it-says'])
  })

  it.each([
    ['lone-punch', '09:00-18:00 | in 08:50 out 18:00', 'each punch has one slot within reach'],
    ['shared-boundary', '08:00-12:00 12:00-16:00 | in 08:00 out 11:59 in 12:00 out 16:00', 'no slot is empty'],
    ['shared-boundary', '08:00-12:00 12:01-16:00 | in 08:00 punch 12:00 out 16:00', 'the sections do not touch'],
    ['off-duty-punches', '09:00-18:00 days 0 | in 09:00', 'the rule does not forbid it'],
    ['off-duty-punches', '09:00-18:00 no-rest-day-punches | in 09:00', 'it is a workday'],
  ])('%s is not asked of %s: %s', (clause, line) => expect(saidBy(clause, line)).toEqual([]))

  it.each(['in-choice', 'out-choice', 'correction-wins'])('%s is not asked about a lone punch', (clause) =>
    expect(saidBy(clause, '09:00-18:00 | in 09:00 out 18:00')).toEqual([]),
  )
})
