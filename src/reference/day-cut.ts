/** To which date a moment belongs that no planned day reaches: 04:00 to 04:00, under free hours from cut to cut. */
import type { Rule } from '../domain/rule.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import { dateAt } from '../time/zone.js'
import type { Asked } from './asked.js'
import { type Clock, four, timeOf } from './windows.js'

/** Days that take loose punches come first: a cut may leave an hour to two dates, and a workday has its windows. */
export const dayAt = (at: Instant, days: readonly Asked[], clock: Clock): Asked | undefined => {
  const holds = ({ date, rule }: Asked) => cutOf(rule, date, clock) <= at && at < cutOf(rule, addDays(date, 1), clock)
  const isLoose = ({ _tag }: Asked) => _tag === 'open' || _tag === 'rest'
  return days.find((day) => isLoose(day) && holds(day)) ?? days.find((day) => !isLoose(day) && holds(day))
}

/** The date from 04:00 to 04:00 by the clock, for a moment of no day at all. */
export const calendarDate = (at: Instant, clock: Clock): CivilDate => {
  const date = dateAt(clock.zone, at)
  return at < four(clock, date) ? addDays(date, -1) : date
}

/** `span_day_time`, "自由上下班规则的跨天时间，表示为距离0点的秒数". */
export const cutOf = (rule: Rule | undefined, date: CivilDate, clock: Clock): Instant =>
  rule?._tag === 'free' ? timeOf(clock, date, rule.dayCut) : four(clock, date)
