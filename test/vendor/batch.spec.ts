/** Claims about what is remembered from row to row: no row is read otherwise for those that stand before it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import type { Problem } from '../../src/domain/problem.js'
import { at, decodeAll, decodeOne } from './decoding.js'

describe('a row among others', () => {
  it('of punches is read as it is alone', () =>
    fc.assert(
      fc.property(fc.array(punchRow, { minLength: 1, maxLength: 12 }), (drawn) => {
        // A minute of its own for each, so that none is taken for another.
        const rows = drawn.map((row, i) => ({ ...row, checkin_time: at('2026-02-03 09:00') + 60 * i }))
        const alone = rows.map((row) => decodeOne({ checkindata: [row] }).company)
        const { company } = decodeOne({ checkindata: rows })
        expect(punchesOf([company])).toEqual(punchesOf(alone))
      }),
    ))

  it('of day reports is read as it is alone', () =>
    fc.assert(
      fc.property(fc.array(reportRow, { minLength: 1, maxLength: 12 }), (drawn) => {
        const rows = drawn.map((row, i) => ({
          ...row,
          base_info: { ...row.base_info, date: at('2026-02-03') + 86_400 * i },
        }))
        const alone = rows.map((row) => decodeOne({ datas: [row] }).company)
        const { company } = decodeOne({ datas: rows })
        expect(daysOf([company])).toEqual(daysOf(alone))
      }),
    ))

  it('of month reports is read as it is alone, its figures in the order in which it is read', () =>
    fc.assert(
      fc.property(fc.array(monthRow, { minLength: 1, maxLength: 12 }), (drawn) => {
        const rows = drawn.map((row, i) => ({ ...row, base_info: { acctid: `person-${100 + i}` } }))
        const alone = rows.map((row) => decodeOne({ datas: [row] }).company)
        const { company } = decodeOne({ datas: rows })
        const told = (companies: readonly Company[]) =>
          companies.flatMap(({ officialMonths }) =>
            officialMonths.map((month) => JSON.stringify({ ...month, origin: 0 })),
          )
        expect(told([company])).toEqual(told(alone))
      }),
    ))

  it('is read as it is alone where parts of it are one object with those of other rows, and its problems are told', () =>
    fc.assert(
      fc.property(
        fc.array(reportRow, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat({ max: 2 }), { maxLength: 8 }),
        (few, order) => {
          const documents = order.map((which, i) => {
            const row = few[which % few.length]!
            const datas = [{ ...row, base_info: { ...row.base_info, date: at('2026-02-03') + 86_400 * i } }]
            return { path: `${i}.json`, value: { datas } }
          })
          const together = decodeAll(documents)
          const apart = documents.map(({ path, value }) => decodeAll([{ path, value: structuredClone(value) }]))
          expect(daysOf([together.company])).toEqual(daysOf(apart.map(({ company }) => company)))
          expect(together.problems.map(problemText).toSorted()).toEqual(
            apart.flatMap(({ problems }) => problems.map(problemText)).toSorted(),
          )
        },
      ),
    ))

  it('has the path of its own file and line, whatever other files hold', () => {
    const punch = (minute: number) => ({ userid: 'ZhangSan', checkin_time: at('2026-02-03 09:00') + 60 * minute })
    const { company } = decodeAll([
      { path: 'a.json', value: { checkindata: [punch(0), punch(1)] } },
      { path: 'b.json', value: { request: {}, response: { checkindata: [punch(2), punch(3)] } } },
      { path: 'c.json', value: { checkindata: [punch(4), punch(5), punch(6)] } },
      { path: 'd.json', value: [punch(7)] },
      { path: 'e.json', value: punch(8) },
      { path: 'f.ndjson', line: 1, value: punch(9) },
      { path: 'f.ndjson', line: 2, value: { checkindata: [punch(10)] } },
    ])
    expect([...company.punches.values()].flat().map(({ origin }) => `${origin.input} ${origin.path}`)).toEqual([
      '0 checkindata[0]',
      '0 checkindata[1]',
      '1 response.checkindata[0]',
      '1 response.checkindata[1]',
      '2 checkindata[0]',
      '2 checkindata[1]',
      '2 checkindata[2]',
      '3 [0]',
      '4 ',
      '5 L1',
      '5 L2.checkindata[0]',
    ])
  })
})

// Helpers

const problemText = ({ id, file, path }: Problem): string => `${id} ${file} ${path}`

const texts = fc.constantFrom('', '总部', '东门考勤机', '总部 '.repeat(5))
const punchRow = fc.record(
  {
    userid: fc.constantFrom('ZhangSan', 'LiSi'),
    checkin_type: fc.constantFrom('上班打卡', '下班打卡', '外出打卡', '别的'),
    exception_type: fc.constantFrom('', '地点异常', '未打卡', 'wifi异常;非常用设备', '地点异常；别的', '时间异常'),
    // What a row says of its slot is remembered by the sum of these: some of different ones have one sum.
    sch_checkin_time: fc.constantFrom(0, 32_400, at('2026-02-03 09:00'), at('2026-02-03 09:00') + 1),
    groupid: fc.nat({ max: 2 }),
    schedule_id: fc.constantFrom(0, 1, 31, 32),
    location_title: texts,
    location_detail: texts,
    deviceid: texts,
    wifiname: fc.oneof(texts, fc.constant(null)),
    timeline_id: fc.nat({ max: 2 }),
  },
  { requiredKeys: ['userid'] },
)

const item = fc.record(
  {
    type: fc.constantFrom(1, 1, 1, 2, 3, 4, 15, 100, 7),
    name: fc.constantFrom('', '年假', '病假', '调休', '__proto__'),
    count: fc.constantFrom<unknown[]>(0, 1, '2'),
    duration: fc.constantFrom<unknown[]>(0, 86_400, '3600'),
    time_type: fc.constantFrom(0, 1),
  },
  { requiredKeys: ['type'] },
)
const exception = fc.record(
  { exception: fc.constantFrom(1, 2, 3, 4, 5, 6, 9), count: fc.nat({ max: 2 }), duration: fc.constantFrom(60, 600) },
  { requiredKeys: ['exception', 'count'] },
)
const checkintime = fc.array(
  fc.record(
    { work_sec: fc.constantFrom(32_400, 46_800), off_work_sec: fc.constantFrom(43_200, 64_800) },
    { requiredKeys: ['work_sec'] },
  ),
  { maxLength: 2 },
)
const summary = fc.record(
  { checkin_count: fc.nat({ max: 3 }), regular_work_sec: fc.oneof(fc.constantFrom(0, 28_800), fc.constant('x')) },
  { requiredKeys: [] },
)
const reportRow = fc.record(
  {
    base_info: fc.record(
      {
        acctid: fc.constantFrom('ZhangSan', 'LiSi'),
        name: texts,
        departs_name: texts,
        day_type: fc.constantFrom(0, 1, 5),
        rule_info: fc.record({ groupid: fc.constantFrom(1, 2), groupname: texts, checkintime }, { requiredKeys: [] }),
      },
      { requiredKeys: ['acctid'] },
    ),
    summary_info: summary,
    exception_infos: fc.array(exception, { maxLength: 3 }),
    sp_items: fc.array(item, { maxLength: 5 }),
    ot_info: fc.record({ ot_duration: fc.nat(), ot_status: fc.constantFrom(0, 1, 2, 8) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['base_info'] },
)

const monthRow = fc.record(
  {
    summary_info: fc.record(
      {
        work_days: fc.nat({ max: 3 }),
        rest_days: fc.nat({ max: 9 }),
        regular_work_sec: fc.constantFrom<unknown[]>(0, 28_800, 'x'),
      },
      { requiredKeys: ['work_days'] },
    ),
    exception_infos: fc.array(exception, { maxLength: 3 }),
    sp_items: fc.array(item, { maxLength: 4 }),
    overwork_info: fc.record(
      {
        workday_over_sec: fc.nat({ max: 2 }),
        workdays_over_as_money: fc.nat({ max: 2 }),
        holidays_over_as_vacation: fc.nat(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['summary_info'] },
)

const punchesOf = (companies: readonly Company[]) =>
  companies
    .flatMap(({ punches, placeholders }) => [...tagged(punches, 'punch'), ...tagged(placeholders, 'placeholder')])
    .toSorted((a, b) => a.at - b.at)
const tagged = (punches: Company['punches'], as: string) =>
  [...punches.values()].flat().map((punch) => ({ ...punch, origin: undefined, as }))
const daysOf = (companies: readonly Company[]) =>
  companies
    .flatMap(({ officialDays }) => officialDays)
    .map((day) => ({ ...day, origin: undefined }))
    .toSorted((a, b) => a.date - b.date)
