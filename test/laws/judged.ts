/** What the laws ask of a random situation: its company, its judged week, and its figures. */
import type { Company } from '../../src/domain/company.js'
import { type EmployeeId, employeeId } from '../../src/domain/employee.js'
import type { Figures } from '../../src/domain/measure.js'
import type { Period } from '../../src/domain/period.js'
import type { WorkPlan } from '../../src/domain/plan.js'
import type { DayResult } from '../../src/domain/result.js'
import type { Status } from '../../src/domain/status.js'
import { createEngine, type JudgedSpan } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { countOf, figuresOfDay, secondsOf } from '../../src/rollup/figures.js'
import type { Instant } from '../../src/time/instant.js'
import { type Situation, week } from '../kit/arbitraries.js'
import { companyOf, someone } from '../kit/rule.js'

export interface Asked {
  readonly answers?: Partial<Policies>
  readonly asOf?: Instant
  readonly period?: Period
  readonly differs?: Partial<Company>
}

export const companyIn = ({ rule, roster, punches, approvals }: Situation, differs: Partial<Company> = {}): Company =>
  companyOf(rule, {
    rosters: roster === undefined ? new Map() : new Map([[someone, roster]]),
    punches: new Map([[someone, punches]]),
    approvals: new Map([[someone, approvals]]),
    ...differs,
  })

export const judge = (situation: Situation, { answers = {}, asOf, period = week, differs }: Asked = {}): JudgedSpan =>
  createEngine(companyIn(situation, differs), withAnswers(answers), asOf).judge(someone, period)

/** The days of the week as the engine judges them. */
export const daysIn = (situation: Situation, asked: Asked = {}): readonly DayResult[] => judge(situation, asked).days
export const figuresIn = (situation: Situation, asked: Asked = {}): readonly Figures[] =>
  daysIn(situation, asked).map(figuresOfDay)

export const counted = (days: readonly DayResult[], status: Status): number =>
  days.reduce((sum, day) => sum + countOf(day.verdicts, status), 0)
export const lasted = (days: readonly DayResult[], status: Status): number =>
  days.reduce((sum, day) => sum + secondsOf(day.verdicts, status), 0)

/** A day that was planned as work, with that plan. */
export type WorkDay = DayResult & { readonly plan: WorkPlan }
export const isWorkDay = (day: DayResult): day is WorkDay => day.plan._tag === 'work'
export const workDaysIn = (situation: Situation, asked: Asked = {}): readonly WorkDay[] =>
  daysIn(situation, asked).filter(isWorkDay)

/** The punches with one of them at another second, in order of time. */
export const withPunchAt = (situation: Situation, index: number, at: Instant): Situation => ({
  ...situation,
  punches: situation.punches
    .map((punch, i) => (i === index ? { ...punch, at } : punch))
    .toSorted((a, b) => a.at - b.at),
})

/** A company of several people, each in a situation of their own. */
export const together = (people: Readonly<Record<string, Situation>>): Company => {
  const all = Object.entries(people).map(([userid, situation]) => ({ employee: employeeId(userid), situation }))
  const own = <Row extends { readonly employee: EmployeeId }>(rows: readonly Row[], employee: EmployeeId) =>
    rows.map((row) => ({ ...row, employee }))
  return companyOf(Object.fromEntries(Object.entries(people).map(([userid, { rule }]) => [userid, rule])), {
    rosters: new Map(
      all.flatMap(({ employee, situation: { roster } }) => (roster === undefined ? [] : [[employee, roster] as const])),
    ),
    punches: new Map(all.map(({ employee, situation }) => [employee, own(situation.punches, employee)])),
    approvals: new Map(all.map(({ employee, situation }) => [employee, own(situation.approvals, employee)])),
  })
}
