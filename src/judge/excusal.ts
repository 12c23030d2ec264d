/** What approved leave, trips and outings take away from a planned day: slots waived, edges moved, time covered. */
import type { Leave } from '../domain/approval.js'
import type { PlannedSection, PlannedSlot, WorkPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { Instant } from '../time/instant.js'
import { type Seconds, none } from '../time/seconds.js'
import { type Span, covers, minus, overlap, overlapWithAll, span, union } from '../time/span.js'
import type { Zone } from '../time/zone.js'
import { edgeLeave, halfDayLeave, sectionLeave, wholeLeave } from './clauses/leave.js'
import { tripOverPart, tripOverSchedule } from './clauses/trip.js'
import { type Half, halvesOf } from '../domain/half-day.js'
import { spanOfHalf, spansOf } from './halves.js'

export interface SlotExcuse {
  readonly waived: boolean
  /** Where leave covers the planned time and does not waive it: the time due instead. */
  readonly movedTo: Instant | undefined
}
export interface Excusal {
  /** By section position; one that is not there is due as planned. */
  readonly sections: ReadonlyArray<SectionExcuse>
  /** A trip over the whole schedule: the day's exceptions are cancelled, its slots stay as they are. */
  readonly cancels: boolean
  /** Standard time that leave covers. */
  readonly covered: Seconds
  readonly any: boolean
}

export interface SectionExcuse {
  readonly in: SlotExcuse
  readonly out: SlotExcuse
}

const due: SlotExcuse = { waived: false, movedTo: undefined }
export const bothDue: SectionExcuse = { in: due, out: due }
const nothingExcused: Excusal = { sections: [], cancels: false, covered: none, any: false }
const waived: SlotExcuse = { waived: true, movedTo: undefined }

/** `leaves` are the person's; those of other days change nothing. */
export const excusalOf = (plan: WorkPlan, leaves: readonly Leave[], zone: Zone, world: World): Excusal => {
  if (leaves.length === 0) return nothingExcused
  const schedule = span(plan.sections[0]!.duty.start, plan.sections.at(-1)!.duty.end)
  const touching = leaves.filter((leave) => touches(leave, schedule, plan, zone))
  if (touching.length === 0) return nothingExcused
  const trips = touching.filter((one) => one.kind !== 'leave')
  if (trips.length === 0) return excuse(plan, touching, schedule, zone, world, false)
  const over = { schedule, spans: spansOf(trips, plan, zone), trips }
  const whole = ask(tripOverSchedule, over, world)
  const counts = whole === 'waives' || (whole === undefined && ask(tripOverPart, over, world) === true)
  const counted = counts ? touching : touching.filter((one) => one.kind === 'leave')
  return excuse(plan, counted, schedule, zone, world, whole === 'cancels')
}

const touches = (leave: Leave, schedule: Span, plan: WorkPlan, zone: Zone): boolean =>
  leave.unit === 'hour'
    ? overlap(span(leave.begin, leave.end), schedule) > 0
    : halvesOf(leave, plan.date, zone).length > 0

const excuse = (
  plan: WorkPlan,
  leaves: readonly Leave[],
  schedule: Span,
  zone: Zone,
  world: World,
  cancels: boolean,
): Excusal => {
  const halves = leaves.flatMap((leave) => halvesOf(leave, plan.date, zone).map((half) => ({ leave, half })))
  const hours = leaves.filter((leave) => leave.unit === 'hour')
  const moving = halves.filter(({ leave, half }) => !ask(halfDayLeave, { leave, half }, world))
  const spans = union([
    ...hours.map((leave) => span(leave.begin, leave.end)),
    ...moving.map(({ half }) => spanOfHalf(half, plan, zone, world.policies.halfDay)),
  ])
  const waivedHalves = new Set(halves.filter((one) => !moving.includes(one)).map(({ half }) => half))
  const halfSpans = [...waivedHalves].map((half) => spanOfHalf(half, plan, zone, 'waives-slots'))
  const all =
    ask(wholeLeave, { schedule, spans, halves: new Set(halves.map(({ half }) => half)), leaves }, world) === true
  const names = leaves.map((leave) => leave.name).join('、')
  const sections = plan.sections.map((section) =>
    all
      ? { in: waived, out: waived }
      : excuseSection(section, plan, spans, { halves: waivedHalves, halfSpans }, names, world),
  )
  const covered = all || cancels ? plan.standard : coveredOf(plan, spans, halfSpans)
  return { sections, cancels, covered, any: leaves.length > 0 || cancels }
}

const excuseSection = (
  section: PlannedSection,
  plan: WorkPlan,
  spans: readonly Span[],
  { halves, halfSpans }: { readonly halves: ReadonlySet<Half>; readonly halfSpans: readonly Span[] },
  names: string,
  world: World,
): SectionExcuse => {
  // Half a day and hours may together leave nothing of a section.
  const away = halfSpans.length === 0 ? spans : union([...spans, ...halfSpans])
  if (ask(sectionLeave, { section, spans: away, names }, world)) return { in: waived, out: waived }
  const slot = (one: PlannedSlot): SlotExcuse => {
    if (halves.has(isOfMorning(one, plan) ? 'morning' : 'afternoon')) return waived
    const moved = ask(edgeLeave, { slot: one, section, spans, names }, world, one)
    if (moved === undefined) return due
    return moved === 'waived' ? waived : { waived: false, movedTo: moved }
  }
  return { in: slot(section.in), out: slot(section.out) }
}

/** "Morning waives every slot planned up to the noon rest or gap": an out that stands on the gap itself is before it, an in after it. */
const isOfMorning = ({ edge, planned }: PlannedSlot, { noon }: WorkPlan): boolean =>
  edge === 'out' ? planned <= noon : planned < noon

/**
 * Half of the day's standard for a half day, or what hours cover of that half where they cover more; and what they cover beside it:
 * leave told in two ways never covers less than either.
 */
const coveredOf = (plan: WorkPlan, spans: readonly Span[], halfSpans: readonly Span[]): Seconds => {
  const inHalves = halfSpans.map((half) => {
    const within = spans.map((one) => clipTo(one, half)).filter((one) => one.end > one.start)
    return Math.max(plan.standard / 2, dutyIn(plan, within))
  })
  const beside = spans.flatMap((one) => minus(one, halfSpans))
  const covered = inHalves.reduce((total, part) => total + part, dutyIn(plan, beside))
  return Math.min(plan.standard, Math.floor(covered)) as Seconds
}

/** The part of duty, less rests, that lies in some spans. */
const dutyIn = (plan: WorkPlan, spans: readonly Span[]): number =>
  plan.sections
    .flatMap(({ duty, rests }) => minus(duty, rests))
    .reduce((total, part) => total + overlapWithAll(part, spans), 0)

const clipTo = (one: Span, whole: Span): Span =>
  covers(whole, one)
    ? one
    : span(one.start < whole.start ? whole.start : one.start, one.end > whole.end ? whole.end : one.end)
