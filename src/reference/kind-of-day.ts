/** Whether a date is worked, open, rested, or cannot be told. */
import { fallsOn, holidayAt } from '../domain/calendar.js'
import type { Company } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { UnjudgedReason } from '../domain/plan.js'
import { type FixedRule, type FreeRule, type Section, type ShiftId, shiftId, type Timetable } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import { type CivilDate, monthOf, weekdayOf } from '../time/civil-date.js'

export type Kind =
  | { readonly _tag: 'work'; readonly hours: Timetable; readonly shift: ShiftId }
  | { readonly _tag: 'special'; readonly sections: readonly Section[] }
  | { readonly _tag: 'open'; readonly standard: number }
  | { readonly _tag: 'rest'; readonly unscheduled: boolean }
  | { readonly _tag: 'unjudged'; readonly reason: UnjudgedReason }

/** Special days win over public holidays, and those over the week (`dayPrecedence`). */
export const kindOfFixedDay = (rule: FixedRule, date: CivilDate, by: Week, { company, policies }: Asking): Kind => {
  const special = ofSpecialDays(rule, date)
  const holiday = ofHolidays(rule, date, by, company)
  const ordered = policies.dayPrecedence === 'special-first' ? [special, holiday] : [holiday, special]
  return ordered.find((one) => one !== undefined) ?? workedBy(by.hours)
}
/** Free hours know days off and public holidays, but no special workdays: "自定义排班/自由签到不可设置特殊工作日". */
export const kindOfFreeDay = (rule: FreeRule, date: CivilDate, { company, policies }: Asking): Kind => {
  const open: Kind = { _tag: 'open', standard: rule.standard ?? 0 }
  const special = rule.specialOffdays.some((one) => fallsOn(one, date)) ? rest : undefined
  const holiday = !rule.followsHolidays
    ? undefined
    : { work: open, rest, statutory: rest, ordinary: undefined, unknown: unknownYear }[
        holidayAt(company.calendar, date)
      ]
  const ordered = policies.dayPrecedence === 'special-first' ? [special, holiday] : [holiday, special]
  return ordered.find((one) => one !== undefined) ?? (rule.days.has(weekdayOf(date)) ? open : rest)
}
/** Which shift on which day is told by the roster alone; `schedule_id` 0 is rest. */
export const kindOfRosteredDay = (
  patterns: ReadonlyMap<ShiftId, { readonly timetable: Timetable }>,
  employee: EmployeeId,
  date: CivilDate,
  { company }: Asking,
): Kind => {
  const roster = company.rosters.get(employee)
  if (!roster?.months.has(monthOf(date))) return { _tag: 'unjudged', reason: 'no-roster' }
  const day = roster.days.get(date)
  if (day === undefined) return { _tag: 'rest', unscheduled: true }
  if (day.shift === 0) return rest
  const pattern = patterns.get(day.shift)
  return pattern ? workedBy(pattern.timetable, day.shift) : { _tag: 'unjudged', reason: 'unknown-shift' }
}

export interface Asking {
  readonly company: Company
  readonly policies: Policies
}
/** The hours of the date by the week, and those it would have as a make-up workday. */
export interface Week {
  readonly hours: Timetable | undefined
  readonly makeUp: Timetable | undefined
}

const ofSpecialDays = (rule: FixedRule, date: CivilDate): Kind | undefined => {
  const workday = rule.specialWorkdays.find((one) => fallsOn(one, date))
  const offday = rule.specialOffdays.some((one) => fallsOn(one, date))
  if (workday && offday) return { _tag: 'unjudged', reason: 'clauses-in-conflict' }
  if (offday) return rest
  return workday && (workday.sections.length > 0 ? { _tag: 'special', sections: workday.sections } : noTimes)
}
const ofHolidays = (rule: FixedRule, date: CivilDate, by: Week, company: Company): Kind | undefined => {
  if (!rule.followsHolidays) return undefined
  switch (holidayAt(company.calendar, date)) {
    case 'work':
      return by.makeUp ? workedBy(by.makeUp) : noTimes
    case 'rest':
    case 'statutory':
      return rest
    case 'unknown':
      return unknownYear
    case 'ordinary':
      return undefined
  }
}
const workedBy = (hours: Timetable | undefined, shift: ShiftId = shiftId(0)): Kind =>
  hours === undefined ? rest : hours.sections.length > 0 ? { _tag: 'work', hours, shift } : noTimes

const rest: Kind = { _tag: 'rest', unscheduled: false }
const noTimes: Kind = { _tag: 'unjudged', reason: 'no-times' }
const unknownYear: Kind = { _tag: 'unjudged', reason: 'unknown-calendar-year' }
