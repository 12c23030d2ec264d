import { describe, expect, it } from 'vitest'
import { type HolidayCalendar, overridden } from '../../src/domain/calendar.js'
import type { FixedRule } from '../../src/domain/rule.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { publicHoliday } from '../../src/plan/clauses/public-holiday.js'
import { ask } from '../../src/reason/clause.js'
import type { Policies } from '../../src/reason/policies.js'
import { datesBetween, formatDate } from '../../src/time/civil-date.js'
import { minutes } from '../../src/time/seconds.js'
import { kindOn, planOn, recordingWorld, workOn } from '../kit/asking.js'
import { createPlanner } from '../../src/plan/planner.js'
import {
  alternating,
  at,
  companyOf,
  fixedRule,
  freeRule,
  on,
  shanghai,
  shift,
  shiftRule,
  roster,
  someone,
  specialDay,
  specialWorkday,
  weekEntry,
} from '../kit/rule.js'

describe('a Monday-to-Friday rule that follows public holidays', () => {
  const rule = fixedRule({ followsHolidays: true })

  it.each(['2026-02-14', '2026-02-28'])('works on the make-up Saturday %s, at the ordinary times', (date) => {
    const { sections } = workOn(companyOf(rule), date)
    expect(sections.map(({ duty }) => duty)).toEqual([{ start: at(`${date} 09:00`), end: at(`${date} 18:00`) }])
  })

  it('rests on each of the nine days from 2026-02-15 to 2026-02-23', () => {
    const days = datesBetween(on('2026-02-15'), on('2026-02-23')).map(formatDate)
    expect(days.map((date) => kindOn(companyOf(rule), date))).toEqual(days.map(() => 'rest'))
    expect(days.length).toBe(9)
  })

  it.each([
    ['2026-02-13', 'work'],
    ['2026-02-24', 'work'],
    ['2026-02-07', 'rest'],
  ])('goes by its week on %s: %s', (date, expected) => expect(kindOn(companyOf(rule), date)).toBe(expected))

  it.each(['2027-03-01', '2027-03-06'])('cannot judge %s: no calendar covers 2027', (date) =>
    expect(kindOn(companyOf(rule), date)).toBe('unknown-calendar-year'),
  )
})

describe('a rule that does not follow public holidays', () => {
  it.each([
    ['2026-02-17', 'work'],
    ['2026-02-14', 'rest'],
    ['2027-03-01', 'work'],
  ])('goes by its week on %s: %s', (date, expected) => expect(kindOn(companyOf(fixedRule()), date)).toBe(expected))
})

describe('special days', () => {
  it.each([
    // A single Saturday.
    ['2026-02-07', 'span', '2026-02-07', 'work'],
    ['2026-02-07', 'span', '2026-02-08', 'rest'],
    // A span, both ends included.
    ['2026-02-07..2026-02-08', 'span', '2026-02-07', 'work'],
    ['2026-02-07..2026-02-08', 'span', '2026-02-08', 'work'],
    // Every two weeks from the first date to the last: 02-07, 02-21, 03-07.
    ['2026-02-07..2026-03-07', 'every-two-weeks', '2026-02-14', 'rest'],
    ['2026-02-07..2026-03-07', 'every-two-weeks', '2026-02-21', 'work'],
    ['2026-02-07..2026-03-07', 'every-two-weeks', '2026-03-07', 'work'],
    ['2026-02-07..2026-03-07', 'every-two-weeks', '2026-03-21', 'rest'],
  ] as const)('that are workdays on %s (%s) make %s a day of %s', (days, repeats, date, expected) => {
    const rule = fixedRule({ specialWorkdays: [specialWorkday(days, '10:00-16:00', repeats)] })
    expect(kindOn(companyOf(rule), date)).toBe(expected)
  })

  it.each([
    ['2026-02-03', 'span', '2026-02-03', 'rest'],
    ['2026-02-03', 'span', '2026-02-04', 'work'],
    ['2026-02-03..2026-02-17', 'every-two-weeks', '2026-02-10', 'work'],
    ['2026-02-03..2026-02-17', 'every-two-weeks', '2026-02-17', 'rest'],
  ] as const)('that are off on %s (%s) make %s a day of %s', (days, repeats, date, expected) => {
    const rule = fixedRule({ specialOffdays: [specialDay(days, repeats)] })
    expect(kindOn(companyOf(rule), date)).toBe(expected)
  })

  it('on and off at once leave the day unjudged, never with a silent winner', () => {
    const both = fixedRule({
      specialWorkdays: [specialWorkday('2026-02-07', '10:00-16:00')],
      specialOffdays: [specialDay('2026-02-07')],
    })
    expect(kindOn(companyOf(both), '2026-02-07')).toBe('clauses-in-conflict')
  })

  it('twice on with different times leave the day unjudged, with the same times not', () => {
    const ten = specialWorkday('2026-02-07', '10:00-16:00')
    const twice = (hours: string) =>
      companyOf(fixedRule({ specialWorkdays: [ten, specialWorkday('2026-02-07', hours)] }))
    expect(kindOn(twice('11:00-16:00'), '2026-02-07')).toBe('clauses-in-conflict')
    expect(kindOn(twice('10:00-17:00'), '2026-02-07')).toBe('clauses-in-conflict')
    expect(kindOn(twice('10:00-16:00'), '2026-02-07')).toBe('work')
  })

  it('without times leave the day unjudged', () => {
    const timeless = fixedRule({ specialWorkdays: [specialWorkday('2026-02-07', '')] })
    expect(kindOn(companyOf(timeless), '2026-02-07')).toBe('no-times')
  })

  it('decide a date of an unknown year', () => {
    const rule = fixedRule({ followsHolidays: true, specialOffdays: [specialDay('2027-03-01')] })
    expect(kindOn(companyOf(rule), '2027-03-01')).toBe('rest')
  })

  it.each<[Policies['dayPrecedence'], string, string]>([
    ['special-first', 'work', 'rest'],
    ['holiday-first', 'rest', 'work'],
  ])(
    'beside a public holiday: under %s a special workday in the break is %s, a special off day on a make-up day %s',
    (dayPrecedence, inBreak, onMakeUp) => {
      const rule = fixedRule({
        followsHolidays: true,
        specialWorkdays: [specialWorkday('2026-02-18', '10:00-16:00')],
        specialOffdays: [specialDay('2026-02-14')],
      })
      expect(kindOn(companyOf(rule), '2026-02-18', { dayPrecedence })).toBe(inBreak)
      expect(kindOn(companyOf(rule), '2026-02-14', { dayPrecedence })).toBe(onMakeUp)
    },
  )

  it('lean on no precedence where both are off', () => {
    const rule = fixedRule({ followsHolidays: true, specialOffdays: [specialDay('2026-02-18')] })
    const { world, lines } = recordingWorld()
    createPlanner(companyOf(rule), world).planDays(someone, { from: on('2026-02-18'), to: on('2026-02-18') })
    expect(lines.flatMap(({ leansOn }) => leansOn)).toEqual([])
  })

  it.each<[Policies['specialDayInherits'], object]>([
    ['nothing', { graceIn: 0, carry: [], out: true, opens: at('2026-02-07 04:00') }],
    ['leeway', { graceIn: 600, carry: [{ after: 3600, grants: 1800 }], out: true, opens: at('2026-02-07 04:00') }],
    ['everything', { graceIn: 600, carry: [{ after: 3600, grants: 1800 }], out: false, opens: at('2026-02-07 08:00') }],
  ])('that are workdays have their own times and take from the rule %s', (specialDayInherits, expected) => {
    const limit = { asMilliseconds: minutes(120), asSeconds: minutes(120) }
    const rule = fixedRule({
      graceIn: 10,
      carry: { allowed: true, tiers: [{ after: minutes(60), grants: minutes(30) }] },
      outNeeded: false,
      aheadLimit: limit,
      specialWorkdays: [specialWorkday('2026-02-07', '10:00-16:00')],
    })
    const plan = workOn(companyOf(rule), '2026-02-07', { specialDayInherits })
    const [only] = plan.sections
    expect(only?.duty).toEqual({ start: at('2026-02-07 10:00'), end: at('2026-02-07 16:00') })
    expect({
      graceIn: plan.leeway.graceIn,
      carry: plan.carry,
      out: only?.out.needed,
      opens: only?.in.window.start,
    }).toEqual(expected)
  })
})

describe('several entries of a fixed rule', () => {
  // Monday to Thursday until 18:00, Friday until 16:00, Saturday until 12:00.
  const weekdays = weekEntry({ sections: '09:00-18:00' }, [1, 2, 3, 4])
  const friday = weekEntry({ sections: '09:00-16:00' }, [5])
  const saturday = weekEntry({ sections: '09:00-12:00' }, [6])
  const rule = fixedRule({ followsHolidays: true, entries: [weekdays, friday, saturday] })
  const telling: HolidayCalendar = { ...builtInCalendar, madeUp: new Map([[on('2026-02-14'), 5]]) }

  it.each([
    ['2026-02-05', '18:00'],
    ['2026-02-06', '16:00'],
    ['2026-02-07', '12:00'],
  ])('have on %s the times of their own weekday, until %s', (date, end) =>
    expect(endOf(rule, date)).toBe(at(`${date} ${end}`)),
  )

  it.each<[Policies['makeUpTimes'], string, HolidayCalendar]>([
    ['entry-of-the-weekday-made-up', '16:00', telling],
    ['entry-of-the-weekday-made-up', '18:00', builtInCalendar],
    ['first-entry', '18:00', telling],
    ['entry-of-that-weekday', '12:00', telling],
  ])('have on make-up Saturday 2026-02-14 by %s the times until %s', (makeUpTimes, end, calendar) =>
    expect(endOf(rule, '2026-02-14', { makeUpTimes }, calendar)).toBe(at(`2026-02-14 ${end}`)),
  )

  it('have the first entry’s times on a make-up Sunday that no entry has', () =>
    // 2026-09-20 is a make-up Sunday.
    expect(endOf(rule, '2026-09-20', { makeUpTimes: 'entry-of-that-weekday' })).toBe(at('2026-09-20 18:00')))

  it('that both claim a weekday, with different times, leave it unjudged', () => {
    const claimed = fixedRule({ entries: [weekdays, weekEntry({ sections: '10:00-19:00' }, [4, 5])] })
    expect(kindOn(companyOf(claimed), '2026-02-05')).toBe('clauses-in-conflict')
    expect(kindOn(companyOf(claimed), '2026-02-06')).toBe('work')
  })
})

describe('a rule of alternate weeks', () => {
  const rule = fixedRule({ entries: [alternating({}, [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5])] })
  it.each([
    ['2026-02-07', 'rest'], // week 110
    ['2026-02-14', 'work'], // week 111
    ['2023-12-30', 'rest'], // week 0
    ['2023-12-23', 'work'], // week -1
  ])('makes Saturday %s a day of %s', (date, expected) => expect(kindOn(companyOf(rule), date)).toBe(expected))

  it('cannot be told past an unknown year where holiday weeks are skipped', () => {
    // 2028-01-08 is 1468 days after 2024-01-01: week 210. A document that covers 2028 leaves 2027 unknown.
    const calendar = overridden(builtInCalendar, new Map([[on('2028-01-01'), 'statutory' as const]]))
    const company = companyOf({ ...rule, followsHolidays: true }, { calendar })
    expect(kindOn(company, '2028-01-08', { weekParity: 'calendar' })).toBe('rest')
    expect(kindOn(company, '2028-01-08', { weekParity: 'skips-holiday-weeks' })).toBe('unknown-calendar-year')
  })
})

describe('a free rule', () => {
  it('opens a workday from one cut to the next', () => {
    expect(
      planOn(companyOf(freeRule({ dayCut: '05:00', standard: minutes(480), outAfter: minutes(5) })), '2026-02-03'),
    ).toMatchObject({
      _tag: 'open',
      day: { start: at('2026-02-03 05:00'), end: at('2026-02-04 05:00') },
      method: 'pairs',
      outAfter: 300,
      standard: 28_800,
    })
  })

  it('has a standard of 0 where it sets none', () =>
    expect(planOn(companyOf(freeRule()), '2026-02-03')).toMatchObject({ _tag: 'open', standard: 0 }))

  it.each([
    ['2026-02-07', 'rest', 'a Saturday'],
    ['2026-02-17', 'rest', 'a holiday'],
    ['2026-02-14', 'open', 'a make-up workday'],
    ['2026-02-04', 'rest', 'a special day off'],
    ['2027-03-01', 'unknown-calendar-year', 'a day of an unknown year'],
  ])('makes %s a day of %s: %s', (date, expected) => {
    const rule = freeRule({ followsHolidays: true, specialOffdays: [specialDay('2026-02-04')] })
    expect(kindOn(companyOf(rule), date)).toBe(expected)
  })

  it('cuts its rest days where it cuts its workdays', () =>
    expect(planOn(companyOf(freeRule({ dayCut: '05:00' })), '2026-02-07')).toMatchObject({
      day: { start: at('2026-02-07 05:00'), end: at('2026-02-08 05:00') },
    }))
})

describe('a shift rule', () => {
  const nights = shiftRule([shift(2, '22:00-30:00')], {
    followsHolidays: true,
    specialOffdays: [specialDay('2026-02-16')],
  })
  const rosters = new Map([[someone, roster('2026-02-16', [2, 2, 0, undefined])]])

  it.each([
    ['2026-02-16', 'work'],
    ['2026-02-17', 'work'],
    ['2026-02-18', 'rest'],
    ['2026-02-19', 'unscheduled'],
    ['2026-03-01', 'no-roster'],
  ])('goes by the roster alone, in the break and on special days too: %s is %s', (date, expected) =>
    expect(kindOn(companyOf(nights, { rosters }), date)).toBe(expected),
  )

  it('is not reached by public holidays: the clause is silent', () => {
    const asked = { rule: nights, date: on('2026-02-17'), calendar: builtInCalendar }
    const { world, lines } = recordingWorld()
    expect(ask(publicHoliday, asked, world)).toBe(undefined)
    expect(lines[0]?.because.says).toBe('public-holiday.not-for-shifts')
  })

  it('gives the day the shift’s id and name', () =>
    expect(workOn(companyOf(nights, { rosters }), '2026-02-16')).toMatchObject({ shift: 2, shiftName: 'shift 2' }))

  it('has no roster at all for a person whom none names', () =>
    expect(kindOn(companyOf(nights), '2026-02-16')).toBe('no-roster'))
})

describe('a rest day', () => {
  const rule = fixedRule({ rests: '12:00-13:00', method: 'first-to-last' })
  it('takes the punches from 04:00 to 04:00', () =>
    expect(planOn(companyOf(rule), '2026-02-07')).toMatchObject({
      day: { start: at('2026-02-07 04:00'), end: at('2026-02-08 04:00') },
      method: 'first-to-last',
    }))
  it('knows the rests that the rule would have', () =>
    expect(planOn(companyOf(rule), '2026-02-07')).toMatchObject({
      rests: [{ start: at('2026-02-07 12:00'), end: at('2026-02-07 13:00') }],
    }))
})

const endOf = (
  rule: FixedRule,
  date: string,
  answers: Partial<Policies> = {},
  calendar: HolidayCalendar = builtInCalendar,
) => workOn(companyOf(rule, { calendar, zone: shanghai }), date, answers).sections.at(-1)?.duty.end
