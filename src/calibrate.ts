/** The policies, and where the rule is missing its times, under which the official day reports fit best; and what no day tells. */
import { inferRules } from './calibrate/infer-rules.js'
import type { CalibrationReport } from './domain/calibration-report.js'
import type { InferredRule, WorkedUnit } from './domain/calibration.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { isWithin } from './domain/period.js'
import { easedArrivals } from './eased-arrivals.js'
import { withFittedRules, type WrittenRules, writtenRules } from './fitted-rules.js'
import { peopleOf, periodOf } from './period.js'
import { outcomesUnder, type Outcomes, pairsMending, policyFits, type Reported } from './policy-fits.js'
import { type Policies, policyNames } from './reason/policies.js'
import { answersIn, type EngineOptions } from './recompute.js'
import { isIgnored } from './reconcile/index.js'
import { ruleFit } from './rule-fits.js'
import { formatDate } from './time/civil-date.js'
import { suggestedPolicies } from './suggested-policies.js'
import { version } from './version.js'

export interface CalibrateOptions extends EngineOptions {
  /** Measures that are not compared. */
  readonly ignore?: readonly Measure[]
}
export interface Calibrated {
  /** Plain data, as `calibrate --format json` prints it. */
  readonly report: CalibrationReport
  /** The fitted rules in the vendor's form: answers of getcheckinoption, for people without a rule. */
  readonly rules: readonly WrittenRules[]
  /** What a policies document may say after this: answers in force that alone fit best, and the suggested ones. */
  readonly policies: Partial<Policies>
}

/**
 * Infers the rule of each group of reports, judges every reported day by the rules of the input (by the inferred ones where there are
 * none), and tries every answer of every policy. Pure. `undefined` where no official day report lies in the period.
 */
export const calibrate = (company: Company, options: CalibrateOptions = {}): Calibrated | undefined => {
  const period = periodOf(company, options)
  const people = new Set(peopleOf(company, options))
  const days = company.officialDays.filter(
    ({ employee, date }) => people.has(employee) && period !== undefined && isWithin(period, date),
  )
  if (period === undefined || days.length === 0) return undefined
  const inForce = answersIn(company, options)
  const inferred = inferRules({ ...company, days, policies: inForce, eased: easedArrivals(company) })
  const fitted = withFittedRules(company, inferred)
  const rounding = roundingOf(inferred)
  const reported: Reported = {
    company: fitted,
    period,
    days: byPerson(onlyOnce(days)),
    ignored: new Set([...(options.ignore ?? []), ...(rounding === undefined ? [] : (['worked.seconds'] as const))]),
    asOf: options.asOf,
  }
  const before = outcomesUnder(reported, inForce)
  const { fits, untellable } = policyFits(reported, inForce, before)
  const { answers: suggested, outcomes } = suggestedPolicies(reported, inForce, before, fits)
  return {
    report: {
      schema: 'kaoqin/calibration@1',
      tool: `kaoqin ${version}`,
      zone: company.zone.name,
      period: { from: formatDate(period.from), to: formatDate(period.to) },
      summary: {
        days: outcomes.size,
        people: reported.days.size,
        identical: identicalIn(outcomes),
        identicalAsItStands: identicalIn(before),
        unjudged: [...outcomes.values()].filter((one) => one === undefined).length,
        ignored: [...reported.ignored],
        workedIn: rounding ?? null,
      },
      measures: agreement(outcomes, reported.ignored),
      rules: inferred.map((rule) => ruleFit(rule, company, fitted)),
      policies: fits,
      untellable,
      pairs: pairsMending(reported, { ...inForce, ...suggested }, outcomes, fits),
      suggested: { ...suggested },
    },
    rules: writtenRules(company, inferred),
    policies: pinned(fits, suggested),
  }
}

const identicalIn = (outcomes: Outcomes): number =>
  [...outcomes.values()].filter((one) => one?.differs.size === 0).length

/** Two reports of one person-day tell nothing. */
const onlyOnce = (days: readonly OfficialDay[]): readonly OfficialDay[] => {
  const counts = new Map<string, number>()
  const keyOf = ({ employee, date }: OfficialDay): string => `${date} ${employee}`
  for (const day of days) counts.set(keyOf(day), (counts.get(keyOf(day)) ?? 0) + 1)
  return days.filter((day) => counts.get(keyOf(day)) === 1)
}
const byPerson = (days: readonly OfficialDay[]): ReadonlyMap<EmployeeId, readonly OfficialDay[]> => {
  const people = new Map<EmployeeId, OfficialDay[]>()
  for (const day of days) people.set(day.employee, [...(people.get(day.employee) ?? []), day])
  return people
}

/**
 * Worked time that is no whole number of seconds but of hours says nothing by the second: it is left out. A console export is compared
 * in its own units instead.
 */
const roundingOf = (inferred: readonly InferredRule[]): WorkedUnit | undefined =>
  inferred
    .filter(({ days }) => days.every(({ units }) => units !== 'console'))
    .map(({ times }) => times?.rest.workedIn)
    .find((unit) => unit?.endsWith('-hour'))

const agreement = (outcomes: Outcomes, ignored: ReadonlySet<Measure>): CalibrationReport['measures'] => {
  const counts: Record<string, { equal: number; compared: number }> = {}
  for (const [{ figures: theirs }, outcome] of outcomes) {
    if (outcome === undefined) continue
    for (const measure of Object.keys(outcome.figures) as Measure[]) {
      if (theirs[measure] === undefined || isIgnored(measure, ignored)) continue
      const count = (counts[measure] ??= { equal: 0, compared: 0 })
      count.compared += 1
      if (!outcome.differs.has(measure)) count.equal += 1
    }
  }
  return counts
}

const pinned = (fits: CalibrationReport['policies'], suggested: Partial<Policies>): Partial<Policies> => {
  const answers = fits.flatMap(({ name, answer, verdict, best }) => {
    const policy = policyNames.find((one) => one === name)
    return policy === undefined || verdict !== 'pinned' || best[0] !== answer ? [] : [[policy, best[0]] as const]
  })
  return { ...(Object.fromEntries(answers) as Partial<Policies>), ...suggested }
}
