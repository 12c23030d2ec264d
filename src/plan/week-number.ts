/** The numbering of weeks for 大小周: the week of 2024-01-01 is week 1, and it runs on across years, before it as well. */
import { type HolidayCalendar, holidayAt } from '../domain/calendar.js'
import type { Policies } from '../reason/policies.js'
import { addDays, type CivilDate, weekdayOf } from '../time/civil-date.js'

/** 2024-01-01, a Monday. */
const firstMonday = 19_723 as CivilDate

/** The number of the week a date is in; 0 and below before week 1. */
export const weekNumber = (date: CivilDate, weekStart: Policies['weekStart']): number =>
  Math.floor((mondayOf(date, weekStart) - firstMonday) / 7) + 1

/** How many weeks between week 1 and the week of a date are holiday from Monday to Friday; `undefined` where a year is unknown. */
export const holidayWeeks = (
  calendar: HolidayCalendar,
  date: CivilDate,
  weekStart: Policies['weekStart'],
): number | undefined => {
  const monday = mondayOf(date, weekStart)
  const [from, to] = monday < firstMonday ? [addDays(monday, 7), firstMonday] : [firstMonday, monday]
  let weeks = 0
  for (let one = from; one < to; one = addDays(one, 7)) {
    const days = [0, 1, 2, 3, 4].map((day) => holidayAt(calendar, addDays(one, day)))
    if (days.includes('unknown')) return undefined
    if (days.every((kind) => kind === 'rest' || kind === 'statutory')) weeks++
  }
  return weeks
}

/** The Monday of a date's week: a week that starts on Sunday has its Monday a day later. */
const mondayOf = (date: CivilDate, weekStart: Policies['weekStart']): CivilDate => {
  const weekday = weekdayOf(date)
  if (weekday === 0) return addDays(date, weekStart === 'sunday' ? 1 : -6)
  return addDays(date, 1 - weekday)
}
