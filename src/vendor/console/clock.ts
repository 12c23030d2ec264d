/** Times of the day as the console prints them: `09:09`, `次日05:10`, and several in one cell, `09:30(补卡) 22:34`. */
import { type DayOffset, dayOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import { type Cell, textOf } from './cell.js'

/** The time in a cell; `undefined` for anything else. A time that was typed again is a fraction of a day, or a date without a day. */
export const clockIn = (cell: Cell | undefined): DayOffset | undefined => {
  if (typeof cell === 'number') return cell >= 0 && cell < 2 ? dayOffset(Math.round(cell * secondsInDay)) : undefined
  if (cell instanceof Date) return dayOffset(Math.round(cell.getTime() / 1000) - midnightOf(cell))
  const [only, ...more] = stamped(textOf(cell))
  return only !== undefined && more.length === 0 && only.rest === '' ? only.at : undefined
}
const midnightOf = (date: Date): number => Math.floor(Math.round(date.getTime() / 1000) / secondsInDay) * secondsInDay

export interface Stamp {
  readonly at: DayOffset
  /** What the brackets behind the time say, 补卡 among them. */
  readonly marks: readonly string[]
}

export interface Stamps {
  readonly stamps: readonly Stamp[]
  /** False where something in the cell is neither a time, a bracket nor a separator. */
  readonly isWhole: boolean
}

/** Every time of a cell in its order: what else stands in it costs none of them. */
export const stampsIn = (cell: Cell | undefined): Stamps => {
  if (typeof cell === 'number' || cell instanceof Date) {
    const at = clockIn(cell)
    return { stamps: at === undefined ? [] : [{ at, marks: [] }], isWhole: at !== undefined }
  }
  const text = textOf(cell)
  const stamps = stamped(text)
  const isWhole = text === '' || text === noPunch || (stamps.length > 0 && stamps.every(({ rest }) => rest === ''))
  return { stamps, isWhole }
}

/** What the console writes where nobody punched. */
export const noPunch = '未打卡'

/** Read after NFKC: every bracket and colon is half-width. 24:30 and 次日00:30 are the same half hour. */
const stamp = /(次日)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?((?:\s*\([^()]*\))*)/g

const stamped = (text: string): ReadonlyArray<Stamp & { readonly rest: string }> => {
  const found = [...text.matchAll(stamp)].flatMap(([whole, next, hour, minute, second = '0', brackets = '']) => {
    const [h, m, s] = [Number(hour), Number(minute), Number(second)]
    const isClock = h < 48 && m < 60 && s < 60
    const marks = [...brackets.matchAll(/\(([^()]*)\)/g)].flatMap(([, said = '']) => said.split(/[、,;\s]+/))
    const at = h * 3600 + m * 60 + s + (next === undefined && !marks.includes('次日') ? 0 : secondsInDay)
    return isClock ? [{ at: dayOffset(at), marks: marks.filter((mark) => mark !== '次日'), whole }] : []
  })
  let rest = text
  for (const { whole } of found) rest = rest.replace(whole, ' ')
  rest = rest.replaceAll(/[、,;/|\s]+/g, '')
  return found.map(({ at, marks }) => ({ at, marks, rest }))
}
