import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { bookOf } from '../../src/console-book.js'
import { compareFigures } from '../../src/reconcile/index.js'
import { recompute } from '../../src/recompute.js'
import type { Cell, ConsoleSheet } from '../../src/vendor/index.js'
import { writeWorkbook } from '../../src/shell/xlsx/write-workbook.js'
import { readWorkbook } from '../../src/shell/xlsx/read-workbook.js'
import { gathered } from '../shell/xlsx/books.js'
import { at, decodeAll, fixed, punches, ruleOf } from '../vendor/decoding.js'
import { companyOf, exportOf, someDays, someLeeway } from './planted.js'

type Row = Readonly<Record<string, Cell>>
const punch = (time: string, type = '上班打卡', more: object = {}) => ({
  userid: 'ZhangSan',
  checkin_type: type,
  checkin_time: at(time),
  location_title: '总部',
  ...more,
})
const noon = { allow_rest: true, rest_begin_time: 43_200, rest_end_time: 46_800 }
const week = {
  workdays: [1, 2, 3, 4, 5],
  checkintime: [{ work_sec: 32_400, off_work_sec: 64_800, ...noon }],
}
/** Monday to Sunday of the first week of March 2026. */
const bookFor = (rows: readonly object[], approvals: readonly object[] = []) => {
  const { company } = decodeAll([
    { path: 'rule.json', value: ruleOf({ ...fixed(week), sync_holidays: false, groupname: '=总部' }) },
    { path: 'punches.json', value: punches(...rows) },
    ...(approvals.length === 0 ? [] : [{ path: 'approvals.json', value: { approvals } }]),
  ])
  const [from, to] = [20_514, 20_520] as never[]
  return bookOf(recompute(company, { from: from!, to: to! }), company)
}
/** The rows of a sheet by group and title, as `异常统计/迟到时长(分钟)`. */
const rowsIn = ({ rows }: Pick<ConsoleSheet, 'rows'>): readonly Row[] => {
  const [, , groups = [], titles = [], ...below] = rows
  let group = ''
  const names = groups.map((_, i) => {
    const title = titles[i] ?? null
    group = groups[i] === null || groups[i] === undefined ? group : String(groups[i])
    return title === null ? group : `${group}/${String(title)}`
  })
  return below.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])))
}
const onDay = (sheets: ReturnType<typeof bookFor>, date: string): Row =>
  rowsIn(sheets[0]!).find((row) => String(row['时间']).startsWith(date))!

describe('our days as a workbook', () => {
  it('have the heading of the console’s export', () => {
    const [days, details] = bookFor([])
    const names = Object.keys(rowsIn(days!)[0]!)
    // Columns A to AO of the real file, then the company's own leave types, of which there are none here, and the slots.
    expect(names.join(' ')).toBe(
      '时间 姓名 账号 基础信息/部门 基础信息/职务 基础信息/工号 考勤概况/所属规则 考勤概况/班次 考勤概况/最早 考勤概况/最晚 ' +
        '考勤概况/打卡次数(次) 考勤概况/标准工作时长(小时) 考勤概况/实际工作时长(小时) 考勤概况/假勤申请 考勤概况/考勤结果 ' +
        '异常统计/异常合计(次) 异常统计/迟到次数(次) 异常统计/迟到时长(分钟) 异常统计/早退次数(次) 异常统计/早退时长(分钟) ' +
        '异常统计/旷工次数(次) 异常统计/旷工时长(分钟) 异常统计/缺卡次数(次) 异常统计/地点异常(次) 异常统计/设备异常(次) ' +
        '外出打卡/外出打卡次数(次) 外出打卡/最早 外出打卡/最晚 加班统计/加班状态 加班统计/加班时长(小时) ' +
        '加班统计/工作日加班计为调休(小时) 加班统计/工作日加班计为加班费(小时) 加班统计/休息日加班计为调休(小时) ' +
        '加班统计/休息日加班计为加班费(小时) 加班统计/节假日加班计为调休(小时) 加班统计/节假日加班计为加班费(小时) ' +
        '假勤统计/补卡次数(次) 假勤统计/审批打卡次数(次) 假勤统计/外勤次数(次) 假勤统计/外出(小时) 假勤统计/出差(天) ' +
        '上班1/打卡时间 上班1/打卡状态 下班1/打卡时间 下班1/打卡状态 打卡时间记录 打卡详情',
    )
    expect(days!.rows.slice(0, 2)).toEqual([['概况统计与打卡明细'], ['统计时间:2026-03-02 ～ 2026-03-08']])
    expect(details!.rows[2]!.slice(6, 10)).toEqual(['打卡类型', '应打卡时间', '实际打卡时间', '打卡状态'])
    expect(days!.merges).toContainEqual({ rows: [2, 2], columns: [3, 5] })
    expect(days!.merges).toContainEqual({ rows: [2, 3], columns: [0, 0] })
  })

  it('come newest first, a day off among them', () => {
    const [days] = bookFor([])
    expect(rowsIn(days!).map((row) => row['时间'])).toEqual([
      '2026/03/08 星期日',
      '2026/03/07 星期六',
      '2026/03/06 星期五',
      '2026/03/05 星期四',
      '2026/03/04 星期三',
      '2026/03/03 星期二',
      '2026/03/02 星期一',
    ])
  })

  it('say in the console’s words what is said against them', () => {
    const book = bookFor([
      punch('2026-03-02 09:30'),
      punch('2026-03-02 17:20', '下班打卡', { exception_type: '地点异常' }),
      punch('2026-03-03 09:00'),
      punch('2026-03-07 10:00'),
      punch('2026-03-08 01:10', '下班打卡'),
    ])
    // 9:30 to 17:20 less the rest is 6 h 50 min, rounded up 7.
    expect(onDay(book, '2026/03/02')).toMatchObject({
      '考勤概况/班次': '09:00-12:00、13:00-18:00',
      '考勤概况/考勤结果': '迟到30分钟、早退40分钟、地点异常1次',
      '考勤概况/实际工作时长(小时)': 7,
      '异常统计/异常合计(次)': 3,
      '异常统计/迟到时长(分钟)': 30,
      '上班1/打卡状态': '迟到30分钟',
      '下班1/打卡状态': '早退40分钟、地点异常',
    })
    expect(onDay(book, '2026/03/03')).toMatchObject({
      '考勤概况/考勤结果': '缺卡1次',
      '考勤概况/实际工作时长(小时)': '--',
      '下班1/打卡状态': '缺卡（18:00）',
      '下班1/打卡时间': '--',
    })
    expect(onDay(book, '2026/03/04')).toMatchObject({ '考勤概况/考勤结果': '旷工480分钟', '考勤概况/最早': '未打卡' })
    expect(onDay(book, '2026/03/07')).toMatchObject({
      '考勤概况/班次': '--',
      '考勤概况/考勤结果': '正常',
      '考勤概况/最晚': '次日01:10',
      打卡时间记录: '10:00 次日01:10',
    })
    expect(onDay(book, '2026/03/08')).toMatchObject({ '考勤概况/班次': '休息', '考勤概况/考勤结果': '正常（休息）' })
  })

  it('tell leave, trips and corrections as far as approvals do', () => {
    const book = bookFor(
      [punch('2026-03-04 09:20'), punch('2026-03-04 18:00', '下班打卡')],
      [
        {
          userid: 'ZhangSan',
          kind: 'leave',
          name: '年假',
          unit: 'day',
          begin: at('2026-03-02'),
          end: at('2026-03-03'),
        },
        { userid: 'ZhangSan', kind: 'trip', unit: 'hour', begin: at('2026-03-03 08:00'), end: at('2026-03-03 20:00') },
        { userid: 'ZhangSan', kind: 'correction', at: at('2026-03-04 09:00'), slot: 'in' },
      ],
    )
    expect(onDay(book, '2026/03/02')).toMatchObject({
      '考勤概况/考勤结果': '正常（请假）',
      '上班1/打卡状态': '无需打卡（请假）',
      '假勤统计/年假(天)': 1,
    })
    expect(onDay(book, '2026/03/03')).toMatchObject({
      '考勤概况/考勤结果': '正常（出差）',
      '上班1/打卡状态': '缺卡（09:00）',
    })
    expect(onDay(book, '2026/03/04')).toMatchObject({
      '考勤概况/考勤结果': '正常（补卡）',
      '上班1/打卡状态': '正常(补卡)',
      '假勤统计/补卡次数(次)': 1,
      打卡时间记录: '09:00(补卡) 09:20 18:00',
    })
    expect(rowsIn(book[1]!).filter((row) => row['打卡状态'] === '失效')).toMatchObject([{ 实际打卡时间: '09:20' }])
  })

  it('read back are what they were: the export agrees with the audit it came from', () => {
    fc.assert(
      fc.property(someDays, someLeeway, (worked, leeway) => {
        const { company } = companyOf(exportOf(worked, leeway))
        const sheets = bookOf(recompute(company), company).map(({ name, rows }) => ({ sheet: name, rows }))
        const again = companyOf(...sheets)
        expect(again.problems).toEqual([])
        expect(again.company.officialDays).toHaveLength(worked.length)
        again.company.officialDays.forEach(({ figures }, i) => {
          expect(compareFigures(figures, company.officialDays[i]!.figures)).toEqual([])
          // What is not worked out stays empty, and is not read as none.
          expect(figures).toHaveProperty(['missing.count'])
          expect(figures).not.toHaveProperty(['leave.seconds'])
        })
        expect(audit(again.company).summary).toMatchObject({ identical: worked.length })
      }),
      { numRuns: 60 },
    )
  })

  it('as bytes keep text as text, whatever it begins with', async () => {
    const bytes = await gathered(
      writeWorkbook(bookFor([punch('2026-03-02 09:30', '上班打卡', { location_title: '=HYPERLINK("x")' })])),
    )
    const read = await readWorkbook(bytes)
    expect(read.ok && read.damaged).toEqual([])
    const [days, details] = read.ok ? read.sheets : []
    expect(rowsIn(days!)[0]!['考勤概况/所属规则']).toBe('=总部')
    expect(rowsIn(details!).map((row) => row['打卡地点'])).toContain('=HYPERLINK("x")')
  })
})
