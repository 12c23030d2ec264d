/** Claims about overtime in an audit: compared where it is recomputed, said to be not recomputed elsewhere, and checked against itself. */
import { describe, expect, it } from 'vitest'
import { audit, decode, zone } from '../../src/index.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { at, fixed } from '../vendor/decoding.js'

const weekdays = { workdays: [1, 2, 3, 4, 5] }
const settings = {
  ot_info_v2: {
    workdayconf: { allow_ot: true, type: 1, checkin: { ot_time_start: 3600 }, ot_trans_enable: true, ot_trans_type: 2 },
    restdayconf: { allow_ot: false },
    holidayconf: { allow_ot: false },
  },
}
/** Tuesday and Wednesday, 09:00 to 20:00 by a rule until 18:00: from 19:00 on, an hour of overtime each. */
const dates = ['2026-02-03', '2026-02-04']

const audited = (group: object, overtime: readonly object[], overwork_info?: object) => {
  const punch = (date: string, time: string, checkin_type: string) => ({
    userid: 'ZhangSan',
    checkin_type,
    checkin_time: at(`${date} ${time}`),
  })
  const values = {
    'rules.json': {
      errcode: 0,
      info: [{ userid: 'ZhangSan', group: fixed(weekdays, { sync_holidays: false, ...group }) }],
    },
    'punches.json': {
      errcode: 0,
      checkindata: dates.flatMap((date) => [punch(date, '09:00', '上班打卡'), punch(date, '20:00', '下班打卡')]),
    },
    'days.json': {
      errcode: 0,
      datas: dates.map((date, i) => ({
        base_info: { acctid: 'ZhangSan', date: at(date), day_type: 0 },
        summary_info: {
          checkin_count: 2,
          regular_work_sec: 39_600,
          standard_work_sec: 32_400,
          earliest_time: 32_400,
          lastest_time: 72_000,
        },
        ot_info: overtime[i],
      })),
    },
    ...(overwork_info === undefined
      ? {}
      : {
          'month.json': {
            request: { starttime: at(dates[0]!), endtime: at(dates[1]!) },
            response: {
              errcode: 0,
              datas: [
                {
                  base_info: { acctid: 'ZhangSan' },
                  summary_info: { work_days: 2, regular_days: 2, regular_work_sec: 79_200, standard_work_sec: 64_800 },
                  overwork_info,
                },
              ],
            },
          },
        }),
  }
  const { company, problems } = decode(
    Object.entries(values).map(([path, value]) => ({ path, value })),
    { zone: zone('Asia/Shanghai')!, calendar: builtInCalendar },
  )
  return audit(company, problems)
}
const says = ({ findings }: ReturnType<typeof audited>, id: string): string[] =>
  findings.filter((one) => one.id === id).map((one) => one.says)
const hour = { ot_status: 1, ot_duration: 3600 }

describe('an audit', () => {
  it('finds nothing where the reports have the same overtime', () => {
    const report = audited(settings, [hour, hour], { workday_over_sec: 7200, workdays_over_as_money: 7200 })
    expect(report.differences).toEqual([])
    expect(report.summary.personMonths).toBe(1)
    expect(says(report, 'not-recomputed').join()).not.toContain('overtime')
  })
  it('names a day whose overtime differs, and the assumptions that it rests on', () => {
    const report = audited(settings, [hour, { ot_status: 1, ot_duration: 7200 }])
    expect(report.differences).toEqual([
      {
        userid: 'ZhangSan',
        date: '2026-02-04',
        measure: 'overtime.seconds',
        ours: 3600,
        theirs: 7200,
        cause: null,
        // 18:00 to 20:00 are two hours, if the wait of one counts.
        restsOn: ['overtimeStart'],
      },
    ])
  })
  it('names each class and share of a month that differs', () => {
    const report = audited(settings, [hour, hour], {
      workday_over_sec: 3600,
      restdays_over_sec: 3600,
      workdays_over_as_money: 7200,
      workdays_over_as_vacation: 0,
    })
    expect(report.differences.map(({ measure, ours, theirs, restsOn }) => [measure, ours, theirs, restsOn])).toEqual([
      ['overtime.workday.seconds', 7200, 3600, ['overtimeStart']],
      ['overtime.restday.seconds', 0, 3600, ['overtimeStart']],
    ])
  })
  it('compares no overtime where the rule has no settings, and says so', () => {
    const report = audited({}, [hour, { ot_status: 1, ot_duration: 7200 }], { workday_over_sec: 60_000 })
    expect(report.differences).toEqual([])
    expect(says(report, 'not-recomputed').join()).toContain('overtime')
  })
  it('compares 0 where applications count and nobody applied', () => {
    const report = audited({ ot_info_v2: { workdayconf: { allow_ot: true, type: 2 } } }, [hour, hour])
    expect(report.differences.map(({ measure, ours }) => [measure, ours])).toEqual([
      ['overtime.seconds', 0],
      ['overtime.seconds', 0],
    ])
  })
  it('compares none where the settings cannot be read', () => {
    const report = audited({ ot_info_v2: { workdayconf: { allow_ot: true, type: 9 } } }, [hour, hour])
    expect(report.differences).toEqual([])
    expect(report.problems.map(({ id }) => id)).toEqual(['unknown-word'])
  })
})

describe('a finding about overtime', () => {
  it('names the days whose status says that there is none', () => {
    const report = audited({}, [{ ot_status: 0, ot_duration: 3600 }, hour])
    expect(report.findings.filter(({ id }) => id === 'overtime-inconsistent')).toEqual([
      {
        id: 'overtime-inconsistent',
        level: 'warning',
        says: '1 person-day: the report says that there is no overtime (ot_status 0) and gives its length all the same.',
        where: [{ userid: 'ZhangSan', date: '2026-02-03' }],
      },
    ])
  })
  it('names a month that is not the sum of its days', () =>
    expect(says(audited({}, [hour, hour], { workday_over_sec: 5400 }), 'overtime-inconsistent')).toEqual([
      'The month report of 2026-02-03/2026-02-04 has 1 h 30 min of overtime, the day reports of the same dates 2 h together.',
    ]))
  it('is silent where the reports agree, or say too little', () => {
    expect(says(audited({}, [hour, hour], { workday_over_sec: 7200 }), 'overtime-inconsistent')).toEqual([])
    expect(says(audited({}, [hour], { workday_over_sec: 5400 }), 'overtime-inconsistent')).toEqual([])
  })
})
