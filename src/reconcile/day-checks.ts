/** What one official day report cannot say, whatever the rule is: each check with the figures it reads and what would excuse it. */
import type { DayFault } from '../domain/contradiction.js'
import type { Figures, Measure } from '../domain/measure.js'
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

const countAgainstLength = (status: 'late' | 'early'): readonly DayCheck[] => {
  const [count, length] = [`${status}.count`, `${status}.seconds`] as const
  return [
    {
      fault: 'count-without-length',
      shows: [count, length],
      isWrong: (told) => amount(told, count) > 0 && amount(told, length) === 0,
    },
    lengthAgainstCount(count, length),
  ]
}
const lengthAgainstCount = (count: Measure, length: Measure): DayCheck => ({
  fault: 'length-without-count',
  shows: [count, length],
  isWrong: (told) => amount(told, length) > 0 && amount(told, count) === 0,
})

const exceptionOnRestDay = (count: Measure): DayCheck => ({
  fault: 'exception-on-rest-day',
  shows: ['dayType', count],
  isWrong: (told) => told.dayType === 'rest' && amount(told, count) > 0,
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
      times.length <= 1 &&
      amount(told, 'absence.count') === 1 &&
      amount(told, 'absence.seconds') > 0 &&
      told['absence.seconds'] !== told['standard.seconds'],
  },
  ...countAgainstLength('late'),
  ...countAgainstLength('early'),
  {
    // Of a day without standard time an absence lasts nothing.
    fault: 'count-without-length',
    shows: ['absence.count', 'absence.seconds', 'standard.seconds'],
    unlessAway: true,
    isWrong: (told) =>
      amount(told, 'absence.count') > 0 &&
      amount(told, 'absence.seconds') === 0 &&
      amount(told, 'standard.seconds') > 0,
  },
  lengthAgainstCount('absence.count', 'absence.seconds'),
  {
    fault: 'first-after-last',
    shows: ['earliest.seconds', 'latest.seconds'],
    byTheClock: true,
    isWrong: (told) => between(told) < 0 && isTime(told, 'earliest.seconds') && isTime(told, 'latest.seconds'),
  },
  {
    fault: 'times-without-punches',
    shows: ['punches.count', 'earliest.seconds', 'latest.seconds'],
    holdsUnder: sameRecords,
    isWrong: (told) =>
      amount(told, 'punches.count') === 0 && (isTime(told, 'earliest.seconds') || isTime(told, 'latest.seconds')),
  },
  {
    fault: 'one-punch-at-two-times',
    shows: ['punches.count', 'earliest.seconds', 'latest.seconds'],
    holdsUnder: sameRecords,
    isWrong: (told) =>
      amount(told, 'punches.count') === 1 &&
      isTime(told, 'earliest.seconds') &&
      isTime(told, 'latest.seconds') &&
      between(told) !== 0,
  },
  {
    fault: 'worked-beyond-punches',
    shows: ['worked.seconds', 'earliest.seconds', 'latest.seconds'],
    unlessAway: true,
    toTheSecond: true,
    byTheClock: true,
    isWrong: (told) =>
      amount(told, 'worked.seconds') > Math.max(between(told), betweenMinutes(told)) &&
      isTime(told, 'latest.seconds') &&
      between(told) >= 0,
  },
  {
    fault: 'worked-without-pair',
    shows: ['worked.seconds', 'punches.count'],
    unlessAway: true,
    isWrong: (told) => amount(told, 'worked.seconds') > 0 && amount(told, 'punches.count') < 2,
  },
  {
    fault: 'standard-on-rest-day',
    shows: ['dayType', 'standard.seconds'],
    isWrong: (told) => told.dayType === 'rest' && amount(told, 'standard.seconds') > 0,
  },
  ...(['late.count', 'early.count', 'missing.count', 'absence.count'] as const).map(exceptionOnRestDay),
  {
    // One section is known only where the report shows the times of a fixed rule.
    fault: 'absent-and-punched',
    shows: ['absence.count', 'punches.count'],
    unlessAway: true,
    holdsUnder: absentMeansNobodyCame,
    isWrong: (told, { times }) =>
      times.length === 1 && amount(told, 'absence.count') > 0 && amount(told, 'punches.count') > 0,
  },
  {
    // "时长单位为天直接除以86400即为天数": days come in halves.
    fault: 'days-not-in-halves',
    shows: awayLengths,
    isWrong: (_, { leaveByDay }) => leaveByDay?.some((length) => length % (secondsInDay / 2) !== 0) ?? false,
  },
  {
    fault: 'more-than-a-day',
    shows: awayLengths,
    isWrong: (_, { leaveByDay }) => leaveByDay?.some((length) => length > secondsInDay) ?? false,
  },
  ...(['leave', 'trip', 'outing'] as const).map((kind) => lengthAgainstCount(`${kind}.count`, `${kind}.seconds`)),
]

const amount = (told: Figures, measure: Measure): number => Number(told[measure] ?? 0)
/** 0 is what the vendor writes where nobody punched, and what is left out: it is no time. */
const isTime = (told: Figures, measure: Measure): boolean => amount(told, measure) !== 0
const between = (told: Figures): number => latest(told) - earliest(told)
/** Worked time may be read by the minute: from 09:00:59 to 18:00:00 it then is nine hours. */
const betweenMinutes = (told: Figures): number => minuteOf(latest(told)) - minuteOf(earliest(told))
const earliest = (told: Figures): number => Number(told['earliest.seconds'] ?? 0)
const latest = (told: Figures): number => Number(told['latest.seconds'] ?? 0)
const minuteOf = (time: number): number => Math.floor(time / secondsInMinute) * secondsInMinute
