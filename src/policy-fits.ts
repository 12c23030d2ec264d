/** Each policy's answers tried on the reported days: what they change, which fit, and which the data cannot tell apart. */
import type { Company } from './domain/company.js'
import type { AnswerFit, DayOfPerson, PolicyFit, PolicyPair } from './domain/calibration-report.js'
import type { EmployeeId } from './domain/employee.js'
import type { Figures, Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import type { Period } from './domain/period.js'
import { createEngine } from './engine.js'
import { type Policies, policyCatalogue, type PolicyName, policyNames } from './reason/policies.js'
import { compareReport, isIgnored, measuresIn } from './reconcile/index.js'
import { figuresOfDay } from './rollup/figures.js'
import { formatDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'

/** The days to fit: one report a person-day, by person. */
export interface Reported {
  readonly company: Company
  readonly period: Period
  readonly days: ReadonlyMap<EmployeeId, readonly OfficialDay[]>
  readonly ignored: ReadonlySet<Measure>
  readonly asOf: Instant | undefined
}

/** What one world says of a reported day: the measures in which it differs from the report, and our figure of each measure. */
export interface Outcome {
  readonly figures: Figures
  readonly differs: ReadonlySet<Measure>
}
/** `undefined`: not judged, or not over. */
export type Outcomes = ReadonlyMap<OfficialDay, Outcome | undefined>

export const outcomesUnder = (reported: Reported, policies: Policies, people = reported.days.keys()): Outcomes => {
  const { company, period, days, ignored, asOf } = reported
  const engine = createEngine(company, policies, asOf)
  const terms = { ignored, consoleHours: policies.consoleHours }
  const outcomes = new Map<OfficialDay, Outcome | undefined>()
  for (const employee of people) {
    const judged = new Map(engine.judge(employee, period).days.map((day) => [day.date, day]))
    for (const official of days.get(employee) ?? []) {
      const day = judged.get(official.date)
      if (day === undefined || day.state !== 'final') {
        outcomes.set(official, undefined)
        continue
      }
      const figures = figuresOfDay(day)
      const differs = new Set(compareReport(figures, official, terms).map(({ measure }) => measure))
      outcomes.set(official, { figures, differs })
    }
  }
  return outcomes
}

/** Policies that some day tells, by name; the others in `untellable`. */
export const policyFits = (
  reported: Reported,
  policies: Policies,
  base: Outcomes,
): { readonly fits: readonly PolicyFit[]; readonly untellable: readonly PolicyName[] } => {
  const consulted = consultedIn(reported, policies)
  const fits: PolicyFit[] = []
  const untellable: PolicyName[] = []
  for (const name of policyNames) {
    const fit = consulted.has(name) ? fitOf(name, reported, policies, base) : undefined
    if (fit === undefined) untellable.push(name)
    else fits.push(fit)
  }
  return { fits: fits.toSorted((a, b) => b.tells - a.tells || (a.name < b.name ? -1 : 1)), untellable }
}

/** Every answer but the one in force; one that carries a number is tried with half an hour. */
export const otherAnswers = (name: PolicyName, policies: Policies): readonly string[] =>
  policyCatalogue[name].answers
    .map((answer) => answer.replace('<n>', '30'))
    .filter((answer) => answer !== policies[name])

/** The policies that are read at all on the way to these days: another answer of any other changes nothing. */
const consultedIn = (reported: Reported, policies: Policies): ReadonlySet<string | symbol> => {
  const read = new Set<string | symbol>()
  const watched = new Proxy(policies, {
    get: (all, name, self) => {
      read.add(name)
      return Reflect.get(all, name, self) as unknown
    },
  })
  outcomesUnder(reported, watched)
  return read
}

const fitOf = (name: PolicyName, reported: Reported, policies: Policies, base: Outcomes): PolicyFit | undefined => {
  const tried = new Map<string, Outcomes>([[policies[name], base]])
  for (const answer of otherAnswers(name, policies))
    tried.set(answer, outcomesUnder(reported, { ...policies, [name]: answer }))
  const telling = [...base.keys()].flatMap((day) => {
    const varying = varyingOn(day, [...tried.values()]).filter((measure) => !isIgnored(measure, reported.ignored))
    return varying.length === 0 ? [] : [{ day, varying }]
  })
  if (telling.length === 0) return undefined
  const right = (answer: string, { day, varying }: Telling): boolean => {
    const outcome = tried.get(answer)?.get(day)
    return outcome !== undefined && varying.every((measure) => !outcome.differs.has(measure))
  }
  const someRight = telling.filter((one) => [...tried.keys()].some((answer) => right(answer, one)))
  const answers = [...tried].map(([answer, outcomes]): AnswerFit => {
    const fitting = telling.filter((one) => right(answer, one))
    return {
      answer,
      changes: telling.filter(({ day, varying }) => isChanged(base.get(day), outcomes.get(day), varying)).length,
      fits: fitting.length,
      against: someRight.filter((one) => !fitting.includes(one)).map(({ day }) => placeOf(day)),
    }
  })
  const least = Math.min(...answers.map(({ against }) => against.length))
  const best = answers.filter(({ against }) => against.length === least).map(({ answer }) => answer)
  return {
    name,
    answer: policies[name],
    basis: policyCatalogue[name].basis,
    tells: telling.length,
    answers,
    verdict: best.length === 1 ? 'pinned' : best.length < answers.length ? 'narrowed' : 'open',
    best,
  }
}
interface Telling {
  readonly day: OfficialDay
  readonly varying: readonly Measure[]
}

/** Measures of a report on which the worlds do not agree; one that the report does not carry tells nothing. */
const varyingOn = (day: OfficialDay, worlds: readonly Outcomes[]): readonly Measure[] => {
  const outcomes = worlds.map((one) => one.get(day)).filter((one) => one !== undefined)
  const [first, ...others] = outcomes
  if (first === undefined || others.length === 0) return []
  return measuresIn(day.figures).filter(
    (measure) =>
      first.figures[measure] !== undefined &&
      others.some(
        ({ figures, differs }) =>
          figures[measure] !== first.figures[measure] || differs.has(measure) !== first.differs.has(measure),
      ),
  )
}
const isChanged = (a: Outcome | undefined, b: Outcome | undefined, measures: readonly Measure[]): boolean =>
  measures.some((measure) => a?.figures[measure] !== b?.figures[measure])

/** Tried where two policies each tell something and some day still differs: answers that only together make such a day right. */
export const pairsMending = (
  reported: Reported,
  policies: Policies,
  base: Outcomes,
  fits: readonly PolicyFit[],
): readonly PolicyPair[] => {
  const open = [...base].flatMap(([day, outcome]) => (outcome !== undefined && outcome.differs.size > 0 ? [day] : []))
  const telling = fits.slice(0, mostPaired).map(({ name }) => policyNames.find((one) => one === name)!)
  if (open.length === 0 || telling.length < 2) return []
  const people = [...new Set(open.map(({ employee }) => employee))]
  const mendedBy = (answers: Partial<Policies>): ReadonlySet<OfficialDay> => {
    const outcomes = outcomesUnder(reported, { ...policies, ...answers }, people.values())
    return new Set(open.filter((day) => outcomes.get(day)?.differs.size === 0))
  }
  const singles = telling.flatMap((name) =>
    otherAnswers(name, policies).map((answer) => ({ name, answer, mends: mendedBy({ [name]: answer }) })),
  )
  return singles.flatMap((one, i) =>
    singles.slice(i + 1).flatMap((other): PolicyPair[] => {
      if (other.name === one.name) return []
      const answers = { [one.name]: one.answer, [other.name]: other.answer }
      const mends = [...mendedBy(answers)].filter((day) => !one.mends.has(day) && !other.mends.has(day))
      return mends.length === 0 ? [] : [{ policies: answers, mends: mends.map(placeOf) }]
    }),
  )
}
/** Fifteen pairs at most: each costs a judgement of the people whose days differ. */
const mostPaired = 6

const placeOf = ({ employee, date }: OfficialDay): DayOfPerson => ({ userid: employee, date: formatDate(date) })
