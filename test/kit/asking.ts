/** Asks clauses and planners in a test: the defaults with some answers replaced, and what was recorded on the way. */
import type { Company } from '../../src/domain/company.js'
import type { EmployeeId } from '../../src/domain/employee.js'
import type { DayPlan, WorkPlan } from '../../src/domain/plan.js'
import type { Evidence, World } from '../../src/domain/world.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { createPlanner } from '../../src/plan/planner.js'
import { on, someone } from './rule.js'

/** A world without a recorder. */
export const worldOf = (answers: Partial<Policies> = {}): World => ({
  policies: withAnswers(answers),
  record: undefined,
})

/** A world that writes every reason down, and what it has written so far. */
export const recordingWorld = (
  answers: Partial<Policies> = {},
): { readonly world: World; readonly lines: ReadonlyArray<Evidence> } => {
  const lines: Evidence[] = []
  return { world: { policies: withAnswers(answers), record: (line) => lines.push(line) }, lines }
}

/** The plan of one date of a person (of `someone` where none is named), under the default policies with some answers replaced. */
export const planOn = (
  company: Company,
  date: string,
  answers: Partial<Policies> = {},
  who: EmployeeId = someone,
): DayPlan | undefined => {
  const day = { from: on(date), to: on(date) }
  return createPlanner(company, worldOf(answers)).planDays(who, day)[0]?.plan
}

/** The same for a day that must be worked; throws on any other. */
export const workOn = (
  company: Company,
  date: string,
  answers: Partial<Policies> = {},
  who: EmployeeId = someone,
): WorkPlan => {
  const plan = planOn(company, date, answers, who)
  if (plan?._tag !== 'work') throw new RangeError(`${date} is no workday but ${JSON.stringify(plan)}`)
  return plan
}

/** "work", "open", "rest", "unscheduled", "left out", or why the day cannot be judged. */
export const kindOn = (...of: Parameters<typeof planOn>): string => {
  const plan = planOn(...of)
  if (plan === undefined) return 'left out'
  return plan._tag === 'unjudged' || plan._tag === 'rest' ? plan.reason : plan._tag
}
