/** Our own days in the layout of the console's day export, so that both can be laid side by side in a spreadsheet. */
import type { DayResult } from '../../domain/result.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { BookContext, BookDay, BookSheet, PrintedColumn } from './book-sheet.js'
import { dayColumns } from './day-columns.js'
import { spreadOf } from './day-spread.js'
import { detailColumns, slotRowsOf } from './detail-rows.js'
import { slashed } from './words.js'

/** Two sheets, the newest date first: `概况统计与打卡明细`, a row a day, and `打卡详情`, a row a slot and a row for each further punch. */
export const consoleBook = (days: readonly BookDay[], context: BookContext): readonly BookSheet[] => {
  const inOrder = days.toSorted((a, b) => newestFirst(a.day, b.day))
  const slots = inOrder.flatMap((one) => slotRowsOf(one, context))
  return [
    sheetOf('概况统计与打卡明细', dayColumns(spreadOf(inOrder), context), inOrder, context, 2),
    sheetOf('打卡详情', detailColumns, slots, context, 2),
  ]
}

/** The order of an export; within a date, by userid. */
export const newestFirst = (a: Pick<DayResult, 'date' | 'employee'>, b: Pick<DayResult, 'date' | 'employee'>): number =>
  b.date - a.date || (a.employee < b.employee ? -1 : a.employee > b.employee ? 1 : 0)

const sheetOf = <Row>(
  name: string,
  columns: ReadonlyArray<PrintedColumn<Row>>,
  rows: readonly Row[],
  { period }: BookContext,
  frozen: number,
): BookSheet => {
  const groups = columns.map(({ group }, i) => (i > 0 && columns[i - 1]!.group === group ? null : group))
  return {
    name,
    rows: [
      [name],
      [`统计时间:${dashed(period.from)} ～ ${dashed(period.to)}`],
      columns.map(({ group, title }, i) => (group === '' ? title : groups[i]!)),
      columns.map(({ group, title }) => (group === '' ? null : title)),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    merges: mergesOf(columns, headingRows - 2),
    frozen: { rows: headingRows, columns: frozen },
  }
}
const headingRows = 4
const dashed = (date: CivilDate): string => slashed(date).replaceAll('/', '-')

/** A group over its titles; a title that stands alone over both rows, of which `top` is the first. */
export const mergesOf = (
  columns: ReadonlyArray<Pick<PrintedColumn<never>, 'group'>>,
  top: number,
): BookSheet['merges'] => {
  const merges: BookSheet['merges'][number][] = []
  columns.forEach(({ group }, first) => {
    if (group === '') merges.push({ rows: [top, top + 1], columns: [first, first] })
    if (group === '' || columns[first - 1]?.group === group) return
    const next = columns.findIndex((one, i) => i > first && one.group !== group)
    const last = (next < 0 ? columns.length : next) - 1
    if (last > first) merges.push({ rows: [top, top], columns: [first, last] })
  })
  return merges
}
