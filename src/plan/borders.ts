/** Where the punches of one planned day end and those of the next begin, when no rule says: policy `windowUnset`. */
import type { Policies } from '../reason/policies.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import { type Instant, plus, since } from '../time/instant.js'
import { hours } from '../time/seconds.js'
import { type Span, span } from '../time/span.js'
import { dateAt, instantOf, type Zone } from '../time/zone.js'

/** One planned working day of a person: from its first in to its last out. */
export interface Instance {
  readonly date: CivilDate
  readonly duty: Span
}
/** The planned working days next to one, whether or not they are near enough to be neighbours. */
export interface Around {
  readonly before: Instance | undefined
  readonly after: Instance | undefined
}

/** From where to where the punches of a planned day are its own; the border belongs to the later of two. */
export const borders = (where: Zone, one: Instance, around: Around, reading: Policies['windowUnset']): Span => {
  const { before, after } = around
  if (reading === 'calendar-day') return calendarDay(where, one.date)
  return span(
    before !== undefined && areNeighbours(before, one) ? between(where, before, one) : openStart(where, one.duty.start),
    after !== undefined && areNeighbours(one, after) ? between(where, one, after) : openEnd(where, one.duty.end),
  )
}

/** A date from 04:00 to 04:00: what of it no planned day reaches is its own. */
export const calendarDay = (where: Zone, date: CivilDate): Span =>
  span(fourOf(where, date), fourOf(where, addDays(date, 1)))

/** Half-way between two instants; of two seconds in the middle the first. */
export const middle = ({ start, end }: Span): Instant => plus(start, Math.floor((end - start) / 2))

const areNeighbours = (earlier: Instance, later: Instance): boolean =>
  since(later.duty.start, earlier.duty.end) <= hours(24)

const between = (where: Zone, earlier: Instance, later: Instance): Instant => {
  const four = fourOf(where, later.date)
  const free = span(plus(earlier.duty.end, hours(2)), plus(later.duty.start, -hours(2)))
  return free.start <= four && four <= free.end ? four : middle(span(earlier.duty.end, later.duty.start))
}

/** The 04:00 two to eight hours before, else four hours before. */
const openStart = (where: Zone, start: Instant): Instant => {
  const four = fourUpTo(where, plus(start, -hours(2)))
  return since(start, four) <= hours(8) ? four : plus(start, -hours(4))
}
const openEnd = (where: Zone, end: Instant): Instant => {
  const four = fourAfter(where, plus(end, hours(2) - 1))
  return since(four, end) <= hours(8) ? four : plus(end, hours(4))
}

/** 04:00 is a time on the wall, whatever policy `dstOffsets` says of offsets. */
const fourOf = (where: Zone, date: CivilDate): Instant => instantOf(where, date, dayOffset(hours(4)), 'wall-clock')

/** The last 04:00 not after an instant. */
const fourUpTo = (where: Zone, at: Instant): Instant => {
  const four = fourOf(where, dateAt(where, at))
  return four <= at ? four : fourOf(where, addDays(dateAt(where, at), -1))
}
/** The first 04:00 after an instant. */
const fourAfter = (where: Zone, at: Instant): Instant => {
  const four = fourOf(where, dateAt(where, at))
  return four > at ? four : fourOf(where, addDays(dateAt(where, at), 1))
}
