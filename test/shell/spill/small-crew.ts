/** Three people over three days as the vendor would answer: rows to be cut into files of every kind. */
import { at } from '../../kit/rule.js'

export type Row = Readonly<Record<string, unknown>>

export const crew = ['amy', 'bob', 'cai']
const dates = ['2026-03-02', '2026-03-03', '2026-03-04']

const group = {
  groupid: 1,
  groupname: '总部',
  grouptype: 1,
  sync_holidays: false,
  checkindate: [
    {
      workdays: [1, 2, 3, 4, 5],
      checkintime: [{ id: 1, work_sec: 32_400, off_work_sec: 64_800 }],
      flex_time: 0,
      flex_on_duty_time: 0,
      flex_off_duty_time: 0,
    },
  ],
}
export const rules: readonly Row[] = crew.map((userid) => ({ userid, group }))

/** Amy is punctual, Bob late by ten minutes, Cai goes without punching. */
export const punches: readonly Row[] = dates.flatMap((date) => [
  { userid: 'amy', checkin_type: '上班打卡', checkin_time: at(`${date} 08:55`) },
  { userid: 'bob', checkin_type: '上班打卡', checkin_time: at(`${date} 09:10`) },
  { userid: 'cai', checkin_type: '上班打卡', checkin_time: at(`${date} 08:40`) },
  { userid: 'amy', checkin_type: '下班打卡', checkin_time: at(`${date} 18:01`) },
  { userid: 'bob', checkin_type: '下班打卡', checkin_time: at(`${date} 18:02`) },
])

/** As if nobody were ever late, and somebody had punched for Cai. */
export const days: readonly Row[] = dates.flatMap((date) =>
  crew.map((acctid) => ({
    base_info: { acctid, name: `${acctid}!`, date: at(`${date} 00:00`), day_type: 0 },
    summary_info: { checkin_count: 2, regular_work_sec: 32_400, standard_work_sec: 32_400 },
    exception_infos: [],
  })),
)
export const months: readonly Row[] = crew.map((acctid) => ({
  base_info: { acctid, name: acctid },
  summary_info: { work_days: 3, regular_days: 3, except_days: 0, rest_days: 0, regular_work_sec: 97_200 },
  overwork_info: {},
}))
export const approvals: readonly Row[] = [
  { userid: 'cai', kind: 'correction', number: '1', at: at('2026-03-03 18:00'), slot: 'out' },
]

/** An envelope around rows, as an evidence folder holds them. */
export const envelope = (list: string, rows: readonly unknown[], request: Row = { useridlist: crew }) => ({
  request: { starttime: at('2026-03-02 00:00'), endtime: at('2026-03-04 23:59'), ...request },
  fetchedAt: '2026-03-06T09:00:00+08:00',
  response: { errcode: 0, errmsg: 'ok', [list]: rows },
})
export const usual = {
  'rules.json': { errcode: 0, info: rules },
  'punches.json': envelope('checkindata', punches),
  'days.json': envelope('datas', days),
}
export const lines = (...rows: readonly unknown[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')
