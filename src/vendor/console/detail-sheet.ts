/** Sheet 打卡详情 of 上下班打卡_日报: a row for each slot, and for each further punch. */
import type { DayOffset } from '../../time/day-offset.js'
import { remembering, textOf } from './cell.js'
import { clockIn, noPunch } from './clock.js'
import { columnOf } from './header.js'
import type { ConsoleRecord } from './record.js'
import { dayOf, type OpenSheet, personOf } from './row.js'
import { statusIn } from './status.js'

export interface ConsoleDetail {
  /** Nothing where nobody punched in the slot. */
  readonly record: ConsoleRecord | undefined
  readonly of: Pick<ConsoleRecord, 'employee' | 'date' | 'path'>
  /** 应打卡时间; `undefined` for a punch beside the slots. */
  readonly due: DayOffset | undefined
  readonly approvals: string
}

export const readDetails = (sheet: OpenSheet): ConsoleDetail[] => {
  const [type, planned, actual, status, place, device, approvals] = titles.map((title) => columnOf(sheet.header, title))
  const [readClock, readStatus] = [remembering(clockIn), remembering(statusIn)]
  return sheet.rows.flatMap((row): ConsoleDetail[] => {
    const employee = personOf(row, sheet)
    const date = dayOf(row, sheet)
    if (employee === undefined || date === undefined) return []
    const of = { employee, date, path: row.path }
    const due = readClock(row.cell(planned))
    const told = { of, due, approvals: textOf(row.cell(approvals)) }
    if (actual === undefined || ['', noPunch].includes(textOf(row.cell(actual))))
      return [{ ...told, record: undefined }]
    const at = readClock(row.cell(actual))
    if (at === undefined) row.refuse(actual, 'clock')
    if (at === undefined) return [{ ...told, record: undefined }]
    const { isCorrected, flaws, unknown } = readStatus(row.cell(status))
    if (status !== undefined) row.wonder(status, unknown)
    const edge = edges[textOf(row.cell(type)).slice(0, 2)]
    const record: ConsoleRecord = {
      ...of,
      at,
      edge,
      planned: due,
      isCorrected,
      flaws,
      place: textOf(row.cell(place)).split(' | ')[0]!,
      device: textOf(row.cell(device)),
      input: sheet.source.input,
    }
    return [{ ...told, record }]
  })
}

const titles = ['打卡类型', '应打卡时间', '实际打卡时间', '打卡状态', '打卡地点', '打卡设备', '假勤申请'] as const
const edges: Readonly<Record<string, 'in' | 'out'>> = { 上班: 'in', 下班: 'out' }
