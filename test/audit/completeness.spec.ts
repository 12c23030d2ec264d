/** Claims about what the input lacks: each lack is found where it could matter, and nothing is said where nothing is known. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { completeness, unseenData } from '../../src/completeness.js'
import type { Company } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import type { Found } from '../../src/domain/finding.js'
import type { OfficialDay } from '../../src/domain/official.js'
import type { DayResult } from '../../src/domain/result.js'
import type { Carry, Snapshot } from '../../src/domain/rule.js'
import { reportsByDay } from '../../src/settled.js'
import { hours } from '../../src/time/seconds.js'
import { daysOpenToUnseen } from '../../src/unseen-punches.js'
import { withAnswers } from '../../src/reason/policies.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { type CivilDate, parseDate } from '../../src/time/civil-date.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { decode } from '../../src/vendor/index.js'
import { happened } from '../kit/day.js'
import { at, companyOf, fixedRule, freeRule, on, roster, shanghai, shift, shiftRule, someone } from '../kit/rule.js'

const wednesday = '2026-03-04'
const day = on(wednesday)
const period = { from: day, to: day }

const noticed = (company: Company, dates = period): readonly Found[] => {
  const people = new Set([someone, ...company.officialDays.map(({ employee }) => employee)])
  const judged = recompute(company, dates).days
  const policies = withAnswers({})
  const asked = {
    dayOf: ({ employee, date }: Pick<DayResult, 'employee' | 'date'>) =>
      judged.find((one) => one.employee === employee && one.date === date),
    reportOf: reportsByDay(company.officialDays),
  }
  return [
    ...unseenData(company, daysOpenToUnseen(company, judged), asked, policies),
    ...completeness({ company, period: dates, judged, policies, people }),
  ]
}
const ids = (found: readonly Found[]) => found.map(({ id }) => id)

/** One day of somebody under 09:00-18:00, fetched between two moments. */
const fetched = (line: string, from: string, to: string, differs: Partial<Company> = {}): Company => ({
  ...companyOf(fixedRule({ sections: '09:00-18:00' }), {
    punches: new Map([[someone, happened(line, wednesday).punches]]),
    requested: { days: [], punches: [{ start: at(from), end: at(to) }] },
  }),
  ...differs,
})
const wholeDay = [`${wednesday} 04:00`, `${wednesday} 28:00`] as const

/** Our own figures as the vendor's report, with some of its own. */
const reportOf = (company: Company, figures: OfficialDay['figures'] = {}): OfficialDay => ({
  employee: someone,
  name: '',
  departments: '',
  date: day,
  rule: undefined,
  ruleName: '',
  shift: undefined,
  shiftName: '',
  figures: { ...figuresOfDay(recompute(company, period).days[0]!), ...figures },
  unknownExceptions: [],
  times: [],
  approvalTitles: [],
  origin: { input: 0, path: '' },
})

describe('punches that were not fetched', () => {
  it('change nothing where the report shares every verdict: the day is not even looked up', () => {
    const company = fetched('in 09:00 out 17:30', `${wednesday} 04:00`, `${wednesday} 23:59:59`)
    const open = daysOpenToUnseen(company, recompute(company, period).days)
    expect(open.count).toBe(1)
    const lookedUp: CivilDate[] = []
    const dayOf = ({ date }: Pick<DayResult, 'date'>) => void lookedUp.push(date)
    const saying = (figures: OfficialDay['figures']) =>
      unseenData(company, open, { dayOf, reportOf: () => reportOf(company, figures) }, withAnswers({}))
    expect([saying({}), lookedUp]).toEqual([[], []])
    // Half an hour early, says the report, and we; ten minutes, says another, and what was not fetched may bear it out.
    saying({ 'early.seconds': 600 })
    expect(lookedUp).toEqual([day])
  })
  it('may mend an early departure: fetched to midnight, the window reaches to 04:00', () => {
    const [found] = noticed(fetched('in 09:00 out 17:30', `${wednesday} 04:00`, `${wednesday} 23:59:59`))
    expect(found).toMatchObject({
      id: 'unseen-data',
      where: [{ employee: someone, date: day }],
      with: {
        days: 1,
        unasked: 0,
        cases: [
          { measure: 'early.count', ours: 1, best: 0, worst: 1 },
          { measure: 'early.seconds', ours: 1800, best: 0, worst: 1800 },
        ],
      },
    })
  })
  it('may mend an absence, or make it late and early: nothing was fetched of the day', () => {
    const [found] = noticed(fetched('', '2026-03-02 00:00', '2026-03-03 00:00'))
    expect(found).toMatchObject({
      with: {
        cases: expect.arrayContaining([
          { measure: 'absence.count', ours: 1, best: 0, worst: 1 },
          { measure: 'missing.count', ours: 0, best: 0, worst: 1 },
          { measure: 'late.count', ours: 0, best: 0, worst: 1 },
        ]),
      },
    })
  })
  it('may be an absence less under free hours too', () => {
    const company = fetched('', '2026-03-02 00:00', '2026-03-03 00:00', {
      snapshots: companyOf(freeRule()).snapshots,
    })
    expect(noticed(company)).toMatchObject([
      { with: { cases: expect.arrayContaining([{ measure: 'absence.count', ours: 1, best: 0, worst: 1 }]) } },
    ])
  })
  it.each([
    ['everything was fetched', fetched('in 09:00 out 17:30', ...wholeDay)],
    [
      'two requests meet',
      fetched('in 09:00 out 17:30', ...wholeDay, {
        requested: {
          days: [],
          punches: [
            { start: at(`${wednesday} 00:00`), end: at(`${wednesday} 11:59:59`) },
            { start: at(`${wednesday} 12:00`), end: at(`${wednesday} 28:00`) },
          ],
        },
      }),
    ],
    [
      'nothing could change: both punches were in time',
      fetched('in 09:00 out 18:00', `${wednesday} 04:00`, `${wednesday} 24:00`),
    ],
    [
      'no request tells what was fetched',
      fetched('in 09:00 out 17:30', ...wholeDay, { requested: { days: [], punches: [] } }),
    ],
    [
      'some document of punches does not tell',
      fetched('in 09:00 out 17:30', ...wholeDay, {
        requested: {
          days: [],
          punches: [{ start: at('2026-03-01 00:00'), end: at('2026-03-02 00:00') }],
          punchesUntold: true,
        },
      }),
    ],
  ])('are not spoken of where %s', (_, company) => expect(noticed(company)).toEqual([]))
  it('are those of the people whom a request leaves out', () => {
    const requestFor = (people: ReadonlySet<typeof someone>) =>
      fetched('in 09:00 out 17:30', ...wholeDay, {
        requested: { days: [], punches: [{ start: at(wholeDay[0]), end: at(wholeDay[1]), people }] },
      })
    expect(ids(noticed(requestFor(new Set([employeeId('LiSi')]))))).toEqual(['unseen-data'])
    expect(noticed(requestFor(new Set([someone])))).toEqual([])
  })
  it('do not matter where the report has our verdict, and do where it has another', () => {
    const open = fetched('in 09:00 out 17:30', `${wednesday} 04:00`, `${wednesday} 24:00`)
    expect(noticed({ ...open, officialDays: [reportOf(open)] })).toEqual([])
    expect(ids(noticed({ ...open, officialDays: [reportOf(open, { 'early.count': 0, 'early.seconds': 0 })] }))).toEqual(
      ['unseen-data'],
    )
  })
  it('may have been of the evening before, where leaving late eases the next day', () => {
    const late = { allowed: true, tiers: [{ after: hours(3), grants: hours(1) }] }
    const under = (carry: Carry) =>
      fetched('in 09:30 out 18:00', ...wholeDay, {
        snapshots: companyOf(fixedRule({ sections: '09:00-18:00', carry })).snapshots,
      })
    expect(noticed(under(late))).toMatchObject([
      { with: { cases: expect.arrayContaining([{ measure: 'late.count', ours: 1, best: 0, worst: 1 }]) } },
    ])
    expect(noticed(under({ allowed: undefined, tiers: [] }))).toEqual([])
  })
  it('are told from the requests of the envelopes', () => {
    const rows = [
      { userid: 'ZhangSan', checkin_type: '上班打卡', exception_type: '', checkin_time: at(`${wednesday} 09:00`) },
    ]
    const request = { starttime: at(`${wednesday} 00:00`), endtime: at(`${wednesday} 24:00`), useridlist: ['ZhangSan'] }
    const document = { request, response: { errcode: 0, checkindata: rows } }
    const read = (...values: readonly unknown[]) =>
      decode(
        values.map((value, i) => ({ path: `${i}.json`, value })),
        { zone: shanghai, calendar: builtInCalendar },
      ).company.requested
    expect(read(document)).toEqual({
      days: [],
      punches: [{ start: request.starttime, end: request.endtime, people: new Set(['ZhangSan']) }],
    })
    expect(read(document, { checkindata: rows }).punchesUntold).toBe(true)
  })
})

describe('days between two rules that differ', () => {
  const nine = fixedRule({ sections: '09:00-18:00' })
  const ten = fixedRule({ sections: '10:00-19:00' })
  const between = (rules: ReadonlyArray<Snapshot>, line = 'in 09:30 out 18:30'): Company =>
    companyOf({ [someone]: rules }, { punches: new Map([[someone, happened(line, wednesday).punches]]) })
  const changed = [
    { date: on('2026-03-02'), rule: nine },
    { date: on('2026-03-06'), rule: ten },
  ]
  it('are told where the later one says otherwise', () =>
    expect(noticed(between(changed))).toMatchObject([
      { id: 'rule-days-missing', where: [{ employee: someone, date: day }], with: { days: 1 } },
    ]))
  it('are told each, where there are several', () => {
    const tuesday = on('2026-03-03')
    const late = ['2026-03-03', wednesday].flatMap((date) => happened('in 09:30 out 18:30', date).punches)
    const company = companyOf({ [someone]: changed }, { punches: new Map([[someone, late]]) })
    expect(noticed(company, { from: tuesday, to: day })).toMatchObject([
      { id: 'rule-days-missing', where: [{ date: tuesday }, { date: day }], with: { days: 2 } },
    ])
  })
  it.each([
    ['the two are equal', [changed[0]!, { date: on('2026-03-06'), rule: fixedRule({ sections: '09:00-18:00' }) }]],
    ['the day has its own', [...changed.slice(0, 1), { date: day, rule: nine }, ...changed.slice(1)]],
    [
      'no day lies between them',
      [
        { date: on('2026-03-03'), rule: nine },
        { date: day, rule: ten },
      ],
    ],
    [
      'the later one came before the day',
      [
        { date: on('2026-03-01'), rule: nine },
        { date: on('2026-03-03'), rule: ten },
      ],
    ],
  ])('are not, where %s', (_, rules) => expect(noticed(between(rules))).toEqual([]))
  it('are not, where the report has our figures', () => {
    const company = between(changed)
    expect(noticed({ ...company, officialDays: [reportOf(company)] })).toEqual([])
    expect(ids(noticed({ ...company, officialDays: [reportOf(company, { 'late.seconds': 0 })] }))).toEqual([
      'rule-days-missing',
    ])
  })
})

describe('days that a roster leaves out', () => {
  const shifts = shiftRule([shift(1, '08:00-17:00')])
  const rostered = (line: string, differs: Partial<Company> = {}): Company =>
    companyOf(shifts, {
      rosters: new Map([[someone, roster('2026-03-03', [1, undefined, 1])]]),
      punches: new Map([[someone, happened(line, wednesday).punches]]),
      ...differs,
    })
  it('are told where somebody punched', () =>
    expect(noticed(rostered('in 08:00 out 17:00'))).toMatchObject([
      { id: 'roster-days-missing', where: [{ employee: someone, date: day }] },
    ]))
  it('are told where the report has a workday', () => {
    const company = rostered('')
    const other = { ...company, officialDays: [reportOf(company, { dayType: 'work' })] }
    expect(ids(noticed(other))).toContain('roster-days-missing')
  })
  it('are not, where nobody asked anything', () => expect(noticed(rostered(''))).toEqual([]))
})

describe('people with reports', () => {
  const company = fetched('', ...wholeDay, {
    requested: { days: [], punches: [] },
    punches: new Map([[employeeId('LiSi'), happened('in 09:00', wednesday).punches]]),
  })
  it('and no punch in the period are named, and whether their reports count punches', () => {
    expect(noticed({ ...company, officialDays: [reportOf(company, { 'punches.count': 2 })] })).toMatchObject([
      { id: 'people-without-punches', where: [{ employee: someone }], with: { people: 1, reportedPunching: 1 } },
    ])
    expect(noticed({ ...company, officialDays: [reportOf(company)] })).toMatchObject([
      { with: { people: 1, reportedPunching: 0 } },
    ])
  })
  it('are not spoken of where nobody’s punches are there at all', () =>
    expect(noticed({ ...company, punches: new Map(), officialDays: [reportOf(company)] })).toEqual([]))
})

describe('the findings of an audit', () => {
  it('tell what is missing', () => {
    const company = fetched('in 09:00 out 17:30', `${wednesday} 04:00`, `${wednesday} 24:00`)
    const { findings } = audit(company, [], { from: parseDate(wednesday)!, to: parseDate(wednesday)! })
    expect(findings.filter(({ id }) => id === 'unseen-data')).toMatchObject([
      { level: 'warning', where: [{ userid: 'ZhangSan', date: wednesday }] },
    ])
  })
})
