/** The reports follow other answers to what the vendor leaves unsaid. */
import { type Policies, type PolicyName, withAnswers } from '../../../../reason/policies.js'
import { unsupportedIn } from '../../../../reference/index.js'
import type { KindOfAll } from '../names.js'
import { cause } from '../suspect.js'
import type { WideFault, WideKind } from './wide-fault.js'

/** Answers of which reports show something as soon as people come late, leave early, forget and are corrected. */
export const otherAnswers: ReadonlyArray<Partial<Policies>> = [
  { deviationClock: 'punch-second' },
  { deviationClock: 'nearest-minute' },
  { workedClock: 'punch-minute' },
  { lateCountsFrom: 'grace-end' },
  { earlyCountsFrom: 'grace-start' },
  { bandLateFrom: 'band-end' },
  { bandRequiredOut: 'schedule' },
  { correctionLeeway: 'full' },
  { correctionLeeway: 'grace' },
  { correctionShiftsOut: 'yes' },
  { inChoice: 'latest' },
  { outChoice: 'earliest' },
  { windowUnset: 'calendar-day' },
  { leaveEdge: 'waives-slot' },
  { leaveEdge: 'ignored' },
  { workedSections: 'first-to-last' },
  { carryLateFrom: 'carry-end' },
  { absenceWithLeave: 'full-standard' },
  { tripWholeDay: 'waives-slots' },
  { tripPartDay: 'ignored' },
  { freeWorked: 'first-to-last' },
  { freeAbsence: 'below-standard' },
  { weekStart: 'sunday' },
  { hourlyLeave: 'schedule' },
  { hourlyLeaveRounding: 'hour-up' },
  { hourlyLeave: 'calendar-day' },
  { absenceWithLeave: 'missed-slots' },
  { carryThreshold: 'more-than' },
  { carryTier: 'first-listed' },
  { carryCombines: 'sum' },
  { freeAbsence: 'never' },
  { freeOddPunch: 'no-worked-time' },
  { outsidePunch: 'never' },
  { outsidePunch: 'always' },
  { wifiIsPlace: 'no' },
  { dayPrecedence: 'holiday-first' },
  { makeUpTimes: 'first-entry' },
  { makeUpTimes: 'entry-of-that-weekday' },
  { breakDisallowed: 'deducted' },
  { workedClip: 'clipped' },
  { graceUnset: 'none' },
  { leaveEdgeLeeway: 'grace' },
  { limitAheadUnit: 'second-when-below-86400' },
  { bandSections: 'each-section' },
]

/** Two answers that show in different figures, or on different days. */
const pairs: ReadonlyArray<Partial<Policies>> = [
  { deviationClock: 'punch-second', workedClock: 'punch-minute' },
  { lateCountsFrom: 'grace-end', workedClock: 'punch-minute' },
  { bandLateFrom: 'band-end', outChoice: 'earliest' },
  { correctionLeeway: 'full', workedSections: 'first-to-last' },
  { inChoice: 'latest', lateCountsFrom: 'grace-end' },
]

export const policyKind: WideKind = {
  kind: 'policy',
  faults: (_world, _dates, draw) => draw.shuffled(otherAnswers).map((answers) => underOther(answers, 'policy')),
}
export const policyPairKind: WideKind = {
  kind: 'policy-pair',
  faults: (_world, _dates, draw) => draw.shuffled(pairs).map((answers) => underOther(answers, 'policy-pair')),
}

/** `policy:<name>=<answer>`; of two the names in alphabetical order, joined by "+". */
export const idOf = (answers: Partial<Policies>): string =>
  `policy:${(Object.keys(answers) as PolicyName[])
    .toSorted()
    .map((name) => `${name}=${answers[name]}`)
    .join('+')}`

const underOther = (answers: Partial<Policies>, kind: KindOfAll): WideFault => {
  const policies = withAnswers(answers)
  const refused = unsupportedIn(policies)
  if (refused.length > 0) throw new RangeError(`the reference does not know ${refused.map(String).join(', ')}`)
  const names = Object.keys(answers) as PolicyName[]
  const parts = names.length === 1 ? [] : names.map((name) => underOther({ [name]: answers[name] }, 'policy'))
  return { kind, expects: cause(idOf(answers)), parts, reportedIn: (world) => ({ ...world, policies }) }
}
