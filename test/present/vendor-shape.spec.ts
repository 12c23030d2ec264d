import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import type { DayPlan } from '../../src/domain/plan.js'
import type { DayResult, MonthResult } from '../../src/domain/result.js'
import { ruleId, shiftId, type Rule } from '../../src/domain/rule.js'
import type { Verdict } from '../../src/domain/verdict.js'
import { dayReports, monthReports } from '../../src/present/index.js'
import { parseDate } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { seconds } from '../../src/time/seconds.js'
import { span } from '../../src/time/span.js'
import { startOfDay, zone } from '../../src/time/zone.js'

const where = zone('Asia/Shanghai')!
const date = parseDate('2026-05-06')!
const context = { zone: where, names: new Map([[employeeId('ann'), '安']]) }

const ruleOf = (kind: Rule['_tag']): Rule => ({ _tag: kind, id: ruleId(7), name: 'Office' }) as Rule
const rest = (rule: Rule): DayPlan => ({
  _tag: 'rest',
  date,
  rule,
  day: span(startOfDay(where, date), startOfDay(where, date)),
  method: 'pairs',
  rests: [],
  reason: 'rest',
})
const said = (status: Verdict['status'], amount: number): Verdict => ({
  status,
  slot: undefined,
  seconds: seconds(amount),
  clause: status,
})
const dayOf = (more: Partial<DayResult> = {}): DayResult => ({
  employee: employeeId('ann'),
  date,
  state: 'final',
  unjudged: undefined,
  plan: rest(ruleOf('fixed')),
  snapshot: undefined,
  borrowed: false,
  punches: { date, slots: [], loose: [], unused: [] },
  verdicts: [],
  dayType: 'rest',
  worked: seconds(0),
  standard: seconds(0),
  punchCount: 0,
  earliest: undefined,
  latest: undefined,
  ...more,
})
const rowOf = (day: DayResult) => dayReports([day], context).datas[0]!

describe('our day report in the vendor’s shape', () => {
  // 2026-05-06 is day 20,579 after the epoch; its midnight in +08:00 is 16:00 of the day before.
  it('dates a day by the first second of it in the company’s zone', () =>
    expect(rowOf(dayOf()).base_info.date).toBe((20_579 - 1) * 86_400 + 16 * 3600))

  it.each([
    ['fixed', 1],
    ['shift', 3],
    ['free', 4],
  ] as const)('gives a %s rule record_type %i', (kind, number) =>
    expect(rowOf(dayOf({ plan: rest(ruleOf(kind)) })).base_info.record_type).toBe(number),
  )

  it('gives a day without a rule record_type 7 and says that it was not judged', () => {
    const plan: DayPlan = { _tag: 'unjudged', date, rule: undefined, reason: 'no-rule' }
    expect(rowOf(dayOf({ plan, state: 'unjudged' }))).toMatchObject({
      base_info: { record_type: 7, rule_info: { groupid: 0 } },
      _state: 'unjudged',
    })
  })

  it('carries no _state on a day that is final', () => expect(rowOf(dayOf())).not.toHaveProperty('_state'))

  it('sums what is said against a day per kind, with the vendor’s numbers', () => {
    const verdicts = [
      said('device', 0),
      said('late', 60),
      said('late', 120),
      said('missing', 0),
      said('absence', 28_800),
    ]
    expect(rowOf(dayOf({ verdicts })).exception_infos).toEqual([
      { count: 2, duration: 180, exception: 1 },
      { count: 1, duration: 0, exception: 3 },
      { count: 1, duration: 28_800, exception: 4 },
      { count: 1, duration: 0, exception: 6 },
    ])
  })

  it('gives the shift of a night and times past midnight, but checkintime only under fixed rules', () => {
    const at = (offset: number) => (startOfDay(where, date) + offset) as Parameters<typeof span>[0]
    const section = { duty: span(at(22 * 3600), at(30 * 3600)) }
    const work = (kind: Rule['_tag']): DayPlan =>
      ({
        ...rest(ruleOf(kind)),
        _tag: 'work',
        shift: shiftId(3),
        shiftName: 'Night',
        sections: [section],
      }) as unknown as DayPlan
    const day = { dayType: 'work', latest: dayOffset(30 * 3600) } as const
    expect(rowOf(dayOf({ ...day, plan: work('shift') }))).toMatchObject({
      base_info: { rule_info: { scheduleid: 3, schedulename: 'Night', checkintime: [] }, day_type: 0 },
      summary_info: { lastest_time: 108_000 },
    })
    expect(rowOf(dayOf({ plan: work('fixed') })).base_info.rule_info.checkintime).toEqual([
      { work_sec: 79_200, off_work_sec: 108_000 },
    ])
  })

  it('is sorted by date, then userid', () => {
    const days = [
      dayOf({ employee: employeeId('bo') }),
      dayOf(),
      dayOf({ employee: employeeId('cy'), date: parseDate('2026-05-05')! }),
    ]
    expect(dayReports(days, context).datas.map(({ base_info: { acctid } }) => acctid)).toEqual(['cy', 'ann', 'bo'])
  })
})

describe('our month report in the vendor’s shape', () => {
  const none = { late: 0, early: 0, missing: 0, absence: 0, place: 0, device: 0 }
  const month: MonthResult = {
    employee: employeeId('ann'),
    from: parseDate('2026-05-01')!,
    to: parseDate('2026-05-31')!,
    month: undefined,
    workdays: 19,
    unscheduled: 0,
    restDays: 12,
    exceptDays: 2,
    regularDays: 17,
    counts: { ...none, late: 3 },
    seconds: { ...none, late: 240 },
    worked: seconds(100),
    standard: seconds(120),
    punchCount: 4,
    unjudged: 0,
    provisional: 0,
  }
  it('carries the sums, the exceptions and the rule of the month’s last day', () =>
    expect(
      monthReports([month], [dayOf(), dayOf({ date: parseDate('2026-06-01')!, plan: rest(ruleOf('free')) })], context)
        .datas,
    ).toMatchObject([
      {
        base_info: { record_type: 1, acctid: 'ann', rule_info: { groupid: 7, groupname: 'Office' } },
        summary_info: {
          work_days: 19,
          regular_days: 17,
          rest_days: 12,
          except_days: 2,
          regular_work_sec: 100,
          standard_work_sec: 120,
        },
        exception_infos: [{ count: 3, duration: 240, exception: 1 }],
      },
    ]))
  it('says when days are not in the sums', () => {
    expect(monthReports([{ ...month, unjudged: 1 }], [], context).datas[0]).toMatchObject({ _state: 'unjudged' })
    expect(monthReports([month], [], context).datas[0]).not.toHaveProperty('_state')
  })
})
