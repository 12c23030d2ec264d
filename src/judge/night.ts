/** The one value that crosses midnight: how a day ended, and what that grants a later one. */
import type { DayPunches } from '../domain/assignment.js'
import type { DayPlan, WorkPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { plus } from '../time/instant.js'
import { type Seconds, none, secondsInDay } from '../time/seconds.js'
import type { Night } from './cases.js'
import { carryDay } from './clauses/carry-day.js'
import { carryGranted, type NightBefore } from './clauses/carry-granted.js'

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
  if (!plan.takesCarry) return undefined
  if (plan.carry.length === 0 && nights.every((night) => night.tiers.length === 0)) return undefined
  const night = ask(carryDay, { date: plan.date, nights }, world, plan.sections[0]!.in)
  if (night === undefined) return undefined
  // A rest day has no planned out: the hour of the coming workday's last out stands for it.
  const daysApart = (plan.date - night.date) * secondsInDay
  const plannedOut = night.plannedOut ?? plus(plan.sections.at(-1)!.duty.end, -daysApart)
  return { left: night.left, plannedOut, tiers: night.kind === 'work' ? night.tiers : plan.carry }
}
