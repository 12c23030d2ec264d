/** Every clause of every room, in the order in which a day meets them: the table of contents of the law as code. */
import { absence, lateAsAbsence } from './judge/clauses/absence.js'
import { absenceUnit } from './judge/clauses/absence-unit.js'
import { bandReach } from './judge/clauses/band-reach.js'
import { bandShift } from './judge/clauses/band-shift.js'
import { carryDay } from './judge/clauses/carry-day.js'
import { carryGranted } from './judge/clauses/carry-granted.js'
import { early } from './judge/clauses/early.js'
import { finality } from './judge/clauses/finality.js'
import { device, place } from './judge/clauses/flaws.js'
import { fieldwork } from './judge/clauses/fieldwork.js'
import { freeAbsence } from './judge/clauses/free-absence.js'
import { late } from './judge/clauses/late.js'
import { edgeLeave, halfDayLeave, sectionLeave, wholeLeave } from './judge/clauses/leave.js'
import { missing } from './judge/clauses/missing.js'
import { pairedTime } from './judge/clauses/paired-time.js'
import { tripOverPart, tripOverSchedule } from './judge/clauses/trip.js'
import { workedTime } from './judge/clauses/worked-time.js'
import { correctionWins, inChoice, outChoice } from './match/clauses/choices.js'
import { lonePunch } from './match/clauses/lone-punch.js'
import { offDutyPunches } from './match/clauses/off-duty-punches.js'
import { outsidePunch } from './match/clauses/outside-punch.js'
import { sharedBoundary } from './match/clauses/shared-boundary.js'
import { overtimeApplied } from './overtime/clauses/overtime-applied.js'
import { overtimeBasis } from './overtime/clauses/overtime-basis.js'
import { overtimeClass } from './overtime/clauses/overtime-class.js'
import { overtimeDayCut } from './overtime/clauses/overtime-day-cut.js'
import { overtimeLimits } from './overtime/clauses/overtime-limits.js'
import { overtimePunched } from './overtime/clauses/overtime-punched.js'
import { overtimeRests } from './overtime/clauses/overtime-rests.js'
import { overtimeRounding } from './overtime/clauses/overtime-rounding.js'
import { overtimeShare } from './overtime/clauses/overtime-share.js'
import { alternateWeeks } from './plan/clauses/alternate-weeks.js'
import { band } from './plan/clauses/band.js'
import { carryTiers } from './plan/clauses/carry-tiers.js'
import { dayPrecedence } from './plan/clauses/day-precedence.js'
import { freeWorkday } from './plan/clauses/free-workday.js'
import { governingRule } from './plan/clauses/governing-rule.js'
import { grace } from './plan/clauses/grace.js'
import { makeUpTimes } from './plan/clauses/make-up-times.js'
import { plannedTimes } from './plan/clauses/planned-times.js'
import { publicHoliday } from './plan/clauses/public-holiday.js'
import { rests } from './plan/clauses/rests.js'
import { rosteredRule } from './plan/clauses/rostered-rule.js'
import { rosteredShift } from './plan/clauses/rostered-shift.js'
import { sectionWindows } from './plan/clauses/section-windows.js'
import { specialOffday } from './plan/clauses/special-offday.js'
import { specialWorkdayTimes } from './plan/clauses/special-workday-times.js'
import { specialWorkday } from './plan/clauses/special-workday.js'
import { weeklyPattern } from './plan/clauses/weekly-pattern.js'
import type { LawRef } from './reason/clause.js'
import type { PolicyName } from './reason/policies.js'
import { hourlyLeave } from './rollup/clauses/hourly-leave.js'
import { noRule } from './rollup/clauses/no-rule.js'
import { countedPunches, seenPunches } from './rollup/day.js'

/** What can be said of a clause without asking it: its name, the words it relies on, the policies it may read. */
export interface ListedClause {
  readonly id: string
  readonly law: LawRef
  readonly leansOn: readonly PolicyName[]
}

/** By room. A page of `docs/clauses/` stands for each. */
export const clausesOfRooms = {
  plan: [
    governingRule,
    rosteredRule,
    weeklyPattern,
    alternateWeeks,
    specialWorkday,
    specialOffday,
    publicHoliday,
    dayPrecedence,
    specialWorkdayTimes,
    makeUpTimes,
    rosteredShift,
    freeWorkday,
    plannedTimes,
    rests,
    grace,
    band,
    carryTiers,
    sectionWindows,
  ],
  match: [outsidePunch, lonePunch, correctionWins, inChoice, outChoice, sharedBoundary, offDutyPunches],
  judge: [
    wholeLeave,
    sectionLeave,
    halfDayLeave,
    edgeLeave,
    tripOverSchedule,
    tripOverPart,
    carryDay,
    carryGranted,
    finality,
    bandReach,
    bandShift,
    late,
    early,
    missing,
    absenceUnit,
    absence,
    lateAsAbsence,
    freeAbsence,
    place,
    device,
    fieldwork,
    workedTime,
    pairedTime,
  ],
  overtime: [
    overtimeClass,
    overtimeApplied,
    overtimePunched,
    overtimeBasis,
    overtimeDayCut,
    overtimeRests,
    overtimeLimits,
    overtimeRounding,
    overtimeShare,
  ],
  rollup: [countedPunches, seenPunches, hourlyLeave, noRule],
} as const satisfies Readonly<Record<string, readonly ListedClause[]>>

export const allClauses: readonly ListedClause[] = Object.values(clausesOfRooms).flat()
