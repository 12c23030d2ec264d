/** What official reports pin of the rule and of the readings behind them: every value as the widest range that no day contradicts. */
import type { CivilDate, Weekday } from '../time/civil-date.js'
import type { EmployeeId } from './employee.js'
import type { OfficialDay } from './official.js'
import type { RuleId, ShiftId } from './rule.js'

/** A person-day. */
export interface Witness {
  readonly employee: EmployeeId
  readonly date: CivilDate
}

/**
 * A value in seconds (times: after 00:00 of the date). `from` and `to` are both possible and all between them is not ruled out; `undefined`
 * where no day is an end on that side. `holding`: the days that contradict one minute beyond that end.
 */
export interface FittedValue {
  /** The value taken: possible together with the other values taken. */
  readonly value: number
  readonly from: number | undefined
  readonly to: number | undefined
  readonly holding: { readonly from: ReadonlyArray<Witness>; readonly to: ReadonlyArray<Witness> }
}

/** The values of a rule of one section. A rule has a grace at both ends, or a band, or neither. */
export const fittedNames = ['start', 'end', 'graceIn', 'graceOut', 'bandEarly', 'bandLate'] as const
export type FittedName = (typeof fittedNames)[number]

/** The reports of one rule (and shift), and what they pin of it. */
export interface InferredRule {
  readonly group: {
    readonly rule: RuleId | undefined
    readonly name: string
    readonly shift: ShiftId | undefined
    readonly shiftName: string
  }
  readonly people: ReadonlyArray<EmployeeId>
  /** Every reported day of the group, rest days included. */
  readonly days: ReadonlyArray<OfficialDay>
  /** Days that demand something of the times, and how many were left out, and why. */
  readonly used: number
  readonly leftOut: Readonly<Record<string, number>>
  /** `undefined` where no day tells, or the day has several sections. */
  readonly times: InferredTimes | undefined
  readonly several: boolean
  readonly week: InferredWeek
  readonly absence: InferredAbsence
}

export interface InferredTimes {
  readonly values: Readonly<Record<FittedName, FittedValue>>
  /** Kinds of leeway that some rule without contradiction has; `none`: strict. */
  readonly kinds: ReadonlyArray<'none' | 'grace' | 'band'>
  /** What `rule_info` prints; values are chosen by it where it is possible, ranges never are. */
  readonly told: { readonly start: number; readonly end: number; readonly days: number } | undefined
  /** Days set aside because no rule satisfies all: those that the chosen one contradicts. */
  readonly contradicting: ReadonlyArray<Witness>
  /** Other readings of what the vendor leaves unsaid, refitted: how many of the days that were kept the best values found contradict. */
  readonly otherwise: ReadonlyArray<{
    readonly policy: string
    readonly answer: string
    readonly contradicting: number
  }>
  readonly rest: InferredRest
}

/** Rests are fixed times of the day. */
export interface InferredRest {
  /** Seconds of all rests: what the planned times leave over the standard. `undefined` where no standard is told. */
  readonly total:
    | { readonly value: number; readonly from: number; readonly to: number; readonly days: number }
    | undefined
  /** When one rest of that length begins; `undefined` where worked time does not tell. */
  readonly begins:
    | { readonly value: number; readonly from: number; readonly to: number; readonly days: number }
    | undefined
  /** How worked time is written, where it agrees with such a rest. */
  readonly workedIn: WorkedUnit | undefined
}
export const workedUnits = ['seconds', 'minutes', 'ceil-hour', 'nearest-hour', 'floor-hour'] as const
export type WorkedUnit = (typeof workedUnits)[number]

export interface InferredWeek {
  readonly workdays: ReadonlyArray<Weekday>
  /** Weekdays that no ordinary date tells. */
  readonly untold: ReadonlyArray<Weekday>
  /** `undefined` where no date tells it. */
  readonly followsHolidays: boolean | undefined
  /** Dates (of a person) on which the calendar differs from the week, and tells. */
  readonly holidays: number
  readonly contradicting: ReadonlyArray<Witness>
}

export interface InferredAbsence {
  /** Days without any punch that are reported absent, and how many of them last the day's standard time. */
  readonly days: number
  readonly ofStandard: number
  /** Days without any punch whose slots are reported missing instead. */
  readonly asMissing: number
  /** Seconds of lateness that still were no absence, and the least that was one. */
  readonly lateBelow: number | undefined
  readonly lateAbove: number | undefined
}
