/** Days that differ from the weekly pattern: public holidays and their make-up workdays, and a rule's own special days. */
import { type CivilDate, type Weekday, yearOf } from '../time/civil-date.js'

/** A working Saturday is `work`; a day of the holiday break is `rest`, one that the law itself names `statutory`. */
export type HolidayKind = 'work' | 'rest' | 'statutory'

export interface HolidayCalendar {
  readonly source: string
  readonly edition: string
  /** Years that the table covers; a day of any other year is unknown, never guessed. */
  readonly years: ReadonlySet<number>
  readonly days: ReadonlyMap<CivilDate, HolidayKind>
  /** For a make-up workday, the weekday it makes up, where the source tells. */
  readonly madeUp: ReadonlyMap<CivilDate, Weekday>
}

export const holidayAt = (calendar: HolidayCalendar, date: CivilDate): HolidayKind | 'ordinary' | 'unknown' =>
  calendar.days.get(date) ?? (calendar.years.has(yearOf(date)) ? 'ordinary' : 'unknown')

/** The days of one calendar replaced by another's, date by date; a year that either covers is covered. */
export const overridden = (calendar: HolidayCalendar, days: ReadonlyMap<CivilDate, HolidayKind>): HolidayCalendar => ({
  ...calendar,
  years: new Set([...calendar.years, ...[...days.keys()].map(yearOf)]),
  days: new Map([...calendar.days, ...days]),
})

/** `spe_workdays[]`, `spe_offdays[]`: "type，0时间点，1时间段，2两周重复", both ends included. */
export interface SpecialDay {
  readonly repeats: 'span' | 'every-two-weeks'
  readonly from: CivilDate
  readonly to: CivilDate
  readonly note: string
}

export const fallsOn = (special: SpecialDay, date: CivilDate): boolean =>
  special.from <= date && date <= special.to && (special.repeats === 'span' || (date - special.from) % 14 === 0)
