/** Which assumptions a figure leans on: those that were consulted on the way to it and would change it if answered otherwise. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Measure } from './domain/measure.js'
import { createEngine, type Engine } from './engine.js'
import { type Policies, policyCatalogue, type PolicyName } from './reason/policies.js'
import { figuresOfDay } from './rollup/figures.js'
import type { CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'

export type Leaning = (employee: EmployeeId, date: CivilDate, measure: Measure) => readonly PolicyName[]

/** Engines of other worlds are made once each, and only when a difference asks for them. */
export const createLeaning = (
  company: Company,
  policies: Policies,
  asOf: Instant | undefined,
  own: Engine,
): Leaning => {
  const others = new Map<string, Engine>()
  const engineOf = (name: PolicyName, answer: string): Engine => {
    const key = `${name}=${answer}`
    const known = others.get(key)
    if (known) return known
    const made = createEngine(company, { ...policies, [name]: answer }, asOf)
    others.set(key, made)
    return made
  }
  const figure = (engine: Engine, employee: EmployeeId, date: CivilDate, measure: Measure) => {
    const [day] = engine.judge(employee, { from: date, to: date }).days
    return day && figuresOfDay(day)[measure]
  }
  return (employee, date, measure) => {
    const consulted = new Set(own.why(employee, date).lines.flatMap((line) => line.leansOn))
    const ours = figure(own, employee, date, measure)
    return [...consulted]
      .filter((name) => policyCatalogue[name].basis === 'assumed')
      .filter((name) =>
        otherAnswers(name, policies).some((answer) => figure(engineOf(name, answer), employee, date, measure) !== ours),
      )
      .toSorted()
  }
}

/** Every answer but the one in force; one that carries a number is tried with half an hour. */
const otherAnswers = (name: PolicyName, policies: Policies): readonly string[] =>
  policyCatalogue[name].answers
    .map((answer) => answer.replace('<n>', '30'))
    .filter((answer) => answer !== policies[name])
