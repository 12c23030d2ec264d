/** Random answers of the vendor for two people over a week, as documents: rules of all kinds, punches, rosters and day reports. */
import fc from 'fast-check'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { startOfDay } from '../../src/time/zone.js'
import { decode, type SourceDocument } from '../../src/vendor/index.js'
import { around, week } from '../kit/arbitraries.js'
import { shanghai } from '../kit/rule.js'

export type Row = Readonly<Record<string, unknown>>
/** The rows of each kind; how they are cut into documents is for the law. */
export interface Rows {
  readonly rules: readonly Row[]
  readonly punches: readonly Row[]
  readonly rosters: readonly Row[]
  readonly reports: readonly Row[]
}

const midnight = startOfDay(shanghai, around.from)
const span = (around.to - around.from) * 86_400
const users = ['Ann', 'Bo']

const sections = fc.constantFrom(
  [{ id: 1, work_sec: 32_400, off_work_sec: 64_800 }],
  [
    { id: 1, work_sec: 32_400, off_work_sec: 43_200 },
    { id: 2, work_sec: 46_800, off_work_sec: 64_800 },
  ],
)
const fixedGroup = fc
  .record({ checkintime: sections, flex_on_duty_time: fc.constantFrom(0, 300, -1) })
  .map((entry) => ({
    groupid: 1,
    groupname: '总部',
    grouptype: 1,
    sync_holidays: false,
    checkindate: [{ workdays: [1, 2, 3, 4, 5], flex_time: 300_000, flex_off_duty_time: 0, ...entry }],
  }))
const shiftGroup = sections.map((time_section) => ({
  groupid: 2,
  groupname: '车间',
  grouptype: 2,
  schedulelist: [
    { schedule_id: 7, schedule_name: '白班', time_section },
    { schedule_id: 8, schedule_name: '夜班', time_section: [{ id: 5, work_sec: 79_200, off_work_sec: 108_000 }] },
  ],
}))
const freeGroup = fc.constantFrom(0, 1).map((method) => ({
  groupid: 3,
  groupname: '自由',
  grouptype: 3,
  sync_holidays: false,
  checkin_method_type: method,
  span_day_time: 0,
  standard_work_duration: 28_800,
  checkindate: [{ workdays: [1, 2, 3, 4, 5] }],
}))
const groupArb: fc.Arbitrary<Row> = fc.oneof(fixedGroup, shiftGroup, freeGroup)

const punchRow = fc
  .record({
    userid: fc.constantFrom(...users),
    quarter: fc.integer({ min: 0, max: span / 900 }),
    away: fc.constantFrom(0, 1, 59, 60, 300, 301),
    checkin_type: fc.constantFrom('上班打卡', '下班打卡', '外出打卡', ''),
    exception_type: fc.constantFrom('', '地点异常', '非常用设备', 'wifi异常;非常用设备'),
    timeline_id: fc.constantFrom(0, 1, 2),
  })
  .map(({ quarter, away, ...row }) => ({ ...row, checkin_time: midnight + quarter * 900 + away }))
const scheduleArb = fc
  .array(fc.constantFrom(0, 7, 7, 8), { minLength: 20, maxLength: 20 })
  .map((shifts) => shifts.map((schedule_id, i) => ({ day: i + 1, schedule_info: { schedule_id } })))
const reportRow = fc
  .record({
    acctid: fc.constantFrom(...users),
    day: fc.integer({ min: 0, max: 6 }),
    worked: fc.nat({ max: 40_000 }),
    exceptions: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  })
  .map(({ acctid, day, worked, exceptions }) => ({
    base_info: { acctid, date: startOfDay(shanghai, week.from) + day * 86_400, day_type: 0 },
    summary_info: { checkin_count: 2, regular_work_sec: worked, standard_work_sec: 28_800 },
    exception_infos: exceptions.map((exception) => ({ exception, count: 1, duration: 60 })),
  }))

export const rowsArb: fc.Arbitrary<Rows> = fc
  .record({
    groups: fc.tuple(groupArb, groupArb),
    schedules: fc.tuple(scheduleArb, scheduleArb),
    punches: fc.uniqueArray(punchRow, {
      maxLength: 30,
      size: 'max',
      selector: (row) => `${row.userid} ${row.checkin_time}`,
    }),
    reports: fc.uniqueArray(reportRow, {
      maxLength: 6,
      selector: ({ base_info }) => `${base_info.acctid} ${base_info.date}`,
    }),
  })
  .map(({ groups, schedules, punches, reports }) => ({
    rules: users.map((userid, i) => ({ userid, group: groups[i] })),
    rosters: users.map((userid, i) => ({
      userid,
      groupid: 2,
      yearmonth: 202_603,
      schedule: { scheduleList: schedules[i] },
    })),
    punches,
    reports,
  }))

/** One document of each kind. */
export const documentsOf = ({ rules, punches, rosters, reports }: Rows): readonly SourceDocument[] => [
  { path: 'rules.json', value: { errcode: 0, info: rules } },
  { path: 'punches.json', value: { errcode: 0, checkindata: punches } },
  { path: 'roster.json', value: { errcode: 0, schedule_list: rosters } },
  { path: 'reports.json', value: { errcode: 0, datas: reports } },
]
export const decoded = (documents: readonly SourceDocument[]) =>
  decode(documents, { zone: shanghai, calendar: builtInCalendar })
