/** A workday under free hours: "员工无打卡时间限制，可随时打卡并记录工作时长，只统计旷工". */
import type { OpenPlan } from '../domain/plan.js'
import type { Verdict } from '../domain/verdict.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Seconds, atLeastZero, none } from '../time/seconds.js'
import { overlap, overlapWithAll, span, union } from '../time/span.js'
import type { Zone } from '../time/zone.js'
import { device, place } from './clauses/flaws.js'
import { freeAbsence } from './clauses/free-absence.js'
import { pairedTime } from './clauses/paired-time.js'
import { tripOverPart } from './clauses/trip.js'
import { isUnderWay } from './finality.js'
import { halvesOf } from '../domain/half-day.js'
import type { DayCase, Judgement } from './cases.js'
import { countsFieldwork, fieldworkOf } from './fieldwork-of.js'
import type { Leave } from '../domain/approval.js'

export const judgeOpenDay = (day: DayCase<OpenPlan>, world: World): Judgement => {
  const { plan, punches, clock, zone } = day
  const { loose } = punches
  const rule = { method: plan.method, outAfter: plan.outAfter }
  const worked = ask(pairedTime, { punches: loose, ...rule, rests: [], free: true }, world)!
  const provisional = isUnderWay(plan, clock)
  const { covered, whole } = coveredOn(leavesThatCount(day, world), plan, zone)
  const absent = provisional
    ? undefined
    : ask(freeAbsence, { punches: loose.length, worked, standard: plan.standard, covered, excused: whole }, world)
  const verdicts: Verdict[] =
    absent === undefined ? [] : [{ status: 'absence', slot: undefined, seconds: absent, clause: freeAbsence.id }]
  for (const { punch, correction } of loose) {
    const flaw = { punch, rule: plan.rule, corrected: correction !== undefined }
    if (ask(place, flaw, world)) verdicts.push(flawed('place', place.id))
    if (ask(device, flaw, world)) verdicts.push(flawed('device', device.id))
  }
  const fieldwork = countsFieldwork(plan.rule) ? fieldworkOf(loose, plan.rule, world) : undefined
  return { verdicts, worked, standard: plan.standard, provisional, fieldwork }
}

const flawed = (status: 'place' | 'device', clause: string): Verdict => ({
  status,
  slot: undefined,
  seconds: none,
  clause,
})

/** A trip that excuses the day by itself always counts, one over a part of it where `trip-over-part` says so. */
const leavesThatCount = ({ leaves, plan, zone }: DayCase<OpenPlan>, world: World): readonly Leave[] => {
  if (leaves.length === 0) return leaves
  const trips = leaves.filter((one) => one.kind !== 'leave' && touches(one, plan, zone))
  if (trips.length === 0 || coveredOn(trips, plan, zone).whole) return leaves
  return ask(tripOverPart, { trips }, world) ? leaves : leaves.filter((one) => one.kind === 'leave')
}

const touches = (leave: Leave, { date, day }: OpenPlan, zone: Zone): boolean =>
  leave.unit === 'hour' ? overlap(span(leave.begin, leave.end), day) > 0 : halvesOf(leave, date, zone).length > 0

const nothingCovered = { covered: none, whole: false }
/** Leave of both halves, or over the whole attendance day, excuses it; a part takes its share of the standard. */
const coveredOn = (leaves: readonly Leave[], plan: OpenPlan, zone: Zone): { covered: Seconds; whole: boolean } => {
  if (leaves.length === 0) return nothingCovered
  const halves = new Set(leaves.flatMap((leave) => halvesOf(leave, plan.date, zone)))
  const hours = union(leaves.filter((leave) => leave.unit === 'hour').map((leave) => span(leave.begin, leave.end)))
  const away = overlapWithAll(plan.day, hours)
  const whole =
    halves.size === 2 || away >= plan.day.end - plan.day.start || (plan.standard > 0 && away >= plan.standard)
  const half = Math.floor((plan.standard / 2) * halves.size)
  return { covered: (plan.standard - atLeastZero(plan.standard - half - away)) as Seconds, whole }
}
