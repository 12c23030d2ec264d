import { describe, expect, it } from 'vitest'
import { saidBy } from '../kit/evidence.js'

describe('the reason that a clause of planning gives', () => {
  it.each([
    ['free-workday', 'free cut 04:00 |', '2026-03-04', 'free-workday.day'],
    ['make-up-times', '09:00-18:00 days 12345 holidays |', '2026-02-14', 'make-up-times.only-entry'],
    [
      'make-up-times',
      '09:00-18:00 days 1234 holidays and 09:00-16:00 days 5 |',
      '2026-02-14',
      'make-up-times.first-entry',
    ],
    [
      'rostered-rule',
      '09:00-18:00 rostered 2 rostered-in 5 ; anybody group 5 shift 2/20:00-28:00 |',
      '2026-03-04',
      'rostered-rule.other',
    ],
    ['rostered-rule', '09:00-18:00 rostered 2 rostered-in 5 |', '2026-03-04', '-rostered-rule.unknown'],
    [
      'special-workday-times',
      '09:00-18:00 days 12345 special-on 2026-03-07/10:00-16:00 |',
      '2026-03-07',
      'special-workday-times.own',
    ],
    [
      'special-workday-times',
      '09:00-18:00 days 12345 special-on 2026-03-07/ |',
      '2026-03-07',
      '-special-workday-times.none',
    ],
    ['alternate-weeks', '09:00-18:00 weeks 12345/123456 |', '2026-03-07', 'alternate-weeks.workday'],
    ['alternate-weeks', '09:00-18:00 weeks 12345/123456 |', '2026-03-14', '-alternate-weeks.not-a-workday'],
    ['rostered-shift', 'shift 2/22:00-30:00 rostered 2 |', '2026-03-04', 'rostered-shift.shift'],
  ])('%s says of %s on %s: %s', (clause, line, date, says) => expect(saidBy(clause, line, {}, date)).toEqual([says]))
})
