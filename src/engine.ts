/** From a company to judged days: one employee over a span of days, planned, matched, judged and summed in order. */
import type { Approval } from './domain/approval.js'
import type { DayPunches, PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import { type DayLines, recording, recordingDays, type WorldOn } from './domain/day-lines.js'
import type { EmployeeId } from './domain/employee.js'
import type { DayOvertime } from './domain/overtime.js'
import { datesOf, isWithin, type Period } from './domain/period.js'
import type { PlannedDay } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import type { Reason } from './domain/sentences/index.js'
import type { Evidence, World } from './domain/world.js'
import type { Night } from './judge/cases.js'
import type { Clock } from './judge/finality.js'
import { judgeDay } from './judge/judge-day.js'
import { carriedInto, nightOf } from './judge/night.js'
import { judgeOvertime } from './overtime/judge-overtime.js'
import { reachOf } from './overtime/reach.js'
import { leavesNear } from './leaves-near.js'
import { linesAbout } from './lines-about.js'
import { createPlacing, decidesPlans, type Placed, type Placing } from './placing.js'
import { noting } from './reason/clause.js'
import type { Policies, PolicyName } from './reason/policies.js'
import { approvedOn } from './rollup/approved.js'
import { sumDay } from './rollup/day.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { none } from './time/seconds.js'

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
export interface ExplainedPeriod extends JudgedSpan {
  /** What was said of each date of the period, in order; also of those on which the person is asked nothing. */
  readonly lines: DayLines
}
export interface NotedSpan extends JudgedSpan {
  /** Under other answers to any other policies the days would be the same, whatever they lean on. */
  readonly read: readonly PolicyName[]
}
export interface Engine {
  readonly judge: (employee: EmployeeId, period: Period) => JudgedSpan
  /** One day again, by the same clauses, with a recorder: each that spoke, and each that was considered and refused. */
  readonly why: (employee: EmployeeId, date: CivilDate) => ExplainedSpan
  /** The same of every date of a period, planned and placed once for all of them. */
  readonly whyAll: (employee: EmployeeId, period: Period) => ExplainedPeriod
  /** `judge`, and which policies were read on the way. */
  readonly noted: (employee: EmployeeId, period: Period) => NotedSpan
  /** The same company under other answers; what those leave as it is, is worked out once for both. */
  readonly under: (policies: Policies) => Engine
  /** A company made from this one by a supposition: what that leaves as it is, is worked out once for both. */
  readonly supposing: (company: Company, policies: Policies) => Engine
}

/** `asOf`: what is not over then is provisional; `undefined`: everything is over. */
export const createEngine = (company: Company, policies: Policies, asOf: Instant | undefined): Engine =>
  engineUpon(createPlacing(company, policies), company, policies, asOf)

const engineUpon = (placing: Placing, company: Company, policies: Policies, asOf: Instant | undefined): Engine => {
  const quiet: World = { policies, record: undefined }
  const judge = (employee: EmployeeId, period: Period, placed: Placed, worldOn: WorldOn) => ({
    days: foldDays(placed, { company, employee, period, clock: clockOf(company, employee, asOf) }, worldOn),
    records: placed.placement.records,
  })
  const inSilence = (): World => quiet
  const supposing: Engine['supposing'] = (other, answers) =>
    engineUpon(placing.supposing(other, answers), other, answers, asOf)
  const whyAll = (employee: EmployeeId, period: Period): ExplainedPeriod => {
    const matching: Evidence[] = []
    const judging = new Map<CivilDate, Evidence[]>()
    const planning = placing.explainPlans(employee, period)
    const placed = placing.explain(employee, widened(period, policies), recording(policies, matching))
    const span = judge(employee, period, placed, recordingDays(policies, judging))
    const matchedOn = new Map(span.days.map((day) => [day.date, linesAbout(day, matching)]))
    const lines = datesOf(period).map((date) => {
      const [planned = [], matched = [], judged = []] = [planning.get(date), matchedOn.get(date), judging.get(date)]
      return [date, planned.concat(matched, judged)] as const
    })
    return { ...span, lines: new Map(lines) }
  }
  return {
    judge: (employee, period) => judge(employee, period, placing.place(employee, widened(period, policies)), inSilence),
    why: (employee, date) => {
      const period = { from: date, to: date }
      const { lines, ...span } = whyAll(employee, period)
      const runnerUp = () => placing.runnerUp(employee, widened(period, policies), date)
      return { ...span, lines: lines.get(date)!, runnerUp }
    },
    whyAll,
    noted: (employee, period) => {
      const { value, read } = noting(policies, (answers) => {
        const world: World = { policies: answers, record: undefined }
        const placed = placing.explain(employee, widened(period, answers), world)
        return judge(employee, period, placed, () => world)
      })
      // Plans are shared: whoever asks for one later would not be seen to read what it was made by.
      return { ...value, read: [...new Set([...decidesPlans, ...read])] }
    },
    supposing,
    under: (answers) => supposing(company, answers),
  }
}

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
  worldOn: WorldOn,
): readonly DayResult[] => {
  const { zone, approvalsFrom } = company
  const approvals = company.approvals.get(employee) ?? []
  const tellsApproved = approvalsFrom === 'document'
  const allLeaves = approvals.filter((one) => one._tag === 'leave')
  const overtimeOf = overtimeIn(company, planned, approvals)
  const nights: Night[] = []
  const days: DayResult[] = []
  const carries = planned.some(({ plan }) => plan._tag === 'work' && plan.carry.length > 0)
  for (let i = 0; i < planned.length; i++) {
    const one = planned[i]!
    const { plan } = one
    const punches = placement.days[i]!
    if (isWithin(period, one.date)) {
      const world = worldOn(one.date)
      const carried = carries && plan._tag === 'work' ? carriedInto(plan, nights, world) : none
      const leaves = leavesNear(allLeaves, plan)
      const found = judgeDay({ plan, punches, leaves, carried, clock, zone }, world)
      const overtime = overtimeOf(i, punches, world)
      const approved = tellsApproved ? approvedOn(plan, punches, leaves, zone, world) : undefined
      days.push(sumDay(employee, one, punches, found, { overtime, approved }, zone, world))
    }
    const night = carries ? nightOf(plan, punches) : undefined
    if (night) nights.push(night)
  }
  return days
}

/** A slot that a 未打卡 row stands for is closed. */
const clockOf = ({ placeholders }: Company, employee: EmployeeId, asOf: Instant | undefined): Clock => ({
  asOf,
  closed: new Set((placeholders.get(employee) ?? []).map((row) => row.hint.planned ?? row.at)),
})

type OvertimeOf = (day: number, punches: DayPunches, world: World) => DayOvertime | undefined

/** Asked of each day in turn; nothing is worked out where no rule of these days tells how overtime is counted. */
const overtimeIn = (company: Company, planned: readonly PlannedDay[], approvals: readonly Approval[]): OvertimeOf => {
  if (!planned.some(tellsOvertime)) return noOvertime
  const { calendar, zone, approvalsFrom } = company
  const slips = approvalsFrom === 'none' ? undefined : approvals.filter((one) => one._tag === 'overtime')
  return (day, punches, world) => {
    const { plan } = planned[day]!
    if (plan.rule?.overtime === undefined) return undefined
    return judgeOvertime({ plan, punches, slips, reach: reachOf(planned, day, zone), calendar, zone }, world)
  }
}
const tellsOvertime = ({ plan }: PlannedDay): boolean => plan.rule?.overtime !== undefined
const noOvertime: OvertimeOf = () => undefined

/** A margin on each side: nights, windows of neighbouring days, and the workday that carries. */
const widened = ({ from, to }: Period, { carryDay }: Policies): Period => ({
  from: addDays(from, carryDay === 'workday-before' ? -31 : -3),
  to: addDays(to, 3),
})
