/** Our figures in the units of the report they are laid beside: the API tells seconds, the console minutes and rounded hours. */
import type { Figures, Measure, MeasureValue } from '../domain/measure.js'
import type { Units } from '../domain/official.js'
import type { Policies } from '../reason/policies.js'
import { secondsInMinute } from '../time/seconds.js'
import { measuresIn } from './compare-figures.js'
import type { JudgedMonth } from './judged.js'

export type ConsoleHours = Policies['consoleHours']
export type ConsoleMonthHours = Policies['consoleMonthHours']

/**
 * Seconds stay as they are. For a console export lengths and times are whole minutes, hours are rounded as `consoleHours` says, overtime
 * is in tenths of an hour. Under `not-compared` worked and standard hours are left out. Every amount stays a number of seconds.
 */
export const inUnitsOf = (units: Units, figures: Figures, consoleHours: ConsoleHours): Figures =>
  units === 'seconds'
    ? figures
    : Object.fromEntries(
        measuresIn(figures).flatMap((measure): ReadonlyArray<readonly [Measure, MeasureValue | undefined]> => {
          const value = figures[measure]
          if (isInHours(measure) && consoleHours === 'not-compared') return []
          return [[measure, typeof value === 'number' ? rounded(measure, value, consoleHours) : value]]
        }),
      )

const rounded = (measure: Measure, seconds: number, consoleHours: ConsoleHours): number => {
  if (isInHours(measure)) return hoursOf(seconds, consoleHours)
  if (measure.startsWith('overtime.')) return hoursOf(seconds, 'tenth')
  return minuteMeasures.has(measure) ? wholeMinutes(seconds) : seconds
}

/**
 * A month's figures in the report's units. How the hours of a console month come from its days' is nowhere told: they are left out, or
 * the rounded hours of its days are summed, or their sum is rounded.
 */
export const monthInUnitsOf = (
  units: Units,
  { figures, days }: Pick<JudgedMonth, 'figures' | 'days'>,
  {
    consoleHours,
    consoleMonthHours,
  }: { readonly consoleHours: ConsoleHours; readonly consoleMonthHours: ConsoleMonthHours },
): Figures => {
  if (units === 'seconds') return figures
  const rounded = inUnitsOf(units, figures, consoleMonthHours === 'rounded-sum' ? consoleHours : 'not-compared')
  if (consoleMonthHours !== 'sum-of-days') return rounded
  const ofDays = days().map((day) => inUnitsOf(units, day, consoleHours))
  const sums = measuresIn(figures)
    .filter((measure) => isInHours(measure) && ofDays.every((day) => day[measure] !== undefined))
    .map((measure) => [measure, ofDays.reduce((sum, day) => sum + Number(day[measure]), 0)])
  return { ...rounded, ...Object.fromEntries(sums) }
}

/** The console shows no seconds anywhere: 12 of 12 days of exactly nine hours by the minute read 8 after the rest, never 9. */
const hoursOf = (seconds: number, rounding: ConsoleHours): number => {
  const told = wholeMinutes(seconds)
  switch (rounding) {
    case 'ceil-hour':
      return Math.ceil(told / hour) * hour
    case 'floor-hour':
      return Math.floor(told / hour) * hour
    case 'nearest-hour':
      return Math.floor((told + hour / 2) / hour) * hour
    case 'tenth':
      return Math.floor((told + tenth / 2) / tenth) * tenth
    case 'not-compared':
      return seconds
  }
}
const hour = 3600
const tenth = 360

const wholeMinutes = (seconds: number): number => Math.floor(seconds / secondsInMinute) * secondsInMinute

/** 实际工作时长(小时), 标准工作时长(小时). */
export const isInHours = (measure: string): boolean => hourMeasures.has(measure)
const hourMeasures: ReadonlySet<string> = new Set(['worked.seconds', 'standard.seconds'] satisfies Measure[])
/** 迟到时长(分钟) and its like, and the times 最早 and 最晚. */
const minuteMeasures: ReadonlySet<string> = new Set([
  'late.seconds',
  'early.seconds',
  'absence.seconds',
  'earliest.seconds',
  'latest.seconds',
] satisfies Measure[])
