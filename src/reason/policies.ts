/** The epilogue of the vendor's manual: everything it leaves unsaid that decides a verdict, named, with its answers. */
import { assumed, isAnswer, observed, type Policy, type Written } from './policy.js'

/**
 * The catalogue. First answer is the default. Words: grace is `flex_on/off_duty_time` or the older `flex_time`; band is
 * `max_allow_arrive_early/late`; carry is `late_rule`; leeway is all three.
 */
export const policyCatalogue = {
  deviationClock: observed('What do late and early measure from?', 'punch-minute', 'punch-second', 'nearest-minute'),
  workedClock: observed('And worked time?', 'punch-second', 'punch-minute'),
  dstOffsets: assumed('How is "seconds after 0:00" read on a day of 23 or 25 hours?', 'wall-clock', 'elapsed'),
  lateCountsFrom: assumed('Past the grace, late counts from', 'schedule', 'grace-end'),
  earlyCountsFrom: assumed('Past the grace, early counts from', 'schedule', 'grace-start'),
  graceUnset: assumed('What if flex_on/off_duty_time is missing?', 'legacy-flex-time', 'none'),
  leewayDisallowed: assumed('Does allow_flex false disable a grace or band beside it?', 'disabled', 'kept'),
  carryDisallowed: assumed('Does allow_flex false disable an enabled carry beside it?', 'kept', 'disabled'),
  bandLateFrom: assumed('On arrival beyond the band, late counts from', 'schedule', 'band-end'),
  bandRequiredOut: assumed('On arrival beyond the band, the required out is', 'shifted-to-the-cap', 'schedule'),
  bandSections: assumed('Which sections does a band reach?', 'first-in-last-out', 'each-section'),
  correctionLeeway: observed('What leeway has a corrected slot?', 'none', 'grace', 'full'),
  correctionShiftsOut: assumed('Does a corrected in-punch shift the required out?', 'no', 'yes'),
  correctionWins: observed('What wins when a correction stands beside a live punch?', 'correction', 'latest'),
  specialDayInherits: assumed('What does a special workday take from the rule?', 'nothing', 'leeway', 'everything'),
  carryDay: assumed('The out-punch that carries is of', 'calendar-day-before', 'workday-before'),
  carryFromRestDay: assumed('Does work on a rest day carry?', 'no', 'yes'),
  carryTier: assumed('Which tier of a carry holds?', 'highest-reached', 'first-listed'),
  carryThreshold: assumed('A tier is reached at', 'at-least', 'more-than'),
  carryCombines: assumed('How does a carry combine with grace or band?', 'max', 'sum', 'carry-only'),
  carryLateFrom: assumed('Past the carry, late counts from', 'schedule', 'carry-end'),
  carryShiftsOut: assumed('Does a carried late arrival shift the required out?', 'no', 'yes'),
  absenceUnit: assumed('On a day of several sections absence is', 'all-slots-missing', 'per-section'),
  absenceWithLeave: assumed(
    'With part-day leave and no punch, the absence is',
    'uncovered-standard',
    'missed-slots',
    'full-standard',
  ),
  lateBecomesAbsence: assumed('Does lateness turn into absence?', 'never', 'after-<n>-minutes'),
  absenceOnlyInNeeded: assumed('Where the out is optional and the in is missing, the day is', 'absent', 'missing'),
  finality: assumed('When is a missing slot final?', 'after-last-window', 'after-report-day', 'at-once'),
  lonePunch: assumed('Where does a punch go that several slots could take?', 'vendor-hint', 'nearest-slot', 'in-first'),
  inChoice: assumed('Which of several in-punches of a slot counts?', 'earliest', 'latest'),
  outChoice: observed('Which of several out-punches of a slot counts?', 'latest', 'earliest'),
  sharedBoundary: assumed('May one punch be the out of one section and the in of the next?', 'no', 'yes'),
  windowUnset: assumed('Which windows hold where the rule gives none?', 'neighbours', 'calendar-day'),
  limitAheadUnit: assumed('In which unit is limit_aheadtime?', 'millisecond', 'second-when-below-86400'),
  limitZero: observed('What does an older limit of 0 mean?', 'no-limit', 'closed'),
  placeholderCloses: assumed('Does a 未打卡 row close its slot before the window ends?', 'no', 'yes'),
  leaveEdge: assumed('Hourly leave that covers the start or the end', 'moves-slot', 'waives-slot', 'ignored'),
  leaveEdgeLeeway: assumed('What leeway counts from a moved edge itself?', 'none', 'grace'),
  halfDay: observed(
    'Morning or afternoon leave',
    'waives-slots',
    'moves-to-noon',
    'moves-to-rest',
    'moves-to-half-of-standard',
  ),
  tripWholeDay: observed('A trip or outing over the whole schedule', 'cancels-exceptions', 'waives-slots'),
  tripPartDay: assumed('A trip or outing over a part of it', 'as-leave', 'ignored'),
  workedWhenWaived: observed('Worked time with one slot waived and one punch', 'none', 'to-schedule-edge'),
  restDayBreak: observed('Are rests deducted from work on a rest day?', 'no', 'yes'),
  breakDisallowed: assumed('Rest times beside allow_rest false are', 'ignored', 'deducted'),
  workedSections: assumed('Worked time of several sections is', 'sum-of-sections', 'first-to-last'),
  workedClip: assumed('Time before the first window opens', 'counts', 'clipped'),
  workedIncomplete: observed('Worked time when a needed slot is missing', 'none', 'complete-sections'),
  punchCount: observed('checkin_count counts', 'filled-slots', 'all-punches'),
  earliestLatest: observed('earliest_time and lastest_time are of', 'effective-punches', 'all-punches'),
  offDutyPunches: assumed('Punches on a rest day though the rule does not allow them', 'counted', 'ignored'),
  weekStart: assumed('On which day does a week of biweekly begin?', 'monday', 'sunday'),
  weekParity: assumed('Do biweekly weeks run on over holidays?', 'calendar', 'skips-holiday-weeks'),
  dayPrecedence: assumed('Special day or public holiday: which wins?', 'special-first', 'holiday-first'),
  makeUpTimes: assumed(
    'Times on a make-up workday, with several entries',
    'entry-of-the-weekday-made-up',
    'first-entry',
    'entry-of-that-weekday',
  ),
  freeWorked: assumed('Worked time of free hours is', 'by-method', 'first-to-last'),
  freePairing: assumed('How does method 0 pair?', 'alternating', 'by-type'),
  freeOddPunch: assumed('Method 0 with an odd number of punches', 'last-ignored', 'no-worked-time'),
  freeAbsence: assumed('Under a free rule a day is absent with', 'no-punch', 'below-standard', 'never'),
  wifiIsPlace: assumed('Does wifi异常 count as a place exception?', 'yes', 'no'),
  placeFrom: assumed('Where do place exceptions come from?', 'vendor-flag', 'recomputed'),
  outsidePunch: assumed('Does 外出打卡 fill a slot?', 'if-synchronised', 'never', 'always'),
  noRule: assumed('A report of a person without a rule is', 'unjudged', 'no-expectation'),
  unscheduled: assumed('A day outside a shift person’s roster is', 'no-expectation', 'rest', 'workday'),
  governingRule: assumed('When several company rules cover a person', 'person-over-department', 'newest'),
  overtimeHoliday: assumed('Which days off are holidays for overtime?', 'statutory-dates', 'whole-break'),
  overtimeBeforeWork: assumed('Where overtime is allowed all day, is punched time before work overtime?', 'yes', 'no'),
  overtimeStart: assumed(
    'Does the time between the last planned out and the start of overtime count?',
    'never',
    'once-reached',
  ),
  overtimeLimits: assumed('The least and the most overtime are measured', 'after-rests', 'before-rests'),
  overtimeRounding: assumed(
    'Overtime in reports is rounded by time_unit_config',
    'by-unit',
    'by-unit-if-given',
    'never',
  ),
  hourlyLeave: assumed(
    'How much of leave, a trip or an outing by the hour does a day count?',
    'planned-time',
    'schedule',
    'calendar-day',
    'not-compared',
  ),
  hourlyLeaveRounding: assumed('Leave by the hour is rounded', 'tenth-up', 'none', 'half-hour-up', 'hour-up'),
  consoleHours: observed(
    'Worked hours in a console export are',
    'ceil-hour',
    'floor-hour',
    'nearest-hour',
    'tenth',
    'not-compared',
  ),
  consoleMonthHours: assumed('Hours of a month in a console export are', 'not-compared', 'sum-of-days', 'rounded-sum'),
} as const satisfies Record<string, Policy>

export type PolicyName = keyof typeof policyCatalogue

/** One answer for each policy; the type is derived from the catalogue, so the list and the type are one thing. */
export type Policies = {
  readonly [P in PolicyName]: Written<(typeof policyCatalogue)[P]['answers'][number]>
}

export const policyNames = Object.keys(policyCatalogue) as readonly PolicyName[]

/** Every policy at its first answer. */
export const defaultPolicies: Policies = Object.fromEntries(
  policyNames.map((name) => [name, policyCatalogue[name].answers[0]]),
) as unknown as Policies

export const isPolicyName = (text: string): text is PolicyName => Object.hasOwn(policyCatalogue, text)

/** The defaults with some answers replaced; an unknown name or answer is the caller's mistake and named by `badAnswers`. */
export const withAnswers = (answers: Partial<Policies>): Policies => ({ ...defaultPolicies, ...answers })

/** The entries of a policies document that are no policy, or no answer of theirs. */
export const badAnswers = (answers: Readonly<Record<string, unknown>>): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(answers).filter(
    ([name, answer]) => !isPolicyName(name) || typeof answer !== 'string' || !isAnswer(policyCatalogue[name], answer),
  )
