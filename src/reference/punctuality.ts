/** How late the in-punch and how early the out-punch of a section is, in seconds; 0 is in time. */
import type { Policies } from '../reason/policies.js'
import { floorToMinute, type Instant, nearestMinute } from '../time/instant.js'
import type { Duty, Leniency, Slot, WorkDay } from './asked.js'
import type { Effective } from './effective.js'
import type { Excused } from './leave.js'

export interface WorkedDay {
  readonly day: WorkDay
  readonly filled: ReadonlyMap<Slot, Effective>
  readonly excused: Excused
  /** What leaving late the day before grants this morning. */
  readonly carried: number
  readonly policies: Policies
}

export const lateOf = (duty: Duty, worked: WorkedDay): number => {
  const { day, excused, policies } = worked
  const punch = worked.filled.get(duty.in)
  if (!isDue(duty.in, worked) || punch === undefined) return 0
  const isFirst = duty === day.duties[0]
  const leniency = leniencyFor(punch, day.leniency, policies)
  const bandReaches = isFirst || policies.bandSections === 'each-section'
  const ordinary = larger(
    { seconds: leniency.graceIn, forgiven: policies.lateCountsFrom === 'grace-end' },
    { seconds: bandReaches ? leniency.bandLate : 0, forgiven: policies.bandLateFrom === 'band-end' },
  )
  const carry = {
    seconds: isFirst && leniency.carries ? worked.carried : 0,
    forgiven: policies.carryLateFrom === 'carry-end',
  }
  const given = combined(ordinary, carry, policies)
  const moved = excused.movedTo.get(duty.in) ?? duty.start
  const ownGrace = moved > duty.start && policies.leaveEdgeLeeway === 'grace' ? leniency.graceIn : 0
  const arrived = read(punch.at, policies)
  if (arrived <= Math.max(duty.start + given.seconds, moved + ownGrace)) return 0
  const forgivenEdge = policies.lateCountsFrom === 'grace-end' ? moved + ownGrace : moved
  return arrived - Math.max(duty.start + given.forgiven, forgivenEdge)
}

export const earlyOf = (duty: Duty, worked: WorkedDay): number => {
  const { day, excused, policies } = worked
  const punch = worked.filled.get(duty.out)
  if (!isDue(duty.out, worked) || punch === undefined) return 0
  const leniency = leniencyFor(punch, day.leniency, policies)
  const shift = leniency.bandLate + leniency.bandEarly > 0 ? shiftOf(duty, worked) : 0
  const due = duty.end + shift
  const moved = excused.movedTo.get(duty.out) ?? due
  const ownGrace = moved < duty.end && policies.leaveEdgeLeeway === 'grace' ? leniency.graceOut : 0
  const left = read(punch.at, policies)
  const earliest = Math.min(due - leniency.graceOut, moved - ownGrace)
  if (left >= earliest) return 0
  return (policies.earlyCountsFrom === 'grace-start' ? earliest : Math.min(due, moved)) - left
}

/** 早到早走、晚到晚走: the end moves with the arrival, as far as the band goes. Leave must not add an exception, so it delays nothing. */
const shiftOf = (duty: Duty, { day, filled, excused, policies }: WorkedDay): number => {
  const each = policies.bandSections === 'each-section'
  const first = each ? duty : day.duties[0]!
  if (!each && duty !== day.duties.at(-1)) return 0
  const arrival = filled.get(first.in)
  if (arrival === undefined) return 0
  if (arrival.corrected && policies.correctionShiftsOut === 'no') return 0
  const { bandEarly, bandLate } = day.leniency
  const by = read(arrival.at, policies) - first.start
  if (by > 0 && (excused.waived.has(first.in) || excused.movedTo.has(first.in))) return 0
  if (by > bandLate) return policies.bandRequiredOut === 'schedule' ? 0 : bandLate
  return Math.max(by, -bandEarly)
}

/** Optional slots are never late or early, and waived ones neither. */
const isDue = (slot: Slot, { excused }: WorkedDay): boolean => slot.needed && !excused.waived.has(slot)

/** A corrected slot has no leeway by default. */
const leniencyFor = (
  punch: Effective,
  full: Leniency,
  { correctionLeeway }: Policies,
): Leniency & { readonly carries: boolean } => {
  if (!punch.corrected || correctionLeeway === 'full') return { ...full, carries: true }
  const graces = correctionLeeway === 'grace' ? {} : { graceIn: 0, graceOut: 0 }
  return { ...full, ...graces, bandEarly: 0, bandLate: 0, carries: false }
}

/** An allowance, and whether past it only the rest counts. */
interface Allowance {
  readonly seconds: number
  readonly forgiven: boolean
}
const larger = (a: Allowance, b: Allowance): Allowance => (b.seconds > a.seconds ? b : a)
const combined = (
  ordinary: Allowance,
  carry: Allowance,
  policies: Policies,
): { readonly seconds: number; readonly forgiven: number } => {
  const winner = ((): Allowance => {
    if (carry.seconds === 0 || policies.carryCombines === 'max') return larger(ordinary, carry)
    return policies.carryCombines === 'sum' ? { ...carry, seconds: ordinary.seconds + carry.seconds } : carry
  })()
  return { seconds: winner.seconds, forgiven: winner.forgiven ? winner.seconds : 0 }
}

/** "Only floor the punch, then subtract reproduces the vendor's sample." */
export const read = (at: Instant, { deviationClock }: Policies): Instant => {
  if (deviationClock === 'punch-second') return at
  return deviationClock === 'nearest-minute' ? nearestMinute(at) : floorToMinute(at)
}
