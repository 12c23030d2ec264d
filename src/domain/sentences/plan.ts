/** What the plan room has to say: which rule governs a day, why it is a work, rest or open day, and what it asks. */
import type { CivilDate, Weekday, YearMonth } from '../../time/civil-date.js'
import type { DayOffset } from '../../time/day-offset.js'
import type { Instant } from '../../time/instant.js'
import type { Seconds } from '../../time/seconds.js'
import type { HolidayKind } from '../calendar.js'
import type { Edge } from '../punch.js'

type Nothing = Record<string, never>

export interface PlanSentences {
  'governing-rule.snapshot': {
    readonly rule: string
    /** Of the rule answer used; `undefined` where it carries no date. */
    readonly date: CivilDate | undefined
    readonly borrowed: boolean
  }
  'governing-rule.company': { readonly rule: string }
  'governing-rule.none-that-day': { readonly date: CivilDate | undefined; readonly borrowed: boolean }
  'governing-rule.never-told': Nothing
  'governing-rule.several': { readonly rules: readonly string[] }
  'rostered-rule.other': { readonly rule: string; readonly date: CivilDate | undefined; readonly borrowed: boolean }
  'rostered-rule.not-rostered': Nothing
  'rostered-rule.same': Nothing
  'rostered-rule.told-otherwise': Nothing
  'rostered-rule.unknown': { readonly group: number }

  'weekly-pattern.workday': { readonly weekday: Weekday }
  'weekly-pattern.not-a-workday': { readonly weekday: Weekday }
  'alternate-weeks.workday': { readonly weekday: Weekday; readonly week: number }
  'alternate-weeks.not-a-workday': { readonly weekday: Weekday; readonly week: number }
  'alternate-weeks.unknown-year': Nothing
  'special-workday.named': { readonly note: string; readonly from: CivilDate; readonly to: CivilDate }
  'special-workday.not-named': Nothing
  'special-offday.named': { readonly note: string; readonly from: CivilDate; readonly to: CivilDate }
  'special-offday.not-named': Nothing
  'public-holiday.off': { readonly kind: Exclude<HolidayKind, 'work'> }
  'public-holiday.make-up': Nothing
  'public-holiday.ordinary': Nothing
  'public-holiday.unknown-year': { readonly year: number }
  'public-holiday.not-followed': Nothing
  'public-holiday.not-for-shifts': Nothing
  'day-precedence.special': { readonly overHoliday: boolean }
  'day-precedence.holiday': { readonly overSpecial: boolean }
  'day-precedence.neither': Nothing
  'make-up-times.only-entry': Nothing
  'make-up-times.first-entry': { readonly of: number }
  'make-up-times.of-weekday': { readonly weekday: Weekday }
  'make-up-times.no-entry': Nothing
  'special-workday-times.own': { readonly inherits: 'nothing' | 'leeway' | 'everything' }
  'special-workday-times.none': Nothing
  'rostered-shift.shift': { readonly shift: string }
  'rostered-shift.printed-times': { readonly shift: string }
  'rostered-shift.rest': Nothing
  'rostered-shift.unscheduled': { readonly taken: 'no-expectation' | 'rest' | 'workday' }
  'rostered-shift.no-roster': { readonly month: YearMonth }
  'rostered-shift.unknown-shift': { readonly shift: number }
  'free-workday.day': { readonly from: Instant; readonly to: Instant }

  'planned-times.read': {
    readonly start: DayOffset
    readonly end: DayOffset
    readonly from: Instant
    readonly to: Instant
  }
  'rests.deducted': { readonly rests: number }
  'rests.none': Nothing
  'rests.not-allowed': { readonly rests: number }
  'grace.given': { readonly edge: Edge; readonly lasts: Seconds }
  'grace.none': { readonly edge: Edge }
  'grace.not-allowed': { readonly edge: Edge }
  'band.given': { readonly early: Seconds; readonly late: Seconds }
  'band.none': Nothing
  'band.not-allowed': Nothing
  'carry-tiers.given': { readonly tiers: number }
  'carry-tiers.none': Nothing
  'carry-tiers.not-allowed': Nothing
  'section-windows.open': {
    readonly edge: Edge
    readonly planned: Instant
    readonly from: Instant
    /** The first instant that is no longer part of it. */
    readonly to: Instant
    readonly by: 'rule' | 'policy'
  }
}
