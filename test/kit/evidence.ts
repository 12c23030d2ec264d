/** Every line of reasoning about a told day: what planning, matching, judging and summing said, in that order. */
import type { Company } from '../../src/domain/company.js'
import type { Evidence } from '../../src/domain/world.js'
import { createEngine, type JudgedSpan } from '../../src/engine.js'
import { placePunches } from '../../src/match/place-punches.js'
import { createPlanner } from '../../src/plan/planner.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { addDays, type CivilDate } from '../../src/time/civil-date.js'
import type { Instant } from '../../src/time/instant.js'
import { companyTold, wednesday } from './day.js'
import { on, someone } from './rule.js'

/** A day judged with a recorder. What was asked while its punches were placed is told whole, whichever slot it was about. */
export const judgedAloud = (
  company: Company,
  date: CivilDate,
  policies: Policies,
  asOf?: Instant,
): JudgedSpan & { readonly lines: readonly Evidence[] } => {
  const span = createEngine(company, policies, asOf).why(someone, date)
  return { ...span, lines: [...span.lines, ...linesOfMatching(company, date, policies)] }
}

/** What one clause said of a line such as `09:00-18:00 grace 5 | in 09:06 out 18:00`: its sentences, `-` before those of a silent one. */
export const saidBy = (clause: string, line: string, answers: Partial<Policies> = {}, date = wednesday): string[] => {
  const { lines } = judgedAloud(companyTold(line, { date }), on(date), withAnswers(answers))
  const said = lines.filter((one) => one.clause === clause)
  return [...new Set(said.map(({ holds, because }) => (holds ? because.says : `-${because.says}`)))]
}

const linesOfMatching = (company: Company, date: CivilDate, policies: Policies): readonly Evidence[] => {
  const lines: Evidence[] = []
  const planner = createPlanner(company, { policies, record: undefined })
  const plans = planner.planDays(someone, { from: addDays(date, -1), to: addDays(date, 1) }).map(({ plan }) => plan)
  const approvals = company.approvals.get(someone) ?? []
  const corrections = approvals.flatMap((one) => (one._tag === 'correction' ? [one] : []))
  const world = { policies, record: (line: Evidence) => void lines.push(line) }
  placePunches(plans, company.punches.get(someone) ?? [], corrections, company.zone, world)
  return lines
}
