/** What a rule asks of one date, by the kind of rule it is. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { OpenPlan, RestPlan, UnjudgedPlan, UnjudgedReason } from '../domain/plan.js'
import type { Roster } from '../domain/roster.js'
import { type FixedRule, type FreeRule, type Rule, type ShiftRule, shiftId, type Timetable } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type CivilDate, monthOf, weekdayOf } from '../time/civil-date.js'
import { none } from '../time/seconds.js'
import type { Span } from '../time/span.js'
import type { Zone } from '../time/zone.js'
import { calendarDay } from './borders.js'
import { freeWorkday } from './clauses/free-workday.js'
import { entryOf, makeUpTimes } from './clauses/make-up-times.js'
import { publicHoliday } from './clauses/public-holiday.js'
import { rosteredShift } from './clauses/rostered-shift.js'
import { specialWorkdayTimes } from './clauses/special-workday-times.js'
import { type Demand, demandHours, restsOn } from './demand.js'
import { type KindOfDay, kindOfDay } from './kind-of-day.js'
import { told } from './told.js'

export interface Setting {
  readonly where: Zone
  readonly calendar: HolidayCalendar
}

/** A fixed rule's date: its week, its special days, its holidays. */
export const fixedDay = ({ where, calendar }: Setting, rule: FixedRule, date: CivilDate, world: World): Demand => {
  const kind = kindOfDay(rule, date, calendar, world)
  if (kind._tag !== 'Holds') return unjudged(rule, date, 'clauses-in-conflict')
  if (kind.outcome._tag === 'unknown-calendar-year') return unjudged(rule, date, 'unknown-calendar-year')
  if (kind.outcome._tag === 'off')
    return rest(rule, date, calendarDay(where, date), usualRests(where, rule, date, world))
  const timetable = timesOf(kind.outcome, rule, date, calendar, world)
  if (timetable === undefined) return unjudged(rule, date, 'no-times')
  const takesCarry = kind.outcome._tag !== 'special-workday' || world.policies.specialDayInherits !== 'nothing'
  return demandHours(where, date, { rule, shift: shiftId(0), shiftName: '', timetable, takesCarry }, world)
}

/** A free rule's date. */
export const freeDay = ({ where, calendar }: Setting, rule: FreeRule, date: CivilDate, world: World): Demand => {
  const kind = kindOfDay(rule, date, calendar, world)
  if (kind._tag !== 'Holds') return unjudged(rule, date, 'clauses-in-conflict')
  if (kind.outcome._tag === 'unknown-calendar-year') return unjudged(rule, date, 'unknown-calendar-year')
  const day = told(freeWorkday, { rule, where, date }, world)
  return kind.outcome._tag === 'off' ? rest(rule, date, day, []) : open(rule, date, day)
}

/** A shift rule's date: the roster alone. */
export const shiftDay = (
  { where, calendar }: Setting,
  rule: ShiftRule,
  date: CivilDate,
  roster: Roster | undefined,
  world: World,
): Demand => {
  ask(publicHoliday, { rule, date, calendar }, world)
  const day = roster?.days.get(date)
  const rosterKnown = roster?.months.has(monthOf(date)) ?? false
  const rostered = told(rosteredShift, { rule, date, day, rosterKnown }, world)
  switch (rostered._tag) {
    case 'no-roster':
    case 'unknown-shift':
      return unjudged(rule, date, rostered._tag)
    case 'rest':
    case 'unscheduled':
      return { ...rest(rule, date, calendarDay(where, date), []), reason: rostered._tag }
    case 'shift': {
      const { id, name, timetable } = rostered.pattern
      return demandHours(where, date, { rule, shift: id, shiftName: name, timetable, takesCarry: true }, world)
    }
  }
}

const timesOf = (
  kind: Exclude<KindOfDay, { readonly _tag: 'off' | 'unknown-calendar-year' }>,
  { entries }: FixedRule,
  date: CivilDate,
  calendar: HolidayCalendar,
  world: World,
): Timetable | undefined => {
  switch (kind._tag) {
    case 'workday':
      return kind.entry?.timetable
    case 'make-up-workday':
      return ask(makeUpTimes, { entries, date, madeUp: calendar.madeUp.get(date) }, world)?.timetable
    case 'special-workday': {
      const usual = (entryOf(entries, weekdayOf(date)) ?? entries[0])?.timetable
      return ask(specialWorkdayTimes, { special: kind.special, usual }, world)
    }
  }
}

/** A rest day has no times of its own: its rests would be those of its weekday's entry, else of the first. */
const usualRests = (where: Zone, { entries }: FixedRule, date: CivilDate, world: World): ReadonlyArray<Span> => {
  const usual = (entryOf(entries, weekdayOf(date)) ?? entries[0])?.timetable
  return usual === undefined ? [] : restsOn(where, date, usual, { ...world, record: undefined })
}

const rest = (rule: Rule, date: CivilDate, day: Span, rests: ReadonlyArray<Span>): RestPlan => ({
  _tag: 'rest',
  date,
  rule,
  day,
  method: rule.method,
  rests,
  reason: 'rest',
})
const open = (rule: FreeRule, date: CivilDate, day: Span): OpenPlan => ({
  _tag: 'open',
  date,
  rule,
  day,
  method: rule.method,
  outAfter: rule.outAfter,
  standard: rule.standard ?? none,
})
const unjudged = (rule: Rule, date: CivilDate, reason: UnjudgedReason): UnjudgedPlan => ({
  _tag: 'unjudged',
  date,
  rule,
  reason,
})
