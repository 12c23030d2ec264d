import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { days, wednesday } from '../vendor/console/sheets.js'
import { at, decodeAll, fixed, punches, ruleOf } from '../vendor/decoding.js'

const week = {
  workdays: [1, 2, 3, 4, 5],
  checkintime: [
    { work_sec: 32_400, off_work_sec: 64_800, allow_rest: true, rest_begin_time: 43_200, rest_end_time: 46_800 },
  ],
}
/** In at 8:58:50 and out at 17:59:10: by the minute 9 h 1 min, by the second 20 s less than nine hours and a minute. */
const documents = (hours: number) => [
  { path: 'rule.json', value: ruleOf({ ...fixed(week), sync_holidays: false }, 'LinYi') },
  {
    path: 'punches.json',
    value: punches(
      { userid: 'LinYi', checkin_type: '上班打卡', checkin_time: at('2026-03-04 08:58') + 50 },
      { userid: 'LinYi', checkin_type: '下班打卡', checkin_time: at('2026-03-04 17:59') + 10 },
    ),
  },
  {
    path: 'export.xlsx',
    value: days({
      ...wednesday,
      '考勤概况/最晚': '17:59',
      '考勤概况/实际工作时长(小时)': hours,
      '考勤概况/考勤结果': '早退1分钟',
      '下班1/打卡时间': '17:59',
      '下班1/打卡状态': '早退1分钟',
      打卡时间记录: '08:58 17:59',
    }),
  },
]
const differing = (hours: number) => audit(decodeAll(documents(hours)).company).differences

describe('worked time of punches with seconds beside an export', () => {
  // 17:59 - 8:58 = 9 h 1 min, less the rest 8 h 1 min, up 9. With the seconds it would be 8 h 0 min 20 s, shown as 8 h.
  it('is worked out by the minute, as the console does', () => {
    expect(differing(9)).toEqual([])
    expect(differing(8)).toMatchObject([{ measure: 'worked.seconds', ours: 9 * 3600, theirs: 8 * 3600 }])
  })
  it('keeps its seconds beside a report of the API', () => {
    const api = {
      datas: [
        {
          base_info: { date: at('2026-03-04'), acctid: 'LinYi' },
          summary_info: { regular_work_sec: 28_820, checkin_count: 2 },
        },
      ],
    }
    const { company } = decodeAll([...documents(9), { path: 'report.json', value: api }])
    expect(
      audit(company, [], {
        ignore: ['early.count', 'early.seconds', 'standard.seconds', 'earliest.seconds', 'latest.seconds'],
      }).differences,
    ).toEqual([])
  })
})
