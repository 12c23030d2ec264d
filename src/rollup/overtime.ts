/** Days' overtime summed by class of day; of nothing less than all of them. */
import type { DayOvertime, MonthOvertime, OvertimeAmounts, OvertimeClass } from '../domain/overtime.js'
import type { DayResult } from '../domain/result.js'
import { type Seconds, sum } from '../time/seconds.js'

/** `undefined` where one of the days has none, or there is no day. */
export const sumOvertime = (days: readonly DayResult[]): MonthOvertime | undefined => {
  const told = days.flatMap(({ overtime }) => overtime ?? [])
  if (told.length === 0 || told.length < days.length) return undefined
  return {
    workday: amountsOf(told, 'workday'),
    restday: amountsOf(told, 'restday'),
    holiday: amountsOf(told, 'holiday'),
  }
}

const amountsOf = (days: readonly DayOvertime[], name: OvertimeClass): OvertimeAmounts => {
  const own = days.filter((day) => day.class === name)
  return {
    seconds: sum(own.map(({ seconds }) => seconds)),
    asVacation: sumOfAll(own.map(({ asVacation }) => asVacation)),
    asMoney: sumOfAll(own.map(({ asMoney }) => asMoney)),
  }
}

const sumOfAll = (parts: ReadonlyArray<Seconds | undefined>): Seconds | undefined => {
  const told = parts.filter((part) => part !== undefined)
  return told.length < parts.length ? undefined : sum(told)
}
