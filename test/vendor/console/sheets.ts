/** Made-up sheets of the console's exports: the layout is the vendor's, the people are nobody. */
import type { Cell, ConsoleSheet } from '../../../src/vendor/index.js'

/** Columns as [group, title]; a title that stands alone has no group. Groups are written once, as merged cells are. */
export type Heading = ReadonlyArray<readonly [string, string] | readonly [string]>

export const dayHeading: Heading = [
  ['时间'],
  ['姓名'],
  ['账号'],
  ['基础信息', '部门'],
  ['考勤概况', '所属规则'],
  ['考勤概况', '班次'],
  ['考勤概况', '最早'],
  ['考勤概况', '最晚'],
  ['考勤概况', '打卡次数(次)'],
  ['考勤概况', '标准工作时长(小时)'],
  ['考勤概况', '实际工作时长(小时)'],
  ['考勤概况', '假勤申请'],
  ['考勤概况', '考勤结果'],
  ['异常统计', '迟到次数(次)'],
  ['异常统计', '迟到时长(分钟)'],
  ['异常统计', '旷工次数(次)'],
  ['异常统计', '旷工时长(分钟)'],
  ['外出打卡', '外出打卡次数(次)'],
  ['外出打卡', '最早'],
  ['外出打卡', '最晚'],
  ['假勤统计', '补卡次数(次)'],
  ['假勤统计', '外出(小时)'],
  ['假勤统计', '年假(天)'],
  ['假勤统计', '哺乳假(小时)'],
  ['上班1', '打卡时间'],
  ['上班1', '打卡状态'],
  ['下班1', '打卡时间'],
  ['下班1', '打卡状态'],
  ['打卡时间记录'],
  ['打卡详情'],
]
export const detailHeading: Heading = ['日期', '姓名', '账号', '部门', '职务', '所属规则', '打卡类型', '应打卡时间']
  .concat(['实际打卡时间', '打卡状态', '打卡地点', '打卡设备', '备注内容', '备注图片', '假勤申请'])
  .map((title) => [title] as const)

export const stated = '统计时间:03-01 ～ 03-31     制表时间:2026-04-02 10:00(UTC+8)'

/** Rows 1 to 4 of an export, and the rows below, each by the titles of its cells: `考勤概况/最早`, or the title alone where it is one. */
export const sheetOf = (
  sheet: string,
  heading: Heading,
  rows: ReadonlyArray<Readonly<Record<string, Cell>>>,
  above: readonly string[] = [sheet, stated],
): ConsoleSheet => {
  const groups = heading.map(([first], i) => (i > 0 && first === heading[i - 1]![0] ? null : first))
  const titles = heading.map(([, second]) => second ?? null)
  const cells = rows.map((row) => {
    const strange = Object.keys(row).filter((name) => !heading.some((one) => named(one, name)))
    if (strange.length > 0) throw new Error(`no column: ${strange.join()}`)
    return heading.map((one) => {
      const told = Object.entries(row).find(([name]) => named(one, name))
      return told === undefined ? '--' : told[1]
    })
  })
  return { sheet, rows: [...above.map((text) => [text]), groups, titles, ...cells] }
}
const named = ([first, second]: readonly [string, string] | readonly [string], name: string): boolean =>
  name === (second === undefined ? first : `${first}/${second}`)

/** An ordinary Wednesday of nine to six. */
export const wednesday = {
  时间: '2026/03/04 星期三',
  姓名: '林一',
  账号: 'LinYi',
  '考勤概况/所属规则': '总部',
  '考勤概况/班次': '09:00-12:00、13:00-18:00',
  '考勤概况/最早': '08:58',
  '考勤概况/最晚': '18:03',
  '考勤概况/打卡次数(次)': 2,
  '考勤概况/标准工作时长(小时)': 8,
  '考勤概况/实际工作时长(小时)': 9,
  '考勤概况/考勤结果': '正常',
  '上班1/打卡时间': '08:58',
  '上班1/打卡状态': '正常',
  '下班1/打卡时间': '18:03',
  '下班1/打卡状态': '正常',
  打卡时间记录: '08:58 18:03',
  打卡详情: '查看',
} as const satisfies Readonly<Record<string, Cell>>

export const days = (...rows: ReadonlyArray<Readonly<Record<string, Cell>>>): ConsoleSheet =>
  sheetOf('概况统计与打卡明细', dayHeading, rows)
export const details = (...rows: ReadonlyArray<Readonly<Record<string, Cell>>>): ConsoleSheet =>
  sheetOf('打卡详情', detailHeading, rows)
/** One slot of that Wednesday. */
export const slot = (more: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> => ({
  日期: '2026/03/04 星期三',
  姓名: '林一',
  账号: 'LinYi',
  所属规则: '总部',
  ...more,
})
