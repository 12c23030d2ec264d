/** Which stretch of time is of which day: every instant of a person's planned days in exactly one of them. */
import type { DayPlan } from '../domain/plan.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import { earlier, type Instant, later } from '../time/instant.js'
import { hours } from '../time/seconds.js'
import { type Span, span } from '../time/span.js'
import { instantOf, type Zone } from '../time/zone.js'

/**
 * Days begin where attendance days do, at 04:00 or where a free rule is cut, moved no further than the punch windows on each side ask:
 * what a night shift's windows cover is of the night's own date, and the next day begins after it.
 */
export const reachesOf = (plans: readonly DayPlan[], where: Zone): ReadonlyMap<CivilDate, Span> => {
  const byDate = new Map(plans.map((plan) => [plan.date, plan]))
  return new Map(
    plans.map(({ date }) => [
      date,
      span(
        borderBefore(date, byDate.get(addDays(date, -1)), byDate.get(date), where),
        borderBefore(addDays(date, 1), byDate.get(date), byDate.get(addDays(date, 1)), where),
      ),
    ]),
  )
}

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
