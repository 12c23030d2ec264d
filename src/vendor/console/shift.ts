/** 班次: `09:00-12:00、13:00-18:00`, `早班 09:00-18:00`, `22:00-次日06:00`, `休息`. The pairs may be one pair of punches with its rest. */
import { type DayOffset, dayOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import type { Cell } from './cell.js'
import { textOf } from './cell.js'

export interface ShiftText {
  /** What is not a time: the name of a shift. */
  readonly name: string
  readonly times: ReadonlyArray<{ readonly start: DayOffset; readonly end: DayOffset }>
  readonly isRest: boolean
}

export const shiftIn = (cell: Cell | undefined): ShiftText => {
  const text = textOf(cell)
  const times = [...text.matchAll(pair)].map(([, nextStart, h, m, nextEnd, hh, mm]) => {
    const start = clock(h!, m!) + (nextStart === undefined ? 0 : secondsInDay)
    const end = clock(hh!, mm!) + (nextEnd === undefined ? 0 : secondsInDay)
    // A night that is printed without 次日.
    return { start: dayOffset(start), end: dayOffset(end <= start ? end + secondsInDay : end) }
  })
  const name = text
    .replaceAll(pair, ' ')
    .replaceAll(/[()、,;:\s]+/g, ' ')
    .trim()
  return { name, times, isRest: text === '休息' }
}

const pair = /(次日)?\s*(\d{1,2}):(\d{2})\s*[-~—–至]\s*(次日)?\s*(\d{1,2}):(\d{2})/g
const clock = (hour: string, minute: string): number => Number(hour) * 3600 + Number(minute) * 60
