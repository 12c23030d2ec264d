/** Leave, trips, outings and corrections of a day as an approvals document of its own tells them: counts, and time by half days. */
import type { Approval, Leave } from '../domain/approval.js'
import type { DayPunches } from '../domain/assignment.js'
import { halvesOf } from '../domain/half-day.js'
import type { Figures, Measure } from '../domain/measure.js'
import type { DayPlan, WorkPlan } from '../domain/plan.js'
import type { DayResult } from '../domain/result.js'
import { overlap, type Span, span } from '../time/span.js'
import type { Zone } from '../time/zone.js'

const kinds = ['leave', 'trip', 'outing'] as const

/**
 * The figures of a planned day; none for a rest day, of which nothing says whether leave over it counts. "1 天 = 86400": a half day
 * is 43,200 s. How leave by the hour is cut to a day and rounded is not said, so on a day with such leave its time is not told.
 */
export const approvedOn = (plan: DayPlan, punches: DayPunches, approvals: readonly Approval[], zone: Zone): Figures => {
  if (plan._tag !== 'work' && plan._tag !== 'open') return {}
  const day = plan._tag === 'open' ? plan.day : scheduleOf(plan)
  const leaves = approvals.filter((one): one is Leave => one._tag === 'leave' && touches(one, plan, day, zone))
  const figures: Partial<Record<Measure, number>> = { 'correction.count': correctionsIn(punches) }
  for (const kind of kinds)
    tell(
      figures,
      kind,
      leaves.filter((one) => one.kind === kind),
      plan,
      zone,
    )
  for (const name of new Set(leaves.filter((one) => one.kind === 'leave' && one.name !== '').map((one) => one.name))) {
    const named = leaves.filter((one) => one.kind === 'leave' && one.name === name)
    figures[`leave.count:${name}`] = named.length
    const seconds = secondsOf(named, plan, zone)
    if (seconds !== undefined) figures[`leave.seconds:${name}`] = seconds
  }
  return figures
}

/** A month's sums; `undefined` where its days tell nothing of approvals. */
export const sumApproved = (days: readonly DayResult[]): Figures | undefined => {
  const told = days.flatMap((day) => (day.approved === undefined || day.dayType === 'rest' ? [] : [day.approved]))
  if (told.length === 0) return undefined
  const measures = new Set(told.flatMap((figures) => Object.keys(figures) as Measure[]))
  const sums: Partial<Record<Measure, number>> = {}
  for (const measure of measures) {
    // A named leave is told only on days that have it; what every day tells must be told by every day.
    const complete = measure.includes(':')
      ? isWhole(measure, told)
      : told.every((figures) => figures[measure] !== undefined)
    if (complete) sums[measure] = told.reduce((total, figures) => total + Number(figures[measure] ?? 0), 0)
  }
  return sums
}

/** A day that counts a leave of that name also tells its time, unless it was by the hour. */
const isWhole = (measure: Measure, told: readonly Figures[]): boolean => {
  const count = measure.replace('.seconds:', '.count:') as Measure
  return told.every((figures) => figures[count] === undefined || figures[measure] !== undefined)
}

const tell = (
  figures: Partial<Record<Measure, number>>,
  kind: (typeof kinds)[number],
  leaves: readonly Leave[],
  plan: DayPlan,
  zone: Zone,
): void => {
  figures[`${kind}.count`] = leaves.length
  const seconds = secondsOf(leaves, plan, zone)
  if (seconds !== undefined) figures[`${kind}.seconds`] = seconds
}

const touches = (leave: Leave, { date }: DayPlan, day: Span, zone: Zone): boolean =>
  leave.unit === 'hour' ? overlap(span(leave.begin, leave.end), day) > 0 : halvesOf(leave, date, zone).length > 0

const secondsOf = (leaves: readonly Leave[], { date }: DayPlan, zone: Zone): number | undefined =>
  leaves.some((leave) => leave.unit === 'hour')
    ? undefined
    : leaves.reduce((total, leave) => total + halvesOf(leave, date, zone).length * 43_200, 0)

const scheduleOf = ({ sections }: WorkPlan): Span => span(sections[0]!.duty.start, sections.at(-1)!.duty.end)

/** Approved corrections whose punch went to this day, whether it was late or not. */
const correctionsIn = ({ slots, loose, unused }: DayPunches): number => {
  const punches = [...slots.flatMap((slot) => [slot.filled, ...slot.beaten]), ...loose, ...unused]
  return new Set(punches.flatMap((one) => one?.correction ?? [])).size
}
