/** Inferred rules as a calibration reports them: plain data, the values of the rule of the input beside the fitted ones. */
import type { DayOfPerson, RuleFit, TimesFit, ValueFit } from './domain/calibration-report.js'
import {
  type FittedName,
  fittedNames,
  type FittedValue,
  type InferredRule,
  type Witness,
} from './domain/calibration.js'
import type { Company } from './domain/company.js'
import type { Rule } from './domain/rule.js'
import { lacksRule } from './fitted-rules.js'
import { formatDate } from './time/civil-date.js'

/** `company` has the rules of the input, `fitted` the inferred ones beside them. */
export const ruleFit = (inferred: InferredRule, company: Company, fitted: Company): RuleFit => {
  const { group, week, absence, times } = inferred
  const given = ruleOf(inferred, company)
  return {
    groupid: group.rule ?? null,
    name: group.name,
    scheduleid: group.shift ?? null,
    schedulename: group.shiftName,
    people: inferred.people.length,
    days: inferred.days.length,
    used: inferred.used,
    leftOut: inferred.leftOut,
    judgedBy: given !== undefined ? 'given' : ruleOf(inferred, fitted) === undefined ? 'nothing' : 'fitted',
    times: times === undefined ? null : timesFit(times, given),
    untold: times !== undefined ? null : inferred.several ? 'several-sections' : 'no-day-tells',
    week: { ...week, followsHolidays: week.followsHolidays ?? null, contradicting: week.contradicting.map(placeOf) },
    absence: { ...absence, lateBelow: absence.lateBelow ?? null, lateAbove: absence.lateAbove ?? null },
  }
}

/** The rule that the first of its people has in a company, where it has the id that the reports name. */
const ruleOf = ({ people, group }: InferredRule, company: Company): Rule | undefined => {
  const [first] = people.filter((employee) => !lacksRule(company, employee))
  if (first === undefined) return undefined
  const rules = [
    ...(company.snapshots.get(first) ?? []).map(({ rule }) => rule),
    ...company.companyRules.map(({ rule }) => rule),
  ].filter((rule) => rule !== undefined)
  return rules.find(({ id }) => id === group.rule) ?? (group.rule === undefined ? rules[0] : undefined)
}

const timesFit = (times: NonNullable<InferredRule['times']>, given: Rule | undefined): TimesFit => {
  const told = givenValues(given)
  const values = Object.fromEntries(
    fittedNames.map((name) => [name, valueFit(times.values[name], told?.[name])]),
  ) as Record<FittedName, ValueFit>
  const { rest } = times
  return {
    ...values,
    kinds: times.kinds,
    told: times.told ?? null,
    contradicting: times.contradicting.map(placeOf),
    otherwise: times.otherwise,
    rest: {
      total: rest.total ?? null,
      begins: rest.begins ?? null,
      workedIn: rest.workedIn ?? null,
    },
  }
}

const valueFit = ({ value, from, to, holding }: FittedValue, given: number | undefined): ValueFit => ({
  value,
  from: from ?? null,
  to: to ?? null,
  holding: { from: holding.from.map(placeOf), to: holding.to.map(placeOf) },
  given: given ?? null,
})

/** Of a fixed rule with one entry and one section; others have no single value to lay beside the fit. */
const givenValues = (rule: Rule | undefined): Partial<Record<FittedName, number>> | undefined => {
  if (rule?._tag !== 'fixed' || rule.entries.length !== 1) return undefined
  const { sections, leeway } = rule.entries[0]!.timetable
  const [section] = sections
  if (section === undefined || sections.length > 1) return undefined
  const grace = (written: typeof leeway.graceIn): number => (typeof written === 'number' ? written : leeway.legacyGrace)
  const { start, end } = section
  const { bandEarly, bandLate, graceIn, graceOut } = leeway
  return { start, end, bandEarly, bandLate, graceIn: grace(graceIn), graceOut: grace(graceOut) }
}

const placeOf = ({ employee, date }: Witness): DayOfPerson => ({ userid: employee, date: formatDate(date) })
