/** Which weekdays are workdays, and whether public holidays are followed, as the kinds of reported days tell. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { InferredWeek, Witness } from '../domain/calibration.js'
import type { OfficialDay } from '../domain/official.js'
import { type CivilDate, type Weekday, weekdayOf, yearOf } from '../time/civil-date.js'

export const inferWeek = (days: readonly OfficialDay[], calendar: HolidayCalendar): InferredWeek => {
  const telling = days.filter(({ figures: { dayType } }) => dayType !== undefined)
  const ordinary = telling.filter(({ date }) => !calendar.days.has(date))
  const workdays = weekdays.filter((weekday) => isMostlyWork(ordinary, weekday))
  const untold = weekdays.filter((weekday) => !ordinary.some(({ date }) => weekdayOf(date) === weekday))
  const byWeek = (date: CivilDate): Kind | undefined => {
    const weekday = weekdayOf(date)
    return untold.includes(weekday) ? undefined : workdays.includes(weekday) ? 'work' : 'rest'
  }
  const byCalendar = (date: CivilDate): Kind | undefined => {
    const kind = calendar.days.get(date)
    return kind === undefined ? byWeek(date) : kind === 'work' ? 'work' : 'rest'
  }
  const apart = telling.filter(({ date }) => {
    const week = byWeek(date)
    return calendar.years.has(yearOf(date)) && week !== undefined && week !== byCalendar(date)
  })
  const following = apart.filter(({ date, figures }) => byCalendar(date) === figures.dayType).length
  const followsHolidays = apart.length === 0 ? undefined : following * 2 > apart.length
  const expected = followsHolidays === true ? byCalendar : byWeek
  return {
    workdays,
    untold,
    followsHolidays,
    holidays: apart.length,
    contradicting: telling.filter((day) => differs(day, expected(day.date))).map(placeOf),
  }
}

type Kind = 'work' | 'rest'
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0]

const isMostlyWork = (days: readonly OfficialDay[], weekday: Weekday): boolean => {
  const own = days.filter(({ date }) => weekdayOf(date) === weekday)
  return own.filter(({ figures }) => figures.dayType === 'work').length * 2 > own.length
}
const differs = ({ figures: { dayType } }: OfficialDay, expected: Kind | undefined): boolean =>
  expected !== undefined && dayType !== expected
const placeOf = ({ employee, date }: OfficialDay): Witness => ({ employee, date })
