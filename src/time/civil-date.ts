/** A date of the calendar, without a zone: days since 1970-01-01. Arithmetic only; no host clock, no `Date`. */
import type { Brand } from './brand.js'

export type CivilDate = Brand<number, 'civil-date'>
/** 0 is Sunday and 6 Saturday, as in the vendor's `workdays` ("1到6分别表示星期一到星期六，0表示星期日"). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
/** Months since 0000-01, so that neighbouring months differ by one. */
export type YearMonth = Brand<number, 'year-month'>

/** The date of a year, month (1-12) and day; `undefined` where the calendar has no such day. */
export const civilDate = (year: number, month: number, day: number): CivilDate | undefined => {
  const date = epochDay(year, month, day) as CivilDate
  const fields = dateFields(date)
  return fields.year === year && fields.month === month && fields.day === day ? date : undefined
}

/** Reads "2026-02-03"; `undefined` for anything else. */
export const parseDate = (text: string): CivilDate | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Writes "2026-02-03". */
export const formatDate = (date: CivilDate): string => {
  const { year, month, day } = dateFields(date)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

export const addDays = (date: CivilDate, days: number): CivilDate => (date + days) as CivilDate
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CivilDate): Weekday => floorMod(date + 4, 7) as Weekday
export const yearOf = (date: CivilDate): number => dateFields(date).year

export const monthOf = (date: CivilDate): YearMonth => {
  const { year, month } = dateFields(date)
  return (year * 12 + month - 1) as YearMonth
}
export const yearMonth = (year: number, month: number): YearMonth => (year * 12 + month - 1) as YearMonth
/** Writes "2026-02". */
export const formatMonth = (month: YearMonth): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${pad(floorMod(month, 12) + 1)}`
export const firstOf = (month: YearMonth): CivilDate =>
  epochDay(Math.floor(month / 12), floorMod(month, 12) + 1, 1) as CivilDate
export const lastOf = (month: YearMonth): CivilDate => addDays(firstOf((month + 1) as YearMonth), -1)

/** Every date from the first to the last, both included. */
export const datesBetween = (first: CivilDate, last: CivilDate): CivilDate[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => addDays(first, i))

/** Howard Hinnant's `civil_from_days`: the proleptic Gregorian calendar in whole numbers. */
export const dateFields = (date: CivilDate): { year: number; month: number; day: number } => {
  const z = date + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

const epochDay = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}
const floorMod = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus
const pad = (value: number): string => String(value).padStart(2, '0')
