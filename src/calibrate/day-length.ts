/** How long a day may be planned: standard and worked time together tell its rests, and so its length. */
import { commonest } from './commonest.js'
import { step } from './fact.js'
import type { ReportedDay } from './reported-day.js'

export interface DayLength {
  /** Seconds of the standard time; `undefined` where no day tells. */
  readonly standard: number | undefined
  /** From start to end at least: the standard time, and as much rest as the days show. */
  readonly least: number
  /** Whoever was there from a start to an end had all the rests of such a day. */
  readonly allows: (start: number, end: number) => boolean
}

export const anyLength: DayLength = { standard: undefined, least: step, allows: (start, end) => end > start }

/**
 * The commonest standard time, and the commonest time by which worked time falls short of presence: a rest, in whole or in part. It counts
 * where most days show it and none shows more; worked time in whole hours shows none.
 */
export const dayLength = (days: readonly ReportedDay[]): DayLength => {
  const standard = commonest(days.flatMap((day) => day.standard ?? []))
  if (standard === undefined) return anyLength
  const present = days.filter((day) => day.standard === standard).flatMap(presenceOf)
  const rest = restIn(present)
  if (rest === undefined) return { standard, least: standard, allows: (start, end) => end >= start + standard }
  const least = standard + rest
  const latestOut = latestBy(present.filter((one) => one.short === rest))
  return {
    standard,
    least,
    allows: (start, end) => end === start + least || (end > start + least && latestOut(start) < end),
  }
}

interface Presence {
  readonly from: number
  readonly to: number
  /** What worked time lacks of it, seconds. */
  readonly short: number
}

const presenceOf = ({ arrival, departure, worked }: ReportedDay): readonly Presence[] =>
  arrival === undefined || departure === undefined || worked === undefined || worked <= 0
    ? []
    : [{ from: arrival.exact, to: departure.exact, short: departure.exact - arrival.exact - worked }]

const restIn = (present: readonly Presence[]): number | undefined => {
  const rest = commonest(present.map(({ short }) => short))
  if (rest === undefined || rest < 0 || rest % step !== 0) return undefined
  const showing = present.filter(({ short }) => short === rest).length
  return showing * 2 > present.length && present.every(({ short }) => short <= rest) ? rest : undefined
}

/** The latest departure of those who were there by a time; before everything where nobody was. */
const latestBy = (present: readonly Presence[]): ((start: number) => number) => {
  const inOrder = present.toSorted((a, b) => a.from - b.from)
  return (start) => {
    let latest = Number.NEGATIVE_INFINITY
    for (const { from, to } of inOrder) {
      if (from > start) break
      if (to > latest) latest = to
    }
    return latest
  }
}
