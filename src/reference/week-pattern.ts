/** The weekdays of a fixed rule, alternate weeks among them: "以20240101周次为第1周". */
import type { FixedRule, Timetable, WeekPattern } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import { type CivilDate, civilDate, type Weekday, weekdayOf } from '../time/civil-date.js'

/** The hours of the entry that works on this date; `undefined`: none does. */
export const hoursByWeek = (rule: FixedRule, date: CivilDate, policies: Policies): Timetable | undefined =>
  rule.entries.find((entry) => weekdaysIn(entry.week, date, policies).has(weekdayOf(date)))?.timetable

/**
 * A make-up workday keeps ordinary hours. Several entries: those of the weekday made up where the calendar tells it, else the first
 * (`makeUpTimes`).
 */
export const hoursOfMakeUp = (
  rule: FixedRule,
  date: CivilDate,
  madeUp: Weekday | undefined,
  policies: Policies,
): Timetable | undefined => {
  const entryOf = (weekday: Weekday) =>
    rule.entries.find((entry) => weekdaysIn(entry.week, date, policies).has(weekday))?.timetable
  const first = rule.entries[0]?.timetable
  switch (policies.makeUpTimes) {
    case 'entry-of-the-weekday-made-up':
      return (madeUp === undefined ? undefined : entryOf(madeUp)) ?? first
    case 'first-entry':
      return first
    case 'entry-of-that-weekday':
      return entryOf(weekdayOf(date)) ?? first
  }
}

const weekdaysIn = (week: WeekPattern, date: CivilDate, policies: Policies): ReadonlySet<Weekday> => {
  if (week._tag === 'weekly') return week.days
  const weeksSinceTheFirst = Math.floor((date - dayThatBeganWeekOne(policies)) / 7)
  return weeksSinceTheFirst % 2 === 0 ? week.odd : week.even
}

const dayThatBeganWeekOne = (policies: Policies): number =>
  civilDate(2024, 1, 1)! - (policies.weekStart === 'sunday' ? 1 : 0)
