/** What one official day report cannot say, whatever the rule is: each check with the figures it reads and what would excuse it. */
import type { DayFault } from '../domain/contradiction.js'
import type { Figures, Measure, MeasureValue } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import type { Policies } from '../reason/policies.js'
import { secondsInDay, secondsInMinute } from '../time/seconds.js'

/** One thing that a report cannot say. */
export interface DayCheck {
  readonly fault: DayFault
  /** What is looked at, and shown where it is wrong; a report that does not carry all of it is passed over. */
  readonly shows: ReadonlyArray<Measure>
  /** Leave, a trip or an outing can explain it. */
  readonly unlessAway?: true
  /** It lays lengths beside each other to the second, and a console export rounds its hours. */
  readonly toTheSecond?: true
  /** It reads wall-clock times, which lie out of order where the clocks are changed. */
  readonly byTheClock?: true
  /** The answers to policies under which it is a contradiction; under all of them where it is left out. */
  readonly holdsUnder?: (policies: Policies) => boolean
  /** What it says of a report that does not carry all of `shows` counts for nothing. */
  readonly isWrong: (told: Figures, day: OfficialDay) => boolean
}

/** checkin_count and the two times are of the same records. */
const sameRecords = ({ punchCount, earliestLatest }: Policies): boolean =>
  punchCount === 'all-punches' || earliestLatest === 'effective-punches'
/** A day is absent as a whole, and only where nobody came. */
const absentMeansNobodyCame = ({ absenceUnit, lateBecomesAbsence, punchCount }: Policies): boolean =>
  absenceUnit === 'all-slots-missing' && lateBecomesAbsence === 'never' && punchCount === 'filled-slots'

/**
 * A measure and how to read it; a report that leaves it out tells 0. Each is read by its own name, which a running program finds at once,
 * as it does not where one place reads now this name and now that.
 */
interface Amount {
  readonly name: Measure
  readonly of: (told: Figures) => number
}
const amount = (value: MeasureValue | undefined): number => (typeof value === 'number' ? value : 0)

interface Counted {
  readonly count: Amount
  readonly length: Amount
}
const late: Counted = {
  count: { name: 'late.count', of: (told) => amount(told['late.count']) },
  length: { name: 'late.seconds', of: (told) => amount(told['late.seconds']) },
}
const early: Counted = {
  count: { name: 'early.count', of: (told) => amount(told['early.count']) },
  length: { name: 'early.seconds', of: (told) => amount(told['early.seconds']) },
}
const absence: Counted = {
  count: { name: 'absence.count', of: (told) => amount(told['absence.count']) },
  length: { name: 'absence.seconds', of: (told) => amount(told['absence.seconds']) },
}
const leave: Counted = {
  count: { name: 'leave.count', of: (told) => amount(told['leave.count']) },
  length: { name: 'leave.seconds', of: (told) => amount(told['leave.seconds']) },
}
const trip: Counted = {
  count: { name: 'trip.count', of: (told) => amount(told['trip.count']) },
  length: { name: 'trip.seconds', of: (told) => amount(told['trip.seconds']) },
}
const outing: Counted = {
  count: { name: 'outing.count', of: (told) => amount(told['outing.count']) },
  length: { name: 'outing.seconds', of: (told) => amount(told['outing.seconds']) },
}
const missing: Amount = { name: 'missing.count', of: (told) => amount(told['missing.count']) }
const standard = (told: Figures): number => amount(told['standard.seconds'])
const worked = (told: Figures): number => amount(told['worked.seconds'])
const punches = (told: Figures): number => amount(told['punches.count'])
/** 0 is what the vendor writes where nobody punched, and what is left out: it is no time. */
const earliest = (told: Figures): number => amount(told['earliest.seconds'])
const latest = (told: Figures): number => amount(told['latest.seconds'])
const between = (told: Figures): number => latest(told) - earliest(told)
/** Worked time may be read by the minute: from 09:00:59 to 18:00:00 it then is nine hours. */
const betweenMinutes = (told: Figures): number => minuteOf(latest(told)) - minuteOf(earliest(told))
const isNoHalves = (length: number): boolean => length % (secondsInDay / 2) !== 0
const isBeyondADay = (length: number): boolean => length > secondsInDay
const minuteOf = (time: number): number => Math.floor(time / secondsInMinute) * secondsInMinute

const countAgainstLength = (of: Counted): readonly DayCheck[] => {
  const { count, length } = of
  return [
    {
      fault: 'count-without-length',
      shows: [count.name, length.name],
      isWrong: (told) => count.of(told) > 0 && length.of(told) === 0,
    },
    lengthAgainstCount(of),
  ]
}
const lengthAgainstCount = ({ count, length }: Counted): DayCheck => ({
  fault: 'length-without-count',
  shows: [count.name, length.name],
  isWrong: (told) => length.of(told) > 0 && count.of(told) === 0,
})

const exceptionOnRestDay = (count: Amount): DayCheck => ({
  fault: 'exception-on-rest-day',
  shows: ['dayType', count.name],
  isWrong: (told) => told.dayType === 'rest' && count.of(told) > 0,
})

const awayLengths = ['leave.seconds', 'trip.seconds', 'outing.seconds'] as const

/** In the order in which they are asked. */
export const dayChecks: readonly DayCheck[] = [
  {
    // "旷工 duration of a day = its standard_work_sec": the month sample, and 16 of 16 absences of a real export.
    fault: 'absence-not-standard',
    shows: ['absence.count', 'absence.seconds', 'standard.seconds'],
    unlessAway: true,
    toTheSecond: true,
    holdsUnder: ({ absenceUnit }) => absenceUnit === 'all-slots-missing',
    isWrong: (told, { times }) =>
      absence.count.of(told) === 1 &&
      times.length <= 1 &&
      absence.length.of(told) > 0 &&
      told['absence.seconds'] !== told['standard.seconds'],
  },
  ...countAgainstLength(late),
  ...countAgainstLength(early),
  {
    // Of a day without standard time an absence lasts nothing.
    fault: 'count-without-length',
    shows: ['absence.count', 'absence.seconds', 'standard.seconds'],
    unlessAway: true,
    isWrong: (told) => absence.count.of(told) > 0 && absence.length.of(told) === 0 && standard(told) > 0,
  },
  lengthAgainstCount(absence),
  {
    fault: 'first-after-last',
    shows: ['earliest.seconds', 'latest.seconds'],
    byTheClock: true,
    isWrong: (told) => between(told) < 0 && earliest(told) !== 0 && latest(told) !== 0,
  },
  {
    fault: 'times-without-punches',
    shows: ['punches.count', 'earliest.seconds', 'latest.seconds'],
    holdsUnder: sameRecords,
    isWrong: (told) => punches(told) === 0 && (earliest(told) !== 0 || latest(told) !== 0),
  },
  {
    fault: 'one-punch-at-two-times',
    shows: ['punches.count', 'earliest.seconds', 'latest.seconds'],
    holdsUnder: sameRecords,
    isWrong: (told) => punches(told) === 1 && earliest(told) !== 0 && latest(told) !== 0 && between(told) !== 0,
  },
  {
    fault: 'worked-beyond-punches',
    shows: ['worked.seconds', 'earliest.seconds', 'latest.seconds'],
    unlessAway: true,
    toTheSecond: true,
    byTheClock: true,
    isWrong: (told) =>
      worked(told) > Math.max(between(told), betweenMinutes(told)) && latest(told) !== 0 && between(told) >= 0,
  },
  {
    fault: 'worked-without-pair',
    shows: ['worked.seconds', 'punches.count'],
    unlessAway: true,
    isWrong: (told) => worked(told) > 0 && punches(told) < 2,
  },
  {
    fault: 'standard-on-rest-day',
    shows: ['dayType', 'standard.seconds'],
    isWrong: (told) => told.dayType === 'rest' && standard(told) > 0,
  },
  ...[late.count, early.count, missing, absence.count].map(exceptionOnRestDay),
  {
    // One section is known only where the report shows the times of a fixed rule.
    fault: 'absent-and-punched',
    shows: ['absence.count', 'punches.count'],
    unlessAway: true,
    holdsUnder: absentMeansNobodyCame,
    isWrong: (told, { times }) => absence.count.of(told) > 0 && times.length === 1 && punches(told) > 0,
  },
  {
    // "时长单位为天直接除以86400即为天数": days come in halves.
    fault: 'days-not-in-halves',
    shows: awayLengths,
    isWrong: (_, { leaveByDay }) => leaveByDay?.some(isNoHalves) ?? false,
  },
  {
    fault: 'more-than-a-day',
    shows: awayLengths,
    isWrong: (_, { leaveByDay }) => leaveByDay?.some(isBeyondADay) ?? false,
  },
  ...[leave, trip, outing].map(lengthAgainstCount),
]
