/** The console's own words and forms: `2026/02/28 星期六`, `次日05:10`, `迟到30分钟`, `正常（请假）`. */
import type { DayResult } from '../../domain/result.js'
import type { Status } from '../../domain/status.js'
import { type CivilDate, dateFields, weekdayOf } from '../../time/civil-date.js'
import { type DayOffset, dayOffset, formatOffset } from '../../time/day-offset.js'
import { secondsInDay, secondsInMinute } from '../../time/seconds.js'

/** Where there is nothing. */
export const nothing = '--'

export const slashed = (date: CivilDate): string => {
  const { year, month, day } = dateFields(date)
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
}
export const datedCell = (date: CivilDate): string => `${slashed(date)} 星期${'日一二三四五六'[weekdayOf(date)]}`

/** By the minute, as the console shows clocks. */
export const clockCell = (at: DayOffset | undefined): string => {
  if (at === undefined) return nothing
  const minutes = Math.floor(at / secondsInMinute) * secondsInMinute
  return minutes < secondsInDay
    ? formatOffset(dayOffset(minutes))
    : `次日${formatOffset(dayOffset(minutes - secondsInDay))}`
}

export const lasting = (seconds: number): number => Math.floor(seconds / secondsInMinute)

/** What is said against a slot. */
export const slotWords: Readonly<Record<Exclude<Status, 'absence'>, (minutes: number, planned: string) => string>> = {
  late: (minutes) => `迟到${minutes}分钟`,
  early: (minutes) => `早退${minutes}分钟`,
  missing: (_, planned) => `缺卡（${planned}）`,
  place: () => '地点异常',
  device: () => '设备异常',
}
/** What is said against a day. */
export const dayWords: Readonly<Record<Status, (minutes: number, count: number) => string>> = {
  late: (minutes) => `迟到${minutes}分钟`,
  early: (minutes) => `早退${minutes}分钟`,
  missing: (_, count) => `缺卡${count}次`,
  absence: (minutes) => `旷工${minutes}分钟`,
  place: (_, count) => `地点异常${count}次`,
  device: (_, count) => `设备异常${count}次`,
}
export const normal = (why: string | undefined): string => (why === undefined ? '正常' : `正常（${why}）`)
export const awayWords = { leave: '请假', trip: '出差', outing: '外出' } as const

/** Whether an approved correction counts somewhere on the day. */
export const isCorrected = ({ punches }: DayResult): boolean =>
  punches.slots.some(({ filled }) => filled?.correction !== undefined)
