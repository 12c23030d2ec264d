/** Dates of a console export: `2026/02/28 星期六`, one that was typed again, and the year where a cell leaves it out. */
import { type CivilDate, civilDate, dateFields } from '../../time/civil-date.js'
import { type Cell, textOf, writtenIn } from './cell.js'

export interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The date in a cell; where it names no year, that of the export's own dates. `undefined` for anything else. */
export const dateIn = (cell: Cell | undefined, stated: Stretch | undefined): CivilDate | undefined => {
  // Days since 1899-12-30, the first date of spreadsheets, 25569 days before 1970.
  if (typeof cell === 'number') return cell > 20_000 && cell < 80_000 ? dateOfDay(Math.floor(cell) - 25_569) : undefined
  const text = textOf(cell instanceof Date ? writtenIn(cell) : cell)
  const [, year, month, day] = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?=\D|$)/.exec(text) ?? []
  if (month === undefined || day === undefined) return undefined
  if (year !== undefined) return civilDate(Number(year), Number(month), Number(day))
  return stated && within(stated, Number(month), Number(day))
}
const dateOfDay = (day: number): CivilDate | undefined => {
  const { year, month, day: ofMonth } = dateFields(day as CivilDate)
  return civilDate(year, month, ofMonth)
}

const within = ({ from, to }: Stretch, month: number, day: number): CivilDate | undefined =>
  [dateFields(from).year, dateFields(to).year]
    .map((year) => civilDate(year, month, day))
    .find((date) => date !== undefined && from <= date && date <= to)

/**
 * `统计时间:02-01 ～ 02-28     制表时间:2026-03-10 20:11(UTC+8)`, in the rows above the heading. The year stands with the time of printing,
 * which comes after the dates; else in the file's name, `上下班打卡_日报_20260201-20260228.xlsx`.
 */
export const statedDates = (above: ReadonlyArray<ReadonlyArray<Cell>>, file: string): Stretch | undefined => {
  const text = above.flatMap((row) => row.map(textOf)).join(' ')
  const [, first, last] = /统计时间\s*:?\s*([\d/.-]+)\s*(?:~|至|—|-)\s*([\d/.-]+)/.exec(text) ?? []
  const printed = dateIn(/制表时间\s*:?\s*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})/.exec(text)?.[1], undefined)
  return (first && last ? stretchOf(first, last, printed) : undefined) ?? datesInName(file)
}

const stretchOf = (first: string, last: string, printed: CivilDate | undefined): Stretch | undefined => {
  const to = dateIn(last, undefined) ?? (printed && latestBefore(last, printed))
  const from = dateIn(first, undefined) ?? (to && latestBefore(first, to))
  return from === undefined || to === undefined || to < from ? undefined : { from, to }
}

/** The last date with this month and day that is not after another. */
const latestBefore = (text: string, end: CivilDate): CivilDate | undefined => {
  const { year } = dateFields(end)
  return [year, year - 1]
    .map((one) => dateIn(`${one}-${text}`, undefined))
    .find((date) => date !== undefined && date <= end)
}

const datesInName = (file: string): Stretch | undefined => {
  const [, first, last] = /(?<!\d)(\d{8})[-_~至](\d{8})(?!\d)/.exec(file.split(/[\\/]/).at(-1)!) ?? []
  const [from, to] = [first, last].map((one) => one && dateIn(one.replace(/(....)(..)(..)/, '$1-$2-$3'), undefined))
  return from && to && from <= to ? { from, to } : undefined
}
