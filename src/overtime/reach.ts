/** Which stretch of time is of which day: every instant of a person's planned days in exactly one of them. */
import type { DayPlan, PlannedDay } from '../domain/plan.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import { earlier, type Instant, later } from '../time/instant.js'
import { hours } from '../time/seconds.js'
import { type Span, span } from '../time/span.js'
import { instantOf, type Zone } from '../time/zone.js'

/**
 * Days begin where attendance days do, at 04:00 or where a free rule is cut, moved no further than the punch windows on each side ask:
 * what a night shift's windows cover is of the night's own date, and the next day begins after it. `days` are in order of date.
 */
export const reachOf = (days: ReadonlyArray<Pick<PlannedDay, 'plan'>>, i: number, where: Zone): Span => {
  const { plan } = days[i]!
  const { date } = plan
  const [before, after] = [planOn(days[i - 1], addDays(date, -1)), planOn(days[i + 1], addDays(date, 1))]
  return span(borderBefore(date, before, plan, where), borderBefore(addDays(date, 1), plan, after, where))
}

/** A neighbour in the list may be of a date further away. */
const planOn = (day: Pick<PlannedDay, 'plan'> | undefined, date: CivilDate): DayPlan | undefined =>
  day?.plan.date === date ? day.plan : undefined

const borderBefore = (
  date: CivilDate,
  before: DayPlan | undefined,
  plan: DayPlan | undefined,
  where: Zone,
): Instant => {
  const usual =
    plan?._tag === 'rest' || plan?._tag === 'open'
      ? plan.day.start
      : instantOf(where, date, attendanceDayStart, 'wall-clock')
  const notBefore = before?._tag === 'work' ? before.sections.at(-1)!.out.window.end : usual
  const opens = plan?._tag === 'work' ? plan.sections[0]!.in.window.start : undefined
  const border = later(usual, notBefore)
  return opens === undefined ? border : earlier(border, opens)
}

/** "Natural-day boundary 04:00": a punch between 0:00 and then is of the day before. */
const attendanceDayStart = dayOffset(hours(4))
