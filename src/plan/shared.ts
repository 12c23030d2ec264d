/** Work done once for everyone under a rule; the memory lives as long as its rules do and cannot be observed. */
import type { WorkPlan } from '../domain/plan.js'
import type { Roster } from '../domain/roster.js'
import { type Rule, type ShiftId, type ShiftRule, shiftId } from '../domain/rule.js'
import { type CivilDate, monthOf } from '../time/civil-date.js'
import type { Around, Instance } from './borders.js'
import type { Demand, WorkDemand } from './demand.js'

export type DemandOf = (rule: Rule, date: CivilDate, roster: Roster | undefined) => Demand
export type WindowsOf = (work: WorkDemand, around: Around) => WorkPlan

/** The same demand object for the same rule object, date and shift. */
export const sharingDemands = (make: DemandOf): DemandOf => {
  const known = new WeakMap<Rule, Map<ShiftKey, Map<CivilDate, Demand>>>()
  return (rule, date, roster) => {
    const key = rule._tag === 'shift' ? shiftKey(rule, date, roster) : 'no-shifts'
    if (key === 'printed-times') return make(rule, date, roster)
    const ofRule = known.get(rule) ?? new Map<ShiftKey, Map<CivilDate, Demand>>()
    known.set(rule, ofRule)
    const ofShift = ofRule.get(key) ?? new Map<CivilDate, Demand>()
    ofRule.set(key, ofShift)
    const demand = ofShift.get(date) ?? make(rule, date, roster)
    ofShift.set(date, demand)
    return demand
  }
}

/** The same plan object for the same demand between the same two others. */
export const sharingWindows = (make: WindowsOf): WindowsOf => {
  const known = new WeakMap<WorkDemand, WindowsBetween[]>()
  return (work, around) => {
    const made = known.get(work) ?? []
    const found = made.find(({ before, after }) => before === around.before && after === around.after)
    if (found !== undefined) return found.plan
    const plan = make(work, around)
    made.push({ ...around, plan })
    known.set(work, made)
    return plan
  }
}

interface WindowsBetween {
  readonly before: Instance | undefined
  readonly after: Instance | undefined
  readonly plan: WorkPlan
}
/** What of a roster decides a day; times that a roster prints itself are its own and not shared. */
type ShiftKey = ShiftId | 'no-shifts' | 'no-day' | 'no-roster' | 'printed-times'

const shiftKey = (rule: ShiftRule, date: CivilDate, roster: Roster | undefined): ShiftKey => {
  const day = roster?.days.get(date)
  if (roster === undefined || !roster.months.has(monthOf(date))) return 'no-roster'
  if (day === undefined) return 'no-day'
  const isOwn = day.rule === rule.id && (rule.patterns.get(day.shift)?.timetable.sections.length ?? 0) > 0
  return isOwn || day.shift === rest ? day.shift : 'printed-times'
}
const rest = shiftId(0)
