/** Claims about the catalogue: it is the published list of what the vendor leaves unsaid, name by name and answer by answer. */
import { describe, expect, it } from 'vitest'
import {
  badAnswers,
  defaultPolicies,
  isPolicyName,
  policyCatalogue,
  policyNames,
  withAnswers,
} from '../../src/reason/policies.js'
import { isAnswer } from '../../src/reason/policy.js'

/** The list as it was agreed: basis (o observed, a assumed), then the answers, the default first. */
const agreed: Readonly<Record<string, readonly ['o' | 'a', string]>> = {
  deviationClock: ['o', 'punch-minute · punch-second · nearest-minute'],
  workedClock: ['o', 'punch-second · punch-minute'],
  dstOffsets: ['a', 'wall-clock · elapsed'],
  lateCountsFrom: ['a', 'schedule · grace-end'],
  earlyCountsFrom: ['a', 'schedule · grace-start'],
  graceUnset: ['a', 'legacy-flex-time · none'],
  leewayDisallowed: ['a', 'disabled · kept'],
  carryDisallowed: ['a', 'kept · disabled'],
  bandLateFrom: ['a', 'schedule · band-end'],
  bandRequiredOut: ['a', 'shifted-to-the-cap · schedule'],
  bandSections: ['a', 'first-in-last-out · each-section'],
  correctionLeeway: ['o', 'none · grace · full'],
  correctionShiftsOut: ['a', 'no · yes'],
  correctionWins: ['o', 'correction · latest'],
  specialDayInherits: ['a', 'nothing · leeway · everything'],
  carryDay: ['a', 'calendar-day-before · workday-before'],
  carryFromRestDay: ['a', 'no · yes'],
  carryTier: ['a', 'highest-reached · first-listed'],
  carryThreshold: ['a', 'at-least · more-than'],
  carryCombines: ['a', 'max · sum · carry-only'],
  carryLateFrom: ['a', 'schedule · carry-end'],
  carryShiftsOut: ['a', 'no · yes'],
  absenceUnit: ['a', 'all-slots-missing · per-section'],
  absenceWithLeave: ['a', 'uncovered-standard · missed-slots · full-standard'],
  lateBecomesAbsence: ['a', 'never · after-<n>-minutes'],
  absenceOnlyInNeeded: ['a', 'absent · missing'],
  finality: ['a', 'after-last-window · after-report-day · at-once'],
  lonePunch: ['a', 'vendor-hint · nearest-slot · in-first'],
  inChoice: ['a', 'earliest · latest'],
  outChoice: ['o', 'latest · earliest'],
  sharedBoundary: ['a', 'no · yes'],
  windowUnset: ['a', 'neighbours · calendar-day'],
  limitAheadUnit: ['a', 'millisecond · second-when-below-86400'],
  limitZero: ['o', 'no-limit · closed'],
  placeholderCloses: ['a', 'no · yes'],
  leaveEdge: ['a', 'moves-slot · waives-slot · ignored'],
  leaveEdgeLeeway: ['a', 'none · grace'],
  halfDay: ['o', 'waives-slots · moves-to-noon · moves-to-rest · moves-to-half-of-standard'],
  tripWholeDay: ['o', 'cancels-exceptions · waives-slots'],
  tripPartDay: ['a', 'as-leave · ignored'],
  workedWhenWaived: ['o', 'none · to-schedule-edge'],
  restDayBreak: ['o', 'no · yes'],
  breakDisallowed: ['a', 'ignored · deducted'],
  workedSections: ['a', 'sum-of-sections · first-to-last'],
  workedClip: ['a', 'counts · clipped'],
  workedIncomplete: ['o', 'none · complete-sections'],
  punchCount: ['o', 'filled-slots · all-punches'],
  earliestLatest: ['o', 'effective-punches · all-punches'],
  offDutyPunches: ['a', 'counted · ignored'],
  weekStart: ['a', 'monday · sunday'],
  weekParity: ['a', 'calendar · skips-holiday-weeks'],
  dayPrecedence: ['a', 'special-first · holiday-first'],
  makeUpTimes: ['a', 'entry-of-the-weekday-made-up · first-entry · entry-of-that-weekday'],
  freeWorked: ['a', 'by-method · first-to-last'],
  freePairing: ['a', 'alternating · by-type'],
  freeOddPunch: ['a', 'last-ignored · no-worked-time'],
  freeAbsence: ['a', 'no-punch · below-standard · never'],
  wifiIsPlace: ['a', 'yes · no'],
  placeFrom: ['a', 'vendor-flag · recomputed'],
  outsidePunch: ['a', 'if-synchronised · never · always'],
  noRule: ['a', 'unjudged · no-expectation'],
  unscheduled: ['a', 'no-expectation · rest · workday'],
  governingRule: ['a', 'person-over-department · newest'],
  overtimeHoliday: ['a', 'statutory-dates · whole-break'],
  overtimeBeforeWork: ['a', 'yes · no'],
  overtimeStart: ['a', 'never · once-reached'],
  overtimeLimits: ['a', 'after-rests · before-rests'],
  overtimeRounding: ['a', 'by-unit · by-unit-if-given · never'],
  hourlyLeave: ['a', 'planned-time · schedule · calendar-day · not-compared'],
  hourlyLeaveRounding: ['a', 'tenth-up · none · half-hour-up · hour-up'],
  consoleHours: ['o', 'ceil-hour · floor-hour · nearest-hour · tenth · not-compared'],
  consoleMonthHours: ['a', 'not-compared · sum-of-days · rounded-sum'],
}

describe('the catalogue of policies', () => {
  it('names what was agreed, in that order', () => expect(policyNames).toEqual(Object.keys(agreed)))
  it.each(Object.entries(agreed))('holds %s', (name, [basis, answers]) => {
    if (!isPolicyName(name)) throw new Error(`${name} is no policy`)
    expect(policyCatalogue[name].answers).toEqual(answers.split(' · '))
    expect(policyCatalogue[name].basis).toBe(basis === 'o' ? 'observed' : 'assumed')
  })
  it('asks a different question each time', () =>
    expect(new Set(policyNames.map((name) => policyCatalogue[name].asks)).size).toBe(policyNames.length))
})

describe('the default policies', () => {
  it('are the first answers, each of which may be written as it stands', () => {
    expect(Object.keys(defaultPolicies)).toEqual(Object.keys(agreed))
    for (const name of policyNames) {
      expect(defaultPolicies[name]).toBe(agreed[name]![1].split(' · ')[0])
      expect(isAnswer(policyCatalogue[name], defaultPolicies[name])).toBe(true)
    }
  })
  it('keep the answers that nobody replaces', () => {
    const changed = withAnswers({ deviationClock: 'punch-second', lateBecomesAbsence: 'after-30-minutes' })
    expect(policyNames.filter((name) => changed[name] !== defaultPolicies[name])).toEqual([
      'deviationClock',
      'lateBecomesAbsence',
    ])
  })
})

describe('a document of answers', () => {
  it('is told each name and each answer that is unknown, and nothing about the good ones', () =>
    expect(
      badAnswers({
        deviationClock: 'punch-second',
        lateBecomesAbsence: 'after-30-minutes',
        deviationclock: 'punch-second',
        workedClock: 'nearest-minute',
        weekStart: 1,
        toString: 'monday',
      }),
    ).toEqual([
      ['deviationclock', 'punch-second'],
      ['workedClock', 'nearest-minute'],
      ['weekStart', 1],
      ['toString', 'monday'],
    ]))
})
