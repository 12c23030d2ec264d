/** The two-row heading of a sheet: groups over titles, merged cells among them. Columns are found by both, never by position. */
import { type Cell, type ConsoleSheet, textOf, writtenIn } from './cell.js'

export type Unit = 'times' | 'minutes' | 'hours' | 'days'

export interface Column {
  readonly index: number
  /** 考勤概况, 上班1, …; empty where the title stands alone. */
  readonly group: string
  /** Without its unit and without blanks: 迟到时长, `1星期三`. */
  readonly title: string
  /** "(次)", "(分钟)", "(小时)", "(天)". */
  readonly unit: Unit | undefined
  /** The title as written, without its unit: the name of a leave type keeps its own brackets. */
  readonly name: string
}
export interface Header {
  readonly columns: readonly Column[]
  /** The position of the first row below the heading. */
  readonly firstRow: number
  /** The rows above it: the title of the export and the dates it is of. */
  readonly above: ReadonlyArray<ReadonlyArray<Cell>>
}

/** The heading is found by the title of the column of names, 姓名, or of accounts, 账号, among the first rows. */
export const headerOf = (rows: ReadonlyArray<ReadonlyArray<Cell>>): Header | undefined => {
  const at = rows.slice(0, farthest).findIndex((row) => row.some((cell) => isAnchor(titleOf(cell))))
  if (at < 0) return undefined
  const anchor = rows[at]!.findIndex((cell) => isAnchor(titleOf(cell)))
  const below = rows[at + 1]
  // A heading of two rows leaves the second one empty under 姓名: its cells are merged.
  if (below !== undefined && ['', titleOf(rows[at]![anchor])].includes(titleOf(below[anchor])))
    return { columns: columnsOf(rows[at]!, below), firstRow: at + 2, above: rows.slice(0, at) }
  const over = rows[at - 1] ?? []
  const isGroups = new Set(over.map(titleOf).filter((text) => text !== '')).size > 1
  return {
    columns: columnsOf(isGroups ? over : [], rows[at]!),
    firstRow: at + 1,
    above: rows.slice(0, isGroups ? at - 1 : at),
  }
}

/** The first column of a title, in a group where one is given; 最早 stands in two. */
export const columnOf = ({ columns }: Header, title: string, group?: string): Column | undefined =>
  columns.find((column) => column.title === title && (group === undefined || column.group === group))

/** What stands where a heading should: the first row of several texts, for a message. */
export const firstTexts = ({ rows }: ConsoleSheet): readonly string[] => {
  const texts = rows.slice(0, farthest).map((row) => row.map(textOf).filter((text) => text !== ''))
  return (texts.find(({ length }) => length > 1) ?? texts.find(({ length }) => length > 0) ?? [])
    .slice(0, 6)
    .map((text) => text.slice(0, 20))
}

const farthest = 20
const isAnchor = (title: string): boolean => title === '姓名' || title === '账号'
const titleOf = (cell: Cell | undefined): string => textOf(cell).replaceAll(' ', '')

const columnsOf = (groups: readonly Cell[], titles: readonly Cell[]): Column[] => {
  let group = ''
  return Array.from({ length: Math.max(groups.length, titles.length) }, (_, index) => {
    const over = titleOf(groups[index])
    const title = titleOf(titles[index])
    // A group reaches over the columns that have a title and no group of their own.
    if (over !== '') group = title === '' ? '' : over
    if (title === '') return over === '' ? [] : [column(index, '', over, groups[index])]
    return [column(index, group === title ? '' : group, title, titles[index])]
  }).flat()
}

const column = (index: number, group: string, title: string, cell: Cell | undefined): Column => {
  const [, bare, unit] = /^(.+)\((次|分钟|小时|天)\)$/.exec(title) ?? []
  return {
    index,
    group,
    title: bare ?? title,
    unit: unit === undefined ? undefined : units[unit],
    name: writtenIn(cell)
      .replaceAll(/\s+/g, '')
      .replace(/[(（](次|分钟|小时|天)[)）]$/, ''),
  }
}
const units: Readonly<Record<string, Unit>> = { 次: 'times', 分钟: 'minutes', 小时: 'hours', 天: 'days' }
