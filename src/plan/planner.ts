/** Plans a person's days: what every date asked for, with the punch windows that the days around it leave. */
import type { Company } from '../domain/company.js'
import { type DayLines, recordingDays, type WorldOn } from '../domain/day-lines.js'
import { type EmployeeId, isEmployed } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import type { DayPlan, PlannedDay } from '../domain/plan.js'
import type { Roster } from '../domain/roster.js'
import type { Rule } from '../domain/rule.js'
import type { Evidence, World } from '../domain/world.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import type { Around } from './borders.js'
import type { Governing } from './clauses/governing-rule.js'
import type { Demand, WorkDemand } from './demand.js'
import { createGoverning } from './governing.js'
import { fixedDay, freeDay, type Setting, shiftDay } from './rule-day.js'
import { remembered, type Sharing, sharingDemands, sharingStretches, sharingWindows } from './shared.js'
import { openWindows } from './windows.js'

export interface Planner {
  /** In order of date. Dates on which nobody is asked anything (exempt, outside employment) are left out. */
  readonly planDays: (employee: EmployeeId, period: Period) => ReadonlyArray<PlannedDay>
  /** What is said of each of them on the way. */
  readonly explainDays: (employee: EmployeeId, period: Period) => DayLines
  readonly setting: Setting
  /** What was worked out for everybody so far. */
  readonly shared: Sharing
}

/**
 * A planner for everybody of a company. What a rule asks of a date is worked out once and shared. With a recorder nothing is shared,
 * so that every clause of the period's own dates speaks; the dates around it are planned in silence. `below`: of the company that this one
 * was made from by a supposition, under the same answers: what that one has planned is not planned again.
 */
export const createPlanner = (company: Company, world: World, below?: Planner): Planner => {
  const setting: Setting = { where: company.zone, calendar: company.calendar }
  const silent: World = { policies: world.policies, record: undefined }
  const governing = createGoverning(company)
  const sharing = (upon?: Sharing): Sharing => ({
    demands: sharingDemands((rule, date, roster) => demandOf(setting, rule, date, roster, silent), upon?.demands),
    windows: sharingWindows((work, around) => openWindows(setting.where, work, around, silent), upon?.windows),
  })
  const isAlike = below?.setting.where === setting.where && below.setting.calendar === setting.calendar
  const shared = isAlike ? sharing(below.shared) : remembered(setting, world.policies, sharing)

  const askedOn = (employee: EmployeeId, date: CivilDate, speaking: World): Asked | undefined => {
    if (!isEmployed(company.employment.get(employee), date)) return undefined
    const roster = company.rosters.get(employee)
    const governed = governing(employee, roster, date, speaking)
    if (governed === 'several') return { date, ...untold, demand: unruled(date, 'clauses-in-conflict') }
    const { rule, snapshot, borrowed }: Governing = governed ?? untold
    if (rule === undefined) return { date, snapshot, borrowed, demand: unruled(date, 'no-rule') }
    if (rule.exempt.has(employee)) return undefined
    const demand =
      speaking.record === undefined
        ? shared.demands.demandOf(rule, date, roster)
        : demandOf(setting, rule, date, roster, speaking)
    return { date, snapshot, borrowed, demand }
  }
  const planOf = (demand: Demand, around: Around, speaking: World): DayPlan => {
    if (demand._tag !== 'hours') return demand
    return speaking.record === undefined
      ? shared.windows.windowsOf(demand, around)
      : openWindows(setting.where, demand, around, speaking)
  }
  const plannedApart = (employee: EmployeeId, period: Period, aloud: WorldOn): ReadonlyArray<PlannedDay> => {
    const asked: Array<Asked | undefined> = []
    for (let date = addDays(period.from, -reach); date <= period.to + reach; date = addDays(date, 1))
      asked.push(askedOn(employee, date, isWithin(period, date) ? aloud(date) : silent))
    const planned: PlannedDay[] = []
    for (let i = reach; i < asked.length - reach; i++) {
      const one = asked[i]
      if (one === undefined) continue
      const { date, snapshot, borrowed, demand } = one
      planned.push({ date, plan: planOf(demand, daysAround(asked, i), aloud(date)), snapshot, borrowed })
    }
    return planned
  }
  const explainedApart = (employee: EmployeeId, period: Period): DayLines => {
    const lines = new Map<CivilDate, Evidence[]>()
    plannedApart(employee, period, recordingDays(world.policies, lines))
    return lines
  }
  return {
    setting,
    shared,
    planDays: (employee, period) => plannedApart(employee, period, () => world),
    explainDays: sharingStretches(company, explainedApart, explanationsKept),
  }
}

/** Enough for the rules of most companies; what is said of a month takes about 100 kB. */
const explanationsKept = 128

/** How many days away a neighbour can be: an out on the last minute of the next day and an in 24 hours after it. */
const reach = 2

interface Asked {
  readonly date: CivilDate
  readonly demand: Demand
  readonly snapshot: CivilDate | undefined
  readonly borrowed: boolean
}
const untold: Governing = { rule: undefined, snapshot: undefined, borrowed: false }

const unruled = (date: CivilDate, reason: 'no-rule' | 'clauses-in-conflict'): Demand => ({
  _tag: 'unjudged',
  date,
  rule: undefined,
  reason,
})

const daysAround = (asked: ReadonlyArray<Asked | undefined>, i: number): Around => ({
  before: hoursOf(asked[i - 1]) ?? hoursOf(asked[i - 2]),
  after: hoursOf(asked[i + 1]) ?? hoursOf(asked[i + 2]),
})
const hoursOf = (day: Asked | undefined): WorkDemand | undefined =>
  day?.demand._tag === 'hours' ? day.demand : undefined

const demandOf = (setting: Setting, rule: Rule, date: CivilDate, roster: Roster | undefined, world: World): Demand => {
  switch (rule._tag) {
    case 'fixed':
      return fixedDay(setting, rule, date, world)
    case 'free':
      return freeDay(setting, rule, date, world)
    case 'shift':
      return shiftDay(setting, rule, date, roster, world)
  }
}
