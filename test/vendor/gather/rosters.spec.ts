import { describe, expect, it } from 'vitest'
import { briefly, day, decodeOne, who } from '../decoding.js'

const on = (date: number, schedule_id: number) => ({ day: date, schedule_info: { schedule_id } })
const row = (groupid: number, ...scheduleList: object[]) => ({
  userid: 'ZhangSan',
  yearmonth: 202_602,
  groupid,
  schedule: { scheduleList },
})
const read = (...schedule_list: object[]) => {
  const { company, problems } = decodeOne({ schedule_list })
  return { roster: company.rosters.get(who('ZhangSan')), problems: briefly(problems) }
}

describe('a roster', () => {
  it('of two groups in one month is both together', () => {
    const { roster, problems } = read(row(1, on(3, 5)), row(2, on(20, 6)))
    expect([...roster!.days].map(([date, { rule, shift }]) => [date, rule, shift])).toEqual([
      [day('2026-02-03'), 1, 5],
      [day('2026-02-20'), 2, 6],
    ])
    expect(problems).toEqual([])
  })
  it('is of its own groups and shifts where parts of two are one object, however many shifts there are', () => {
    const shifts = Array.from({ length: 200 }, (_, i) => ({ schedule_id: i % 100 }))
    const days = (from: number) =>
      Array.from({ length: 28 }, (_, i) => ({ day: i + 1, schedule_info: shifts[from + i]! }))
    const rows = [0, 0, 100, 28, 150, 150].map((from, i) => ({ ...row(i % 2, ...days(from)), userid: `u${i}` }))
    const { company } = decodeOne({ schedule_list: rows })
    for (const alone of rows) {
      const known = decodeOne({ schedule_list: [structuredClone(alone)] }).company.rosters.get(who(alone.userid))
      expect(company.rosters.get(who(alone.userid))).toEqual(known)
    }
  })
  it('that says two things of one day is told, and a shift holds over a rest', () => {
    for (const rows of [
      [row(1, on(3, 0)), row(2, on(3, 6))],
      [row(2, on(3, 6)), row(1, on(3, 0))],
    ]) {
      const { roster, problems } = read(...rows)
      expect(roster!.days.get(day('2026-02-03'))).toMatchObject({ rule: 2, shift: 6 })
      expect(problems).toEqual(['two-shifts schedule_list[1].schedule.scheduleList[0]'])
    }
  })
  it('that says one thing twice is no trouble', () =>
    expect(read(row(1, on(3, 5)), row(1, on(3, 5))).problems).toEqual([]))
  it('has a month even without a day', () =>
    expect(read({ userid: 'ZhangSan', yearmonth: 202_602 }).roster).toMatchObject({ days: new Map() }))
  it('with a day that the month has not loses that day', () => {
    const { roster, problems } = read(row(1, on(29, 5), on(28, 5)))
    expect([...roster!.days.keys()]).toEqual([day('2026-02-28')])
    expect(problems).toEqual(['bad-row schedule_list[0].schedule.scheduleList[0].day'])
  })
  it('with a broken day has no month: its days are not judged by half of it', () => {
    const { roster, problems } = read(row(1, on(3, 5), { day: 4, schedule_info: {} }))
    expect(roster).toBeUndefined()
    expect(problems).toEqual(['bad-row schedule_list[0].schedule.scheduleList[1].schedule_info.schedule_id'])
  })
  it.each([202_613, 0, '26-02', 99])('of yearmonth %j is none', (yearmonth) => {
    const { roster, problems } = read({ ...row(1), yearmonth })
    expect(roster).toBeUndefined()
    expect(problems).toEqual(['bad-row schedule_list[0].yearmonth'])
  })
})
