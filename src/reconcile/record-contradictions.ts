/** Official day reports beside the raw records: a report cannot count or time a punch that nobody made. */
import type { DayContradiction, RecordFault } from '../domain/contradiction.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
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
    for (const { fault, shows, isWrong } of asked) {
      const told = day.figures[shows]
      if (typeof told === 'number' && isWrong(told, day, recorded, within))
        found.push({ employee: day.employee, date: day.date, fault, shows: [[shows, told] as const] })
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
  const known = new Map<CivilDate, Around | undefined>()
  return (date) => {
    if (!known.has(date)) known.set(date, keepsItsClock(zone, date) ? aroundDate(zone, date) : undefined)
    return known.get(date)
  }
}
const aroundDate = (zone: Zone, date: CivilDate): Around => ({
  ...span(startOfDay(zone, addDays(date, -1)), startOfDay(zone, addDays(date, 2))),
  midnight: startOfDay(zone, date),
})

interface RecordCheck {
  readonly fault: RecordFault
  readonly shows: 'punches.count' | 'earliest.seconds' | 'latest.seconds'
  readonly isWrong: (told: number, day: OfficialDay, recorded: Recorded, within: Around) => boolean
}

/** A report knows corrections that are not known here; of their times it says nothing. */
const hasOtherCorrections = ({ figures }: OfficialDay, { corrections }: Recorded, within: Around): boolean => {
  const told = Number(figures['correction.count'] ?? 0)
  return told > 0 && told > corrections.filter((at) => contains(within, at)).length
}

const timeNotRecorded = (fault: RecordFault, shows: 'earliest.seconds' | 'latest.seconds'): RecordCheck => ({
  fault,
  shows,
  isWrong: (told, day, recorded, within) => {
    // 0 is what the vendor writes where nobody punched; what lies before the date may not have been fetched.
    if (told <= 0) return false
    const { punches, corrections } = recorded
    const at = plus(within.midnight, told)
    const isPrinted = day.units === 'console'
    for (let i = firstIn(punches, within); i < punches.length && punches[i]! < within.end; i++)
      if (isPrinted ? sameMinute(punches[i]!, at) : punches[i] === at) return false
    const isCorrected = corrections.some((one) => contains(within, one) && sameMinute(one, at))
    return !isCorrected && !hasOtherCorrections(day, recorded, within)
  },
})
const checks: readonly RecordCheck[] = [
  {
    fault: 'more-punches-than-records',
    shows: 'punches.count',
    isWrong: (told, day, recorded, within) => {
      const { punches, corrections } = recorded
      if (told <= countIn(punches, within)) return false
      const corrected = corrections.filter((at) => contains(within, at)).length
      return told > countIn(punches, within) + corrected && !hasOtherCorrections(day, recorded, within)
    },
  },
  timeNotRecorded('earliest-not-recorded', 'earliest.seconds'),
  timeNotRecorded('latest-not-recorded', 'latest.seconds'),
]

/** `times` in order: where those within begin, found by halves. */
const firstIn = (times: readonly Instant[], { start }: Span): number => {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}
const countIn = (times: readonly Instant[], within: Span): number => {
  const first = firstIn(times, within)
  let next = first
  while (next < times.length && times[next]! < within.end) next += 1
  return next - first
}

const sameMinute = (one: Instant, other: Instant): boolean => floorToMinute(one) === floorToMinute(other)
