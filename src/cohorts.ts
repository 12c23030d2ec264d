/** One cause, many victims: dates on which most of the people asked under one rule share one abnormal slot. */
import type { EmployeeId } from './domain/employee.js'
import { type CohortSlot, type Found, found } from './domain/finding.js'
import type { OpenPlan, WorkPlan } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import type { RuleId } from './domain/rule.js'
import type { Verdict } from './domain/verdict.js'
import { grouped, keyOf } from './reconcile/grouped.js'
import type { CivilDate } from './time/civil-date.js'
import { wallOffset, type Zone } from './time/zone.js'

/** Fewer may be one team that came by one bus: theirs to tell, not the rule's. */
export const fewestOfCohort = 5
/** Where half of those asked fail alike, the day was likelier set up wrongly than each of them at fault alone. */
export const mostAskedPerVictim = 2

const kinds = [
  ['absence', 'mass-absence'],
  ['missing', 'mass-missing'],
  ['late', 'mass-late'],
] as const

/** Of the people asked under one rule on one date: how many they are, and who shares which abnormal slot. */
export interface CohortTally {
  readonly date: CivilDate
  readonly rule: RuleId
  /** A rule that was answered under two names goes by the one it has for the first of the asked. */
  readonly name: string
  readonly first: EmployeeId
  readonly asked: number
  readonly sharing: ReadonlyArray<Sharing>
}
interface Sharing {
  readonly status: CohortStatus
  readonly slot: CohortSlot | undefined
  /** By id. */
  readonly people: ReadonlyArray<EmployeeId>
}
type CohortStatus = (typeof kinds)[number][0]

/** By date, then rule (`groupid`). The order in which the days come changes nothing. */
export const tallyCohorts = (judged: readonly DayResult[], zone: Zone): readonly CohortTally[] => {
  const all = noCohorts()
  for (const day of judged)
    if (wasAsked(day)) {
      const cohort = cohortOf(all, day.date, day.plan.rule.id)
      ask(cohort, day.employee, day.plan.rule.name, 1)
      for (const verdict of day.verdicts) {
        const { status } = verdict
        if (isCohortStatus(status))
          cohort.sharing.push({ status, slot: slotOf(verdict, day, zone), people: [day.employee] })
      }
    }
  return talliesOf(all)
}

/** The tallies of people of whom nobody is in two of them. */
export const cohortsTogether = (tallies: Iterable<CohortTally>): readonly CohortTally[] => {
  const all = noCohorts()
  for (const { date, rule, first, name, asked, sharing } of tallies) {
    const cohort = cohortOf(all, date, rule)
    ask(cohort, first, name, asked)
    for (const one of sharing) cohort.sharing.push(one)
  }
  return talliesOf(all)
}

/** By date, then rule (`groupid`), then kind and planned time; people by id. */
export const massFindings = (tallies: readonly CohortTally[]): readonly Found[] =>
  tallies.flatMap((tally) =>
    tally.sharing
      .filter(({ people: { length } }) => length >= fewestOfCohort && tally.asked <= length * mostAskedPerVictim)
      .map(({ status, slot, people }) =>
        found(
          kinds.find(([one]) => one === status)![1],
          { rule: tally.name, date: tally.date, slot, people: people.length, asked: tally.asked },
          people.map((employee) => ({ employee, date: tally.date })),
        ),
      ),
  )

export const cohortsOf = (judged: readonly DayResult[], zone: Zone): readonly Found[] =>
  massFindings(tallyCohorts(judged, zone))

const isCohortStatus = (status: Verdict['status']): status is CohortStatus => kinds.some(([one]) => one === status)

/** A cohort that grows: most days add one to it and nothing else. */
interface Cohort {
  readonly date: CivilDate
  readonly rule: RuleId
  first: EmployeeId | undefined
  name: string
  asked: number
  readonly sharing: Sharing[]
}
/** Those that have been named so far, and the rule that was named last: one day of a person mostly comes after another. */
interface Cohorts {
  readonly byRule: Map<RuleId, Map<CivilDate, Cohort>>
  lastRule: RuleId | undefined
  ofLastRule: Map<CivilDate, Cohort>
}
const noCohorts = (): Cohorts => ({ byRule: new Map(), lastRule: undefined, ofLastRule: new Map() })

const cohortOf = (all: Cohorts, date: CivilDate, rule: RuleId): Cohort => {
  if (rule !== all.lastRule) {
    all.ofLastRule = all.byRule.get(rule) ?? new Map<CivilDate, Cohort>()
    all.byRule.set(rule, all.ofLastRule)
    all.lastRule = rule
  }
  const known = all.ofLastRule.get(date)
  if (known !== undefined) return known
  const made: Cohort = { date, rule, first: undefined, name: '', asked: 0, sharing: [] }
  all.ofLastRule.set(date, made)
  return made
}

const talliesOf = ({ byRule }: Cohorts): readonly CohortTally[] => {
  const tallies: CohortTally[] = []
  for (const cohorts of byRule.values()) for (const cohort of cohorts.values()) tallies.push(tallied(cohort))
  return tallies.sort((a, b) => a.date - b.date || a.rule - b.rule)
}

const ask = (cohort: Cohort, employee: EmployeeId, name: string, asked: number): void => {
  if (cohort.first === undefined || employee < cohort.first) {
    cohort.first = employee
    cohort.name = name
  }
  cohort.asked += asked
}

/** Whoever shares a slot put together; of most cohorts nothing is said of anybody. */
const tallied = ({ date, rule, first, name, asked, sharing }: Cohort): CohortTally => ({
  date,
  rule,
  name,
  first: first!,
  asked,
  sharing: sharing.length === 0 ? sharing : bySlots(sharing),
})
const bySlots = (sharing: readonly Sharing[]): readonly Sharing[] => {
  const slots = grouped(sharing, ({ status, slot }) =>
    keyOf(status, slot ? keyOf(slot.edge, String(slot.planned)) : ''),
  )
  const shared: Sharing[] = []
  for (const same of slots.values()) shared.push(same.length === 1 ? same[0]! : sharedBy(same))
  return shared.sort(bySlot)
}

const sharedBy = (same: readonly Sharing[]): Sharing => ({
  ...same[0]!,
  people: same.flatMap(({ people }) => people).toSorted((a, b) => (a < b ? -1 : 1)),
})

interface AskedDay extends DayResult {
  readonly plan: WorkPlan | OpenPlan
}

/** Who came, or is held to account for not coming; of who is on leave or a trip neither is true. A day that is not over counts later. */
const wasAsked = (day: DayResult): day is AskedDay =>
  day.state === 'final' && (day.plan._tag === 'work' || day.plan._tag === 'open') && (hasCome(day) || isBlamed(day))
const hasCome = ({ punches }: DayResult): boolean =>
  punches.loose.length > 0 || punches.slots.some(({ filled }) => filled !== undefined)
const isBlamed = ({ verdicts }: DayResult): boolean => verdicts.length > 0

/** Shifts may number their sections alike: the planned time tells them apart. */
const slotOf = ({ slot }: Verdict, { plan, date }: AskedDay, zone: Zone): CohortSlot | undefined => {
  const planned = slot && plan._tag === 'work' ? plan.sections[slot.position]?.[slot.edge].planned : undefined
  return slot && planned !== undefined ? { planned: wallOffset(zone, planned, date), edge: slot.edge } : undefined
}

/** Kinds in their order; the whole day before its slots. */
const bySlot = (a: Sharing, b: Sharing): number =>
  rankOf(a.status) - rankOf(b.status) ||
  (a.slot?.planned ?? Number.NEGATIVE_INFINITY) - (b.slot?.planned ?? Number.NEGATIVE_INFINITY) ||
  Number(a.slot?.edge === 'out') - Number(b.slot?.edge === 'out')
const rankOf = (status: CohortStatus): number => kinds.findIndex(([one]) => one === status)
