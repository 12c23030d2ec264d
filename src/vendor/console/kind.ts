/** Which of the console's exports a sheet is, told by its titles. */
import { type ConsoleSheet, textOf } from './cell.js'
import { columnOf, type Header, headerOf } from './header.js'

export type SheetKind = 'console-days' | 'console-details' | 'console-months' | 'console-times'

/** `undefined`: a sheet of something else, or of another language. */
export const kindOf = ({ rows }: ConsoleSheet): SheetKind | undefined => {
  const header = headerOf(rows)
  if (header === undefined || header.above.some((row) => isOutside(textOf(row[0])))) return undefined
  const has = (...titles: readonly string[]) => titles.some((title) => columnOf(header, title) !== undefined)
  if (has(...ours)) return undefined
  if (has('实际打卡时间') && has('日期')) return 'console-details'
  if (
    has('时间', '日期') &&
    (has('打卡时间记录', '考勤结果', '校准状态', '打卡次数') || slotColumns(header).length > 0)
  )
    return 'console-days'
  if (has('应出勤天数', '正常天数', '异常合计', '迟到次数')) return 'console-months'
  return dayColumns(header).length > 0 ? 'console-times' : undefined
}

/** Columns of the workbook that `audit --xlsx` writes: our own days, left in the folder, must never pass for the vendor's. */
const ours = ['差异数', 'Differences']

/** 外出打卡_日报 and 外出打卡_月报: reports of other punches, whose layout is not known. */
const isOutside = (title: string): boolean => title.startsWith('外出打卡')

/** 上班1, 下班1, 上班2, …: as groups over 打卡时间 and 打卡状态, in a shortened file as titles of times. */
export const slotColumns = (header: Header) =>
  header.columns.flatMap((column) => {
    const isTime = column.title === '打卡时间' || column.group === ''
    const [, edge, number] = isTime ? (/^(上班|下班)(\d*)$/.exec(column.group || column.title) ?? []) : []
    if (edge === undefined) return []
    const status = column.group === '' ? undefined : columnOf(header, '打卡状态', column.group)
    return [
      { time: column, status, edge: edge === '上班' ? ('in' as const) : ('out' as const), number: Number(number) || 1 },
    ]
  })

/** `"1\n星期三"`: the day of the month. */
export const dayColumns = ({ columns }: Header) =>
  columns.flatMap((column) => {
    const [, day] = /^(\d{1,2})(?:日|号)?星期./.exec(column.title) ?? []
    return day === undefined ? [] : [{ column, day: Number(day) }]
  })
