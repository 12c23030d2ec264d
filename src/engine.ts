/** From a company to judged days: one employee over a span of days, planned, matched, judged and summed in order. */
import type { Approval } from './domain/approval.js'
import type { DayPunches, EffectivePunch, PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { DayOvertime } from './domain/overtime.js'
import { isWithin, type Period } from './domain/period.js'
import type { DayPlan, PlannedDay } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import type { Reason } from './domain/sentences/index.js'
import type { Evidence, World } from './domain/world.js'
import type { Night } from './judge/cases.js'
import type { Clock } from './judge/finality.js'
import { judgeDay } from './judge/judge-day.js'
import { carriedInto, nightOf } from './judge/night.js'
import { judgeOvertime } from './overtime/judge-overtime.js'
import { reachesOf } from './overtime/reach.js'
import { createPlacing, type Placed, placesAlike, type Placing } from './placing.js'
import type { Policies } from './reason/policies.js'
import { approvedOn } from './rollup/approved.js'
import { sumDay } from './rollup/day.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { none } from './time/seconds.js'
import { contains } from './time/span.js'

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
  /** The same company under other answers; what those leave as it is, is worked out once for both. */
  readonly under: (policies: Policies) => Engine
}

/** `asOf`: what is not over then is provisional; `undefined`: everything is over. */
export const createEngine = (company: Company, policies: Policies, asOf: Instant | undefined): Engine =>
  engineUpon(createPlacing(company, policies), company, policies, asOf)

const engineUpon = (placing: Placing, company: Company, policies: Policies, asOf: Instant | undefined): Engine => {
  const quiet: World = { policies, record: undefined }
  const judge = (employee: EmployeeId, period: Period, placed: Placed, world: World) => ({
    days: foldDays(placed, { company, employee, period, clock: clockOf(company, employee, asOf) }, world),
    records: placed.placement.records,
  })
  return {
    judge: (employee, period) => judge(employee, period, placing.place(employee, widened(period, policies)), quiet),
    why: (employee, date) => {
      const period = { from: date, to: date }
      const stretch = widened(period, policies)
      const planLines: Evidence[] = []
      const matchLines: Evidence[] = []
      const dayLines: Evidence[] = []
      const speaking = { planning: recording(policies, planLines), matching: recording(policies, matchLines) }
      const placed = placing.explain(employee, stretch, period, speaking)
      const span = judge(employee, period, placed, recording(policies, dayLines))
      const lines = [...planLines, ...matchLines.filter(isAbout(span.days)), ...dayLines]
      return { ...span, lines, runnerUp: () => placing.runnerUp(employee, stretch, date) }
    },
    under: (answers) => {
      const shared = placesAlike(policies, answers) ? placing : createPlacing(company, answers)
      return engineUpon(shared, company, answers, asOf)
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
  readonly period: Period
  readonly clock: Clock
}

/** The days of the period in turn; those around it are there for what their nights carry into it. */
const foldDays = (
  { planned, placement }: Placed,
  { company, employee, period, clock }: Fold,
  world: World,
): readonly DayResult[] => {
  const { zone, approvalsFrom } = company
  const approvals = company.approvals.get(employee) ?? []
  const own = approvalsFrom === 'document' ? approvals : undefined
  const leaves = approvals.filter((one) => one._tag === 'leave')
  const overtimeOf = overtimeIn(company, planned, approvals)
  const nights: Night[] = []
  const days: DayResult[] = []
  planned.forEach((one, i) => {
    const { plan } = one
    const punches = placement.days[i]!
    if (isWithin(period, one.date)) {
      const carried = plan._tag === 'work' ? carriedInto(plan, nights, world) : none
      const found = judgeDay({ plan, punches, leaves, carried, clock, zone }, world)
      const overtime = overtimeOf(plan, punches, world)
      const approved = own && approvedOn(plan, punches, own, zone, world)
      days.push(sumDay(employee, one, punches, found, { overtime, approved }, zone, world))
    }
    const night = nightOf(plan, punches)
    if (night) nights.push(night)
  })
  return days
}

/** A slot that a 未打卡 row stands for is closed. */
const clockOf = ({ placeholders }: Company, employee: EmployeeId, asOf: Instant | undefined): Clock => ({
  asOf,
  closed: new Set((placeholders.get(employee) ?? []).map((row) => row.hint.planned ?? row.at)),
})

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
