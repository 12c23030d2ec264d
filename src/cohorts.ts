/** One cause, many victims: dates on which most of the people asked under one rule share one abnormal slot. */
import { type CohortSlot, type Found, found } from './domain/finding.js'
import type { OpenPlan, WorkPlan } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import type { Verdict } from './domain/verdict.js'
import { grouped, keyOf } from './reconcile/grouped.js'
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

/** By date, then rule (`groupid`), then kind and planned time; people by id. The order in which the days come changes nothing. */
export const cohortsOf = (judged: readonly DayResult[], zone: Zone): readonly Found[] => {
  const asked = judged.filter(wasAsked).toSorted(byDateRuleAndPerson)
  return [...grouped(asked, ({ date, plan }) => keyOf(String(date), String(plan.rule.id))).values()].flatMap((days) =>
    kinds.flatMap(([status, id]) => sharing(days, status, zone).map((shared) => cohort(id, shared, days))),
  )
}

interface AskedDay extends DayResult {
  readonly plan: WorkPlan | OpenPlan
}

/** Who came, or is held to account for not coming; of who is on leave or a trip neither is true. A day that is not over counts later. */
const wasAsked = (day: DayResult): day is AskedDay =>
  day.state === 'final' && (day.plan._tag === 'work' || day.plan._tag === 'open') && (hasCome(day) || isBlamed(day))
const hasCome = ({ punches }: DayResult): boolean =>
  punches.loose.length > 0 || punches.slots.some(({ filled }) => filled !== undefined)
const isBlamed = ({ verdicts }: DayResult): boolean => verdicts.length > 0

interface Victim {
  readonly day: AskedDay
  readonly slot: CohortSlot | undefined
}

/** The victims of each slot that enough of the asked share, the whole day first, then by planned time. */
const sharing = (
  asked: readonly AskedDay[],
  status: Verdict['status'],
  zone: Zone,
): ReadonlyArray<readonly Victim[]> => {
  const victims = asked.flatMap((day) =>
    day.verdicts.filter((one) => one.status === status).map((one) => ({ day, slot: slotOf(one, day, zone) })),
  )
  return [
    ...grouped(victims.toSorted(bySlot), ({ slot }) => (slot ? keyOf(slot.edge, String(slot.planned)) : '')).values(),
  ].filter(({ length }) => length >= fewestOfCohort && asked.length <= length * mostAskedPerVictim)
}

/** Shifts may number their sections alike: the planned time tells them apart. */
const slotOf = ({ slot }: Verdict, { plan, date }: AskedDay, zone: Zone): CohortSlot | undefined => {
  const planned = slot && plan._tag === 'work' ? plan.sections[slot.position]?.[slot.edge].planned : undefined
  return slot && planned !== undefined ? { planned: wallOffset(zone, planned, date), edge: slot.edge } : undefined
}

/** A rule that was answered under two names goes by the one it has for the first of the asked. */
const cohort = (id: (typeof kinds)[number][1], victims: readonly Victim[], asked: readonly AskedDay[]): Found => {
  const { date, plan } = asked[0]!
  return found(
    id,
    { rule: plan.rule.name, date, slot: victims[0]!.slot, people: victims.length, asked: asked.length },
    victims.map(({ day: { employee } }) => ({ employee, date })),
  )
}

const byDateRuleAndPerson = (a: AskedDay, b: AskedDay): number =>
  a.date - b.date || a.plan.rule.id - b.plan.rule.id || (a.employee < b.employee ? -1 : 1)
/** The whole day before its slots. */
const bySlot = ({ slot: a }: Victim, { slot: b }: Victim): number =>
  a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : a.planned - b.planned
