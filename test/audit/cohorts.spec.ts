import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { cohortsOf } from '../../src/cohorts.js'
import { employeeId } from '../../src/domain/employee.js'
import { type Cohort, found, type Found } from '../../src/domain/finding.js'
import type { DayResult } from '../../src/domain/result.js'
import type { Rule } from '../../src/domain/rule.js'
import { sayFinding } from '../../src/present/index.js'
import type { Policies } from '../../src/reason/policies.js'
import { recompute } from '../../src/recompute.js'
import { addDays, formatDate } from '../../src/time/civil-date.js'
import { seconds } from '../../src/time/seconds.js'
import { happened } from '../kit/day.js'
import { at, clock, companyOf, fixedRule, freeRule, on, roster, shanghai, shift, shiftRule } from '../kit/rule.js'

const wednesday = '2026-03-04'
const saturday = '2026-03-07'
const nineToSix = fixedRule({ sections: '09:00-18:00' })
const came = 'in 09:00 out 18:00'
const absent = ''
const withoutIn = 'out 18:00'

describe('a cohort by how many it takes', () => {
  it.each([
    [5, 0, '5 of 5'],
    [5, 5, '5 of 10'],
    [6, 5, '6 of 11'],
  ])('is seen in %i absent beside %i who came: at least five, and at least half', (victims, others, seen) =>
    expect(ratios(seenIn(crew(victims, absent), crew(others, came)))).toEqual([`mass-absence ${seen}`]),
  )
  it.each([
    ['four are all there are', 4, 0],
    ['five are fewer than half', 5, 6],
    ['nobody is', 0, 12],
  ])('is not, where %s', (_, victims, others) => expect(seenIn(crew(victims, absent), crew(others, came))).toEqual([]))
})

describe('a cohort by what its people share', () => {
  it('may be the whole day: it has no slot', () =>
    expect(seenIn(crew(5, absent))).toEqual([
      found(
        'mass-absence',
        { rule: 'rule 1', date: on(wednesday), slot: undefined, people: 5, asked: 5 },
        ['p01', 'p02', 'p03', 'p04', 'p05'].map((userid) => ({ employee: employeeId(userid), date: on(wednesday) })),
      ),
    ]))
  it('may be an in-punch: it has its planned time, and whoever was corrected is no victim', () =>
    expect(cohorts(seenIn(crew(6, withoutIn), crew(1, 'corrected-in 09:00 out 18:00')))).toEqual([
      ['mass-missing', { planned: clock('09:00'), edge: 'in' }, 6, 7],
    ]))
  it('may be an out-punch', () =>
    expect(cohorts(seenIn(crew(5, 'in 09:00'), crew(4, came)))).toEqual([
      ['mass-missing', { planned: clock('18:00'), edge: 'out' }, 5, 9],
    ]))
  it('may be a late arrival, however late each is', () =>
    expect(cohorts(seenIn(crew(4, 'in 09:01 out 18:00'), crew(1, 'in 10:30 out 18:00')))).toEqual([
      ['mass-late', { planned: clock('09:00'), edge: 'in' }, 5, 5],
    ]))
  it('is never an early leave: people go home together', () =>
    expect(seenIn(crew(9, 'in 09:00 out 17:00'))).toEqual([]))
  it('is one slot: late for the morning and late for the afternoon do not add up', () => {
    const rule = fixedRule({ sections: '09:00-12:00 13:00-18:00' })
    const morning = 'in 09:10 out 12:00 in 13:00 out 18:00'
    const afternoon = 'in 09:00 out 12:00 in 13:10 out 18:00'
    expect(seenIn(crew(4, morning, rule), crew(4, afternoon, rule))).toEqual([])
    expect(cohorts(seenIn(crew(4, morning, rule), crew(5, afternoon, rule)))).toEqual([
      ['mass-late', { planned: clock('13:00'), edge: 'in' }, 5, 9],
    ])
  })
  it('is one kind: absent, late and without a punch do not add up', () =>
    expect(seenIn(crew(4, absent), crew(4, withoutIn), crew(4, 'in 09:10 out 18:00'))).toEqual([]))
  it('may be a section, where absence is by section', () => {
    const rule = fixedRule({ sections: '09:00-12:00 13:00-18:00' })
    const afternoonOff = crew(5, 'in 09:00 out 12:00', rule)
    expect(cohorts(seenIn({ policies: { absenceUnit: 'per-section' } }, afternoonOff))).toEqual([
      ['mass-absence', { planned: clock('13:00'), edge: 'in' }, 5, 5],
    ])
  })
})

describe('a cohort by shift', () => {
  const rule = shiftRule([shift(1, '09:00-18:00'), shift(2, '10:00-19:00'), shift(3, '09:00-17:00')])
  it('is of one planned time: sections of two shifts may bear one id', () =>
    expect(seenIn(crew(4, 'in 09:30 out 18:00', rule, 1), crew(4, 'in 10:30 out 19:00', rule, 2))).toEqual([]))
  it('reaches over shifts that begin together', () =>
    expect(cohorts(seenIn(crew(3, 'in 09:30 out 18:00', rule, 1), crew(2, 'in 09:30 out 17:00', rule, 3)))).toEqual([
      ['mass-late', { planned: clock('09:00'), edge: 'in' }, 5, 5],
    ]))
  it.each([absent, came])('counts who has the day off as not asked, whether or not they punch: "%s"', (events) => {
    const off = crew(9, events, rule, 0)
    expect(ratios(seenIn(crew(5, absent, rule, 1), off))).toEqual(['mass-absence 5 of 5'])
  })
})

describe('a cohort by who was asked', () => {
  it('leaves out rest days', () => expect(seenIn({ date: saturday }, crew(12, absent))).toEqual([]))
  it('leaves out punches of a rest day', () =>
    expect(seenIn({ date: saturday }, crew(12, 'in 09:00!place out 18:00!place'))).toEqual([]))
  it.each(['whole-day', 'trip 00:00-24:00', 'morning afternoon', 'outing 08:00-19:00'])(
    'leaves out people away by approval: %s',
    (away) => expect(ratios(seenIn(crew(5, absent), crew(5, came), crew(6, away)))).toEqual(['mass-absence 5 of 10']),
  )
  it('keeps people who were away for half the day', () =>
    expect(seenIn(crew(5, absent), crew(6, 'morning in 13:00 out 18:00'))).toEqual([]))
  it('leaves out exempt people', () => {
    const rule = fixedRule({ exempt: new Set(['p06', 'p07'].map(employeeId)) })
    expect(ratios(seenIn(crew(7, absent, rule)))).toEqual(['mass-absence 5 of 5'])
  })
  it('leaves out people of other rules', () => {
    const other = fixedRule({ group: 2 })
    expect(seenIn(crew(4, absent), crew(4, absent, other))).toEqual([])
    expect(ratios(seenIn(crew(5, absent), crew(40, came, other)))).toEqual(['mass-absence 5 of 5'])
  })
  it('tells two rules of one name apart', () => {
    const [one, two] = [fixedRule({ group: 1, name: 'office' }), fixedRule({ group: 2, name: 'office' })]
    expect(seenIn(crew(4, absent, one), crew(4, absent, two))).toEqual([])
  })
  it('is found under free hours too, where a day asks for a punch and no more', () => {
    const free = freeRule({ standard: seconds(8 * 3600) })
    expect(cohorts(seenIn(crew(5, absent, free), crew(5, came, free), crew(6, 'whole-day', free)))).toEqual([
      ['mass-absence', undefined, 5, 10],
    ])
  })
  it('leaves out what is not over: half past six, and the out may still come', () => {
    const crews = [crew(9, absent)]
    expect(seenIn({ asOf: `${wednesday} 18:30` }, ...crews)).toEqual([])
    expect(ratios(seenIn({ asOf: '2026-03-06 18:30' }, ...crews))).toEqual(['mass-absence 9 of 9'])
  })
  it('does not wait for those of a later shift', () => {
    const window = { window: { inFrom: undefined, inTo: undefined, outFrom: undefined, outTo: clock('14:30') } }
    const dawn = shift(1, '06:00-14:00')
    const short = { ...dawn.timetable.sections[0]!, ...window }
    const rule = shiftRule([{ ...dawn, timetable: { ...dawn.timetable, sections: [short] } }, shift(2, '14:00-22:00')])
    expect(
      ratios(seenIn({ asOf: `${wednesday} 15:00` }, crew(5, absent, rule, 1), crew(6, 'in 14:00', rule, 2))),
    ).toEqual(['mass-absence 5 of 5'])
  })
})

describe('cohorts together', () => {
  const other = fixedRule({ group: 2 })
  const crews = [crew(6, withoutIn, other), crew(5, 'in 09:10 out 18:00', other), crew(5, absent)]
  const days = [
    judged({}, crews),
    judged({ date: formatDate(addDays(on(wednesday), -1)) }, [crew(5, absent, other)]),
  ].flat()
  const mixed = [
    ...days,
    ...judged({ date: '2026-03-05' }, [crew(5, withoutIn, other), crew(5, 'in 09:10 out 18:00', other)]),
  ]

  it('come by date, then by rule, then by kind', () =>
    expect(
      cohortsOf(mixed, shanghai).map((one) => [one.id, formatDate(detailsOf(one).date), detailsOf(one).rule]),
    ).toEqual([
      ['mass-absence', '2026-03-03', 'rule 2'],
      ['mass-absence', '2026-03-04', 'rule 1'],
      ['mass-missing', '2026-03-04', 'rule 2'],
      ['mass-missing', '2026-03-05', 'rule 2'],
      ['mass-late', '2026-03-05', 'rule 2'],
    ]))
  it('of one kind come by planned time', () => {
    const rule = fixedRule({ sections: '09:00-12:00 13:00-18:00' })
    const afternoon = crew(5, 'in 09:00 out 12:00 in 13:10 out 18:00', rule)
    const morning = crew(5, 'in 09:10 out 12:00 in 13:00 out 18:00', rule)
    expect(cohorts(seenIn(afternoon, morning)).map(([, slot]) => slot)).toEqual([
      { planned: clock('09:00'), edge: 'in' },
      { planned: clock('13:00'), edge: 'in' },
    ])
  })
  it('are the same in whatever order the people come', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...mixed.keys()], { minLength: mixed.length }), (order) => {
        expect(
          cohortsOf(
            order.map((i) => mixed[i]!),
            shanghai,
          ),
        ).toEqual(cohortsOf(mixed, shanghai))
      }),
    ))
})

describe('an audit', () => {
  it('says each cohort once, as a warning', () => {
    const report = audit(companyIn({}, [crew(5, absent)]), [], { from: on(wednesday), to: on(wednesday), lang: 'en' })
    expect(report.findings).toMatchObject([{ id: 'mass-absence', level: 'warning', where: { length: 5 } }])
  })
})

describe('a cohort in words', () => {
  const cohort: Cohort = { rule: '总部', date: on('2026-02-24'), slot: undefined, people: 14, asked: 14 }
  const of = (edge: 'in' | 'out', time: string): Cohort => ({
    ...cohort,
    date: on('2026-02-25'),
    slot: { planned: clock(time), edge },
    people: 13,
  })
  it.each<[string, Found, string, string]>([
    [
      'absence',
      found('mass-absence', cohort),
      '2026-02-24，规则“总部”应上班的 14 人中有 14 人旷工：先查日历、规则或考勤设备，再看个人。',
      '14 of 14 people under rule “总部” are absent on 2026-02-24: look at the calendar, the rule or the device before the people.',
    ],
    [
      'the absence of a section',
      found('mass-absence', of('in', '13:00')),
      '2026-02-25，规则“总部”应上班的 14 人中有 13 人在 13:00 起的时段旷工：先查日历、规则或考勤设备，再看个人。',
      '13 of 14 people under rule “总部” are absent from the section of 13:00 on 2026-02-25: ' +
        'look at the calendar, the rule or the device before the people.',
    ],
    [
      'a missing in-punch',
      found('mass-missing', of('in', '09:00')),
      '2026-02-25，规则“总部”应上班的 14 人中有 13 人缺 09:00 的上班卡：先查考勤设备、打卡时间限制或日历，再看个人。',
      '13 of 14 people under rule “总部” miss the in-punch of 09:00 on 2026-02-25: ' +
        'look at the device, the punch windows or the calendar before the people.',
    ],
    [
      'a missing out-punch of the next morning',
      found('mass-missing', of('out', '30:00')),
      '2026-02-25，规则“总部”应上班的 14 人中有 13 人缺 30:00 的下班卡：先查考勤设备、打卡时间限制或日历，再看个人。',
      '13 of 14 people under rule “总部” miss the out-punch of 30:00 on 2026-02-25: ' +
        'look at the device, the punch windows or the calendar before the people.',
    ],
    [
      'lateness',
      found('mass-late', of('in', '09:00')),
      '2026-02-25，规则“总部”应上班的 14 人中有 13 人迟到（应于 09:00 上班）：先查规则的时间、日历或考勤设备的时钟，再看个人。',
      '13 of 14 people under rule “总部” are late for 09:00 on 2026-02-25: ' +
        'look at the times of the rule, the calendar or the clock of the device before the people.',
    ],
  ])('tells %s: how many of how many, of which rule, on which date, and where to look first', (_, one, zh, en) => {
    expect(sayFinding(one, 'zh')).toMatchObject({ id: one.id, level: 'warning', says: zh })
    expect(sayFinding(one, 'en').says).toBe(en)
  })
})

// People of one rule to whom the same happened

interface Crew {
  readonly size: number
  readonly events: string
  readonly rule: Rule
  readonly shift: number | undefined
}
interface Asking {
  readonly date?: string
  readonly asOf?: string
  readonly policies?: Partial<Policies>
}

function crew(size: number, events: string, rule: Rule = nineToSix, onShift?: number): Crew {
  return { size, events, rule, shift: onShift }
}

function companyIn({ date = wednesday }: Asking, crews: readonly Crew[]) {
  const people = crews
    .flatMap(({ size, ...one }) => Array.from({ length: size }, () => one))
    .map((one, i) => ({
      ...one,
      ...happened(one.events, date),
      employee: employeeId(`p${String(i + 1).padStart(2, '0')}`),
    }))
  const own = <A>(of: (one: (typeof people)[number]) => A) => new Map(people.map((one) => [one.employee, of(one)]))
  return companyOf(Object.fromEntries(people.map(({ employee, rule }) => [employee, rule])), {
    punches: own(({ employee, punches }) => punches.map((punch) => ({ ...punch, employee }))),
    approvals: own(({ employee, approvals }) => approvals.map((approval) => ({ ...approval, employee }))),
    rosters: own((one) => roster(date, [one.shift])),
  })
}

function judged(asking: Asking, crews: readonly Crew[]): readonly DayResult[] {
  const { date = wednesday, asOf, policies = {} } = asking
  return recompute(companyIn(asking, crews), {
    from: on(date),
    to: on(date),
    policies,
    ...(asOf === undefined ? {} : { asOf: at(asOf) }),
  }).days
}

function seenIn(first: Asking | Crew, ...rest: readonly Crew[]): readonly Found[] {
  const [asking, crews] = 'size' in first ? [{}, [first, ...rest]] : [first, rest]
  return cohortsOf(judged(asking, crews), shanghai)
}

function detailsOf(one: Found): Cohort {
  if (one.id === 'mass-absence' || one.id === 'mass-missing' || one.id === 'mass-late') return one.with
  throw new RangeError(`no cohort: ${one.id}`)
}
function cohorts(all: readonly Found[]) {
  return all.map((one) => {
    const { slot, people, asked } = detailsOf(one)
    return [one.id, slot, people, asked]
  })
}
function ratios(all: readonly Found[]): readonly string[] {
  return all.map((one) => `${one.id} ${detailsOf(one).people} of ${detailsOf(one).asked}`)
}
