/** Days' overtime summed by class of day; of nothing less than all of them. */
import type { MonthOvertime, OvertimeAmounts, OvertimeClass } from '../domain/overtime.js'
import type { DayResult } from '../domain/result.js'
import { none, type Seconds } from '../time/seconds.js'

/** `undefined` where one of the days has none, or there is no day. */
export const sumOvertime = (days: readonly DayResult[]): MonthOvertime | undefined => {
  if (days.length === 0) return undefined
  const sums: Readonly<Record<OvertimeClass, Growing>> = { workday: nothing(), restday: nothing(), holiday: nothing() }
  for (const { overtime } of days) {
    if (overtime === undefined) return undefined
    const own = sums[overtime.class]
    own.seconds = plus(own.seconds, overtime.seconds)
    own.asVacation = plusIfTold(own.asVacation, overtime.asVacation)
    own.asMoney = plusIfTold(own.asMoney, overtime.asMoney)
  }
  return sums
}

type Growing = { -readonly [K in keyof OvertimeAmounts]: OvertimeAmounts[K] }
const nothing = (): Growing => ({ seconds: none, asVacation: none, asMoney: none })

const plus = (total: Seconds, part: Seconds): Seconds => (total + part) as Seconds
/** A share that one day does not tell is told of no sum. */
const plusIfTold = (total: Seconds | undefined, part: Seconds | undefined): Seconds | undefined =>
  total === undefined || part === undefined ? undefined : plus(total, part)
