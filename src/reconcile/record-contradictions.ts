/** Official day reports beside the raw records: a report cannot count or time a punch that nobody made. */
import type { DayContradiction, RecordFault } from '../domain/contradiction.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import { addDays } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import { secondsInMinute } from '../time/seconds.js'
import { startOfDay, type Zone } from '../time/zone.js'
import { isIgnored } from './compare-figures.js'
import { keepsItsClock } from './day-contradictions.js'

export interface RecordTerms {
  readonly ignored: ReadonlySet<Measure>
  readonly zone: Zone
  /** Every raw record of a person, and every approved correction, in any order; nothing where the records of that day were not fetched. */
  readonly recordsOf: (employee: EmployeeId, day: OfficialDay) => Recorded | undefined
}
export interface Recorded {
  readonly punches: readonly Instant[]
  readonly corrections: readonly Instant[]
}

/** Every count and time of every report that the records rule out; one report can have several. */
export const recordContradictions = (days: readonly OfficialDay[], terms: RecordTerms): readonly DayContradiction[] =>
  days.flatMap((day) => {
    const recorded = keepsItsClock(terms.zone, day.date) ? terms.recordsOf(day.employee, day) : undefined
    if (recorded === undefined) return []
    const records = onDay(day, recorded, terms.zone)
    return checks
      .filter(({ shows }) => !isIgnored(shows, terms.ignored) && typeof day.figures[shows] === 'number')
      .filter(({ isWrong }) => isWrong(day, records))
      .map(({ fault, shows }) => ({
        employee: day.employee,
        date: day.date,
        fault,
        shows: [[shows, day.figures[shows]!] as const],
      }))
  })

/** Seconds after 0:00 of the date, of whatever stands from the day before to the end of the next date: one may come the evening before. */
interface DayRecords {
  readonly punches: readonly number[]
  readonly corrections: readonly number[]
}
const onDay = ({ date }: OfficialDay, { punches, corrections }: Recorded, zone: Zone): DayRecords => {
  const [eve, start, end] = [addDays(date, -1), date, addDays(date, 2)].map((day) => startOfDay(zone, day))
  const within = (all: readonly Instant[]) => all.filter((at) => eve! <= at && at < end!).map((at) => at - start!)
  return { punches: within(punches), corrections: within(corrections) }
}

interface RecordCheck {
  readonly fault: RecordFault
  readonly shows: 'punches.count' | 'earliest.seconds' | 'latest.seconds'
  readonly isWrong: (day: OfficialDay, records: DayRecords) => boolean
}

/** A report knows corrections that are not known here; of their times it says nothing. */
const hasOtherCorrections = ({ figures }: OfficialDay, { corrections }: DayRecords): boolean =>
  Number(figures['correction.count'] ?? 0) > corrections.length

const timeNotRecorded = (fault: RecordFault, shows: 'earliest.seconds' | 'latest.seconds'): RecordCheck => ({
  fault,
  shows,
  isWrong: (day, records) => {
    const told = Number(day.figures[shows])
    // 0 is what the vendor writes where nobody punched; what lies before the date may not have been fetched.
    if (told <= 0 || hasOtherCorrections(day, records)) return false
    const isToldBy = day.units === 'console' ? sameMinute : same
    return !records.punches.some(isToldBy(told)) && !records.corrections.some(sameMinute(told))
  },
})
const checks: readonly RecordCheck[] = [
  {
    fault: 'more-punches-than-records',
    shows: 'punches.count',
    isWrong: (day, records) =>
      !hasOtherCorrections(day, records) &&
      Number(day.figures['punches.count']) > records.punches.length + records.corrections.length,
  },
  timeNotRecorded('earliest-not-recorded', 'earliest.seconds'),
  timeNotRecorded('latest-not-recorded', 'latest.seconds'),
]

const same = (one: number) => (other: number) => one === other
const sameMinute = (one: number) => (other: number) =>
  Math.floor(one / secondsInMinute) === Math.floor(other / secondsInMinute)
