/** Official day reports beside the raw records: a report cannot count or time a punch that nobody made. */
import type { DayContradiction, RecordFault } from '../domain/contradiction.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Figures, Measure, MeasureValue } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { floorToMinute, type Instant, plus } from '../time/instant.js'
import { contains, type Span, span } from '../time/span.js'
import { startOfDay, type Zone } from '../time/zone.js'
import { isIgnored } from './compare-figures.js'
import { keepsItsClock } from './day-contradictions.js'

export interface RecordTerms {
  readonly ignored: ReadonlySet<Measure>
  readonly zone: Zone
  /** Every raw record of a person in order of time, and every approved correction; nothing where that day’s records were not fetched. */
  readonly recordsOf: (employee: EmployeeId, day: OfficialDay) => Recorded | undefined
}
export interface Recorded {
  readonly punches: readonly Instant[]
  readonly corrections: readonly Instant[]
}

/** Every count and time of every report that the records rule out; one report can have several. */
export const recordContradictions = (days: readonly OfficialDay[], terms: RecordTerms): readonly DayContradiction[] => {
  const asked = checks.filter(({ shows }) => !isIgnored(shows, terms.ignored))
  const around = aroundDates(terms.zone)
  const found: DayContradiction[] = []
  for (const day of days) {
    const within = around(day.date)
    const recorded = within && terms.recordsOf(day.employee, day)
    if (within === undefined || recorded === undefined) continue
    const first = firstIn(recorded.punches, within)
    for (const check of asked) {
      const told = check.told(day.figures)
      if (typeof told === 'number' && check.isWrong(told, day, recorded, within, first))
        found.push({
          employee: day.employee,
          date: day.date,
          fault: check.fault,
          shows: [[check.shows, told] as const],
        })
    }
  }
  return found
}

/** From the day before to the end of the next date, as a punch may come the evening before; and 0:00 of the date. */
interface Around extends Span {
  readonly midnight: Instant
}
/** Nothing of a date near which the clocks are changed; each date is worked out once, as everybody has it. */
const aroundDates = (zone: Zone): ((date: CivilDate) => Around | undefined) => {
  const known = new Map<CivilDate, Around | 'changed'>()
  return (date) => {
    let around = known.get(date)
    if (around === undefined) {
      around = keepsItsClock(zone, date) ? aroundDate(zone, date) : 'changed'
      known.set(date, around)
    }
    return around === 'changed' ? undefined : around
  }
}
const aroundDate = (zone: Zone, date: CivilDate): Around => ({
  ...span(startOfDay(zone, addDays(date, -1)), startOfDay(zone, addDays(date, 2))),
  midnight: startOfDay(zone, date),
})

interface RecordCheck {
  readonly fault: RecordFault
  readonly shows: 'punches.count' | 'earliest.seconds' | 'latest.seconds'
  readonly told: (figures: Figures) => MeasureValue | undefined
  /** `first`: where in the punches those within begin. */
  readonly isWrong: (told: number, day: OfficialDay, recorded: Recorded, within: Around, first: number) => boolean
}

/** A report knows corrections that are not known here; of their times it says nothing. */
const hasOtherCorrections = ({ figures }: OfficialDay, { corrections }: Recorded, within: Around): boolean => {
  const told = Number(figures['correction.count'] ?? 0)
  return told > 0 && told > correctionsIn(within, corrections)
}
const correctionsIn = (within: Around, corrections: readonly Instant[]): number => {
  let count = 0
  for (const at of corrections) if (contains(within, at)) count += 1
  return count
}

const isCorrected = (corrections: readonly Instant[], at: Instant, within: Around): boolean =>
  corrections.some((one) => contains(within, one) && sameMinute(one, at))

const timeNotRecorded = (of: Pick<RecordCheck, 'fault' | 'shows' | 'told'>): RecordCheck => ({
  ...of,
  isWrong: (told, day, recorded, within, first) => {
    // 0 is what the vendor writes where nobody punched; what lies before the date may not have been fetched.
    if (told <= 0) return false
    const { punches, corrections } = recorded
    const at = plus(within.midnight, told)
    const isPrinted = day.units === 'console'
    for (let i = first; i < punches.length && punches[i]! < within.end; i++)
      if (isPrinted ? sameMinute(punches[i]!, at) : punches[i] === at) return false
    return !isCorrected(corrections, at, within) && !hasOtherCorrections(day, recorded, within)
  },
})
const checks: readonly RecordCheck[] = [
  {
    fault: 'more-punches-than-records',
    shows: 'punches.count',
    told: (figures) => figures['punches.count'],
    isWrong: (told, day, recorded, within, first) => {
      const { punches, corrections } = recorded
      if (told <= countFrom(first, punches, within)) return false
      const all = countFrom(first, punches, within) + correctionsIn(within, corrections)
      return told > all && !hasOtherCorrections(day, recorded, within)
    },
  },
  timeNotRecorded({
    fault: 'earliest-not-recorded',
    shows: 'earliest.seconds',
    told: (figures) => figures['earliest.seconds'],
  }),
  timeNotRecorded({
    fault: 'latest-not-recorded',
    shows: 'latest.seconds',
    told: (figures) => figures['latest.seconds'],
  }),
]

/** `times` in order: where those within begin, found by halves. */
const firstIn = (times: readonly Instant[], { start }: Span): number => {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}
const countFrom = (first: number, times: readonly Instant[], { end }: Span): number => {
  let next = first
  while (next < times.length && times[next]! < end) next += 1
  return next - first
}

const sameMinute = (one: Instant, other: Instant): boolean => floorToMinute(one) === floorToMinute(other)
