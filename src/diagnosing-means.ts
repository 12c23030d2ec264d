/** What the diagnose room cannot do by itself: judge, compare with a report, and doubt one. */
import type { Company } from './domain/company.js'
import type { Supposed } from './domain/diagnosis.js'
import type { DayFault } from './domain/contradiction.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { statuses, timedStatuses } from './domain/status.js'
import { isAway } from './contradictory-reports.js'
import type { JudgedDate, Means } from './diagnose/index.js'
import { createEngine, type Engine, type JudgedSpan } from './engine.js'
import type { Policies, PolicyName } from './reason/policies.js'
import { dayContradictions } from './reconcile/day-contradictions.js'
import { compareReport } from './reconcile/index.js'
import { figuresOfDay } from './rollup/figures.js'
import type { Instant } from './time/instant.js'

interface Audited {
  readonly company: Company
  readonly policies: Policies
  readonly asOf: Instant | undefined
  readonly ignored: ReadonlySet<Measure>
}

/** The engine, the comparison and the checks of reports, as this audit has them. */
export const meansOf = ({ company, policies, asOf, ignored }: Audited): Means => {
  // Many suppositions are made of one world: what was planned and placed of it serves them all.
  const engines = new WeakMap<Company, Engine>()
  const engineOf = ({ company: of, policies: answers }: Supposed): Engine => {
    const known = engines.get(of)
    if (known !== undefined) return known.under(answers)
    const engine = createEngine(of, answers, asOf)
    engines.set(of, engine)
    return engine
  }
  const engineFor = (world: Supposed, from: Supposed | undefined): Engine =>
    from === undefined ? engineOf(world) : engineOf(from).supposing(world.company, world.policies)
  const terms = {
    ignored,
    policies,
    calendar: company.calendar,
    zone: company.zone,
    isAway: (day: OfficialDay) => isAway(company, day),
  }
  return {
    judge: (world, from) => {
      const engine = engineFor(world, from)
      return (employee, period) => overIn(engine.judge(employee, period))
    },
    noted: (world, from) => {
      const engine = engineFor(world, from)
      return (employee, period) => {
        const span = engine.noted(employee, period)
        return { dates: overIn(span), read: new Set([...span.read, ...comparedBy]) }
      }
    },
    compare: (figures, report, { consoleHours }) =>
      compareReport(figures, report, { ignored, consoleHours }).map(({ measure }) => measure),
    consulted: (world) => {
      const engine = engineOf(world)
      return (employee, date) =>
        new Set<PolicyName>([...engine.why(employee, date).lines.flatMap(({ leansOn }) => leansOn), ...comparedBy])
    },
    contradicted: (report) =>
      new Set(
        dayContradictions([report], terms).flatMap(({ fault, shows }) => [
          ...shows.flatMap(([measure]) => ofOneStatus(measure)),
          ...(doubted[fault] ?? []),
        ]),
      ),
  }
}

/** The days that are over. */
const overIn = ({ days }: JudgedSpan): readonly JudgedDate[] =>
  days
    .filter(({ state }) => state === 'final')
    .map((result) => ({ date: result.date, result, figures: figuresOfDay(result) }))

/** Read where figures are compared, the engine not knowing. */
const comparedBy = ['consoleHours'] as const satisfies readonly PolicyName[]

/** How often and how long something was stand and fall together. */
const ofOneStatus = (measure: Measure): readonly Measure[] => {
  const status = timedStatuses.find((one) => measure.startsWith(`${one}.`))
  return status === undefined ? [measure] : [`${status}.count`, `${status}.seconds`]
}

/** What a contradiction casts doubt on beside the figures that it shows: an absence stands in place of whatever else was said. */
const doubted: Readonly<Partial<Record<DayFault, readonly Measure[]>>> = {
  'absent-and-punched': [
    ...statuses.map((status) => `${status}.count` as const),
    ...timedStatuses.map((status) => `${status}.seconds` as const),
  ],
}
