/** What a person's days asked for and where the punches went: all of a judgement that several answers may have in common. */
import type { Company } from './domain/company.js'
import type { DayLines } from './domain/day-lines.js'
import type { EmployeeId } from './domain/employee.js'
import type { Period } from './domain/period.js'
import type { DayPlan, PlannedDay } from './domain/plan.js'
import type { Punch } from './domain/punch.js'
import type { Reason } from './domain/sentences/index.js'
import type { World } from './domain/world.js'
import { clausesOfRooms } from './clauses.js'
import { placePunches, type Placement } from './match/place-punches.js'
import { runnerUpOn } from './match/runner-up.js'
import { createPlanner } from './plan/planner.js'
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
}

export const createPlacing = (company: Company, policies: Policies): Placing => {
  const quiet: World = { policies, record: undefined }
  const planner = createPlanner(company, quiet)
  const devicesCount = areDevicesOnly(company)
  const stretchOf = (employee: EmployeeId, stretch: Period) => {
    const planned = planner.planDays(employee, stretch)
    const punches = punchesOf(company, employee, stretch, devicesCount)
    const corrections = (company.approvals.get(employee) ?? []).filter((one) => one._tag === 'correction')
    return { planned, matched: [plansOf(planned), punches, corrections, company.zone] as const }
  }
  const place = (employee: EmployeeId, stretch: Period, world: World): Placed => {
    const { planned, matched } = stretchOf(employee, stretch)
    return { planned, placement: placePunches(...matched, world) }
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
    runnerUp: (employee, stretch, date) => runnerUpOn(date, ...stretchOf(employee, stretch).matched, quiet),
  }
}

/** The plans alone: one list for one list, so that what hangs on it is found again. */
const plansOf = (planned: readonly PlannedDay[]): readonly DayPlan[] => {
  const known = plansIn.get(planned)
  if (known !== undefined) return known
  const plans = planned.map(({ plan }) => plan)
  plansIn.set(planned, plans)
  return plans
}
const plansIn = new WeakMap<readonly PlannedDay[], readonly DayPlan[]>()

/** Whether days are planned and punches placed alike under both. */
export const placesAlike = (some: Policies, others: Policies): boolean =>
  policyNames.every((name) => some[name] === others[name] || !decidesPlaces.has(name))

const decidesPlaces: ReadonlySet<PolicyName> = new Set(
  [...clausesOfRooms.plan, ...clausesOfRooms.match].flatMap(({ leansOn }): readonly PolicyName[] => leansOn),
)

/** A machine's own records stand for punches only where the vendor's filtered ones were not fetched at all. */
const punchesOf = (company: Company, employee: EmployeeId, period: Period, devicesCount: boolean): readonly Punch[] => {
  const first = startOfDay(company.zone, addDays(period.from, -1))
  const end = startOfDay(company.zone, addDays(period.to, 2))
  return (company.punches.get(employee) ?? []).filter(
    (punch) => first <= punch.at && punch.at < end && (devicesCount || !punch.fromDevice),
  )
}
