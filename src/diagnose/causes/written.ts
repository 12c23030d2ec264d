/** What no input could bring about: a hand on the report, a figure that its own others rule out, a row counted twice. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Figures, Measure } from '../../domain/measure.js'
import { statuses } from '../../domain/status.js'
import { nearby } from './nearby.js'
import { inPlan, ours, told } from './slots.js'

/** An administrator calibrated the day: exceptions are gone while every time of the report agrees with ours. */
export const handCalibration = (day: TriedDay): readonly Cause[] =>
  day.gaps.every((measure) => exceptions.has(measure) && isGone(day, measure))
    ? [
        cause(
          'hand-calibration',
          {},
          [written(day, Object.fromEntries(day.gaps.map((measure) => [measure, 0])))],
          nearby(day),
        ),
      ]
    : []
/** A count without its length is no exception that is gone. */
const isGone = (day: TriedDay, measure: Measure): boolean => {
  const status = statuses.find((one) => measure.startsWith(`${one}.`))
  return status !== undefined && told(day, `${status}.count`) === 0 && told(day, measure) === 0
}
const exceptions: ReadonlySet<string> = new Set(statuses.flatMap((status) => [`${status}.count`, `${status}.seconds`]))

/** Every gap is a figure that the report's own others rule out. */
export const contradictedByReport = (day: TriedDay, contradicted: ReadonlySet<Measure>): readonly Cause[] => {
  const [first] = day.gaps
  const isRuledOut = (measure: Measure): boolean => contradicted.has(measure) || isWorkedAgainstTimes(day, measure)
  return first !== undefined && day.gaps.every(isRuledOut)
    ? [cause('contradicted-by-report', { measure: first }, [written(day, theirs(day))], nearby(day))]
    : []
}

/**
 * One section, both punches, and the report has the very same two times: what was worked between them, less the rests, is then
 * told, and the report says another amount.
 */
const isWorkedAgainstTimes = (day: TriedDay, measure: Measure): boolean => {
  const slots = day.result.punches.slots
  return (
    measure === 'worked.seconds' &&
    day.gaps.length === 1 &&
    inPlan(day)?.sections.length === 1 &&
    slots.every(({ filled }) => filled !== undefined) &&
    told(day, 'earliest.seconds') > 0 &&
    told(day, 'latest.seconds') > 0
  )
}

/** A count, or a length, that holds some of ours once more. */
export const duplicatedRows = (day: TriedDay): readonly Cause[] => {
  const [first] = day.gaps
  if (first === undefined || !day.gaps.every((measure) => isCountedTwice(day, measure))) return []
  return [
    cause(
      'duplicated-rows',
      { measure: first, ours: ours(day, first), theirs: told(day, first) },
      [written(day, theirs(day))],
      nearby(day),
    ),
  ]
}
const isCountedTwice = (day: TriedDay, measure: Measure): boolean => {
  const [one, other] = [ours(day, measure), told(day, measure)]
  if (!countable.test(measure) || one <= 0 || other <= one) return false
  return measure.includes('.seconds') ? other === 2 * one : other <= 2 * one
}
const countable = /^(punches\.count|(leave|trip|outing|correction|approved|fieldwork)\.(count|seconds))/

const theirs = (day: TriedDay): Figures =>
  Object.fromEntries(day.gaps.map((measure) => [measure, day.report.figures[measure]]))
const written = ({ employee, date }: TriedDay, figures: Figures) =>
  ({ _tag: 'written', employee, date, figures }) as const
