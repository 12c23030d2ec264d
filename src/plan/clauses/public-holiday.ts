/** Public holidays and their make-up workdays, for rules that follow them. */
import { type HolidayCalendar, holidayAt } from '../../domain/calendar.js'
import type { Rule } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type CivilDate, yearOf } from '../../time/civil-date.js'

export interface HolidayInput {
  readonly rule: Rule
  readonly date: CivilDate
  readonly calendar: HolidayCalendar
}

/** The vendor gives no table of holidays; a year that ours does not cover is never taken for an ordinary one. */
export const publicHoliday = clause({
  id: 'public-holiday',
  law: { page: 'getcheckinoption', says: '是否同步法定节假日，true为同步，false为不同步，当前排班不支持' },
  leansOn: [],
  decide: ({ rule, date, calendar }: HolidayInput): 'off' | 'make-up' | 'unknown-calendar-year' | undefined => {
    if (rule._tag === 'shift' || !rule.followsHolidays) return undefined
    const kind = holidayAt(calendar, date)
    switch (kind) {
      case 'rest':
      case 'statutory':
        return 'off'
      case 'work':
        return 'make-up'
      case 'unknown':
        return 'unknown-calendar-year'
      case 'ordinary':
        return undefined
    }
  },
  because: ({ rule, date, calendar }) => {
    if (rule._tag === 'shift') return reason('public-holiday.not-for-shifts', {})
    if (!rule.followsHolidays) return reason('public-holiday.not-followed', {})
    const kind = holidayAt(calendar, date)
    switch (kind) {
      case 'rest':
      case 'statutory':
        return reason('public-holiday.off', { kind })
      case 'work':
        return reason('public-holiday.make-up', {})
      case 'unknown':
        return reason('public-holiday.unknown-year', { year: yearOf(date) })
      case 'ordinary':
        return reason('public-holiday.ordinary', {})
    }
  },
})
