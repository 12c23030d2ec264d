/** Claims about official overtime that contradicts itself, and about staying silent where it cannot be told. */
import { describe, expect, it } from 'vitest'
import type { OfficialDay } from '../../src/domain/official.js'
import { monthsAgainstDays, overtimeWithoutStatus, sharesBeyondClass } from '../../src/overtime/consistency.js'
import { decodeOne } from '../vendor/decoding.js'
import { at, dayReport, dayReports } from '../vendor/decoding.js'

const daysOf = (overtime: ReadonlyArray<object | undefined>, first = '2026-02-03'): readonly OfficialDay[] =>
  decodeOne(
    dayReports(
      ...overtime.map((ot_info, i) =>
        dayReport(ot_info === undefined ? {} : { ot_info }, { date: at(first) + i * 86_400 }),
      ),
    ),
  ).company.officialDays

const monthOf = (overwork_info: object, days = 3) =>
  decodeOne({
    request: { starttime: at('2026-02-03'), endtime: at('2026-02-03') + (days - 1) * 86_400 },
    response: {
      errcode: 0,
      datas: [{ base_info: { acctid: 'ZhangSan' }, summary_info: { work_days: days }, overwork_info }],
    },
  }).company.officialMonths

describe('a day’s overtime', () => {
  it('contradicts a status of none', () => {
    const days = daysOf([
      { ot_status: 0, ot_duration: 3600 },
      { ot_status: 0, ot_duration: 0 },
      { ot_status: 1, ot_duration: 3600 },
      { ot_status: 2, ot_duration: 3600 },
      { ot_duration: 3600 },
      { ot_status: 9, ot_duration: 3600 },
      undefined,
    ])
    expect(overtimeWithoutStatus(days).map(({ date }) => date)).toEqual([days[0]!.date])
  })
})

describe('the shares of a month’s overtime', () => {
  const shares = (workdays_over_as_vacation: number, workdays_over_as_money: number) =>
    sharesBeyondClass(monthOf({ workday_over_sec: 7200, workdays_over_as_vacation, workdays_over_as_money }))
  it('may be all of a class, or less as in the manual’s sample, and never more', () => {
    expect(shares(3600, 3600)).toEqual([])
    expect(shares(0, 3600)).toEqual([])
    expect(shares(3600, 3601)).toMatchObject([
      { employee: 'ZhangSan', measure: 'overtime.workday.seconds', lasts: 7200, shares: 7201 },
    ])
  })
  it('are not looked at where the report is too old to carry them', () =>
    expect(sharesBeyondClass(monthOf({ workday_over_sec: 7200 }))).toEqual([]))
})

describe('a month’s overtime', () => {
  const lengths = [{ ot_duration: 3600 }, { ot_duration: 0 }, { ot_duration: 7200 }]
  it('contradicts its days where the classes together are not their sum', () => {
    expect(monthsAgainstDays(daysOf(lengths), monthOf({ workday_over_sec: 7200, restdays_over_sec: 3600 }))).toEqual([])
    expect(monthsAgainstDays(daysOf(lengths), monthOf({ workday_over_sec: 7200 }))).toMatchObject([
      { employee: 'ZhangSan', ofMonth: 7200, ofDays: 10_800 },
    ])
  })
  it('is not compared where a day has no report, or one without overtime', () => {
    const month = monthOf({ workday_over_sec: 7200 })
    expect(monthsAgainstDays(daysOf(lengths.slice(1), '2026-02-04'), month)).toEqual([])
    expect(monthsAgainstDays(daysOf([lengths[0], undefined, lengths[2]]), month)).toEqual([])
  })
  it('is not compared where a day has two reports', () =>
    expect(
      monthsAgainstDays([...daysOf(lengths), ...daysOf([{ ot_duration: 60 }])], monthOf({ workday_over_sec: 7200 })),
    ).toEqual([]))
  it('is not compared where the month tells no period or no overtime', () => {
    const [month] = monthOf({ workday_over_sec: 7200 })
    expect(monthsAgainstDays(daysOf(lengths), [{ ...month!, from: undefined, to: undefined }])).toEqual([])
    expect(monthsAgainstDays(daysOf(lengths), [{ ...month!, figures: {} }])).toEqual([])
  })
})
