/** A rule whose punch windows end elsewhere. */
import type { Bound, BoundReading } from '../../domain/diagnosis.js'
import { type DayOffset, dayOffset } from '../../time/day-offset.js'
import { atLeastZero, type Seconds, secondsInDay, secondsInMinute } from '../../time/seconds.js'
import { bySection, byTimetable, type Rewrite } from './rules.js'

/** Reads one bound of every section that has it otherwise. */
export const withBound = (bound: Bound, reading: BoundReading): Rewrite =>
  byTimetable((timetable) => {
    const limited = (limit: Seconds | undefined): Seconds | undefined =>
      limit === undefined ? undefined : limitRead(limit, reading)
    switch (bound) {
      case 'ahead': {
        const limit = timetable.aheadLimit
        const [asMilliseconds, asSeconds] = [limited(limit?.asMilliseconds), limited(limit?.asSeconds)]
        const aheadLimit =
          asMilliseconds === undefined || asSeconds === undefined ? undefined : { asMilliseconds, asSeconds }
        return { ...timetable, aheadLimit }
      }
      case 'off':
        return { ...timetable, offLimit: limited(timetable.offLimit) }
      case 'in-from':
      case 'in-to':
      case 'out-from':
      case 'out-to': {
        const field = windowFields[bound]
        return bySection(timetable, (one) => {
          const planned = bound === 'in-from' || bound === 'in-to' ? one.start : one.end
          return { ...one, window: { ...one.window, [field]: offsetRead(one.window[field], planned, reading) } }
        })
      }
    }
  })

const limitRead = (limit: Seconds, reading: BoundReading): Seconds | undefined => {
  switch (reading._tag) {
    case 'unbounded':
      return undefined
    case 'later':
      return atLeastZero(limit + reading.by)
    case 'from-planned':
      return atLeastZero(Math.abs(reading.by))
  }
}
const offsetRead = (given: DayOffset | undefined, planned: DayOffset, reading: BoundReading): DayOffset | undefined => {
  if (given === undefined) return undefined
  switch (reading._tag) {
    case 'unbounded':
      return undefined
    case 'later':
      return dayOffset(given + reading.by)
    case 'from-planned':
      return dayOffset(planned + reading.by)
  }
}
export const windowFields = { 'in-from': 'inFrom', 'in-to': 'inTo', 'out-from': 'outFrom', 'out-to': 'outTo' } as const

/** Fixed hours take the first in from 00:00 on and the last out until 23:59; free hours turn at midnight; nights stay whole. */
export const endingAtMidnight: Rewrite = (rule) =>
  rule._tag === 'shift'
    ? rule
    : rule._tag === 'free'
      ? { ...rule, dayCut: dayOffset(0) }
      : byTimetable((timetable) => {
          const last = timetable.sections.length - 1
          const lastMinute = dayOffset(secondsInDay - secondsInMinute)
          return {
            ...timetable,
            offLimit: undefined,
            aheadLimit: undefined,
            sections: timetable.sections.map((one, i) => ({
              ...one,
              window: {
                inFrom: i === 0 ? dayOffset(0) : one.window.inFrom,
                inTo: earlierOf(one.window.inTo, lastMinute),
                outFrom: one.window.outFrom,
                outTo: i === last ? lastMinute : earlierOf(one.window.outTo, lastMinute),
              },
            })),
          }
        })(rule)
const earlierOf = (given: DayOffset | undefined, limit: DayOffset): DayOffset | undefined =>
  given !== undefined && given > limit ? limit : given
