import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompanyRule } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import { type Rule, sectionId, type Snapshot } from '../../src/domain/rule.js'
import { createPlanner } from '../../src/plan/planner.js'
import { formatDate, type Weekday } from '../../src/time/civil-date.js'
import { minutes } from '../../src/time/seconds.js'
import { length } from '../../src/time/span.js'
import { formatInstant } from '../../src/time/zone.js'
import { kindOn, planOn, recordingWorld, workOn, worldOf } from '../kit/asking.js'
import {
  aheadLimit,
  at,
  clock,
  companyOf,
  fixedRule,
  newYork,
  on,
  roster,
  section,
  shift,
  shiftRule,
  someone,
  weekEntry,
} from '../kit/rule.js'

const february = { from: on('2026-02-01'), to: on('2026-02-28') }

describe('the rule of a day', () => {
  const six = fixedRule({ group: 6, name: 'six', sections: '06:00-14:00' })
  const seven = fixedRule({ group: 7, name: 'seven', sections: '07:00-15:00' })
  const eight = fixedRule({ group: 8, name: 'eight', sections: '08:00-16:00' })
  const dated = (date: string, rule: Rule | undefined): Snapshot => ({ date: on(date), rule })
  const always = (rule: Rule): Snapshot => ({ date: undefined, rule })

  it.each<[string, Snapshot[], object]>([
    [
      'is that of its own snapshot',
      [always(six), dated('2026-02-03', seven)],
      { rule: 7, snapshot: '2026-02-03', borrowed: false },
    ],
    [
      'is that of every day where it has none of its own',
      [always(six), dated('2026-02-02', seven)],
      { rule: 6, snapshot: undefined, borrowed: false },
    ],
    [
      'is else borrowed from the nearest day before',
      [dated('2026-01-05', six), dated('2026-02-02', seven), dated('2026-02-04', eight)],
      { rule: 7, snapshot: '2026-02-02', borrowed: true },
    ],
    [
      'is else borrowed from the nearest day after',
      [dated('2026-02-04', seven), dated('2026-02-05', eight)],
      { rule: 7, snapshot: '2026-02-04', borrowed: true },
    ],
    [
      'is none where its own snapshot says none',
      [dated('2026-02-02', six), dated('2026-02-03', undefined)],
      { rule: undefined, snapshot: '2026-02-03', borrowed: false },
    ],
    ['is none where nothing tells', [], { rule: undefined, snapshot: undefined, borrowed: false }],
  ])('%s', (_, snapshots, expected) => {
    const days = createPlanner(companyOf({ [someone]: snapshots }), worldOf()).planDays(someone, {
      from: on('2026-02-03'),
      to: on('2026-02-03'),
    })
    const [day] = days
    expect({
      rule: day?.plan.rule?.id,
      snapshot: day?.snapshot && formatDate(day.snapshot),
      borrowed: day?.borrowed,
    }).toEqual(expected)
  })

  it('that is none leaves the day unjudged', () =>
    expect(kindOn(companyOf({ [someone]: [] }), '2026-02-03')).toBe('no-rule'))

  describe('of the company', () => {
    const naming = (rule: Rule, created: number, ...people: string[]): CompanyRule => ({
      rule,
      people: new Set(people.map(employeeId)),
      alsoUnresolved: false,
      created,
    })

    it('is of those it names who have none of their own', () =>
      expect(
        planOn(companyOf({ LiSi: six }, { companyRules: [naming(seven, 1, someone, 'LiSi')] }), '2026-02-03'),
      ).toMatchObject({ rule: { id: 7 } }))
    it('is not of those it names who have one', () =>
      expect(planOn(companyOf(six, { companyRules: [naming(seven, 1, someone)] }), '2026-02-03')).toMatchObject({
        rule: { id: 6 },
      }))
    it('is not of those of whom the vendor answered that they have none that day', () =>
      expect(
        kindOn(
          companyOf({ [someone]: [dated('2026-02-03', undefined)] }, { companyRules: [naming(seven, 1, someone)] }),
          '2026-02-03',
        ),
      ).toBe('no-rule'))
    it('is not of others', () =>
      expect(kindOn(companyOf({}, { companyRules: [naming(seven, 1, 'LiSi')] }), '2026-02-03')).toBe('no-rule'))
    it('among several that name the person is nobody’s guess', () =>
      expect(
        kindOn(companyOf({}, { companyRules: [naming(six, 1, someone), naming(seven, 2, someone)] }), '2026-02-03'),
      ).toBe('clauses-in-conflict'))
    it('among several is the newest where so answered, unless two are as new', () => {
      const newest = { governingRule: 'newest' } as const
      const rules = [naming(seven, 2, someone), naming(six, 1, someone)]
      expect(planOn(companyOf({}, { companyRules: rules }), '2026-02-03', newest)).toMatchObject({ rule: { id: 7 } })
      expect(kindOn(companyOf({}, { companyRules: [...rules, naming(eight, 2, someone)] }), '2026-02-03', newest)).toBe(
        'clauses-in-conflict',
      )
    })
  })

  describe('of a person who changes group within a month', () => {
    const nights = shiftRule([shift(2, '22:00-30:00')], { group: 20, name: 'nights' })
    const days = shiftRule([shift(2, '08:00-16:00')], { group: 21, name: 'days' })
    const onNights = roster('2026-02-02', [2, 2, 2], { group: 20 })
    const rosters = new Map([[someone, onNights]])

    it('is the one that the roster names, by their own answers', () => {
      const snapshots = [dated('2026-01-31', nights), dated('2026-02-01', days)]
      const [day] = createPlanner(companyOf({ [someone]: snapshots }, { rosters }), worldOf()).planDays(someone, {
        from: on('2026-02-03'),
        to: on('2026-02-03'),
      })
      expect(day).toMatchObject({ plan: { rule: { id: 20 }, shift: 2 }, snapshot: on('2026-01-31'), borrowed: true })
    })
    it('is the one that the roster names, by somebody else’s answers', () =>
      expect(planOn(companyOf({ [someone]: days, LiSi: nights }, { rosters }), '2026-02-03')).toMatchObject({
        rule: { id: 20 },
      }))
    it('is taken of somebody else’s answers by the nearest day before, whatever order they came in', () => {
      const named = (name: string) => ({ ...nights, name })
      const others = {
        LiSi: [dated('2026-02-05', named('after'))],
        WangWu: [dated('2026-01-01', named('long before'))],
        ZhaoLiu: [dated('2026-02-01', named('before'))],
      }
      expect(planOn(companyOf({ ...others, [someone]: days }, { rosters }), '2026-02-03')).toMatchObject({
        rule: { name: 'before' },
      })
    })
    it('is the roster’s also where nothing else tells', () =>
      expect(planOn(companyOf({ LiSi: nights }, { rosters }), '2026-02-03')).toMatchObject({ rule: { id: 20 } }))
    it('stays a fixed rule that was answered for that very day', () =>
      expect(
        planOn(companyOf({ [someone]: [dated('2026-02-03', six)], LiSi: nights }, { rosters }), '2026-02-03'),
      ).toMatchObject({ rule: { id: 6 } }))
    it('yields a fixed rule that was answered for another day', () =>
      expect(
        planOn(companyOf({ [someone]: [dated('2026-02-01', six)], LiSi: nights }, { rosters }), '2026-02-03'),
      ).toMatchObject({ rule: { id: 20 } }))
    it('does not lend its shifts to another person’s of the same number', () => {
      const all = new Map([...rosters, [employeeId('LiSi'), roster('2026-02-02', [2, 2, 2], { group: 21 })]])
      const planner = createPlanner(companyOf({ LiSi: days, [someone]: days }, { rosters: all }), worldOf())
      const tags = [employeeId('LiSi'), someone].map(
        (who) => planner.planDays(who, { from: on('2026-02-03'), to: on('2026-02-03') })[0]?.plan._tag,
      )
      expect(tags).toEqual(['work', 'unjudged'])
    })
    it('that nothing describes leaves the day to the roster’s own times, never to another rule’s shift of that number', () => {
      const times = [{ id: sectionId(1), start: clock('22:00'), end: clock('30:00') }]
      const printed = new Map([[someone, roster('2026-02-02', [2, 2, 2], { group: 20, times })]])
      expect(workOn(companyOf(days, { rosters: printed }), '2026-02-03').sections[0]?.duty.start).toBe(
        at('2026-02-03 22:00'),
      )
      expect(kindOn(companyOf(days, { rosters }), '2026-02-03')).toBe('unknown-shift')
    })
  })
})

describe('days on which nobody is asked anything', () => {
  it('are those before joining and after leaving', () => {
    const employment = new Map([[someone, [{ from: on('2026-02-10'), to: on('2026-02-12') }]]])
    const days = createPlanner(companyOf(fixedRule(), { employment }), worldOf()).planDays(someone, february)
    expect(days.map(({ date }) => formatDate(date))).toEqual(['2026-02-10', '2026-02-11', '2026-02-12'])
  })
  it('draw no border: a first day has no neighbour before it', () => {
    const employment = new Map([[someone, [{ from: on('2026-02-10'), to: undefined }]]])
    const plan = workOn(companyOf(fixedRule({ sections: '14:00-22:00' }), { employment }), '2026-02-10')
    expect(plan.sections[0]?.in.window.start).toBe(at('2026-02-10 10:00'))
  })
  it('are all days of an exempt person', () =>
    expect(kindOn(companyOf(fixedRule({ exempt: new Set([someone]) })), '2026-02-03')).toBe('left out'))
})

describe('what a workday asks', () => {
  it('is its sections’ time less their rests', () => {
    // 4 h and 5 h 30 min, less 15 min: 33300 s.
    const plan = workOn(
      companyOf(fixedRule({ sections: '08:00-12:00 13:00-18:30', rests: '15:00-15:15' })),
      '2026-02-03',
    )
    expect(plan.sections.map(({ standard }) => standard)).toEqual([14_400, 18_900])
    expect(plan.standard).toBe(33_300)
  })
  it('is 480 minutes for 09:00-18:00 with an hour of rest, as in the real export', () =>
    expect(workOn(companyOf(fixedRule({ rests: '12:00-13:00', restAllowed: true })), '2026-02-03').standard).toBe(
      28_800,
    ))
  it('does not count a rest twice, nor one beyond the section', () => {
    const rests = [
      ['12:00', '13:00'],
      ['12:30', '13:30'],
      ['17:00', '19:00'],
      ['20:00', '21:00'],
    ] as const
    const crowded = section('09:00-18:00', {
      rests: rests.map(([start, end]) => ({ start: clock(start), end: clock(end) })),
    })
    const [only] = workOn(companyOf(fixedRule({ sections: [crowded] })), '2026-02-03').sections
    expect(only?.rests).toEqual([
      { start: at('2026-02-03 12:00'), end: at('2026-02-03 13:30') },
      { start: at('2026-02-03 17:00'), end: at('2026-02-03 18:00') },
    ])
    expect(only?.standard).toBe(23_400) // 9 h less 1.5 h less 1 h
  })
  it('is no out-punch at all under noneed_offwork, and otherwise section by section', () => {
    const first = section('09:00-12:00', { id: sectionId(1), outNeeded: false })
    const second = section('13:00-18:00', { id: sectionId(2), inNeeded: false })
    const needs = (outNeeded: boolean) =>
      workOn(companyOf(fixedRule({ sections: [first, second], outNeeded })), '2026-02-03').sections.map((one) => [
        one.in.needed,
        one.out.needed,
      ])
    expect(needs(true)).toEqual([
      [true, false],
      [false, true],
    ])
    expect(needs(false)).toEqual([
      [true, false],
      [false, false],
    ])
  })
  it('cannot be told from a rule without times', () =>
    expect(kindOn(companyOf(fixedRule({ sections: [] })), '2026-02-03')).toBe('no-times'))
  it('includes grace, band and carry as the policies let them stand', () => {
    const carry = { allowed: true, tiers: [{ after: minutes(60), grants: minutes(30) }] }
    const plan = workOn(
      companyOf(fixedRule({ graceIn: 5, graceOut: 10, bandEarly: 15, bandLate: 20, carry })),
      '2026-02-03',
    )
    expect(plan.leeway).toEqual({ graceIn: 300, graceOut: 600, bandEarly: 900, bandLate: 1200 })
    expect(plan.carry).toEqual(carry.tiers)
  })
})

describe('the noon of half-day leave', () => {
  it.each([
    ['of one section without rests is its middle', '09:00-18:00', '', '13:30'],
    ['of one section is the start of its rest', '09:00-18:00', '12:30-13:30', '12:30'],
    ['is the start of the rest nearest to 12:00', '09:00-18:00', '10:00-10:15 12:00-13:00 15:00-15:15', '12:00'],
    ['of two sections is the middle of their gap', '09:00-12:00 13:00-18:00', '', '12:30'],
    ['is the middle of the gap nearest to 12:00', '07:00-09:00 09:30-13:00 14:00-18:00', '', '13:30'],
    ['of several sections is never a rest inside one', '09:00-14:00 15:00-18:00', '12:00-12:30', '14:30'],
    ['of a night is its middle', '22:00-30:00', '', '26:00'],
  ])('%s', (_, sections, rests, noon) =>
    expect(workOn(companyOf(fixedRule({ sections, rests })), '2026-02-03').noon).toBe(at(`2026-02-03 ${noon}`)),
  )
  it('takes no rest that is not deducted', () =>
    expect(workOn(companyOf(fixedRule({ rests: '12:00-13:00', restAllowed: false })), '2026-02-03').noon).toBe(
      at('2026-02-03 13:30'),
    ))
})

describe('dstOffsets', () => {
  // New York skips from 02:00 to 03:00 on 2026-03-08 and repeats 01:00 to 02:00 on 2026-11-01.
  const allWeek: ReadonlyArray<Weekday> = [0, 1, 2, 3, 4, 5, 6]
  const dutyOn = (date: string, sections: string, dstOffsets: 'wall-clock' | 'elapsed') => {
    const rule = fixedRule({ entries: [weekEntry({ sections }, allWeek)] })
    const { duty } = workOn(companyOf(rule, { zone: newYork }), date, { dstOffsets }).sections[0]!
    return [formatInstant(newYork, duty.start).slice(5), formatInstant(newYork, duty.end).slice(5), length(duty)]
  }
  it.each([
    ['wall-clock', '2026-03-08', '09:00-17:00', '03-08T09:00:00-04:00', '03-08T17:00:00-04:00', 28_800],
    ['elapsed', '2026-03-08', '09:00-17:00', '03-08T10:00:00-04:00', '03-08T18:00:00-04:00', 28_800],
    ['wall-clock', '2026-11-01', '09:00-17:00', '11-01T09:00:00-05:00', '11-01T17:00:00-05:00', 28_800],
    ['elapsed', '2026-11-01', '09:00-17:00', '11-01T08:00:00-05:00', '11-01T16:00:00-05:00', 28_800],
    // A night into the day of 23 hours: by the wall it lasts seven hours.
    ['wall-clock', '2026-03-07', '22:00-30:00', '03-07T22:00:00-05:00', '03-08T06:00:00-04:00', 25_200],
    ['elapsed', '2026-03-07', '22:00-30:00', '03-07T22:00:00-05:00', '03-08T07:00:00-04:00', 28_800],
    ['wall-clock', '2026-10-31', '22:00-30:00', '10-31T22:00:00-04:00', '11-01T06:00:00-05:00', 32_400],
    // A time that does not exist is the instant the clocks skip to.
    ['wall-clock', '2026-03-08', '02:30-10:00', '03-08T03:00:00-04:00', '03-08T10:00:00-04:00', 25_200],
  ] as const)('%s reads %s %s as %s to %s', (reading, date, sections, start, end, lasts) =>
    expect(dutyOn(date, sections, reading)).toEqual([start, end, lasts]),
  )

  it('is consulted on a day of 23 hours and on no other', () => {
    const leansOn = (date: string) => {
      const { world, lines } = recordingWorld()
      const rule = fixedRule({ entries: [weekEntry({}, allWeek)] })
      createPlanner(companyOf(rule, { zone: newYork }), world).planDays(someone, { from: on(date), to: on(date) })
      return lines.find(({ clause }) => clause === 'planned-times')?.leansOn
    }
    expect(leansOn('2026-03-08')).toEqual(['dstOffsets'])
    expect(leansOn('2026-03-09')).toEqual([])
  })
})

describe('a planner', () => {
  it('plans a day once for everyone under its rule', () => {
    const planner = createPlanner(companyOf({ ZhangSan: fixedRule(), LiSi: fixedRule() }), worldOf())
    const rule = fixedRule()
    const shared = createPlanner(companyOf({ ZhangSan: rule, LiSi: rule }), worldOf())
    const first = shared.planDays(employeeId('ZhangSan'), february)
    const second = shared.planDays(employeeId('LiSi'), february)
    expect(first.every(({ plan }, i) => plan === second[i]?.plan)).toBe(true)
    const apart = planner.planDays(employeeId('LiSi'), february)
    expect(apart[1]?.plan).not.toBe(planner.planDays(employeeId('ZhangSan'), february)[1]?.plan)
    expect(apart.map(({ plan }) => plan._tag)).toEqual(first.map(({ plan }) => plan._tag))
  })

  it('shares no plan between people whose shifts, or whose shifts of the next or last day, differ', () => {
    const rule = shiftRule([shift(1, '08:00-16:00'), shift(2, '22:00-30:00')])
    const people = { ZhangSan: [1, 1], LiSi: [1, 2], WangWu: [2, 1] }
    const rosters = new Map(
      Object.entries(people).map(([who, shifts]) => [employeeId(who), roster('2026-02-02', shifts)]),
    )
    const company = companyOf({ ZhangSan: rule, LiSi: rule, WangWu: rule }, { rosters })
    const planner = createPlanner(company, worldOf())
    const both = { from: on('2026-02-02'), to: on('2026-02-03') }
    for (const who of [...rosters.keys(), ...rosters.keys()])
      expect(planner.planDays(who, both)).toEqual(createPlanner(company, worldOf()).planDays(who, both))
    // The next in is 16 hours after the out, or 30 hours, which is no neighbour: then four hours.
    const ends = ['ZhangSan', 'LiSi'].map(
      (who) => workOn(company, '2026-02-02', {}, employeeId(who)).sections[0]?.out.window.end,
    )
    expect(ends).toEqual([at('2026-02-03 04:00'), at('2026-02-02 20:00')])
  })

  it('answers the same with a recorder and without', () => {
    const company = companyOf(
      fixedRule({ sections: '09:00-12:00 13:00-18:00', followsHolidays: true, aheadLimit: aheadLimit(3_600_000) }),
    )
    const { world } = recordingWorld()
    expect(createPlanner(company, world).planDays(someone, february)).toEqual(
      createPlanner(company, worldOf()).planDays(someone, february),
    )
  })

  it('records the clauses of the days asked for and keeps silent about those around them', () => {
    const { world, lines } = recordingWorld()
    createPlanner(companyOf(fixedRule()), world).planDays(someone, { from: on('2026-02-03'), to: on('2026-02-03') })
    expect(lines.map(({ clause }) => clause)).toEqual([
      'governing-rule',
      'weekly-pattern',
      'special-workday',
      'special-offday',
      'public-holiday',
      'day-precedence',
      'rests',
      'planned-times',
      'grace',
      'grace',
      'band',
      'carry-tiers',
      'section-windows',
      'section-windows',
    ])
    expect(lines[1]?.because).toEqual({ says: 'weekly-pattern.workday', with: { weekday: 2 } })
  })

  it('plans a day the same whatever period it is asked within', () => {
    const rule = shiftRule([shift(1, '08:00-16:00'), shift(2, '22:00-30:00'), shift(3, '00:00-08:00')])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 28, maxLength: 28 }),
        fc.integer({ min: 0, max: 27 }),
        (shifts, i) => {
          const company = companyOf(rule, { rosters: new Map([[someone, roster('2026-02-01', shifts)]]) })
          const planner = createPlanner(company, worldOf())
          const whole = planner.planDays(someone, february)[i]
          const date = whole!.date
          expect(createPlanner(company, worldOf()).planDays(someone, { from: date, to: date })).toEqual([whole])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never lets the windows of two neighbouring days of given shifts overlap, nor leave a gap', () => {
    const rule = shiftRule([shift(1, '08:00-16:00'), shift(2, '22:00-30:00'), shift(3, '14:00-22:00')])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 28, maxLength: 28 }), (shifts) => {
        const company = companyOf(rule, { rosters: new Map([[someone, roster('2026-02-01', shifts)]]) })
        const plans = createPlanner(company, worldOf())
          .planDays(someone, february)
          .flatMap(({ plan }) => (plan._tag === 'work' ? [plan] : []))
        plans.slice(1).forEach((plan, i) => {
          const before = plans[i]!.sections.at(-1)!
          if (plan.sections[0]!.duty.start - before.duty.end <= 86_400)
            expect(plan.sections[0]!.in.window.start).toBe(before.out.window.end)
        })
      }),
      { numRuns: 60 },
    )
  })
})
