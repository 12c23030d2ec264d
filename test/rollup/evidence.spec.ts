import { describe, expect, it } from 'vitest'
import { day } from '../kit/day.js'
import { saidBy } from '../kit/evidence.js'

describe('the reason that a clause of summing gives', () => {
  it.each(['punch-count', 'earliest-and-latest'])('%s is how many punches it took', (clause) => {
    expect(saidBy(clause, '09:00-18:00 | in 09:00 out 18:00')).toEqual(['punches.counted'])
    expect(saidBy(clause, '09:00-18:00 |')).toEqual(['punches.counted'])
  })

  it('hourly-leave is what counts of it, that nothing does, or that its length is not compared', () => {
    const line = '09:00-18:00 own-approvals | leave 10:00-11:00 leave 19:00-20:00'
    expect(saidBy('hourly-leave', line)).toEqual(['hourly-leave.counted', '-hourly-leave.elsewhere'])
    expect(saidBy('hourly-leave', line, { hourlyLeave: 'not-compared' })).toEqual([
      'hourly-leave.not-told',
      '-hourly-leave.elsewhere',
    ])
    expect(saidBy('hourly-leave', '09:00-18:00 own-approvals | whole-day')).toEqual([])
    expect(saidBy('hourly-leave', '09:00-18:00 | leave 10:00-11:00')).toEqual([])
  })

  it('no-rule is that nothing can be judged, or that nothing is expected by policy', () => {
    expect(saidBy('no-rule', 'anybody 09:00-18:00 | in 09:00')).toEqual(['-no-rule.unjudged'])
    expect(saidBy('no-rule', 'anybody 09:00-18:00 | in 09:00', { noRule: 'no-expectation' })).toEqual([
      'no-rule.empty-day',
    ])
    expect(saidBy('no-rule', '09:00-18:00 | in 09:00')).toEqual([])
  })
  it('no-rule is not asked where a rule is known and a roster is not', () => {
    expect(saidBy('no-rule', 'shift 1/09:00-18:00 |', { noRule: 'no-expectation' })).toEqual([])
    expect(day('shift 1/09:00-18:00 |', { policies: { noRule: 'no-expectation' } }).result.state).toBe('unjudged')
  })
})
