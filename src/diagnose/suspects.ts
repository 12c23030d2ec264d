/** What a company or a rule might do otherwise, and the days on which each is tried first. */
import type { Cause, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { PolicyName } from '../reason/policies.js'
import type { CivilDate } from '../time/civil-date.js'
import { everUnder } from './affected.js'
import { calendarNotFollowed } from './causes/calendar.js'
import { cutAtMidnight, otherZones } from './causes/elsewhere.js'
import { bandsOtherwise, gracesOtherwise } from './causes/leeway.js'
import { policiesOtherwise } from './causes/policy.js'
import { rulesOfAnotherDate } from './causes/rule-of-another-date.js'
import { windowsOtherwise } from './causes/window.js'
import type { Judge, Matter, Means } from './matter.js'
import type { Search } from './search.js'
import { reaches, type Worlds } from './worlds.js'

/** What a company or a rule might do otherwise, as the differing days suggest. The order is that of preference. */
export const wideCauses = (
  { matter, means, worlds, days }: Search,
  sample: readonly TriedDay[],
): readonly Suspect[] => {
  const { company, policies } = worlds.world
  const consulted = consultedOn(means, worlds, sample)
  const all = new Set(sample.flatMap((day) => [...(consulted.get(day) ?? [])]))
  const judge = means.judge(matter.world)
  const ruleOf = (rule: { readonly id: number }, date: CivilDate): ReadonlySet<EmployeeId> =>
    peopleUnder(matter, judge, rule.id, date)
  const onAll = (one: Cause): Suspect => ({ cause: one, sample })
  const onDaysOf =
    (measures: readonly Measure[]) =>
    (one: Cause): Suspect => ({
      cause: one,
      sample: sample.filter(
        ({ employee, date, result, gaps }) =>
          reaches(one.reach, employee, date) &&
          (!('id' in one.with) || result.plan.rule?.id === one.with.id) &&
          (measures.length === 0 || gaps.some((measure) => measures.includes(measure))),
      ),
    })
  return [
    ...policiesOtherwise(policies, all).map((one): Suspect => {
      const names = one.name === 'policy' ? one.with.answers.map(({ name }) => name) : []
      return { cause: one, sample: sample.filter((day) => names.some((name) => consulted.get(day)?.has(name))) }
    }),
    ...calendarNotFollowed(company, days, ruleOf).map(onDaysOf([])),
    ...cutAtMidnight(days).map(onAll),
    ...otherZones(company, days).map(onAll),
    ...rulesOfAnotherDate(company, days).map(onDaysOf([])),
    ...gracesOtherwise(days).map(onDaysOf(timed)),
    ...bandsOtherwise(days).map(onDaysOf(timed)),
    ...windowsOtherwise(days).map(onDaysOf([])),
  ]
}

/** What a leeway decides. */
const timed = ['late.count', 'late.seconds', 'early.count', 'early.seconds'] as const satisfies readonly Measure[]

/** A cause with the days on which it is tried first. */
export interface Suspect {
  readonly cause: Cause
  readonly sample: readonly TriedDay[]
}

const consultedOn = (
  means: Means,
  { world }: Worlds,
  sample: readonly TriedDay[],
): ReadonlyMap<TriedDay, ReadonlySet<PolicyName>> => {
  const consulted = means.consulted(world)
  return new Map(sample.map((day) => [day, consulted(day.employee, day.date)]))
}

/** Only those are judged whom the rule may govern on any date. */
const peopleUnder = (matter: Matter, judge: Judge, rule: number, date: CivilDate): ReadonlySet<EmployeeId> => {
  const ever = everUnder(matter.world.company, rule)
  return new Set(
    matter.people.filter(
      (employee) =>
        ever.has(employee) &&
        judge(employee, { from: date, to: date }).some(({ result }) => result.plan.rule?.id === rule),
    ),
  )
}
