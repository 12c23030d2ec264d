/** Which column tells which measure: by its title, in whatever order and beside whatever else it stands. */
import type { Measure } from '../../domain/measure.js'
import type { Column, Header } from './header.js'

/** Titles of day and month exports alike. */
const measures = {
  打卡次数: 'punches.count',
  标准工作时长: 'standard.seconds',
  实际工作时长: 'worked.seconds',
  迟到次数: 'late.count',
  迟到时长: 'late.seconds',
  早退次数: 'early.count',
  早退时长: 'early.seconds',
  旷工次数: 'absence.count',
  旷工时长: 'absence.seconds',
  缺卡次数: 'missing.count',
  地点异常: 'place.count',
  设备异常: 'device.count',
  加班时长: 'overtime.seconds',
  补卡次数: 'correction.count',
  审批打卡次数: 'approved.count',
  外勤次数: 'fieldwork.count',
  外出: 'outing.seconds',
  出差: 'trip.seconds',
} as const satisfies Readonly<Record<string, Measure>>

/** Those of the month alone. */
const monthMeasures = {
  应出勤天数: 'workdays',
  休息天数: 'restDays',
  正常天数: 'regularDays',
  异常天数: 'exceptDays',
  工作日加班时长: 'overtime.workday.seconds',
  工作日加班计为调休: 'overtime.workday.asVacation',
  工作日加班计为加班费: 'overtime.workday.asMoney',
  休息日加班时长: 'overtime.restday.seconds',
  休息日加班计为调休: 'overtime.restday.asVacation',
  休息日加班计为加班费: 'overtime.restday.asMoney',
  节假日加班时长: 'overtime.holiday.seconds',
  节假日加班计为调休: 'overtime.holiday.asVacation',
  节假日加班计为加班费: 'overtime.holiday.asMoney',
} as const satisfies Readonly<Record<string, Measure>>

/** Columns with the measure each of them tells. */
export interface FigureColumn {
  readonly column: Column
  readonly measure: Measure
}
export const figureColumns = (header: Header, of: 'day' | 'month'): readonly FigureColumn[] => {
  const table: Readonly<Record<string, Measure>> = of === 'day' ? measures : { ...measures, ...monthMeasures }
  return header.columns.flatMap((column) => {
    // 外出打卡 has columns of its own, which no report of the API carries.
    const measure = column.group === '外出打卡' || !Object.hasOwn(table, column.title) ? undefined : table[column.title]
    return measure === undefined ? [] : [{ column, measure }]
  })
}

/** Leave has a column for each type of the company's own, in days or hours. */
export const leaveColumns = ({ columns }: Header): readonly Column[] =>
  columns.filter(
    ({ group, title, unit }) =>
      (unit === 'days' || unit === 'hours') &&
      !Object.hasOwn(measures, title) &&
      !Object.hasOwn(monthMeasures, title) &&
      !title.endsWith('天数') &&
      (group === '假勤统计' || (!title.includes('加班') && /[假休]|^其他$/.test(title))),
  )

/** Titles that say nothing we compare. */
const others: ReadonlySet<string> = new Set(
  (
    '时间 日期 姓名 账号 部门 职务 工号 所属规则 班次 最早 最晚 假勤申请 考勤结果 校准状态 异常合计 外出打卡次数 加班状态 打卡时间 打卡状态 ' +
    '打卡时间记录 打卡详情 打卡类型 应打卡时间 实际打卡时间 打卡地点 打卡设备 备注内容 备注图片 实际出勤天数 序号 月份'
  ).split(' '),
)
/** Columns that no table of ours names. */
export const unknownColumns = (header: Header): readonly Column[] => {
  const leaves = new Set(leaveColumns(header))
  return header.columns.filter(
    (column) =>
      !others.has(column.title) &&
      !Object.hasOwn(measures, column.title) &&
      !Object.hasOwn(monthMeasures, column.title) &&
      !leaves.has(column) &&
      !/^(上班|下班)\d*$/.test(column.title) &&
      !/^\d{1,2}(日|号)?星期./.test(column.title),
  )
}
