/** Which assumptions a figure leans on: those that were consulted on the way to it and would change it if answered otherwise. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
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
  /** What differs on one day is asked measure by measure: what the day's judgments are is found once. */
  const dayOf = (employee: EmployeeId, date: CivilDate): DayLeaning => {
    const figures = new Map<Engine, Figures | undefined>()
    const figuresBy = (engine: Engine): Figures | undefined => {
      if (!figures.has(engine)) {
        const [day] = engine.judge(employee, { from: date, to: date }).days
        figures.set(engine, day && figuresOfDay(day))
      }
      return figures.get(engine)
    }
    const consulted = new Set(own.why(employee, date).lines.flatMap((line) => line.leansOn))
    const assumed = [...consulted].filter((name) => policyCatalogue[name].basis === 'assumed').toSorted()
    return { employee, date, assumed, figuresBy }
  }
  let latest: DayLeaning | undefined
  return (employee, date, measure) => {
    if (latest?.employee !== employee || latest.date !== date) latest = dayOf(employee, date)
    const { assumed, figuresBy } = latest
    const ours = figuresBy(own)?.[measure]
    return assumed.filter((name) =>
      otherAnswers(name, policies).some((answer) => figuresBy(engineOf(name, answer))?.[measure] !== ours),
    )
  }
}

interface DayLeaning {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly assumed: readonly PolicyName[]
  readonly figuresBy: (engine: Engine) => Figures | undefined
}

/** Every answer but the one in force; one that carries a number is tried with half an hour. */
const otherAnswers = (name: PolicyName, policies: Policies): readonly string[] =>
  policyCatalogue[name].answers
    .map((answer) => answer.replace('<n>', '30'))
    .filter((answer) => answer !== policies[name])
