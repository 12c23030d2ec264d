import { describe, expect, it } from 'vitest'
import { at, briefly, day, dayReport, dayReports, decodeOne } from '../decoding.js'

/** The manual's own day (getcheckin_daydata): planned 10:46-10:48, punched 10:47:07 and 10:47:38. */
const manualDay = {
  base_info: {
    date: 1_599_062_400,
    record_type: 1,
    name: '张三',
    name_ex: 'Three Zhang',
    departs_name: '有家企业/部门A4',
    acctid: 'ZhangSan',
    rule_info: {
      groupid: 10,
      groupname: '规则测试',
      scheduleid: 0,
      schedulename: '',
      checkintime: [{ work_sec: 38_760, off_work_sec: 38_880 }],
    },
    day_type: 0,
  },
  summary_info: {
    checkin_count: 2,
    regular_work_sec: 31,
    standard_work_sec: 120,
    earliest_time: 38_827,
    lastest_time: 38_858,
  },
  exception_infos: [
    { count: 1, duration: 60, exception: 1 },
    { count: 1, duration: 60, exception: 2 },
  ],
  ot_info: { ot_status: 1, ot_duration: 3600, exception_duration: [], workday_over_as_money: 54_000 },
  sp_items: [
    { count: 1, duration: 360, time_type: 0, type: 1, vacation_id: 2, name: '年假' },
    { count: 0, duration: 0, time_type: 0, type: 100, vacation_id: 0, name: '外勤次数' },
  ],
}

describe('a day report', () => {
  it('is the official answer in our words: the manual’s sample', () => {
    const { company, problems } = decodeOne(dayReports(manualDay))
    expect(problems).toEqual([])
    expect(company.officialDays).toEqual([
      {
        employee: 'ZhangSan',
        name: '张三',
        departments: '有家企业/部门A4',
        date: day('2020-09-03'),
        rule: 10,
        ruleName: '规则测试',
        shift: 0,
        shiftName: '',
        times: [{ start: 38_760, end: 38_880 }],
        overtimeStatus: 'normal',
        approvalTitles: [],
        unknownExceptions: [],
        origin: { input: 0, path: 'datas[0]' },
        figures: {
          'late.count': 1,
          'late.seconds': 60,
          'early.count': 1,
          'early.seconds': 60,
          'missing.count': 0,
          'absence.count': 0,
          'absence.seconds': 0,
          'place.count': 0,
          'device.count': 0,
          'punches.count': 2,
          'worked.seconds': 31,
          'standard.seconds': 120,
          'earliest.seconds': 38_827,
          'latest.seconds': 38_858,
          dayType: 'work',
          'overtime.seconds': 3600,
          'leave.count': 1,
          'leave.seconds': 360,
          'leave.count:年假': 1,
          'leave.seconds:年假': 360,
          'trip.count': 0,
          'trip.seconds': 0,
          'outing.count': 0,
          'outing.seconds': 0,
          'correction.count': 0,
          'approved.count': 0,
          'fieldwork.count': 0,
        },
        leaveByDay: [360],
      },
    ])
    expect([...company.names]).toEqual([['ZhangSan', '张三']])
  })
  it.each([
    [1, 2],
    [2, 15],
    [3, 3],
    [4, 4],
    [15, 5],
    [100, 6],
  ])('item of type %i is counted', (type, count) => {
    const { figures } = decodeOne(
      dayReports(
        dayReport({
          sp_items: [
            { type, count, duration: 7 },
            { type, count: 1 },
          ],
        }),
      ),
    ).company.officialDays[0]!
    const name = { 1: 'leave', 2: 'correction', 3: 'trip', 4: 'outing', 15: 'approved', 100: 'fieldwork' }[type]!
    expect(figures).toMatchObject({ [`${name}.count`]: count + 1 })
  })
  it.each([
    [0, 'work'],
    [1, 'rest'],
    [undefined, undefined],
  ])('day_type %s is %s', (day_type, dayType) =>
    expect(decodeOne(dayReports(dayReport({}, { day_type }))).company.officialDays[0]!.figures.dayType).toBe(dayType),
  )
  it('with an unknown day_type carries no kind of day, and tells it', () => {
    const { company, problems } = decodeOne(dayReports(dayReport({}, { day_type: 2 })))
    expect(company.officialDays[0]!.figures.dayType).toBeUndefined()
    expect(briefly(problems)).toEqual(['bad-row datas[0].base_info.day_type'])
  })
  it('with a broken number carries all but that', () => {
    const { company, problems } = decodeOne(
      dayReports(dayReport({ summary_info: { checkin_count: 'two', regular_work_sec: 31 } })),
    )
    expect(company.officialDays[0]!.figures).toMatchObject({ 'worked.seconds': 31, 'standard.seconds': 0 })
    expect(Object.keys(company.officialDays[0]!.figures)).not.toContain('punches.count')
    expect(briefly(problems)).toEqual(['bad-row datas[0].summary_info.checkin_count'])
  })
  it('with a broken exception carries no exceptions: half a list is not the whole', () => {
    const exception_infos = [{ exception: 1, count: 1, duration: 60 }, { exception: 2 }]
    const { company, problems } = decodeOne(dayReports(dayReport({ exception_infos })))
    expect(
      Object.keys(company.officialDays[0]!.figures).filter((name) => /late|early/.test(name) && !name.includes('est')),
    ).toEqual([])
    expect(briefly(problems)).toEqual(['bad-row datas[0].exception_infos[1].count'])
  })
  it.each([
    [{ date: undefined }, 'bad-row datas[0].base_info.date'],
    [{ acctid: '' }, 'bad-row datas[0].base_info.acctid'],
  ])('without a person or a date is none: %j', (base, problem) => {
    const { company, problems } = decodeOne(dayReports(dayReport({}, base), dayReport()))
    expect(company.officialDays).toHaveLength(1)
    expect(briefly(problems)).toEqual([problem])
  })
})

describe('a month report', () => {
  const month = {
    base_info: { acctid: 'ZhangSan' },
    summary_info: { work_days: 3, rest_days: 0, except_days: 3, standard_work_sec: 29_040 },
    exception_infos: [{ count: 2, duration: 28_920, exception: 4 }],
  }
  it('carries the shares and sums of overtime that it has, and no others', () => {
    const told = (overwork_info?: object) =>
      Object.keys(decodeOne(dayReports({ ...month, overwork_info })).company.officialMonths[0]!.figures).filter(
        (name) => name.startsWith('overtime.'),
      )
    const sums = ['overtime.workday.seconds', 'overtime.restday.seconds', 'overtime.holiday.seconds']
    expect(told()).toEqual([])
    expect(told({})).toEqual([...sums, 'overtime.seconds'])
    expect(told({ restdays_over_as_money: 0 })).toEqual([...sums, 'overtime.restday.asMoney', 'overtime.seconds'])
  })
  it('is of the period that its request names', () => {
    const request = { starttime: at('2020-09-03'), endtime: at('2020-09-07') }
    expect(decodeOne({ request, response: dayReports(month) }).company.officialMonths).toMatchObject([
      {
        from: day('2020-09-03'),
        to: day('2020-09-07'),
        figures: { 'absence.count': 2, 'absence.seconds': 28_920, restDays: 0, workdays: 3 },
      },
    ])
  })
  it('is of no period without a request', () =>
    expect(decodeOne(dayReports(month)).company.officialMonths).toMatchObject([{ from: undefined, to: undefined }]))
})
