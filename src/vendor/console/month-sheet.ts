/** 上下班打卡_月报: a row for each person, sums of the month, and a column for each day. */
import type { OfficialMonth } from '../../domain/official.js'
import { type CivilDate, dateFields, datesBetween } from '../../time/civil-date.js'
import type { FigureDraft } from '../normalise/sums.js'
import { type Cell, textOf, writtenIn } from './cell.js'
import { type Stamp, stampsIn } from './clock.js'
import type { Stretch } from './dates.js'
import { figureColumns, leaveColumns } from './columns.js'
import { addFigures } from './figures.js'
import { columnOf } from './header.js'
import { dayColumns } from './kind.js'
import { bare, type ConsoleRecord } from './record.js'
import { type OpenSheet, personOf, withoutStatus } from './row.js'

export interface ConsoleMonth {
  readonly month: OfficialMonth
  readonly stamps: readonly ConsoleRecord[]
}

export const readMonths = (sheet: OpenSheet): ConsoleMonth[] => {
  const { header, stated, source } = sheet
  const [name, rule, departments] = ['姓名', '所属规则', '部门'].map((title) => columnOf(header, title))
  const figureCells = figureColumns(header, 'month')
  const leaves = leaveColumns(header)
  return sheet.rows.flatMap((row): ConsoleMonth[] => {
    const employee = personOf(row, sheet)
    if (employee === undefined) return []
    const figures: FigureDraft = {}
    addFigures(figures, row, figureCells, leaves)
    const month: OfficialMonth = {
      employee,
      name: withoutStatus(writtenIn(row.cell(name))),
      departments: textOf(row.cell(departments)),
      rule: undefined,
      ruleName: textOf(row.cell(rule)),
      from: stated?.from,
      to: stated?.to,
      figures,
      units: 'console',
      unknownExceptions: [],
      origin: { input: source.input, path: row.path },
    }
    const stamps = datedColumns(sheet).flatMap(({ column, date }) =>
      timesOfCell(row.cell(column)).map(({ at, marks }) => ({
        ...bare,
        employee,
        date,
        at,
        isCorrected: marks.includes('补卡'),
        input: source.input,
        path: row.pathOf(column),
      })),
    )
    return [{ month, stamps }]
  })
}

/** 打卡时间记录: nothing but the times of each day. */
export const readTimes = (sheet: OpenSheet): ConsoleRecord[] =>
  sheet.rows.flatMap((row): ConsoleRecord[] => {
    const employee = personOf(row, sheet)
    if (employee === undefined) return []
    return datedColumns(sheet).flatMap(({ column, date }) => {
      const { stamps, isWhole } = stampsIn(row.cell(column))
      if (!isWhole) row.refuse(column, 'clock')
      const of = { ...bare, employee, date, input: sheet.source.input, path: row.pathOf(column) }
      return stamps.map(({ at, marks }) => ({ ...of, at, isCorrected: marks.includes('补卡') }))
    })
  })

/** The columns of days with their dates; a day that the export's own dates do not have is none. */
const datedColumns = ({ header, stated }: OpenSheet) =>
  dayColumns(header).flatMap(({ column, day }) => {
    const date = stated && dateOfDay(stated, day)
    return date === undefined ? [] : [{ column, date }]
  })
const dateOfDay = ({ from, to }: Stretch, day: number): CivilDate | undefined =>
  datesBetween(from, to).find((date) => dateFields(date).day === day)

/** `正常-09:00; 缺卡(18:00);`, `正常(补卡)-18:00`, `正常（未排班）- 08:54; 17:01`: a time in brackets is a planned one. */
const timesOfCell = (cell: Cell | undefined): readonly Stamp[] =>
  textOf(cell)
    .split(/[;；]/)
    .flatMap((part) => {
      const [, before = '', time] = /^(.*?)((?:次日)?\s*\d{1,2}:\d{2})\s*$/.exec(part) ?? []
      const isCorrected = /补卡/.test(before)
      return stampsIn(time ?? null).stamps.map(({ at }) => ({ at, marks: isCorrected ? ['补卡'] : [] }))
    })
