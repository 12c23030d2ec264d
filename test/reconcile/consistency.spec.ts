/** Claims about official reports that contradict themselves, and about staying silent where nothing is contradicted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayFault } from '../../src/domain/contradiction.js'
import type { Figures } from '../../src/domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../../src/domain/official.js'
import { withAnswers } from '../../src/reason/policies.js'
import { dayContradictions } from '../../src/reconcile/day-contradictions.js'
import { type ConsistencyTerms, inconsistencies } from '../../src/reconcile/index.js'
import { monthContradictions, monthDayContradictions, wholeMonths } from '../../src/reconcile/month-contradictions.js'
import { overtimeClassContradictions } from '../../src/reconcile/overtime-classes.js'
import { recordContradictions } from '../../src/reconcile/record-contradictions.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { addDays } from '../../src/time/civil-date.js'
import { plus } from '../../src/time/instant.js'
import { zone } from '../../src/time/zone.js'
import { at as instantAt, shanghai } from '../kit/rule.js'
import { day, official, officialMonth } from './figures.js'

/** Everything that is looked at as it stands: by the answers in force, in a zone that keeps its clock. */
const terms: ConsistencyTerms = {
  ignored: new Set(),
  policies: withAnswers({}),
  zone: shanghai,
  calendar: {
    source: '',
    edition: '',
    years: new Set([2026]),
    days: new Map([[day('2026-05-08'), 'statutory']]),
    madeUp: new Map(),
  },
  isAway: () => false,
}
/** 09:00 to 18:00 with an hour of rest: nothing is said against it. */
const ordinary: Figures = {
  'late.count': 0,
  'late.seconds': 0,
  'early.count': 0,
  'early.seconds': 0,
  'missing.count': 0,
  'absence.count': 0,
  'absence.seconds': 0,
  'place.count': 0,
  'device.count': 0,
  'worked.seconds': 28_800,
  'standard.seconds': 28_800,
  'punches.count': 2,
  'earliest.seconds': 32_400,
  'latest.seconds': 64_800,
  dayType: 'work',
  'leave.count': 0,
  'trip.count': 0,
  'outing.count': 0,
}
const nobody = { 'worked.seconds': 0, 'punches.count': 0, 'earliest.seconds': 0, 'latest.seconds': 0 }
const absent = { ...nobody, 'absence.count': 1, 'absence.seconds': 28_800 }
const lone = { 'worked.seconds': 0, 'punches.count': 1, 'earliest.seconds': 32_400, 'latest.seconds': 32_400 }
const onLeave = { 'leave.count': 1, 'leave.seconds': 43_200 }
const rest = { dayType: 'rest', 'standard.seconds': 0 } as const
const nine = { start: dayOffset(32_400), end: dayOffset(64_800) }
function at(earliest: number, latest: number) {
  return { 'earliest.seconds': earliest, 'latest.seconds': latest }
}

const report = (changed: Figures): OfficialDay => official('ann', '2026-05-06', { ...ordinary, ...changed })
const faultsOf = (
  changed: Figures,
  otherTerms: Partial<ConsistencyTerms> = {},
  times: OfficialDay['times'] = [],
): readonly DayFault[] =>
  dayContradictions([{ ...report(changed), times }], { ...terms, ...otherTerms }).map(({ fault }) => fault)

describe('a day report', () => {
  it.each<[says: string, changed: Figures, faults: readonly DayFault[]]>([
    ['of an ordinary day', {}, []],
    // Absence
    ['absent for the whole standard time', absent, []],
    ['absent for a second of it', { ...absent, 'absence.seconds': 1 }, ['absence-not-standard']],
    ['absent for half of it', { ...absent, 'absence.seconds': 14_400 }, ['absence-not-standard']],
    ['absent for more than it', { ...absent, 'absence.seconds': 28_860 }, ['absence-not-standard']],
    ['absent twice, half of it each', { ...absent, 'absence.count': 2, 'absence.seconds': 14_400 }, []],
    ['absent for half of it, beside half a day of leave', { ...absent, 'absence.seconds': 14_400, ...onLeave }, []],
    ['absent for half of it, beside a trip', { ...absent, 'absence.seconds': 14_400, 'trip.count': 1 }, []],
    ['absent for no time', { ...absent, 'absence.seconds': 0 }, ['count-without-length']],
    [
      'absent for no time of a second',
      { ...absent, 'absence.seconds': 0, 'standard.seconds': 1 },
      ['count-without-length'],
    ],
    ['absent for no time on a day without standard', { ...absent, 'absence.seconds': 0, 'standard.seconds': 0 }, []],
    ['absent for no time beside leave', { ...absent, 'absence.seconds': 0, ...onLeave }, []],
    ['never absent, for eight hours', { ...absent, 'absence.count': 0 }, ['length-without-count']],
    // Counts against durations
    ['late for 14 minutes', { 'late.count': 1, 'late.seconds': 840 }, []],
    ['late for no time', { 'late.count': 1 }, ['count-without-length']],
    ['never late, for 14 minutes', { 'late.seconds': 840 }, ['length-without-count']],
    ['never late, for a second', { 'late.seconds': 1 }, ['length-without-count']],
    ['early by no time', { 'early.count': 1 }, ['count-without-length']],
    ['never early, by 14 minutes', { 'early.seconds': 840 }, ['length-without-count']],
    ['missing a punch, which has no duration', { ...lone, 'missing.count': 1 }, []],
    // Punches
    ['first after last', { ...at(64_800, 32_400), 'worked.seconds': 0 }, ['first-after-last']],
    ['two punches in one second', { ...at(32_400, 32_400), 'worked.seconds': 0 }, []],
    ['one punch at one time', lone, []],
    ['one punch at two times', { ...lone, ...at(32_400, 64_800) }, ['one-punch-at-two-times']],
    ['one punch whose first time is not written', { ...lone, 'earliest.seconds': 0 }, []],
    ['one punch whose last time is not written', { ...lone, 'latest.seconds': 0 }, []],
    ['no punch, but a first one', { ...nobody, 'earliest.seconds': 32_400 }, ['times-without-punches']],
    ['no punch, but a last one', { ...nobody, 'latest.seconds': 64_800 }, ['times-without-punches']],
    ['no punch and no time', nobody, []],
    ['a first punch at midnight, which is written as nothing', { ...at(0, 28_800) }, []],
    // Worked time: 09:00 to 18:00 are 32,400 s
    ['worked from the first punch to the last', { 'worked.seconds': 32_400 }, []],
    ['worked a second more', { 'worked.seconds': 32_401 }, ['worked-beyond-punches']],
    ['worked by the second: 09:00:00 to 18:00:30', { ...at(32_400, 64_830), 'worked.seconds': 32_430 }, []],
    ['worked by the minute: 09:00:59 to 18:00:00', { ...at(32_459, 64_800), 'worked.seconds': 32_400 }, []],
    ['and a second more', { ...at(32_459, 64_800), 'worked.seconds': 32_401 }, ['worked-beyond-punches']],
    ['worked more beside an outing', { 'worked.seconds': 36_000, 'outing.count': 1 }, []],
    ['worked over midnight: 22:00 to 06:00', { ...at(79_200, 108_000), 'worked.seconds': 28_800 }, []],
    ['worked after one punch', { ...lone, 'worked.seconds': 60 }, ['worked-beyond-punches', 'worked-without-pair']],
    ['worked without any punch', { ...nobody, 'worked.seconds': 1 }, ['worked-without-pair']],
    ['worked with one punch beside leave', { ...lone, ...onLeave, 'worked.seconds': 14_400 }, []],
    // Rest days
    ['work on a rest day', rest, []],
    ['of a rest day with standard time', { ...rest, 'standard.seconds': 1 }, ['standard-on-rest-day']],
    ['late on a rest day', { ...rest, 'late.count': 1, 'late.seconds': 840 }, ['exception-on-rest-day']],
    ['early on a rest day', { ...rest, 'early.count': 1, 'early.seconds': 840 }, ['exception-on-rest-day']],
    ['missing a punch on a rest day', { ...rest, 'missing.count': 1 }, ['exception-on-rest-day']],
    ['a place exception on a rest day, which needs no schedule', { ...rest, 'place.count': 1 }, []],
  ])('%s', (_, changed, faults) => expect(faultsOf(changed)).toEqual(faults))

  it('shows the figures that cannot stand together', () =>
    expect(dayContradictions([report({ 'late.count': 1 })], terms)).toEqual([
      {
        employee: 'ann',
        date: day('2026-05-06'),
        fault: 'count-without-length',
        shows: [
          ['late.count', 1],
          ['late.seconds', 0],
        ],
      },
    ]))

  it('is not at odds with what it does not carry', () => {
    const sayingLittle: readonly Figures[] = [
      { 'late.count': 1 },
      { 'absence.count': 1, 'absence.seconds': 14_400 },
      { 'absence.count': 1, 'absence.seconds': 0 },
      { 'worked.seconds': 60 },
      { 'worked.seconds': 60, 'latest.seconds': 3 },
      { 'earliest.seconds': 64_800 },
      { 'standard.seconds': 28_800, 'late.count': 1 },
      { dayType: 'rest' },
    ]
    for (const figures of sayingLittle)
      expect(dayContradictions([official('ann', '2026-05-06', figures)], terms)).toEqual([])
  })
  it('is not at odds with a measure that is left out', () =>
    expect(faultsOf({ 'worked.seconds': 36_000 }, { ignored: new Set(['worked.seconds']) })).toEqual([]))
  it('is not at odds where the approvals know of leave that it does not list', () =>
    expect(faultsOf({ ...absent, 'absence.seconds': 14_400 }, { isAway: () => true })).toEqual([]))
  it('is not at odds where it lists an approval by its title alone', () => {
    const titled = { ...report({ ...absent, 'absence.seconds': 14_400 }), approvalTitles: ['请假0.5天'] }
    expect(dayContradictions([titled], terms)).toEqual([])
  })
  it('can be absent for one of its sections where it shows several', () => {
    const half = { ...absent, 'absence.seconds': 14_400 }
    expect(faultsOf(half, {}, [nine, nine])).toEqual([])
    expect(faultsOf(half, {}, [nine])).toEqual(['absence-not-standard'])
  })
  it('cannot be absent and punched where it shows one section', () => {
    const both = { 'absence.count': 1, 'absence.seconds': 28_800 }
    expect(faultsOf(both, {}, [nine])).toEqual(['absent-and-punched'])
    expect(faultsOf(both, {}, [nine, nine])).toEqual([])
    expect(faultsOf(both, {}, [])).toEqual([])
    expect(faultsOf({ ...both, ...onLeave }, {}, [nine])).toEqual([])
  })
  it('may show a last punch before the first where the clocks went back in between', () => {
    const newYork = { zone: zone('America/New_York')! }
    const turned = { ...at(6600, 3900), 'worked.seconds': 900 }
    const fallBack = { ...report(turned), date: day('2026-11-01') }
    expect(dayContradictions([fallBack], { ...terms, ...newYork })).toEqual([])
    expect(faultsOf(turned, newYork)).toEqual(['first-after-last'])
    // From 00:30 to 02:30 three hours pass on that night.
    const long = { ...report({ ...at(1800, 9000), 'worked.seconds': 10_800 }), date: day('2026-11-01') }
    expect(dayContradictions([long], { ...terms, ...newYork })).toEqual([])
    expect(dayContradictions([long], terms)).toMatchObject([{ fault: 'worked-beyond-punches' }])
  })
})

describe('a contradiction', () => {
  it.each<[policy: string, answers: Parameters<typeof withAnswers>[0], changed: Figures]>([
    ['absenceUnit', { absenceUnit: 'per-section' }, { ...absent, 'absence.seconds': 14_400 }],
    ['earliestLatest, for one punch', { earliestLatest: 'all-punches' }, { ...lone, 'latest.seconds': 64_800 }],
    ['earliestLatest', { earliestLatest: 'all-punches' }, { ...nobody, 'latest.seconds': 64_800 }],
    ['lateBecomesAbsence', { lateBecomesAbsence: 'after-30-minutes' }, { ...absent, ...lone }],
    ['punchCount', { punchCount: 'all-punches' }, { ...absent, ...lone }],
    ['absenceUnit, for a punch', { absenceUnit: 'per-section' }, { ...absent, ...lone }],
  ])('is none under another answer to %s', (_, answers, changed) => {
    expect(faultsOf(changed, {}, [nine])).not.toEqual([])
    expect(faultsOf(changed, { policies: withAnswers(answers) }, [nine])).toEqual([])
  })
})

describe('a month report', () => {
  const days = [28_800, 0, 30_600].map((worked, i) => ({
    ...report({ 'worked.seconds': worked, 'late.count': i, 'late.seconds': 60 * i }),
    date: addDays(day('2026-05-06'), i),
  }))
  // 28,800 + 0 + 30,600 = 59,400; 0 + 1 + 2 = 3 times late, 0 + 60 + 120 = 180 s
  const sums = { 'worked.seconds': 59_400, 'late.count': 3, 'late.seconds': 180 }
  const month = (changed: Figures): OfficialMonth =>
    officialMonth('ann', { ...sums, ...changed }, '2026-05-06', '2026-05-08')
  const differing = (changed: Figures, of: readonly OfficialDay[] = days, ignored = terms.ignored) =>
    monthContradictions(wholeMonths(of, [month(changed)]), ignored).map(({ measure, ofMonth, ofDays }) => [
      measure,
      ofMonth,
      ofDays,
    ])

  it('is the sum of its days', () => expect(differing({})).toEqual([]))
  it('is at odds with them in each measure by itself', () =>
    expect(differing({ 'worked.seconds': 59_399, 'late.count': 2 })).toEqual([
      ['late.count', 2, 3],
      ['worked.seconds', 59_399, 59_400],
    ]))
  it.each([
    'late.count',
    'late.seconds',
    'early.count',
    'early.seconds',
    'missing.count',
    'absence.count',
    'absence.seconds',
    'place.count',
    'device.count',
    'worked.seconds',
    'standard.seconds',
  ] as const)('is compared in %s', (measure) =>
    expect(differing({ [measure]: 999_999 }).map(([name]) => name)).toEqual([measure]),
  )
  it('is silent where a date has no report', () => expect(differing({ 'late.count': 2 }, days.slice(1))).toEqual([]))
  it('is silent where a date has two that disagree', () => {
    const other = { ...days[0]!, figures: { ...days[0]!.figures, 'worked.seconds': 1 } }
    expect(differing({ 'late.count': 2 }, [...days, other])).toEqual([])
  })
  it('takes two that agree for one', () =>
    expect(differing({ 'late.count': 2 }, [...days, { ...days[0]!, name: 'Ann B' }])).toEqual([['late.count', 2, 3]]))
  it('is silent about what a day or the month does not carry', () => {
    const { 'late.count': _, ...without } = days[1]!.figures
    expect(differing({ 'late.count': 2 }, [days[0]!, { ...days[1]!, figures: without }, days[2]!])).toEqual([])
    expect(
      monthContradictions(wholeMonths(days, [officialMonth('ann', {}, '2026-05-06', '2026-05-08')]), terms.ignored),
    ).toEqual([])
  })
  it('is silent about what is left out', () =>
    expect(differing({ 'late.count': 2 }, days, new Set(['late.count']))).toEqual([]))
  it('is silent where it tells no period', () =>
    expect(monthContradictions(wholeMonths(days, [officialMonth('ann', { 'late.count': 2 })]), terms.ignored)).toEqual(
      [],
    ))
  it('is not laid beside the days of somebody else', () =>
    expect(
      monthContradictions(
        wholeMonths(days, [officialMonth('bo', { 'late.count': 2 }, '2026-05-06', '2026-05-08')]),
        terms.ignored,
      ),
    ).toEqual([]))
})

describe('leave in a day report', () => {
  const leave = (seconds: number, byDay: boolean, changed: Figures = {}) => {
    const figures = { ...onLeave, 'leave.seconds': seconds, 'trip.seconds': 0, 'outing.seconds': 0, ...changed }
    const told = { ...report(figures), ...(byDay ? { leaveByDay: [seconds] } : {}) }
    return dayContradictions([told], terms).map(({ fault }) => fault)
  }
  it('by the day is whole or half days: 28,800 s would be a third of one', () => {
    expect(leave(43_200, true)).toEqual([])
    expect(leave(86_400, true)).toEqual([])
    expect(leave(28_800, true)).toEqual(['days-not-in-halves'])
    expect(leave(43_201, true)).toEqual(['days-not-in-halves'])
  })
  it('by the hour may be of any length', () => expect(leave(28_800, false)).toEqual([]))
  it('is at most one day', () => expect(leave(129_600, true)).toEqual(['more-than-a-day']))
  it('that lasted has happened', () =>
    expect(leave(3_600, false, { 'leave.count': 0 })).toEqual(['length-without-count']))
})

describe('the days that a month report counts', () => {
  const kinds = ['work', 'work', 'rest'] as const
  const days = kinds.map((dayType, i) =>
    official('ann', `2026-05-0${6 + i}`, { ...ordinary, dayType, 'late.count': i === 0 ? 1 : 0 }),
  )
  const counted = (changed: Figures, of = days, ignored: ConsistencyTerms['ignored'] = new Set()) => {
    const right: Figures = { workdays: 2, restDays: 1, exceptDays: 1, regularDays: 1 }
    const month = officialMonth('ann', { ...right, ...changed }, '2026-05-06', '2026-05-08')
    return monthDayContradictions(wholeMonths(of, [month]), ignored).map(({ measure, ofMonth, ofDays }) => [
      measure,
      ofMonth,
      ofDays,
    ])
  }
  it('are those of its day reports: two of work, one of them late, and one of rest', () =>
    expect(counted({})).toEqual([]))
  it.each([
    ['workdays', 2],
    ['restDays', 1],
    ['exceptDays', 1],
    ['regularDays', 1],
  ] as const)('are at odds in %s', (measure, right) => expect(counted({ [measure]: 9 })).toEqual([[measure, 9, right]]))
  it('are passed over where a day does not tell its kind, or has no report', () => {
    const { dayType: _, ...untold } = ordinary
    expect(counted({ workdays: 9 }, [...days.slice(1), official('ann', '2026-05-06', untold)])).toEqual([])
    expect(counted({ workdays: 9 }, days.slice(1))).toEqual([])
  })
  it('are passed over where they are left out, or not carried', () => {
    expect(counted({ workdays: 9 }, days, new Set(['workdays']))).toEqual([])
    const month = officialMonth('ann', {}, '2026-05-06', '2026-05-08')
    expect(monthDayContradictions(wholeMonths(days, [month]), new Set())).toEqual([])
  })
})

describe('the classes of a month’s overtime', () => {
  const told = (date: string, dayType: 'work' | 'rest', overtime: number, latest = 75_600) =>
    official('ann', date, { dayType, 'overtime.seconds': overtime, 'latest.seconds': latest })
  /** A workday, a rest day, and a public holiday on which somebody was rostered to work. */
  const days = [told('2026-05-06', 'work', 7_200), told('2026-05-07', 'rest', 3_600), told('2026-05-08', 'work', 1_800)]
  const classes = (
    workday: number,
    restday: number,
    holiday: number,
    of = days,
    more: Partial<ConsistencyTerms> = {},
  ) => {
    const figures: Figures = {
      'overtime.workday.seconds': workday,
      'overtime.restday.seconds': restday,
      'overtime.holiday.seconds': holiday,
    }
    const month = officialMonth('ann', figures, '2026-05-06', '2026-05-08')
    return overtimeClassContradictions(wholeMonths(of, [month]), { ...terms, ...more }).map(({ measure, ofDays }) => [
      measure,
      ofDays,
    ])
  }
  it('hold what their days can be of: the holiday counts as one, or as the workday that it was rostered as', () => {
    expect(classes(7_200, 3_600, 1_800)).toEqual([])
    expect(classes(9_000, 3_600, 0)).toEqual([])
  })
  it('cannot hold more', () => {
    expect(classes(0, 3_600, 9_000)).toEqual([['overtime.holiday.seconds', 1_800]])
    expect(classes(9_001, 3_600, 0)).toEqual([['overtime.workday.seconds', 9_000]])
    expect(classes(7_200, 5_400, 0)).toEqual([['overtime.restday.seconds', 3_600]])
  })
  it('are not looked at where overtime runs past midnight, or a day does not tell its overtime', () => {
    expect(classes(0, 3_600, 9_000, [...days.slice(1), told('2026-05-06', 'work', 7_200, 90_000)])).toEqual([])
    expect(classes(0, 3_600, 9_000, [...days.slice(1), official('ann', '2026-05-06', { dayType: 'work' })])).toEqual([])
  })
  it('may hold any holiday of a year that no calendar covers, and what is left out', () => {
    const calendar = { ...terms.calendar, years: new Set<number>(), days: new Map() }
    expect(classes(0, 3_600, 9_000, days, { calendar })).toEqual([])
    expect(classes(0, 3_600, 9_000, days, { ignored: new Set(['overtime.holiday.seconds']) })).toEqual([])
  })
})

describe('a day report beside the raw records', () => {
  const at = (clock: string) => instantAt(`2026-05-06 ${clock}`, shanghai)
  const faults = (
    changed: Figures,
    punches: readonly string[],
    corrections: readonly string[] = [],
    more: Partial<OfficialDay> = {},
  ) =>
    recordContradictions([{ ...report(changed), ...more }], {
      ...terms,
      recordsOf: () => ({ punches: punches.map(at), corrections: corrections.map(at) }),
    }).map(({ fault }) => fault)
  const both = ['09:00', '18:00']

  it('is borne out by records at both its times', () => expect(faults({}, both)).toEqual([]))
  it('tells a first or last punch that no record has', () => {
    expect(faults({ 'earliest.seconds': 32_401 }, both)).toEqual(['earliest-not-recorded'])
    expect(faults({ 'latest.seconds': 64_860 }, both)).toEqual(['latest-not-recorded'])
  })
  it('counts more punches than there are', () => {
    expect(faults({ 'punches.count': 3 }, both)).toEqual(['more-punches-than-records'])
    expect(faults({ 'punches.count': 1 }, both)).toEqual([])
  })
  it('is borne out by a correction of the same minute, which counts as a punch', () =>
    expect(faults({}, ['18:00'], ['09:00'])).toEqual([]))
  it('is not doubted where it counts corrections that are not known', () =>
    expect(faults({ 'correction.count': 1 }, ['18:00'])).toEqual([]))
  it('may reach into the next morning, 30:00 being 06:00', () =>
    expect(faults({ 'latest.seconds': 108_000 }, ['09:00', '30:00'])).toEqual([]))
  it('may begin the evening before, 20:30 being 12,600 s before 0:00', () => {
    const evening = { punches: [instantAt('2026-05-05 20:30', shanghai)], corrections: [] }
    const told = report({ 'punches.count': 1, 'earliest.seconds': -12_600, 'latest.seconds': -12_600 })
    expect(recordContradictions([told], { ...terms, recordsOf: () => evening })).toEqual([])
  })
  it('of a console export is compared by the minute', () =>
    expect(faults({}, ['09:00:59', '18:00:01'], [], { units: 'console' })).toEqual([]))
  it('is looked for among all records of the person, from the eve of the date to the end of the night after it', () => {
    const hours = fc.array(fc.integer({ min: -72, max: 96 }), { maxLength: 40 })
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 47 }), (all, count, hour) => {
        const near = all.filter((one) => -24 <= one && one < 48)
        const punches = all.toSorted((a, b) => a - b).map((one) => plus(at('00:00'), one * 3600))
        const told = report({ 'punches.count': count, 'earliest.seconds': hour * 3600, 'latest.seconds': 0 })
        const found = recordContradictions([told], { ...terms, recordsOf: () => ({ punches, corrections: [] }) })
        expect(found.map(({ fault }) => fault)).toEqual([
          ...(count > near.length ? ['more-punches-than-records'] : []),
          ...(near.includes(hour) ? [] : ['earliest-not-recorded']),
        ])
      }),
    )
  })
  it('is not doubted by a time of 0, which is nobody', () => expect(faults({ ...nobody }, [])).toEqual([]))
  it('is not looked at where the records were not fetched, or the measure is left out', () => {
    const odd = [report({ 'latest.seconds': 64_860 })]
    expect(recordContradictions(odd, { ...terms, recordsOf: () => undefined })).toEqual([])
    const recordsOf = () => ({ punches: both.map(at), corrections: [] })
    expect(recordContradictions(odd, { ...terms, recordsOf, ignored: new Set(['latest.seconds']) })).toEqual([])
  })
})

describe('the findings', () => {
  it('are one of each kind, with every person-day and the numbers of the first', () => {
    const later = { ...report({ 'late.count': 1 }), date: day('2026-05-07') }
    const twice = report({ 'late.count': 1, 'early.count': 1, 'worked.seconds': 40_000 })
    const found = inconsistencies(
      { asked: [later, twice], days: [], months: [] },
      { ...terms, recordsOf: () => undefined },
    )
    expect(found.map(({ id, where }) => [id, where.map(({ date }) => date)])).toEqual([
      ['report-count-without-duration', [day('2026-05-06'), day('2026-05-07')]],
      ['report-worked', [day('2026-05-06')]],
    ])
    expect(found[0]!.with).toMatchObject({ days: 2, first: { date: day('2026-05-06'), fault: 'count-without-length' } })
  })
  it('count a month once, whatever it is at odds in', () => {
    const days = [report({})]
    const months = [officialMonth('ann', { 'late.count': 2, 'worked.seconds': 1 }, '2026-05-06', '2026-05-06')]
    const [found] = inconsistencies({ asked: [], days, months }, { ...terms, recordsOf: () => undefined })
    expect(found).toMatchObject({
      id: 'report-month-sum',
      where: [{ employee: 'ann', date: undefined }],
      with: { months: 1, period: '2026-05-06/2026-05-06', first: { measure: 'late.count', ofMonth: 2, ofDays: 0 } },
    })
  })
})
