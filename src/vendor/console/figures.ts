/** Counts and amounts of a row as figures: in seconds, `--` for nothing. */
import type { Measure } from '../../domain/measure.js'
import { secondsInDay, secondsInMinute } from '../../time/seconds.js'
import type { FigureDraft } from '../normalise/sums.js'
import { type Cell, textOf, writtenIn } from './cell.js'
import type { FigureColumn } from './columns.js'
import type { Column, Unit } from './header.js'
import type { SheetRow } from './row.js'

/** The figures of a row; a cell that is no amount is told, and its figure is not carried. */
export const addFigures = (
  figures: FigureDraft,
  row: SheetRow,
  columns: readonly FigureColumn[],
  leaves: readonly Column[],
): void => {
  for (const { column, measure } of columns) {
    const amount = read(row, column, isCount(measure) ? 'times' : (column.unit ?? unitOf(measure)))
    if (amount !== undefined) figures[measure] = amount
  }
  const told = leaves.flatMap((column) => {
    const amount = read(row, column, column.unit!)
    return amount === undefined ? [] : [{ name: column.name, amount }]
  })
  if (told.length === 0 || told.length < leaves.length) return
  figures['leave.seconds'] = told.reduce((sum, { amount }) => sum + amount, 0)
  for (const { name, amount } of told) if (amount > 0) figures[`leave.seconds:${name}`] = amount
}

/** An empty cell tells nothing: where there is nothing, the console writes `--`. */
const read = (row: SheetRow, column: Column, unit: Unit): number | undefined => {
  if (writtenIn(row.cell(column)) === '') return undefined
  const amount = amountIn(row.cell(column), unit)
  if (amount === undefined) row.refuse(column, 'amount')
  return amount
}

/** Counts as they stand, amounts in seconds; `--` is 0. `undefined` for what is no amount. */
export const amountIn = (cell: Cell | undefined, unit: Unit): number | undefined => {
  const text = textOf(cell)
  if (text === '') return 0
  const [, number] = /^(\d+(?:\.\d+)?)(?:次|分钟|小时|天)?$/.exec(text) ?? []
  if (number === undefined) return undefined
  if (unit === 'times') return Number.isSafeInteger(Number(number)) ? Number(number) : undefined
  // 0.35 of an hour is 1260 s, whatever a fraction of two does to it.
  return Math.round(Number(number) * lengths[unit])
}
const lengths = { minutes: secondsInMinute, hours: 3600, days: secondsInDay } as const

const isCount = (measure: Measure): boolean => /\.count$|[dD]ays$/.test(measure)
const unitOf = (measure: Measure): Unit => (/^(late|early|absence)\./.test(measure) ? 'minutes' : 'hours')
