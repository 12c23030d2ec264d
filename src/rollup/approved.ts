/** Leave, trips, outings and corrections of a day as an approvals document of its own tells them: counts and time. */
import type { Correction, Leave } from '../domain/approval.js'
import type { DayPunches, EffectivePunch } from '../domain/assignment.js'
import { halvesOf } from '../domain/half-day.js'
import type { Figures, Measure } from '../domain/measure.js'
import type { DayPlan, OpenPlan, WorkPlan } from '../domain/plan.js'
import type { DayResult } from '../domain/result.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { seconds } from '../time/seconds.js'
import { startOfDay, type Zone } from '../time/zone.js'
import { type Counted, hourlyLeave } from './clauses/hourly-leave.js'

const kinds = ['leave', 'trip', 'outing'] as const

/** Of a planned day that no approval is about, as most are: one object for all of them. */
const nothingApproved = {
  'correction.count': 0,
  'leave.count': 0,
  'leave.seconds': 0,
  'trip.count': 0,
  'trip.seconds': 0,
  'outing.count': 0,
  'outing.seconds': 0,
} as const satisfies Figures
const untold: Figures = {}

/**
 * The figures of a planned day; none for a rest day, of which nothing says whether leave over it counts. "1 天 = 86400": a half day
 * is 43,200 s. What a day counts of leave by the hour is for policies. `leaves` of other days change nothing.
 */
export const approvedOn = (
  plan: DayPlan,
  punches: DayPunches,
  leaves: readonly Leave[],
  zone: Zone,
  world: World,
): Figures => {
  if (plan._tag !== 'work' && plan._tag !== 'open') return untold
  const told = toldOn(plan, leaves, zone, world)
  const corrections = correctionsIn(punches)
  if (told.length === 0)
    return corrections === 0 ? nothingApproved : { ...nothingApproved, 'correction.count': corrections }
  const figures: Partial<Record<Measure, number>> = { 'correction.count': corrections }
  for (const kind of kinds)
    tell(
      figures,
      kind,
      told.filter(({ leave }) => leave.kind === kind),
      '',
    )
  const named = told.filter(({ leave }) => leave.kind === 'leave' && leave.name !== '')
  for (const name of new Set(named.map(({ leave }) => leave.name)))
    tell(
      figures,
      'leave',
      named.filter(({ leave }) => leave.name === name),
      `:${name}`,
    )
  return figures
}

/** An approval with what the day counts of it. */
interface Told extends Counted {
  readonly leave: Leave
}
const toldOn = (plan: WorkPlan | OpenPlan, leaves: readonly Leave[], zone: Zone, world: World): readonly Told[] => {
  if (leaves.length === 0) return nobodyTold
  return leaves.flatMap((leave): Told[] => {
    const counted = countedOn(leave, plan, zone, world)
    return counted === undefined ? [] : [{ leave, ...counted }]
  })
}
const nobodyTold: readonly Told[] = []

/** A month's sums; `undefined` where its days tell nothing of approvals. */
export const sumApproved = (days: readonly DayResult[]): Figures | undefined => {
  const told = toldBy(days)
  if (told.length < 2) return told[0]
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

/** What the days tell; of those on which nothing is approved one stands for all, as it adds nothing that another would not. */
const toldBy = (days: readonly DayResult[]): readonly Figures[] => {
  const told: Figures[] = []
  let isAnyWithout = false
  for (const { approved, dayType } of days) {
    if (approved === undefined || dayType === 'rest') continue
    if (approved !== nothingApproved) told.push(approved)
    else if (!isAnyWithout) {
      isAnyWithout = true
      told.push(approved)
    }
  }
  return told
}

/** A day that counts a leave of that name also tells its time, unless nothing tells how long it is. */
const isWhole = (measure: Measure, told: readonly Figures[]): boolean => {
  const count = measure.replace('.seconds:', '.count:') as Measure
  return told.every((figures) => figures[count] === undefined || figures[measure] !== undefined)
}

const tell = (
  figures: Partial<Record<Measure, number>>,
  kind: (typeof kinds)[number],
  told: readonly Told[],
  of: '' | `:${string}`,
): void => {
  figures[`${kind}.count${of}` as Measure] = told.length
  const lengths = told.flatMap(({ lasts }) => (lasts === undefined ? [] : [lasts]))
  if (lengths.length === told.length)
    figures[`${kind}.seconds${of}` as Measure] = lengths.reduce((total, one) => total + one, 0)
}

/** Nothing where none of it is of this day. */
const countedOn = (leave: Leave, plan: WorkPlan | OpenPlan, zone: Zone, world: World): Counted | undefined => {
  if (leave.unit === 'hour')
    return isNear(leave, plan.date, zone) ? ask(hourlyLeave, { leave, plan, zone }, world) : undefined
  const halves = halvesOf(leave, plan.date, zone).length
  return halves === 0 ? undefined : { lasts: seconds(halves * 43_200) }
}
/** A day's work ends at 24:00 of the next date at the latest. */
const isNear = (leave: Leave, date: CivilDate, zone: Zone): boolean =>
  leave.begin < startOfDay(zone, addDays(date, 2)) && startOfDay(zone, date) < leave.end

/** Approved corrections whose punch went to this day, whether it was late or not; each once, as one punch may fill two slots. */
const correctionsIn = ({ slots, loose, unused }: DayPunches): number => {
  const corrections: Correction[] = []
  for (const { filled, beaten } of slots) {
    if (filled?.correction !== undefined) corrections.push(filled.correction)
    addCorrections(corrections, beaten)
  }
  addCorrections(corrections, loose)
  addCorrections(corrections, unused)
  return corrections.length < 2 ? corrections.length : new Set(corrections).size
}
const addCorrections = (corrections: Correction[], punches: readonly EffectivePunch[]): void => {
  for (const { correction } of punches) if (correction !== undefined) corrections.push(correction)
}
