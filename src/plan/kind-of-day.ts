/** What kind of day a fixed or free rule makes of a date: the weekly pattern, and what sets it aside. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { FixedRule, FreeRule, Section, SpecialWorkday, WeekEntry } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Decision, decide, type Saying } from '../reason/decide.js'
import type { CivilDate } from '../time/civil-date.js'
import { alternateWeeks } from './clauses/alternate-weeks.js'
import { dayPrecedence } from './clauses/day-precedence.js'
import { publicHoliday } from './clauses/public-holiday.js'
import { specialOffday } from './clauses/special-offday.js'
import { specialWorkday } from './clauses/special-workday.js'
import { weeklyPattern } from './clauses/weekly-pattern.js'

/** A workday says whose times it has: an entry of the week's (a free rule has none), a special day's own, or those of a make-up workday. */
export type KindOfDay =
  | { readonly _tag: 'workday'; readonly entry: WeekEntry | undefined }
  | { readonly _tag: 'special-workday'; readonly special: SpecialWorkday }
  | { readonly _tag: 'make-up-workday' }
  | { readonly _tag: 'off' }
  | { readonly _tag: 'unknown-calendar-year' }

/** `Conflict` where two clauses of the same rank disagree; never `Silent`: a day that nothing names is off. */
export const kindOfDay = (
  rule: FixedRule | FreeRule,
  date: CivilDate,
  calendar: HolidayCalendar,
  world: World,
): Decision<KindOfDay> => {
  const week = decide(silent, weekSayings(rule, date, calendar, world), isSame)
  const special = decide(silent, specialSayings(rule, date, world), isSame)
  const holiday = holidayKind(ask(publicHoliday, { rule, date, calendar }, world))
  const agree =
    special._tag === 'Holds' && holiday !== undefined && special.outcome._tag === 'off' && holiday._tag === 'off'
  const first = ask(dayPrecedence, { special: special._tag !== 'Silent', holiday: holiday !== undefined, agree }, world)
  if (first === 'special') return special
  if (holiday !== undefined) return { _tag: 'Holds', outcome: holiday, by: publicHoliday.id }
  return week._tag === 'Silent' ? { _tag: 'Holds', outcome: { _tag: 'off' }, by: weeklyPattern.id } : week
}

const silent: Saying<KindOfDay> = { by: 'nothing', outcome: undefined }

const weekSayings = (
  rule: FixedRule | FreeRule,
  date: CivilDate,
  calendar: HolidayCalendar,
  world: World,
): ReadonlyArray<Saying<KindOfDay>> => {
  if (rule._tag === 'free') {
    const workday = ask(weeklyPattern, { days: rule.days, date }, world)
    return workday === undefined ? [] : [{ by: weeklyPattern.id, outcome: { _tag: 'workday', entry: undefined } }]
  }
  return rule.entries.map((entry) => entrySaying(rule, entry, date, calendar, world))
}

const entrySaying = (
  { followsHolidays }: FixedRule,
  entry: WeekEntry,
  date: CivilDate,
  calendar: HolidayCalendar,
  world: World,
): Saying<KindOfDay> => {
  const { week } = entry
  if (week._tag === 'weekly') {
    const workday = ask(weeklyPattern, { days: week.days, date }, world)
    return { by: weeklyPattern.id, outcome: workday === undefined ? undefined : { _tag: 'workday', entry } }
  }
  const workday = ask(alternateWeeks, { week, date, calendar, followsHolidays }, world)
  if (workday === undefined) return { by: alternateWeeks.id, outcome: undefined }
  return { by: alternateWeeks.id, outcome: workday === 'workday' ? { _tag: 'workday', entry } : { _tag: workday } }
}

/** Special workdays are of fixed rules alone: "自定义排班/自由签到不可设置特殊工作日". */
const specialSayings = (
  rule: FixedRule | FreeRule,
  date: CivilDate,
  world: World,
): ReadonlyArray<Saying<KindOfDay>> => {
  const on = rule._tag === 'free' ? undefined : ask(specialWorkday, { named: rule.specialWorkdays, date }, world)
  const off = ask(specialOffday, { named: rule.specialOffdays, date }, world)
  return [
    ...(on ?? []).map(
      (special): Saying<KindOfDay> => ({
        by: specialWorkday.id,
        outcome: { _tag: 'special-workday', special },
      }),
    ),
    { by: specialOffday.id, outcome: off === undefined ? undefined : { _tag: 'off' } },
  ]
}

const holidayKind = (said: 'off' | 'make-up' | 'unknown-calendar-year' | undefined): KindOfDay | undefined => {
  switch (said) {
    case undefined:
      return undefined
    case 'make-up':
      return { _tag: 'make-up-workday' }
    case 'off':
    case 'unknown-calendar-year':
      return { _tag: said }
  }
}

/** Two entries, or two special days, that ask for the same times do not disagree. */
const isSame = (a: KindOfDay, b: KindOfDay): boolean => {
  if (a._tag === 'workday' && b._tag === 'workday')
    return a.entry === b.entry || haveSameTimes(a.entry?.timetable.sections, b.entry?.timetable.sections)
  if (a._tag === 'special-workday' && b._tag === 'special-workday')
    return haveSameTimes(a.special.sections, b.special.sections)
  return a._tag === b._tag
}
const haveSameTimes = (a: ReadonlyArray<Section> = [], b: ReadonlyArray<Section> = []): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i].end)
