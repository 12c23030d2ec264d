/** Work done once for everyone under a rule; the memory lives as long as its rules do and cannot be observed. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { Company } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Period } from '../domain/period.js'
import type { WorkPlan } from '../domain/plan.js'
import type { Roster } from '../domain/roster.js'
import { type Rule, type ShiftId, type ShiftRule, shiftId, type Snapshot } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import { type CivilDate, monthOf } from '../time/civil-date.js'
import type { Zone } from '../time/zone.js'
import type { Around, Instance } from './borders.js'
import type { Demand, WorkDemand } from './demand.js'
import type { Setting } from './rule-day.js'

export type StretchOf<A> = (employee: EmployeeId, period: Period) => A
export type DemandOf = (rule: Rule, date: CivilDate, roster: Roster | undefined) => Demand
export type WindowsOf = (work: WorkDemand, around: Around) => WorkPlan

/**
 * The same for everybody with the same answers, where nothing of their own (a roster, employment, an exemption) sets them apart. `most`:
 * how many stretches are remembered.
 */
export const sharingStretches = <A>(company: Company, make: StretchOf<A>, most = Infinity): StretchOf<A> => {
  const known = new Map<string, A>()
  const numbers = new Map<Rule | undefined, number>()
  const numberOf = (rule: Rule | undefined): number => {
    const number = numbers.get(rule) ?? numbers.size
    numbers.set(rule, number)
    return number
  }
  const names = new Map<readonly Snapshot[], string>()
  const nameOf = (snapshots: readonly Snapshot[]): string => {
    const name = names.get(snapshots) ?? snapshots.map(({ date, rule }) => `${date} ${numberOf(rule)}`).join(' ')
    names.set(snapshots, name)
    return name
  }
  return (employee, period) => {
    const snapshots = company.snapshots.get(employee) ?? []
    if (isApart(company, employee, snapshots)) return make(employee, period)
    const key = `${period.from} ${period.to} ${nameOf(snapshots)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(employee, period)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}

const isApart = (company: Company, employee: EmployeeId, snapshots: ReadonlyArray<Snapshot>): boolean =>
  snapshots.length === 0 ||
  company.rosters.has(employee) ||
  company.employment.has(employee) ||
  snapshots.some(({ rule }) => rule?.exempt.has(employee))

/**
 * The same demand object for the same rule object, date and shift. What `below` knows is taken from there; what only a supposition asks
 * is forgotten with it.
 */
export const sharingDemands = (make: DemandOf, below?: SharedDemands): SharedDemands => {
  const known: Memory<Rule, Map<ShiftKey, Map<CivilDate, Demand>>> = below === undefined ? new WeakMap() : new Map()
  const find = (rule: Rule, key: ShiftKey, date: CivilDate): Demand | undefined =>
    known.get(rule)?.get(key)?.get(date) ?? below?.find(rule, key, date)
  const demandOf: DemandOf = (rule, date, roster) => {
    const key = rule._tag === 'shift' ? shiftKey(rule, date, roster) : 'no-shifts'
    if (key === 'printed-times') return make(rule, date, roster)
    const found = find(rule, key, date)
    if (found !== undefined) return found
    const ofRule = known.get(rule) ?? new Map<ShiftKey, Map<CivilDate, Demand>>()
    known.set(rule, ofRule)
    const ofShift = ofRule.get(key) ?? new Map<CivilDate, Demand>()
    ofRule.set(key, ofShift)
    const demand = make(rule, date, roster)
    ofShift.set(date, demand)
    return demand
  }
  return { demandOf, find }
}
export interface SharedDemands {
  readonly demandOf: DemandOf
  /** What is known already. */
  readonly find: (rule: Rule, key: ShiftKey, date: CivilDate) => Demand | undefined
}

/** The same plan object for the same demand between the same two others. */
export const sharingWindows = (make: WindowsOf, below?: SharedWindows): SharedWindows => {
  const known: Memory<WorkDemand, WindowsBetween[]> = below === undefined ? new WeakMap() : new Map()
  const find: SharedWindows['find'] = (work, around) => {
    const made = known.get(work)
    if (made !== undefined)
      for (const one of made) if (one.before === around.before && one.after === around.after) return one.plan
    return below?.find(work, around)
  }
  const windowsOf: WindowsOf = (work, around) => {
    const found = find(work, around)
    if (found !== undefined) return found
    const made = known.get(work) ?? []
    const plan = make(work, around)
    made.push({ ...around, plan })
    known.set(work, made)
    return plan
  }
  return { windowsOf, find }
}
export interface SharedWindows {
  readonly windowsOf: WindowsOf
  /** What is known already. */
  readonly find: (work: WorkDemand, around: Around) => WorkPlan | undefined
}

/**
 * A memory as long as that of its keys, or as that of its owner. What a weak map holds leads back to its keys here, so that only a full
 * collection lets go of them: whoever is done in a moment has a plain one.
 */
interface Memory<K, V> {
  readonly get: (key: K) => V | undefined
  readonly set: (key: K, value: V) => unknown
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

/** What was worked out in one zone by one calendar under one set of answers serves every company that has these three. */
export const remembered = ({ where, calendar }: Setting, policies: Policies, make: () => Sharing): Sharing => {
  const inZone = sharings.get(where) ?? new WeakMap<HolidayCalendar, WeakMap<Policies, Sharing>>()
  sharings.set(where, inZone)
  const byCalendar = inZone.get(calendar) ?? new WeakMap<Policies, Sharing>()
  inZone.set(calendar, byCalendar)
  const sharing = byCalendar.get(policies) ?? make()
  byCalendar.set(policies, sharing)
  return sharing
}
export interface Sharing {
  readonly demands: SharedDemands
  readonly windows: SharedWindows
}
const sharings = new WeakMap<Zone, WeakMap<HolidayCalendar, WeakMap<Policies, Sharing>>>()
