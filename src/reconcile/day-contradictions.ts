/** Official day reports laid beside themselves: figures of one report that cannot stand together, whatever the rule is. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { DayContradiction } from '../domain/contradiction.js'
import type { Figures, Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import type { Policies } from '../reason/policies.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { secondsInDay } from '../time/seconds.js'
import { startOfDay, type Zone } from '../time/zone.js'
import { isIgnored } from './compare-figures.js'
import { type DayCheck, dayChecks } from './day-checks.js'
import { isPlain } from './plain-report.js'

export interface ConsistencyTerms {
  /** Measures that are not looked at; a check that needs one of them is not made. */
  readonly ignored: ReadonlySet<Measure>
  readonly policies: Policies
  /** Which dates can hold overtime of holidays. */
  readonly calendar: HolidayCalendar
  readonly zone: Zone
  /** Whether the approvals give the person leave, a trip or an outing near the date, though the report may not say so. */
  readonly isAway: (day: OfficialDay) => boolean
}

/** Every contradiction of every report; one report can have several. */
export const dayContradictions = (
  days: readonly OfficialDay[],
  terms: ConsistencyTerms,
): readonly DayContradiction[] => {
  const checks = dayChecks.filter(
    ({ holdsUnder, shows }) =>
      (holdsUnder?.(terms.policies) ?? true) && !shows.some((measure) => isIgnored(measure, terms.ignored)),
  )
  // Most of the others are sound too: of a check nothing is read but whether it finds anything.
  const asked = checks.map(({ isWrong }) => isWrong)
  const found: DayContradiction[] = []
  for (const day of days) {
    if (isPlain(day)) continue
    for (let i = 0; i < asked.length; i++)
      if (asked[i]!(day.figures, day) && stands(day, checks[i]!, terms)) found.push(contradictionOf(day, checks[i]!))
  }
  return found
}

/** What looks wrong is wrong unless something excuses it. */
const stands = (
  day: OfficialDay,
  { shows, unlessAway, toTheSecond, byTheClock }: DayCheck,
  terms: ConsistencyTerms,
): boolean =>
  carriesAll(day.figures, shows) &&
  !(toTheSecond === true && day.units === 'console') &&
  !(unlessAway === true && (saysAway(day) || terms.isAway(day))) &&
  !(byTheClock === true && !keepsItsClock(terms.zone, day.date))

const carriesAll = (figures: Figures, shows: readonly Measure[]): boolean => {
  for (const measure of shows) if (figures[measure] === undefined) return false
  return true
}

const contradictionOf = ({ employee, date, figures }: OfficialDay, { fault, shows }: DayCheck): DayContradiction => ({
  employee,
  date,
  fault,
  shows: shows.flatMap((measure) => {
    const value = figures[measure]
    return value === undefined ? [] : [[measure, value] as const]
  }),
})

/** By the report's own words; a title may be of anything that was applied for. */
const saysAway = ({ figures, approvalTitles }: OfficialDay): boolean =>
  approvalTitles.length > 0 || awayMeasures.some((measure) => Number(figures[measure] ?? 0) > 0)
const awayMeasures = ['leave.count', 'trip.count', 'outing.count'] as const satisfies ReadonlyArray<keyof Figures>

/** No change of the clocks from the eve of the date to the end of its night. */
export const keepsItsClock = (zone: Zone, date: CivilDate): boolean =>
  startOfDay(zone, addDays(date, 2)) - startOfDay(zone, addDays(date, -1)) === 3 * secondsInDay
