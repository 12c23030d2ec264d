/** From a company to judged days: one employee over a span of days, planned, matched, judged and summed in order. */
import type { Leave } from './domain/approval.js'
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { isWithin, type Period } from './domain/period.js'
import type { PlannedDay } from './domain/plan.js'
import type { Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import type { Evidence, World } from './domain/world.js'
import { judgeDay } from './judge/judge-day.js'
import { carriedInto, type Night, nightOf } from './judge/night.js'
import { placePunches } from './match/place-punches.js'
import { createPlanner } from './plan/planner.js'
import type { Policies } from './reason/policies.js'
import { sumDay } from './rollup/day.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { none } from './time/seconds.js'
import { startOfDay } from './time/zone.js'

export interface JudgedSpan {
  /** The days of the period on which the person is asked anything, in order. */
  readonly days: readonly DayResult[]
  /** Every raw record of the period and its edges, each once, in order of time. */
  readonly records: readonly PlacedRecord[]
}
export interface Engine {
  readonly judge: (employee: EmployeeId, period: Period) => JudgedSpan
  /** One day again, by the same clauses, with a recorder: each that spoke, and each that was considered and refused. */
  readonly why: (employee: EmployeeId, date: CivilDate) => JudgedSpan & { readonly lines: readonly Evidence[] }
}

/** `asOf`: what is not over then is provisional; `undefined`: everything is over. */
export const createEngine = (company: Company, policies: Policies, asOf: Instant | undefined): Engine => {
  const quiet: World = { policies, record: undefined }
  const planner = createPlanner(company, quiet)
  const devicesCount = ![...company.punches.values()].some((punches) => punches.some((punch) => !punch.fromDevice))
  const judge = (employee: EmployeeId, period: Period, matching: World, worldOn: (date: CivilDate) => World) => {
    const wide = widened(period, policies)
    const planned = planner.planDays(employee, wide)
    const approvals = company.approvals.get(employee) ?? []
    const corrections = approvals.flatMap((one) => (one._tag === 'correction' ? [one] : []))
    const placement = placePunches(
      planned.map((day) => day.plan),
      punchesOf(company, employee, wide, devicesCount),
      corrections,
      company.zone,
      matching,
    )
    const closed = new Set((company.placeholders.get(employee) ?? []).map((row) => row.hint.planned ?? row.at))
    const leaves = approvals.flatMap((one) => (one._tag === 'leave' ? [one] : []))
    const days = foldDays(planned, placement.days, leaves, { company, employee, worldOn, clock: { asOf, closed } })
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
      const slots = new Set(span.days.flatMap((day) => day.punches.slots.map((one) => one.slot.planned)))
      const own = matchLines.filter(({ about }) => about !== undefined && slots.has(about.planned))
      return { ...span, lines: [...planLines, ...own, ...dayLines] }
    },
  }
}

const recording = (policies: Policies, lines: Evidence[]): World => ({ policies, record: (line) => lines.push(line) })

interface Fold {
  readonly company: Company
  readonly employee: EmployeeId
  readonly worldOn: (date: CivilDate) => World
  readonly clock: { readonly asOf: Instant | undefined; readonly closed: ReadonlySet<Instant> }
}

const foldDays = (
  planned: readonly PlannedDay[],
  placed: ReturnType<typeof placePunches>['days'],
  leaves: readonly Leave[],
  { company: { zone }, employee, worldOn, clock }: Fold,
): readonly DayResult[] => {
  const nights: Night[] = []
  return planned.map((one) => {
    const world = worldOn(one.date)
    const punches = placed.get(one.date)!
    const carried = one.plan._tag === 'work' ? carriedInto(one.plan, nights, world) : none
    const night = nightOf(one.plan, punches)
    if (night) nights.push(night)
    const found = judgeDay({ plan: one.plan, punches, leaves, carried, clock, zone }, world)
    return sumDay(employee, one, punches, found, zone, world)
  })
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
