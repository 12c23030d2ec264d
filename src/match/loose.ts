/** Punches that fill no slot: which day they are of, and whether that day counts them. */
import type { EffectivePunch, Fate } from '../domain/assignment.js'
import type { DayPlan, OpenPlan, RestPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type CivilDate, addDays } from '../time/civil-date.js'
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

/** `unplaced`: it could reach a slot, but the order of slots left it none. */
export const dayOfLoose = (
  effective: EffectivePunch,
  plans: ReadonlyMap<CivilDate, DayPlan>,
  zone: Zone,
  world: World,
  unplaced: boolean,
): Beside => {
  const { punch } = effective
  const civil = dateAt(zone, punch.at)
  const holder = [addDays(civil, -1), civil, addDays(civil, 1)]
    .map((date) => plans.get(date))
    .find((plan): plan is RestPlan | OpenPlan => isLoose(plan) && contains(plan.day, punch.at))
  if (holder) return { effective, date: holder.date, fate: fateOn(holder, effective, world) }
  const date = attendanceDate(zone, punch.at)
  if (punch.says === 'outside') return { effective, date, fate: 'outside' }
  return { effective, date, fate: !unplaced && plans.get(date)?._tag === 'work' ? 'outside-window' : 'unmatched' }
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
