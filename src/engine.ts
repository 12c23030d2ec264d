/** From a company to judged days: one employee over a span of days, planned, matched, judged and summed in order. */
import type { Approval, Leave } from './domain/approval.js'
import type { DayPunches, EffectivePunch, PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { DayOvertime } from './domain/overtime.js'
import { isWithin, type Period } from './domain/period.js'
import type { DayPlan, PlannedDay } from './domain/plan.js'
import type { Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import type { Reason } from './domain/sentences/index.js'
import type { Evidence, World } from './domain/world.js'
import type { Night } from './judge/cases.js'
import { judgeDay } from './judge/judge-day.js'
import { carriedInto, nightOf } from './judge/night.js'
import { placePunches } from './match/place-punches.js'
import { runnerUpOn } from './match/runner-up.js'
import { judgeOvertime } from './overtime/judge-overtime.js'
import { reachesOf } from './overtime/reach.js'
import { createPlanner } from './plan/planner.js'
import type { Policies } from './reason/policies.js'
import { approvedOn } from './rollup/approved.js'
import { sumDay } from './rollup/day.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { none } from './time/seconds.js'
import { contains } from './time/span.js'
import { startOfDay } from './time/zone.js'

export interface JudgedSpan {
  /** The days of the period on which the person is asked anything, in order. */
  readonly days: readonly DayResult[]
  /** Every raw record of the period and its edges, each once, in order of time. */
  readonly records: readonly PlacedRecord[]
}
export interface ExplainedSpan extends JudgedSpan {
  readonly lines: readonly Evidence[]
  /** The second best placement of the day's punches, where one of them had a choice. */
  readonly runnerUp: () => Reason | undefined
}
export interface Engine {
  readonly judge: (employee: EmployeeId, period: Period) => JudgedSpan
  /** One day again, by the same clauses, with a recorder: each that spoke, and each that was considered and refused. */
  readonly why: (employee: EmployeeId, date: CivilDate) => ExplainedSpan
}

/** `asOf`: what is not over then is provisional; `undefined`: everything is over. */
export const createEngine = (company: Company, policies: Policies, asOf: Instant | undefined): Engine => {
  const quiet: World = { policies, record: undefined }
  const planner = createPlanner(company, quiet)
  const devicesCount = ![...company.punches.values()].some((punches) => punches.some((punch) => !punch.fromDevice))
  /** What is matched over a stretch of a person's days. */
  const matched = (employee: EmployeeId, wide: Period, planned = planner.planDays(employee, wide)) =>
    [
      planned.map((day) => day.plan),
      punchesOf(company, employee, wide, devicesCount),
      (company.approvals.get(employee) ?? []).flatMap((one) => (one._tag === 'correction' ? [one] : [])),
    ] as const
  const judge = (employee: EmployeeId, period: Period, matching: World, worldOn: (date: CivilDate) => World) => {
    const wide = widened(period, policies)
    const planned = planner.planDays(employee, wide)
    const approvals = company.approvals.get(employee) ?? []
    const placement = placePunches(...matched(employee, wide, planned), company.zone, matching)
    const closed = new Set((company.placeholders.get(employee) ?? []).map((row) => row.hint.planned ?? row.at))
    const leaves = approvals.flatMap((one) => (one._tag === 'leave' ? [one] : []))
    const overtimeOf = overtimeIn(company, planned, approvals)
    const clock = { asOf, closed }
    const days = foldDays(planned, placement.days, leaves, { company, employee, worldOn, clock, overtimeOf })
    return { days: days.filter((day) => isWithin(period, day.date)), records: placement.records }
  }
  return {
    judge: (employee, period) => judge(employee, period, quiet, () => quiet),
    why: (employee, date) => {
      const period = { from: date, to: date }
      const planLines: Evidence[] = []
      const matchLines: Evidence[] = []
      const dayLines: Evidence[] = []
      createPlanner(company, recording(policies, planLines)).planDays(employee, period)
      const speaking = recording(policies, dayLines)
      const span = judge(employee, period, recording(policies, matchLines), (on) => (on === date ? speaking : quiet))
      const runnerUp = () => runnerUpOn(date, ...matched(employee, widened(period, policies)), company.zone, quiet)
      return { ...span, lines: [...planLines, ...matchLines.filter(isAbout(span.days)), ...dayLines], runnerUp }
    },
  }
}

/** Whether a line of matching is about a slot of these days, or about a punch that went to one of them or could have filled a slot. */
const isAbout = (days: readonly DayResult[]): ((line: Evidence) => boolean) => {
  const slots = days.flatMap(({ punches }) => punches.slots.map(({ slot }) => slot))
  const planned = new Set(slots.map((slot) => slot.planned))
  const times = new Set(days.flatMap(({ punches }) => punchesIn(punches).map(({ punch }) => punch.at)))
  return ({ about, because: { with: told } }) =>
    (about !== undefined && planned.has(about.planned)) ||
    ('at' in told && (times.has(told.at) || slots.some(({ window }) => contains(window, told.at))))
}
const punchesIn = ({ slots, loose, unused }: DayPunches): readonly EffectivePunch[] => [
  ...slots.flatMap(({ filled, beaten }) => (filled ? [filled, ...beaten] : beaten)),
  ...loose,
  ...unused,
]

const recording = (policies: Policies, lines: Evidence[]): World => ({ policies, record: (line) => lines.push(line) })

interface Fold {
  readonly company: Company
  readonly employee: EmployeeId
  readonly worldOn: (date: CivilDate) => World
  readonly clock: { readonly asOf: Instant | undefined; readonly closed: ReadonlySet<Instant> }
  readonly overtimeOf: OvertimeOf
}

const foldDays = (
  planned: readonly PlannedDay[],
  placed: ReturnType<typeof placePunches>['days'],
  leaves: readonly Leave[],
  { company: { zone, approvals, approvalsFrom }, employee, worldOn, clock, overtimeOf }: Fold,
): readonly DayResult[] => {
  const own = approvalsFrom === 'document' ? (approvals.get(employee) ?? []) : undefined
  const nights: Night[] = []
  return planned.map((one) => {
    const world = worldOn(one.date)
    const punches = placed.get(one.date)!
    const carried = one.plan._tag === 'work' ? carriedInto(one.plan, nights, world) : none
    const night = nightOf(one.plan, punches)
    if (night) nights.push(night)
    const found = judgeDay({ plan: one.plan, punches, leaves, carried, clock, zone }, world)
    const overtime = overtimeOf(one.plan, punches, world)
    const approved = own && approvedOn(one.plan, punches, own, zone, world)
    return sumDay(employee, one, punches, { ...found, overtime, approved }, zone, world)
  })
}

type OvertimeOf = (plan: DayPlan, punches: DayPunches, world: World) => DayOvertime | undefined

/** Asked of each day in turn; nothing is worked out where no rule of these days tells how overtime is counted. */
const overtimeIn = (company: Company, planned: readonly PlannedDay[], approvals: readonly Approval[]): OvertimeOf => {
  const { calendar, zone, approvalsFrom } = company
  const plans = planned.map(({ plan }) => plan)
  if (plans.every(({ rule }) => rule?.overtime === undefined)) return () => undefined
  const reaches = reachesOf(plans, zone)
  const slips = approvalsFrom === 'none' ? undefined : approvals.filter((one) => one._tag === 'overtime')
  return (plan, punches, world) =>
    judgeOvertime({ plan, punches, slips, reach: reaches.get(plan.date)!, calendar, zone }, world)
}

/** A margin on each side: nights, windows of neighbouring days, and the workday that carries. */
const widened = ({ from, to }: Period, { carryDay }: Policies): Period => ({
  from: addDays(from, carryDay === 'workday-before' ? -31 : -3),
  to: addDays(to, 3),
})

/** A machine's own records stand for punches only where the vendor's filtered ones were not fetched at all. */
const punchesOf = (company: Company, employee: EmployeeId, period: Period, devicesCount: boolean): readonly Punch[] => {
  const first = startOfDay(company.zone, addDays(period.from, -1))
  const end = startOfDay(company.zone, addDays(period.to, 2))
  return (company.punches.get(employee) ?? []).filter(
    (punch) => first <= punch.at && punch.at < end && (devicesCount || !punch.fromDevice),
  )
}
