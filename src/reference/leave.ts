/** What approved leave, trips and outings make of a workday: slots waived or moved, time covered, exceptions cancelled. */
import type { Leave } from '../domain/approval.js'
import type { Policies } from '../reason/policies.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { dayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import { covers, minus, overlapWithAll, type Span, union } from '../time/span.js'
import { instantOf, type Zone } from '../time/zone.js'
import type { Duty, Slot, WorkDay } from './asked.js'

export interface Excused {
  /** A trip over the whole schedule: "cancels-exceptions". */
  readonly cancelled: boolean
  readonly waived: ReadonlySet<Slot>
  /** When a slot is due, where leave moves it. */
  readonly movedTo: ReadonlyMap<Slot, Instant>
  /** Seconds of standard time that leave covers. */
  readonly covered: number
  /** Some leave of the day counts. */
  readonly any: boolean
}

export const excusedOn = (day: WorkDay, approved: readonly Leave[], zone: Zone, policies: Policies): Excused => {
  const away = approved.filter((one) => one.kind !== 'leave')
  const whole = isWhole(day, coverOf(away, day.date, zone), zone)
  const cancelled = whole && policies.tripWholeDay === 'cancels-exceptions'
  const asLeave = !cancelled && (whole || policies.tripPartDay === 'as-leave')
  const counting = approved.filter((one) => one.kind === 'leave' || asLeave)
  return { cancelled, ...excusedBy(coverOf(counting, day.date, zone), day, zone, policies) }
}

export interface Cover {
  readonly hours: readonly Span[]
  readonly morning: boolean
  readonly afternoon: boolean
}

/** "`begin` at 00:00 is morning, at 12:00 afternoon; `end` is exclusive; several days in a row count each half." */
export const coverOf = (leaves: readonly Leave[], date: CivilDate, zone: Zone): Cover => {
  const midnight = wall(zone, date, 0)
  const noon = wall(zone, date, 43_200)
  const end = wall(zone, addDays(date, 1), 0)
  const byDay = leaves.filter((one) => one.unit !== 'hour')
  const spans = (some: readonly Leave[]) => some.map((one) => ({ start: one.begin, end: one.end }))
  return {
    hours: union(spans(leaves.filter((one) => one.unit === 'hour'))),
    morning: spans(byDay).some((one) => covers(one, { start: midnight, end: noon })),
    afternoon: spans(byDay).some((one) => covers(one, { start: noon, end })),
  }
}

/** Hours, and the halves of the schedule that half days are, together without a gap from the first in to the last out. */
const isWhole = (day: WorkDay, { hours, morning, afternoon }: Cover, zone: Zone): boolean => {
  const [start, end] = [day.duties[0]!.start, day.duties.at(-1)!.end]
  return union([...hours, ...halfSpans(day, { morning, afternoon }, zone)]).some((one) => covers(one, { start, end }))
}

/** The halves of the schedule that half days are. */
const halfSpans = (day: WorkDay, { morning, afternoon }: Omit<Cover, 'hours'>, zone: Zone): readonly Span[] => {
  const [start, end, split] = [day.duties[0]!.start, day.duties.at(-1)!.end, splitOf(day, zone)]
  return [...(morning ? [{ start, end: split }] : []), ...(afternoon ? [{ start: split, end }] : [])]
}

const excusedBy = (cover: Cover, day: WorkDay, zone: Zone, policies: Policies): Omit<Excused, 'cancelled'> => {
  const waived = new Set<Slot>()
  const movedTo = new Map<Slot, Instant>()
  const morningSlots = new Set(slotsOfTheMorning(day, zone))
  for (const duty of day.duties) {
    for (const slot of [duty.in, duty.out])
      if (morningSlots.has(slot) ? cover.morning : cover.afternoon) waived.add(slot)
    const from = firstFreeMoment(duty, cover.hours)
    const to = lastFreeMoment(duty, cover.hours)
    if (isCovered(duty, [...cover.hours, ...halfSpans(day, cover, zone)])) {
      waived.add(duty.in)
      waived.add(duty.out)
      continue
    }
    if (from > duty.start && policies.leaveEdge === 'waives-slot') waived.add(duty.in)
    if (from > duty.start && policies.leaveEdge === 'moves-slot') movedTo.set(duty.in, from)
    if (to < duty.end && policies.leaveEdge === 'waives-slot') waived.add(duty.out)
    if (to < duty.end && policies.leaveEdge === 'moves-slot') movedTo.set(duty.out, to)
  }
  const schedule = { start: day.duties[0]!.start, end: day.duties.at(-1)!.end }
  const any = cover.morning || cover.afternoon || overlapWithAll(schedule, cover.hours) > 0
  return { waived, movedTo, covered: coveredTime(cover, day, zone), any }
}

/** Leave that only a rest interrupts covers the section: there is no moment left at which the person was due. */
const isCovered = ({ start, end, rests }: Duty, hours: readonly Span[]): boolean =>
  overlapWithAll({ start, end }, hours) > 0 && minus({ start, end }, [...hours, ...rests]).length === 0

/** Leave from the start on, and a rest that it runs into: the in is due when both are over. */
const firstFreeMoment = (duty: Duty, hours: readonly Span[]): Instant => {
  if (!hours.some((one) => one.start <= duty.start && duty.start < one.end)) return duty.start
  let at = duty.start
  for (;;) {
    const next = [...hours, ...duty.rests].find((one) => one.start <= at && at < one.end)
    if (next === undefined) return at
    at = next.end
  }
}
const lastFreeMoment = (duty: Duty, hours: readonly Span[]): Instant => {
  if (!hours.some((one) => one.start < duty.end && duty.end <= one.end)) return duty.end
  let at = duty.end
  for (;;) {
    const next = [...hours, ...duty.rests].find((one) => one.start < at && at <= one.end)
    if (next === undefined) return at
    at = next.start
  }
}

/**
 * "Morning waives every slot planned up to the noon rest or gap (one section: its in), afternoon every later one." An out that stands on
 * the gap itself is before it, an in after it.
 */
const slotsOfTheMorning = (day: WorkDay, zone: Zone): readonly Slot[] => {
  const split = splitOf(day, zone)
  return day.duties
    .flatMap((duty) => [duty.in, duty.out])
    .filter((slot) => (slot.edge === 'out' ? slot.planned <= split : slot.planned < split))
}

/** Where the day falls into two: the middle of the gap nearest to 12:00; in one section the beginning of such a rest, else its middle. */
const splitOf = ({ date, duties }: WorkDay, zone: Zone): Instant => {
  const noon = wall(zone, date, 43_200)
  const middle = (from: Instant, to: Instant) => Math.floor((from + to) / 2) as Instant
  const gaps = duties.slice(1).map((duty, i) => middle(duties[i]!.end, duty.start))
  const [first] = duties
  const splits = duties.length > 1 ? gaps : first!.rests.map((rest) => rest.start)
  const nearest = splits.toSorted((a, b) => Math.abs(a - noon) - Math.abs(b - noon) || a - b)[0]
  return nearest ?? middle(first!.start, first!.end)
}

/** Half a day is half of the standard, or the hours in it where they are more; hours beside it count as far as they lie in duty. */
const coveredTime = (cover: Cover, day: WorkDay, zone: Zone): number => {
  const standard = day.duties.reduce((sum, duty) => sum + standardOf(duty), 0)
  const halves = halfSpans(day, cover, zone)
  const dutyIn = (spans: readonly Span[]) =>
    day.duties
      .flatMap((duty) => minus({ start: duty.start, end: duty.end }, duty.rests))
      .reduce((sum, part) => sum + overlapWithAll(part, spans), 0)
  const outside = cover.hours.flatMap((one) => minus(one, halves))
  const inHalf = (half: Span) => dutyIn(cover.hours.flatMap((one) => minus(half, minus(half, [one]))))
  const inHalves = halves.reduce((sum, half) => sum + Math.max(standard / 2, inHalf(half)), 0)
  return Math.min(standard, Math.floor(inHalves + dutyIn(outside)))
}

/** "Half days begin and end at 00:00, 12:00 or 24:00 of the zone's clock." */
const wall = (zone: Zone, date: CivilDate, seconds: number): Instant =>
  instantOf(zone, date, dayOffset(seconds), 'wall-clock')

/** "standard = sum(off−work) − configured rests." */
export const standardOf = (duty: Duty): number =>
  minus({ start: duty.start, end: duty.end }, duty.rests).reduce((sum, part) => sum + (part.end - part.start), 0)
