/** One official day as evidence of a rule: who read which punches, and what was said against them. */
import type { Approval } from '../domain/approval.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import type { Edge, Punch } from '../domain/punch.js'
import type { Policies } from '../reason/policies.js'
import { addDays } from '../time/civil-date.js'
import { floorToMinute, type Instant, later, nearestMinute, plus } from '../time/instant.js'
import { startOfDay, wallOffset, type Zone } from '../time/zone.js'

/** A punch as the report counts it: seconds after 00:00 of the date. */
export interface Reading {
  /** To the second, or to the minute where the source has no seconds. */
  readonly exact: number
  /** As late and early read it. */
  readonly read: number
  readonly corrected: boolean
}

/** A workday without leave whose punches are known. */
export interface ReportedDay {
  readonly day: OfficialDay
  readonly arrival: Reading | undefined
  readonly departure: Reading | undefined
  /** Seconds; 0 where nothing is said against it, `undefined` where the report does not tell how long. */
  readonly late: number | undefined
  readonly early: number | undefined
  readonly standard: number | undefined
  readonly worked: number | undefined
  /** Seconds of an absence; `undefined` where there is none. */
  readonly absent: number | undefined
  readonly missing: number
}

/** Why a reported day says nothing about the usual times of a rule. */
export const leftOutReasons = [
  'rest',
  'away',
  'several-slots',
  'unclear-punch',
  'not-told',
  'twice',
  'other-standard',
] as const
export type LeftOut = (typeof leftOutReasons)[number]

/** What is read beside the reports. */
export interface Beside {
  readonly zone: Zone
  readonly punches: ReadonlyMap<EmployeeId, readonly Punch[]>
  readonly approvals: ReadonlyMap<EmployeeId, readonly Approval[]>
  readonly policies: Pick<Policies, 'deviationClock'>
}

/**
 * The report's first and last reading where it carries them, else the punches of 04:00 to 04:00. Days with leave, a trip or an outing
 * are left out: what they excuse is for policies, not for times.
 */
export const reportedDay = (day: OfficialDay, beside: Beside): ReportedDay | LeftOut => {
  if (day.figures.dayType === 'rest') return 'rest'
  if (isAway(day, beside)) return 'away'
  const counted = numberIn(day, 'punches.count')
  if ((counted ?? 0) > 2) return 'several-slots'
  const slots = slotsOf(day, beside, counted)
  if (slots === undefined) return 'unclear-punch'
  const told: ReportedDay = {
    day,
    ...slots,
    late: lengthOf(day, 'late'),
    early: lengthOf(day, 'early'),
    standard: numberIn(day, 'standard.seconds'),
    worked: numberIn(day, 'worked.seconds'),
    absent: (numberIn(day, 'absence.count') ?? 0) > 0 ? (numberIn(day, 'absence.seconds') ?? 0) : undefined,
    missing: numberIn(day, 'missing.count') ?? 0,
  }
  return told.late === undefined && told.early === undefined && told.standard === undefined ? 'not-told' : told
}

export const numberIn = ({ figures }: OfficialDay, measure: Measure): number | undefined => {
  const value = figures[measure]
  return typeof value === 'number' ? value : undefined
}

/** A count without a length tells that something was, not how long. */
const lengthOf = (day: OfficialDay, status: 'late' | 'early'): number | undefined => {
  const count = numberIn(day, `${status}.count`)
  if (count === 0) return 0
  return count === undefined || count > 1 ? undefined : numberIn(day, `${status}.seconds`)
}

/** Anything that excuses, from midnight to the end of the date or to the last punch of its night. */
const isAway = (day: OfficialDay, { zone, approvals }: Beside): boolean => {
  const kinds = ['leave', 'trip', 'outing'] as const
  if (kinds.some((kind) => (numberIn(day, `${kind}.count`) ?? 0) > 0)) return true
  const from = startOfDay(zone, day.date)
  const to = later(startOfDay(zone, addDays(day.date, 1)), plus(from, numberIn(day, 'latest.seconds') ?? 0))
  return (approvals.get(day.employee) ?? []).some((one) => one._tag === 'leave' && one.begin < to && from < one.end)
}

type Slots = Pick<ReportedDay, 'arrival' | 'departure'>

const slotsOf = (day: OfficialDay, beside: Beside, counted: number | undefined): Slots | undefined => {
  const [first, last] = readingsOf(day, beside, counted)
  if (first === undefined || last === undefined) return { arrival: undefined, departure: undefined }
  const missing = numberIn(day, 'missing.count') ?? 0
  if (first.exact !== last.exact) return missing === 0 ? { arrival: first, departure: last } : undefined
  switch (loneEdge(first, day, beside)) {
    case 'in':
      return { arrival: first, departure: undefined }
    case 'out':
      return { arrival: undefined, departure: first }
    case undefined:
      return undefined
  }
}

/** Which slot a single punch fills: said by what stands against it, else by its own record. */
const loneEdge = (reading: Reading, day: OfficialDay, beside: Beside): Edge | undefined => {
  if ((numberIn(day, 'late.count') ?? 0) > 0) return 'in'
  if ((numberIn(day, 'early.count') ?? 0) > 0) return 'out'
  const at = plus(startOfDay(beside.zone, day.date), reading.exact)
  const records = (beside.punches.get(day.employee) ?? []).filter(
    (punch) => floorToMinute(punch.at) === floorToMinute(at),
  )
  const said = new Set(records.map(({ says }) => says))
  return said.size === 1 ? [...said].find((one): one is Edge => one === 'in' || one === 'out') : undefined
}

const readingsOf = (
  day: OfficialDay,
  beside: Beside,
  counted: number | undefined,
): readonly [Reading | undefined, Reading | undefined] => {
  const [first, last] = [numberIn(day, 'earliest.seconds'), numberIn(day, 'latest.seconds')]
  if (counted === 0) return [undefined, undefined]
  const reading = (exact: number): Reading => readingAt(exact, day, beside)
  if (first !== undefined && last !== undefined && last > 0) return [reading(first), reading(last)]
  const own = (beside.punches.get(day.employee) ?? [])
    .map(({ at }) => wallOffset(beside.zone, at, day.date))
    .filter((offset) => offset >= fourOClock && offset < fourOClock + 86_400)
  return own.length === 0 ? [undefined, undefined] : [reading(own[0]!), reading(own.at(-1)!)]
}
const fourOClock = 4 * 3600

const readingAt = (exact: number, day: OfficialDay, { zone, approvals, policies }: Beside): Reading => {
  const minute = Math.floor(exact / 60) * 60
  const corrected = (approvals.get(day.employee) ?? []).some(
    (one) => one._tag === 'correction' && wallOffset(zone, floorToMinute(one.at), day.date) === minute,
  )
  return { exact, read: readBy(policies, exact), corrected }
}

const readBy = ({ deviationClock }: Beside['policies'], exact: number): number => {
  switch (deviationClock) {
    case 'punch-second':
      return exact
    case 'punch-minute':
      return floorToMinute(exact as Instant)
    case 'nearest-minute':
      return nearestMinute(exact as Instant)
  }
}
