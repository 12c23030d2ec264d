/** The one value that crosses midnight: how a day ended, and what that grants a later one. */
import type { DayPunches } from '../domain/assignment.js'
import type { DayPlan, WorkPlan } from '../domain/plan.js'
import type { CarryTier } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Instant, plus } from '../time/instant.js'
import { type Seconds, none, secondsInDay } from '../time/seconds.js'
import { carryGranted, type NightBefore } from './clauses/carry-granted.js'

export interface Night {
  readonly date: CivilDate
  readonly kind: 'work' | 'rest'
  /** The last out-punch of a workday; the last punch of a rest day. */
  readonly left: Instant | undefined
  readonly plannedOut: Instant | undefined
  readonly tiers: ReadonlyArray<CarryTier>
}

export const nightOf = (plan: DayPlan, punches: DayPunches): Night | undefined => {
  switch (plan._tag) {
    case 'work':
      return {
        date: plan.date,
        kind: 'work',
        left: punches.slots.at(-1)?.filled?.punch.at,
        plannedOut: plan.sections.at(-1)!.duty.end,
        tiers: plan.carry,
      }
    case 'rest':
      return { date: plan.date, kind: 'rest', left: punches.loose.at(-1)?.punch.at, plannedOut: undefined, tiers: [] }
    case 'open':
    case 'unjudged':
      return undefined
  }
}

/** What the nights before grant the first section of a day. `nights` are in order of date. */
export const carriedInto = (plan: WorkPlan, nights: readonly Night[], world: World): Seconds => {
  const night = governingNight(plan, nights, world)
  return night === undefined ? none : (ask(carryGranted, night, world, plan.sections[0]!.in) ?? none)
}

const governingNight = (plan: WorkPlan, nights: readonly Night[], world: World): NightBefore | undefined => {
  if (plan.carry.length === 0 && nights.every((night) => night.tiers.length === 0)) return undefined
  const { carryDay, carryFromRestDay } = world.policies
  const counts = (night: Night): boolean =>
    night.kind === 'work' || (carryFromRestDay === 'yes' && night.left !== undefined)
  const night =
    carryDay === 'calendar-day-before'
      ? nights.find((one) => one.date === plan.date - 1 && counts(one))
      : nights.findLast((one) => one.date < plan.date && counts(one))
  if (night === undefined) return undefined
  // A rest day has no planned out: the hour of the coming workday's last out stands for it.
  const daysApart = (plan.date - night.date) * secondsInDay
  const plannedOut = night.plannedOut ?? plus(plan.sections.at(-1)!.duty.end, -daysApart)
  return { left: night.left, plannedOut, tiers: night.kind === 'work' ? night.tiers : plan.carry }
}
