/** Every date of a stretch with what it asks of one person. */
import type { EmployeeId } from '../domain/employee.js'
import { type Rule, shiftId } from '../domain/rule.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import type { Asked, Leniency } from './asked.js'
import { cutOf } from './day-cut.js'
import { type Asking, type Kind, kindOfFixedDay, kindOfFreeDay, kindOfRosteredDay } from './kind-of-day.js'
import { leniencyOf, strict } from './leniency.js'
import { hoursByWeek, hoursOfMakeUp } from './week-pattern.js'
import { isAskedAnything, ruleOn } from './which-rule.js'
import { bordersOf, dutiesOf, type Instance } from './windows.js'

/** Dates on which nobody asks anything are left out. */
export const askedOn = (employee: EmployeeId, dates: readonly CivilDate[], asking: Asking): readonly Asked[] => {
  const days = dates
    .filter((date) => isAskedAnything(asking.company, employee, date))
    .map((date) => sketched(employee, date, asking))
  const instances = days.flatMap((day) => ('instance' in day ? [day.instance] : []))
  const clock = { zone: asking.company.zone, policies: asking.policies }
  return days.map((day): Asked => {
    if (!('instance' in day)) return day
    const place = instances.indexOf(day.instance)
    const borders = bordersOf(day.instance, instances[place - 1], instances[place + 1], clock)
    return {
      _tag: 'work',
      date: day.instance.date,
      rule: day.instance.rule,
      duties: dutiesOf(day.instance, borders, clock),
      leniency: day.leniency,
      takesCarry: day.takesCarry,
    }
  })
}

/** A workday still lacks its windows, which hang on its neighbours. */
type Sketch =
  | Exclude<Asked, { readonly _tag: 'work' }>
  | { readonly instance: Instance; readonly leniency: Leniency; readonly takesCarry: boolean }

const sketched = (employee: EmployeeId, date: CivilDate, asking: Asking): Sketch => {
  const rule = ruleOn(asking.company, employee, date)
  if (rule === undefined) return { _tag: 'unjudged', date, rule, reason: 'no-rule' }
  const kind = kindOf(rule, employee, date, asking)
  switch (kind._tag) {
    case 'unjudged':
      return { _tag: 'unjudged', date, rule, reason: kind.reason }
    case 'rest':
      return { _tag: 'rest', date, rule, method: rule.method, unscheduled: kind.unscheduled }
    case 'open': {
      const clock = { zone: asking.company.zone, policies: asking.policies }
      const span = { start: cutOf(rule, date, clock), end: cutOf(rule, addDays(date, 1), clock) }
      return { _tag: 'open', date, rule, span, standard: kind.standard, outAfter: rule.outAfter }
    }
    case 'work': {
      const { sections, outNeeded, leeway, aheadLimit, offLimit } = kind.hours
      const instance = { date, rule, shift: kind.shift, sections, outNeeded, limits: { aheadLimit, offLimit } }
      return { instance, leniency: leniencyOf(leeway, asking.policies), takesCarry: true }
    }
    case 'special': {
      const limits = { aheadLimit: undefined, offLimit: undefined }
      const instance = { date, rule, shift: shiftId(0), sections: kind.sections, outNeeded: true, limits }
      return { instance, leniency: strict, takesCarry: false }
    }
  }
}

const kindOf = (rule: Rule, employee: EmployeeId, date: CivilDate, asking: Asking): Kind => {
  switch (rule._tag) {
    case 'fixed': {
      const madeUp = asking.company.calendar.madeUp.get(date)
      const week = {
        hours: hoursByWeek(rule, date, asking.policies),
        makeUp: hoursOfMakeUp(rule, date, madeUp, asking.policies),
      }
      return kindOfFixedDay(rule, date, week, asking)
    }
    case 'shift':
      return kindOfRosteredDay(rule.patterns, employee, date, asking)
    case 'free':
      return kindOfFreeDay(rule, date, asking)
  }
}
