/** One row of a sheet while it is read: whose it is, of which date, and how it says what it cannot use. */
import type { EmployeeId } from '../../domain/employee.js'
import type { CellNeed } from '../../domain/problem.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { Source } from '../source.js'
import { type Cell, type ConsoleSheet, isSheet, placeOf, remembering, textOf, writtenIn } from './cell.js'
import { dateIn, statedDates, type Stretch } from './dates.js'
import { type Column, columnOf, type Header, headerOf } from './header.js'

export interface OpenSheet {
  readonly sheet: string
  readonly header: Header
  /** The dates the export says it is of. */
  readonly stated: Stretch | undefined
  readonly source: Source
  readonly rows: readonly SheetRow[]
  /** The columns of persons and of dates, and the reading of a date. */
  readonly account: Column | undefined
  readonly date: Column | undefined
  readonly readDate: (cell: Cell | undefined) => CivilDate | undefined
}
export interface SheetRow {
  readonly cell: (column: Column | undefined) => Cell | undefined
  /** Of the whole row; of one cell of it. */
  readonly path: string
  readonly pathOf: (column: Column) => string
  /** Tells a cell that cannot be used; nothing else of the row is lost. */
  readonly refuse: (column: Column, needed: CellNeed) => void
  /** Tells words that are none of the console's, once a file each. */
  readonly wonder: (column: Column, words: readonly string[]) => void
}

/** Rows without a text are passed over. */
export const openSheet = (value: unknown, source: Source): OpenSheet | undefined => {
  if (!isSheet(value)) return undefined
  const header = headerOf(value.rows)
  if (header === undefined) return undefined
  const stated = statedDates(header.above, source.file)
  if (columnOf(header, '账号') === undefined) source.report('no-accounts', value.sheet, {})
  return {
    sheet: value.sheet,
    header,
    stated,
    source,
    rows: rowsOf(value, header, source),
    account: accountColumn(header),
    date: columnOf(header, '时间') ?? columnOf(header, '日期'),
    readDate: remembering((cell) => dateIn(cell, stated)),
  }
}

const rowsOf = ({ sheet, rows }: ConsoleSheet, { firstRow }: Header, { report }: Source): SheetRow[] =>
  rows.slice(firstRow).flatMap((cells, i): SheetRow[] => {
    if (cells.every((cell) => textOf(cell) === '')) return []
    const row = firstRow + i
    const cell = (column: Column | undefined) => (column === undefined ? undefined : cells[column.index])
    const pathOf = (column: Column) => placeOf(sheet, row, column.index)
    const refuse = (column: Column, needed: CellNeed) =>
      report('bad-cell', pathOf(column), { column: column.name, seen: writtenIn(cell(column)).slice(0, 60), needed })
    const wonder = (column: Column, words: readonly string[]) =>
      words.forEach((word) => report('unknown-word', pathOf(column), { field: column.name, word }))
    return [{ cell, path: `${sheet}!${row + 1}`, pathOf, refuse, wonder }]
  })

/** 账号; a shortened file that has none names people by 姓名 alone. */
export const accountColumn = (header: Header): Column | undefined =>
  columnOf(header, '账号') ?? columnOf(header, '姓名')

export const accountIn = (cell: Cell | undefined): string => withoutStatus(writtenIn(cell))
/** `张三（已离职）` is 张三. */
export const withoutStatus = (name: string): string => name.replace(/\s*[(（]已离职[)）]\s*$/, '')

/** The people named by a sheet, as they are written. */
export const accountsOf = (sheet: ConsoleSheet): string[] => {
  const header = headerOf(sheet.rows)
  const column = header && accountColumn(header)
  if (header === undefined || column === undefined) return []
  return sheet.rows.slice(header.firstRow).flatMap((row) => accountIn(row[column.index]) || [])
}

export const personOf = (row: SheetRow, { account: column, source }: OpenSheet): EmployeeId | undefined => {
  if (column === undefined) return undefined
  const account = accountIn(row.cell(column))
  if (account !== '' && account !== '--') return source.person(account)
  row.refuse(column, 'account')
  return undefined
}

/** The date of a row of a day. */
export const dayOf = (row: SheetRow, { date: column, readDate }: OpenSheet): CivilDate | undefined => {
  if (column === undefined) return undefined
  const date = readDate(row.cell(column))
  if (date === undefined) row.refuse(column, 'date')
  return date
}
