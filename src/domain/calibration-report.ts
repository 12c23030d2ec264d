/** The result of a calibration exactly as `calibrate --format json` prints it (schema `kaoqin/calibration@1`): plain data. */
import type { FittedName, WorkedUnit } from './calibration.js'

export interface CalibrationReport {
  readonly schema: 'kaoqin/calibration@1'
  readonly tool: string
  readonly zone: string
  readonly period: { readonly from: string; readonly to: string }
  readonly summary: CalibrationSummary
  /** How many of the compared days agree in each measure, with rules, fitted rules and the suggested policies. */
  readonly measures: Readonly<Record<string, { readonly equal: number; readonly compared: number }>>
  readonly rules: readonly RuleFit[]
  /** Policies that some reported day tells, by name. */
  readonly policies: readonly PolicyFit[]
  /** Policies whose every answer gives the same figures on all these days. */
  readonly untellable: readonly string[]
  /** Two answers that mend days which neither mends alone. */
  readonly pairs: readonly PolicyPair[]
  /** Answers that differ from those in force and fit better. */
  readonly suggested: Readonly<Record<string, string>>
}

/** Person-days with one official report. */
export interface CalibrationSummary {
  readonly days: number
  readonly people: number
  /** Equal in every compared measure, with the suggested policies; and with those in force. */
  readonly identical: number
  readonly identicalAsItStands: number
  readonly unjudged: number
  /** Measures left out: asked for, or worked time that is written in whole hours. */
  readonly ignored: readonly string[]
  /** How worked time is written where it is left out for that. */
  readonly workedIn: WorkedUnit | null
}

export interface DayOfPerson {
  readonly userid: string
  readonly date: string
}

/** Seconds; times are after 00:00. `null`: no day is an end on that side. */
export interface ValueFit {
  readonly value: number
  readonly from: number | null
  readonly to: number | null
  readonly holding: { readonly from: readonly DayOfPerson[]; readonly to: readonly DayOfPerson[] }
  /** What the rule of the input says, where there is one. */
  readonly given: number | null
}

export interface RuleFit {
  readonly groupid: number | null
  readonly name: string
  readonly scheduleid: number | null
  readonly schedulename: string
  readonly people: number
  readonly days: number
  readonly used: number
  readonly leftOut: Readonly<Record<string, number>>
  /** Whether days were judged by a rule of the input or by this fit. */
  readonly judgedBy: 'given' | 'fitted' | 'nothing'
  readonly times: TimesFit | null
  readonly untold: 'no-day-tells' | 'several-sections' | null
  readonly week: {
    readonly workdays: readonly number[]
    readonly untold: readonly number[]
    readonly followsHolidays: boolean | null
    readonly holidays: number
    readonly contradicting: readonly DayOfPerson[]
  }
  readonly absence: {
    readonly days: number
    readonly ofStandard: number
    readonly asMissing: number
    readonly lateBelow: number | null
    readonly lateAbove: number | null
  }
}

export interface TimesFit extends Readonly<Record<FittedName, ValueFit>> {
  readonly kinds: ReadonlyArray<'none' | 'grace' | 'band'>
  readonly told: { readonly start: number; readonly end: number; readonly days: number } | null
  readonly contradicting: readonly DayOfPerson[]
  readonly otherwise: ReadonlyArray<{
    readonly policy: string
    readonly answer: string
    readonly contradicting: number
  }>
  readonly rest: {
    readonly total: SpanFit | null
    readonly begins: SpanFit | null
    readonly workedIn: WorkedUnit | null
  }
}
export interface SpanFit {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly days: number
}

export interface PolicyFit {
  readonly name: string
  readonly answer: string
  readonly basis: 'observed' | 'assumed'
  /** Days on which two of its answers give different figures. */
  readonly tells: number
  readonly answers: readonly AnswerFit[]
  /** `pinned`: one answer alone fits best; `narrowed`: several do, others do worse; `open`: all do equally. */
  readonly verdict: 'pinned' | 'narrowed' | 'open'
  /** The answers that fit best. */
  readonly best: readonly string[]
}
export interface AnswerFit {
  readonly answer: string
  /** Days whose figures it changes. */
  readonly changes: number
  /** Telling days on which its figures are the official ones. */
  readonly fits: number
  /** Telling days on which they are not, and those of another answer are. */
  readonly against: readonly DayOfPerson[]
}
export interface PolicyPair {
  readonly policies: Readonly<Record<string, string>>
  readonly mends: readonly DayOfPerson[]
}
