/** 大小周: workdays that differ between odd and even weeks. */
import type { HolidayCalendar } from '../../domain/calendar.js'
import type { WeekPattern } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { type CivilDate, weekdayOf } from '../../time/civil-date.js'
import { holidayWeeks, weekNumber } from '../week-number.js'

export interface AlternatingInput {
  readonly week: Extract<WeekPattern, { readonly _tag: 'alternating' }>
  readonly date: CivilDate
  readonly calendar: HolidayCalendar
  /** A rule that follows no public holidays has no holiday weeks to skip. */
  readonly followsHolidays: boolean
}

export const alternateWeeks = clause({
  id: 'alternate-weeks',
  law: { page: 'getcheckinoption', says: '以20240101周次为第1周，后续的奇数周次的工作日都是用这个字段' },
  leansOn: ['weekStart', 'weekParity'],
  decide: (input: AlternatingInput, policies): 'workday' | 'unknown-calendar-year' | undefined => {
    const { odd, even } = input.week
    const weekday = weekdayOf(input.date)
    if (odd.has(weekday) === even.has(weekday)) return odd.has(weekday) ? 'workday' : undefined
    const week = countedWeek(input, policies)
    if (week === undefined) return 'unknown-calendar-year'
    return (isOdd(week) ? odd : even).has(weekday) ? 'workday' : undefined
  },
  because: (input, outcome, policies) => {
    if (outcome === 'unknown-calendar-year') return reason('alternate-weeks.unknown-year', {})
    const blanks = {
      weekday: weekdayOf(input.date),
      week: countedWeek(input, policies) ?? weekNumber(input.date, policies.weekStart),
    }
    return outcome === 'workday'
      ? reason('alternate-weeks.workday', blanks)
      : reason('alternate-weeks.not-a-workday', blanks)
  },
})

/** A policy is consulted only where its answers differ: the start of the week on Sundays, parity after an odd number of holiday weeks. */
const countedWeek = (
  { date, calendar, followsHolidays }: AlternatingInput,
  policies: Pick<Policies, 'weekStart' | 'weekParity'>,
): number | undefined => {
  const weekStart = weekdayOf(date) === 0 ? policies.weekStart : 'monday'
  const week = weekNumber(date, weekStart)
  const skipped = followsHolidays ? holidayWeeks(calendar, date, weekStart) : 0
  if (skipped !== undefined && !isOdd(skipped)) return week
  if (policies.weekParity === 'calendar') return week
  if (skipped === undefined) return undefined
  return week > 0 ? week - skipped : week + skipped
}

const isOdd = (count: number): boolean => count % 2 !== 0
