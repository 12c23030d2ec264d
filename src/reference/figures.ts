/** The figures of a day: of planned work, of free hours, and of rest. */
import type { Leave } from '../domain/approval.js'
import type { Figures } from '../domain/measure.js'
import type { Policies } from '../reason/policies.js'
import { wallOffset, type Zone } from '../time/zone.js'
import { gapsOf } from './absence.js'
import { overlapWithAll } from '../time/span.js'
import type { Asked, OpenDay, RestDay, WorkDay } from './asked.js'
import type { Effective } from './effective.js'
import { type Cover, coverOf, standardOf } from './leave.js'
import { freeTime, timeByMethod } from './pairing.js'
import { earlyOf, lateOf, type WorkedDay } from './punctuality.js'
import { workedOf } from './worked.js'

export interface Scene {
  readonly zone: Zone
  readonly policies: Policies
}

export const figuresOfWork = (worked: WorkedDay, scene: Scene): Figures => {
  const { day, excused, filled } = worked
  const punches = [...filled.values()]
  // "A person on full-day leave who punches keeps the time, slot still 无需打卡（请假）": nothing is wrong with such a punch.
  const due = [...filled].flatMap(([slot, punch]) => (excused.waived.has(slot) ? [] : [punch]))
  const lates = day.duties.map((duty) => lateOf(duty, worked)).filter((seconds) => seconds > 0)
  const earlies = day.duties.map((duty) => earlyOf(duty, worked)).filter((seconds) => seconds > 0)
  const gaps = gapsOf(worked)
  const said = excused.cancelled
    ? {}
    : {
        'late.count': lates.length,
        'late.seconds': sum(lates),
        'early.count': earlies.length,
        'early.seconds': sum(earlies),
        'missing.count': gaps.missing,
        'absence.count': gaps.absences,
        'absence.seconds': gaps.absent,
        ...flawsOf(due, day, scene.policies),
      }
  return {
    ...nothing,
    ...said,
    ...readings(punches, day, scene.zone),
    dayType: 'work',
    'worked.seconds': workedOf(worked),
    'standard.seconds': sum(day.duties.map(standardOf)),
  }
}

/** "自由上下班：…只统计旷工": no time is late or early; a place may still be wrong. */
export const figuresOfOpen = (
  day: OpenDay,
  punches: readonly Effective[],
  leaves: readonly Leave[],
  scene: Scene,
): Figures => {
  const { policies } = scene
  const times = punches.map((one) => one.at)
  const worked = freeTime(times, day.rule.method, day.outAfter, policies)
  const { covered, whole } = excusedOf(day, leaves, scene)
  const due = day.standard - covered
  const absent =
    !whole &&
    policies.freeAbsence !== 'never' &&
    (punches.length === 0 || (policies.freeAbsence === 'below-standard' && worked < due))
  return {
    ...nothing,
    ...readings(punches, day, scene.zone),
    ...flawsOf(punches, day, policies),
    dayType: 'work',
    'worked.seconds': worked,
    'standard.seconds': day.standard,
    'absence.count': absent ? 1 : 0,
    'absence.seconds': !absent ? 0 : policies.absenceWithLeave === 'uncovered-standard' ? due : day.standard,
  }
}

/** Trips are as leave; without `tripPartDay: as-leave` those alone that excuse the day by themselves. */
const excusedOf = (day: OpenDay, leaves: readonly Leave[], { zone, policies }: Scene) => {
  const by = (some: readonly Leave[]) => coveredOf(day, coverOf(some, day.date, zone))
  const trips = by(leaves.filter((one) => one.kind !== 'leave'))
  return policies.tripPartDay === 'as-leave' || trips.whole
    ? by(leaves)
    : by(leaves.filter((one) => one.kind === 'leave'))
}

/** Half a day is half of the standard, an hour of leave an hour of it; both halves, or as much as the standard, excuse the day. */
const coveredOf = (
  { standard, span }: OpenDay,
  { hours, morning, afternoon }: Cover,
): { readonly covered: number; readonly whole: boolean } => {
  const away = overlapWithAll(span, hours)
  const halves = (morning ? 1 : 0) + (afternoon ? 1 : 0)
  const whole = halves === 2 || away >= span.end - span.start || (standard > 0 && away >= standard)
  return { covered: Math.min(standard, Math.floor((standard * halves) / 2) + away), whole }
}

/** "Rest days: worked time by `checkin_method_type`, no exceptions, standard 0, punches.count = effective punches." */
export const figuresOfRest = (day: RestDay, punches: readonly Effective[], scene: Scene): Figures => ({
  ...nothing,
  ...readings(punches, day, scene.zone),
  ...(day.unscheduled ? {} : { dayType: 'rest' as const }),
  'worked.seconds': timeByMethod(
    punches.map((one) => one.at),
    day.method,
    0,
    scene.policies,
  ),
})

const readings = (punches: readonly Effective[], day: Asked, zone: Zone): Figures => {
  const times = punches.map((one) => one.at).toSorted((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  return {
    'punches.count': times.length,
    'earliest.seconds': first === undefined ? 0 : wallOffset(zone, first, day.date),
    'latest.seconds': last === undefined ? 0 : wallOffset(zone, last, day.date),
  }
}

const flawsOf = (punches: readonly Effective[], { rule }: OpenDay | WorkDay, policies: Policies): Figures => ({
  'place.count': rule.outOfRange === 'fieldwork' ? 0 : punches.filter((one) => isMisplaced(one, policies)).length,
  'device.count': punches.filter((one) => !one.corrected && one.record?.flaws.has('device')).length,
})

/** A corrected punch is calibrated in every respect ("异常的打卡状态可被校准"). */
const isMisplaced = ({ corrected, record }: Effective, { wifiIsPlace }: Policies): boolean =>
  !corrected &&
  record !== undefined &&
  (record.flaws.has('place') || (record.flaws.has('wifi') && wifiIsPlace === 'yes'))

const nothing = {
  'late.count': 0,
  'late.seconds': 0,
  'early.count': 0,
  'early.seconds': 0,
  'missing.count': 0,
  'absence.count': 0,
  'absence.seconds': 0,
  'place.count': 0,
  'device.count': 0,
  'worked.seconds': 0,
  'standard.seconds': 0,
} satisfies Figures

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)
