/** Sheet 概况统计与打卡明细 of 上下班打卡_日报: a row for each person and day. */
import type { Measure } from '../../domain/measure.js'
import type { OfficialDay } from '../../domain/official.js'
import { secondsInMinute } from '../../time/seconds.js'
import type { FigureDraft } from '../normalise/sums.js'
import { remembering, textOf, writtenIn } from './cell.js'
import { clockIn, noPunch, stampsIn } from './clock.js'
import { figureColumns, leaveColumns } from './columns.js'
import { addFigures } from './figures.js'
import { type Column, columnOf, type Header } from './header.js'
import { slotColumns } from './kind.js'
import type { PrintedDay } from './asked.js'
import { bare, type ConsoleRecord } from './record.js'
import { dayOf, type OpenSheet, personOf, type SheetRow, withoutStatus } from './row.js'
import { shiftIn } from './shift.js'
import { statusIn } from './status.js'

export interface ConsoleDay {
  readonly day: OfficialDay
  /** The times of 上班N and 下班N, and those of 打卡时间记录. */
  readonly slots: readonly ConsoleRecord[]
  readonly stamps: readonly ConsoleRecord[]
  readonly printed: Omit<PrintedDay, 'due'>
  /** 假勤申请 as it stands. */
  readonly approvals: string
}

export const readDays = (sheet: OpenSheet): ConsoleDay[] => {
  const { header } = sheet
  const columns = dayColumnsOf(header)
  return sheet.rows.flatMap((row): ConsoleDay[] => {
    const employee = personOf(row, sheet)
    const date = dayOf(row, sheet)
    if (employee === undefined || date === undefined) return []
    const shift = columns.readShift(row.cell(columns.shift))
    const figures: FigureDraft = {}
    addFigures(figures, row, columns.figures, columns.leaves)
    addTimes(figures, row, columns)
    addResult(figures, row, columns)
    const told = shift.isRest ? 'rest' : shift.times.length > 0 || figures['standard.seconds'] ? 'work' : undefined
    if (columns.shift !== undefined && told !== undefined) figures.dayType = told
    const of = { ...bare, employee, date, input: sheet.source.input }
    return [
      {
        day: {
          employee,
          date,
          name: withoutStatus(writtenIn(row.cell(columns.name))),
          departments: textOf(row.cell(columns.departments)),
          rule: undefined,
          ruleName: textOf(row.cell(columns.rule)),
          shift: undefined,
          shiftName: shift.isRest ? '' : shift.name,
          figures,
          units: 'console',
          unknownExceptions: [],
          times: shift.times,
          approvalTitles: textOf(row.cell(columns.approvals)) === '' ? [] : [writtenIn(row.cell(columns.approvals))],
          ...overtimeStatusIn(textOf(row.cell(columns.overtime))),
          origin: { input: sheet.source.input, path: row.path },
        },
        printed: {
          ruleName: textOf(row.cell(columns.rule)),
          shift,
          isUnscheduled: textOf(row.cell(columns.result)).includes('未排班'),
          groups: lastGroup(row, columns),
          punches: Number(figures['punches.count'] ?? 0),
        },
        slots: slotsIn(row, columns, of),
        stamps: stampsOf(row, columns.stamps, of),
        approvals: textOf(row.cell(columns.approvals)),
      },
    ]
  })
}

const dayColumnsOf = (header: Header) => ({
  name: columnOf(header, '姓名'),
  departments: columnOf(header, '部门'),
  rule: columnOf(header, '所属规则'),
  shift: columnOf(header, '班次'),
  // 外出打卡 has an earliest and a latest of its own.
  earliest: header.columns.find(({ title, group }) => title === '最早' && group !== '外出打卡'),
  latest: header.columns.find(({ title, group }) => title === '最晚' && group !== '外出打卡'),
  approvals: columnOf(header, '假勤申请'),
  result: columnOf(header, '考勤结果') ?? columnOf(header, '校准状态'),
  overtime: columnOf(header, '加班状态'),
  stamps: columnOf(header, '打卡时间记录'),
  slots: slotColumns(header),
  figures: figureColumns(header, 'day'),
  leaves: leaveColumns(header),
  readShift: remembering(shiftIn),
  readStatus: remembering(statusIn),
})
type DayColumns = ReturnType<typeof dayColumnsOf>

/** 0 where nobody punched, as the API has it. */
const addTimes = (figures: FigureDraft, row: SheetRow, { earliest, latest }: DayColumns): void => {
  for (const [column, measure] of [
    [earliest, 'earliest.seconds'],
    [latest, 'latest.seconds'],
  ] as const) {
    if (column === undefined) continue
    const cell = row.cell(column)
    const time = ['', noPunch].includes(textOf(cell)) ? 0 : clockIn(cell)
    if (time === undefined) row.refuse(column, 'clock')
    else figures[measure] = time
  }
}

/** 考勤结果 tells what the columns of a shortened file do not: 缺卡1次 a count, 迟到30分钟 a length. */
const addResult = (figures: FigureDraft, row: SheetRow, { result, figures: columns, readStatus }: DayColumns): void => {
  if (result === undefined || textOf(row.cell(result)) === '') return
  const { counts, minutes, unknown } = readStatus(row.cell(result))
  row.wonder(result, unknown)
  const has = (measure: Measure): boolean => columns.some((one) => one.measure === measure)
  const isNormal = textOf(row.cell(result)).startsWith('正常')
  for (const status of ['late', 'early', 'missing', 'absence'] as const) {
    const count = counts[status] ?? (isNormal ? 0 : undefined)
    if (count !== undefined && !has(`${status}.count`)) figures[`${status}.count`] = count
    const length = minutes[status] ?? (isNormal ? 0 : undefined)
    if (status !== 'missing' && length !== undefined && !has(`${status}.seconds`))
      figures[`${status}.seconds`] = length * secondsInMinute
  }
}

/** The words of 加班状态 are nowhere listed; those of the API's document are taken. */
const overtimeStatusIn = (text: string): Pick<OfficialDay, 'overtimeStatus'> => {
  if (text === '' || text === '无加班') return text === '' ? {} : { overtimeStatus: 'none' }
  return text === '正常' ? { overtimeStatus: 'normal' } : text === '缺时长' ? { overtimeStatus: 'short' } : {}
}

/** 上班2 counts where it has a time or a status. */
const lastGroup = (row: SheetRow, { slots }: DayColumns): number | undefined => {
  if (slots.length === 0) return undefined
  const used = slots.filter(({ time, status }) => textOf(row.cell(time)) !== '' || textOf(row.cell(status)) !== '')
  return Math.max(0, ...used.map(({ number }) => number))
}

type Of = Pick<ConsoleRecord, 'employee' | 'date' | 'input'> & typeof bare

const slotsIn = (row: SheetRow, { slots, readStatus }: DayColumns, of: Of): ConsoleRecord[] =>
  slots.flatMap(({ time, status, edge }) => {
    const { stamps, isWhole } = stampsIn(row.cell(time))
    if (!isWhole) row.refuse(time, 'clock')
    const { isCorrected, flaws } = readStatus(row.cell(status))
    return stamps.map(({ at, marks }) => ({
      ...of,
      at,
      edge,
      isCorrected: isCorrected || marks.includes('补卡'),
      flaws,
      path: row.pathOf(time),
    }))
  })

const stampsOf = (row: SheetRow, column: Column | undefined, of: Of): ConsoleRecord[] => {
  if (column === undefined) return []
  const { stamps, isWhole } = stampsIn(row.cell(column))
  if (!isWhole) row.refuse(column, 'clock')
  return stamps.map(({ at, marks }) => ({
    ...of,
    at,
    isCorrected: marks.includes('补卡'),
    path: row.pathOf(column),
  }))
}
