/** Punches that fill no slot: which day they are of, and whether that day counts them. */
import type { EffectivePunch, Fate } from '../domain/assignment.js'
import type { DayPlan, OpenPlan, RestPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type CivilDate, addDays } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import type { Zone } from '../time/zone.js'
import { dateAt } from '../time/zone.js'
import { contains } from '../time/span.js'
import { attendanceDate } from './attendance-date.js'
import { offDutyPunches } from './clauses/off-duty-punches.js'
import { outsidePunch } from './clauses/outside-punch.js'

export interface Beside {
  readonly effective: EffectivePunch
  readonly date: CivilDate
  readonly fate: Exclude<Fate, 'in' | 'out' | 'duplicate' | 'superseded' | 'not-a-punch'>
}

/** `plans` are the person's, in order of date. `unplaced`: it could reach a slot, but the order of slots left it none. */
export const dayOfLoose = (
  effective: EffectivePunch,
  plans: readonly DayPlan[],
  zone: Zone,
  world: World,
  unplaced: boolean,
): Beside => {
  const { punch } = effective
  const holder = holderOf(punch.at, plans, zone)
  if (holder) return { effective, date: holder.date, fate: fateOn(holder, effective, world) }
  const date = attendanceDate(zone, punch.at)
  if (punch.says === 'outside') return { effective, date, fate: 'outside' }
  return { effective, date, fate: !unplaced && planOn(date, plans)?._tag === 'work' ? 'outside-window' : 'unmatched' }
}

/** The day without slots, of the date of the punch or one beside it, whose stretch holds the punch. */
const holderOf = (at: Instant, plans: readonly DayPlan[], zone: Zone): RestPlan | OpenPlan | undefined => {
  const civil = dateAt(zone, at)
  for (let date = addDays(civil, -1); date <= civil + 1; date = addDays(date, 1)) {
    const plan = planOn(date, plans)
    if (isLoose(plan) && contains(plan.day, at)) return plan
  }
  return undefined
}

/** Looked for by halves: dates may be left out. */
const planOn = (date: CivilDate, plans: readonly DayPlan[]): DayPlan | undefined => {
  let low = 0
  let high = plans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (plans[middle]!.date < date) low = middle + 1
    else high = middle
  }
  return plans[low]?.date === date ? plans[low] : undefined
}

const isLoose = (plan: DayPlan | undefined): plan is RestPlan | OpenPlan =>
  plan !== undefined && (plan._tag === 'rest' || plan._tag === 'open')

const fateOn = (plan: RestPlan | OpenPlan, { punch, correction }: EffectivePunch, world: World): Beside['fate'] => {
  // An approved correction makes it a punch like any other.
  if (punch.says === 'outside' && correction === undefined && !ask(outsidePunch, { punch, rule: plan.rule }, world))
    return 'outside'
  const disallowed = plan._tag === 'rest' && plan.rule.restDayPunches === false
  return disallowed && !ask(offDutyPunches, punch, world) ? 'unmatched' : 'work'
}
