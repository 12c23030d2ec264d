/** Which assumptions a figure leans on: those that were consulted on the way to it and would change it if answered otherwise. */
import type { DayLines } from './domain/day-lines.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
import type { Period } from './domain/period.js'
import type { Evidence } from './domain/world.js'
import type { Engine } from './engine.js'
import { type Policies, policyCatalogue, type PolicyName } from './reason/policies.js'
import { figuresOfDay } from './rollup/figures.js'
import type { CivilDate } from './time/civil-date.js'

/** `within`: the stretch of which many days are asked about; they are explained in one go. */
export type Leaning = (
  employee: EmployeeId,
  date: CivilDate,
  measure: Measure,
  within?: Period,
) => readonly PolicyName[]

/** Nothing is worked out before a difference asks for it, and what is worked out of a person is kept until another is asked about. */
export const createLeaning = (policies: Policies, own: Engine): Leaning => {
  const others = new Map<string, Engine>()
  const engineOf = (name: PolicyName, answer: string): Engine => {
    const key = `${name}=${answer}`
    const known = others.get(key)
    if (known) return known
    const made = own.under({ ...policies, [name]: answer })
    others.set(key, made)
    return made
  }
  /** What differs on one day is asked measure by measure: what the day's judgments are is found once. */
  const dayOf = (employee: EmployeeId, date: CivilDate, lines: readonly Evidence[]): DayLeaning => {
    const figures = new Map<Engine, Figures | undefined>()
    const figuresBy = (engine: Engine): Figures | undefined => {
      if (!figures.has(engine)) {
        const [day] = engine.judge(employee, { from: date, to: date }).days
        figures.set(engine, day && figuresOfDay(day))
      }
      return figures.get(engine)
    }
    const consulted = new Set(lines.flatMap((line) => line.leansOn))
    const assumed = [...consulted].filter((name) => policyCatalogue[name].basis === 'assumed').toSorted()
    return { assumed, figuresBy }
  }
  let latest: Latest | undefined
  const linesOn = (one: Latest, date: CivilDate, within: Period | undefined): readonly Evidence[] => {
    if (within === undefined) return own.why(one.employee, date).lines
    if (one.explained?.within !== within) one.explained = { within, lines: own.whyAll(one.employee, within).lines }
    return one.explained.lines.get(date) ?? []
  }
  return (employee, date, measure, within) => {
    if (latest?.employee !== employee) latest = { employee, days: new Map(), explained: undefined }
    const day = latest.days.get(date) ?? dayOf(employee, date, linesOn(latest, date, within))
    latest.days.set(date, day)
    const { assumed, figuresBy } = day
    const ours = figuresBy(own)?.[measure]
    return assumed.filter((name) =>
      otherAnswers(name, policies).some((answer) => figuresBy(engineOf(name, answer))?.[measure] !== ours),
    )
  }
}

/** Of the person who was asked about last. */
interface Latest {
  readonly employee: EmployeeId
  readonly days: Map<CivilDate, DayLeaning>
  explained: { readonly within: Period; readonly lines: DayLines } | undefined
}
interface DayLeaning {
  readonly assumed: readonly PolicyName[]
  readonly figuresBy: (engine: Engine) => Figures | undefined
}

/** Every answer but the one in force; one that carries a number is tried with half an hour. */
const otherAnswers = (name: PolicyName, policies: Policies): readonly string[] =>
  policyCatalogue[name].answers
    .map((answer) => answer.replace('<n>', '30'))
    .filter((answer) => answer !== policies[name])
