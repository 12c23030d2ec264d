/** Every line of reasoning about a told day: what planning, matching, judging and summing said, in that order. */
import type { Company } from '../../src/domain/company.js'
import { createEngine, type Engine } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import type { CivilDate } from '../../src/time/civil-date.js'
import type { Instant } from '../../src/time/instant.js'
import { companyTold, wednesday } from './day.js'
import { on, someone } from './rule.js'

/** A day judged with a recorder. */
export const judgedAloud = (
  company: Company,
  date: CivilDate,
  policies: Policies,
  asOf?: Instant,
): ReturnType<Engine['why']> => createEngine(company, policies, asOf).why(someone, date)

/** What one clause said of a line such as `09:00-18:00 grace 5 | in 09:06 out 18:00`: its sentences, `-` before those of a silent one. */
export const saidBy = (clause: string, line: string, answers: Partial<Policies> = {}, date = wednesday): string[] => {
  const { lines } = judgedAloud(companyTold(line, { date }), on(date), withAnswers(answers))
  const said = lines.filter((one) => one.clause === clause)
  return [...new Set(said.map(({ holds, because }) => (holds ? because.says : `-${because.says}`)))]
}
