/** What a person's days asked for and where the punches went: all of a judgement that several answers may have in common. */
import type { Company } from './domain/company.js'
import type { DayLines } from './domain/day-lines.js'
import type { EmployeeId } from './domain/employee.js'
import type { Period } from './domain/period.js'
import type { DayPlan, PlannedDay } from './domain/plan.js'
import type { Punch } from './domain/punch.js'
import type { Reason } from './domain/sentences/index.js'
import type { World } from './domain/world.js'
import { clausesOfRooms, type ListedClause } from './clauses.js'
import { placePunches, type Placement } from './match/place-punches.js'
import { runnerUpOn } from './match/runner-up.js'
import { lately } from './domain/lately.js'
import { type LineSlot, slotLine } from './match/slot-line.js'
import { createPlanner, type Planner } from './plan/planner.js'
import { sharingStretches, type StretchOf } from './plan/shared.js'
import { type Policies, type PolicyName, policyNames } from './reason/policies.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import { startOfDay } from './time/zone.js'
import { areDevicesOnly } from './whole.js'

/** A person's stretch of days, planned and with every punch placed. */
export interface Placed {
  readonly planned: readonly PlannedDay[]
  readonly placement: Placement
}
export interface Placing {
  /** In silence. The last stretch that was asked for is remembered. */
  readonly place: (employee: EmployeeId, stretch: Period) => Placed
  /** What planning says of the dates asked about. */
  readonly explainPlans: (employee: EmployeeId, asked: Period) => DayLines
  /** `place` again, with what matching says of the whole stretch. */
  readonly explain: (employee: EmployeeId, stretch: Period, aloud: World) => Placed
  readonly runnerUp: (employee: EmployeeId, stretch: Period, date: CivilDate) => Reason | undefined
  /** Of this company, or of one made from it by a supposition, under other answers: what both plan and place alike is done once. */
  readonly supposing: (company: Company, policies: Policies) => Placing
}

export const createPlacing = (company: Company, policies: Policies): Placing =>
  placingsOf(company, plansFor(company))(policies)

type PlansUnder = (policies: Policies) => Plans
/** A planner, and what was planned by it, ready for punches. */
interface Plans {
  readonly planner: Planner
  readonly stretchOf: StretchOf<PlannedStretch>
}
interface PlannedStretch {
  readonly planned: readonly PlannedDay[]
  readonly plans: readonly DayPlan[]
  readonly line: ReadonlyArray<LineSlot>
}

const plansFor = (company: Company, below?: PlansUnder): PlansUnder =>
  recently((policies) => {
    const planner = createPlanner(company, { policies, record: undefined }, below?.(policies).planner)
    const stretchOf = (employee: EmployeeId, period: Period): PlannedStretch => {
      const planned = planner.planDays(employee, period)
      const plans = planned.map(({ plan }) => plan)
      return { planned, plans, line: slotLine(plans) }
    }
    return { planner, stretchOf: sharingStretches(company, stretchOf) }
  }, decidesPlans)

const placingsOf = (company: Company, plans: PlansUnder): ((policies: Policies) => Placing) => {
  const placings = recently(
    (policies): Placing => placingBy(plans(policies), company, policies, supposing),
    decidesPlaces,
  )
  const supposing: Placing['supposing'] = (other, policies) =>
    other === company
      ? placings(policies)
      : placingsOf(other, areAskedAlike(company, other) ? plans : plansFor(other, plans))(policies)
  return placings
}
/** The punches alone are others, or what was approved. */
const areAskedAlike = (one: Company, other: Company): boolean =>
  (['zone', 'calendar', 'snapshots', 'companyRules', 'rosters', 'employment'] as const).every(
    (part) => one[part] === other[part],
  )

/** What was made lately for answers that agree in all of these policies. */
const recently = <A>(make: (policies: Policies) => A, deciding: readonly PolicyName[]): ((policies: Policies) => A) => {
  const made = lately<string, A>(mostAnswers)
  return (policies) => {
    const key = deciding.map((name) => policies[name]).join()
    return made.get(key) ?? made.keep(key, make(policies))
  }
}
/** Each policy of planning and matching answered otherwise by itself, with room for some pairs. */
const mostAnswers = 64

const placingBy = (
  { planner, stretchOf }: Plans,
  company: Company,
  policies: Policies,
  supposing: Placing['supposing'],
): Placing => {
  const quiet: World = { policies, record: undefined }
  const devicesCount = areDevicesOnly(company)
  const given = (employee: EmployeeId, stretch: Period) => {
    const punches = punchesOf(company, employee, stretch, devicesCount)
    const corrections = (company.approvals.get(employee) ?? []).filter((one) => one._tag === 'correction')
    return [punches, corrections, company.zone] as const
  }
  const place = (employee: EmployeeId, stretch: Period, world: World): Placed => {
    const { planned, plans, line } = stretchOf(employee, stretch)
    return { planned, placement: placePunches(plans, ...given(employee, stretch), world, line) }
  }
  let last: (Placed & { readonly employee: EmployeeId; readonly stretch: Period }) | undefined
  return {
    place: (employee, stretch) => {
      if (last?.employee === employee && last.stretch.from === stretch.from && last.stretch.to === stretch.to)
        return last
      last = { employee, stretch, ...place(employee, stretch, quiet) }
      return last
    },
    explainPlans: planner.explainDays,
    explain: place,
    runnerUp: (employee, stretch, date) =>
      runnerUpOn(date, stretchOf(employee, stretch).plans, ...given(employee, stretch), quiet),
    supposing,
  }
}

const policiesOf = (clauses: readonly ListedClause[]): readonly PolicyName[] => {
  const named = new Set(clauses.flatMap(({ leansOn }) => leansOn))
  return policyNames.filter((name) => named.has(name))
}
/** The policies that planning may read. */
export const decidesPlans = policiesOf(clausesOfRooms.plan)
const decidesPlaces = policiesOf([...clausesOfRooms.plan, ...clausesOfRooms.match])

/** Whether days are planned and punches placed alike under both. */
export const placesAlike = (some: Policies, others: Policies): boolean =>
  decidesPlaces.every((name) => some[name] === others[name])

/**
 * A machine's own records stand for punches only where the vendor's filtered ones were not fetched at all. The same list where all of it
 * counts.
 */
const punchesOf = (company: Company, employee: EmployeeId, period: Period, devicesCount: boolean): readonly Punch[] => {
  const first = startOfDay(company.zone, addDays(period.from, -1))
  const end = startOfDay(company.zone, addDays(period.to, 2))
  const isAsked = ({ at, fromDevice }: Punch): boolean => first <= at && at < end && (devicesCount || !fromDevice)
  const all = company.punches.get(employee) ?? none
  return all.every(isAsked) ? all : all.filter(isAsked)
}
const none: readonly Punch[] = []
