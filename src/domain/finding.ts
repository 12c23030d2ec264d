/** What an audit notices beside differences: data with a place; the words are in `present/wording/findings.ts`, zh and en. */
import type { CivilDate } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { ContradictionKinds } from './contradiction.js'
import type { EmployeeId } from './employee.js'
import type { FittedName } from './calibration.js'
import type { Measure } from './measure.js'
import type { AskedSection } from './official.js'
import type { UnjudgedReason } from './plan.js'
import type { Edge } from './punch.js'
import type { Seconds } from '../time/seconds.js'

/**
 * Each kind with what its message needs. Each says what the figures rest on or leave out, or where the
 * reports contradict themselves; none of them changes a figure.
 */
export interface FindingKinds extends ContradictionKinds {
  /** Person-days that cannot be judged, all for one reason. */
  unjudged: { readonly reason: UnjudgedReason; readonly days: number }
  /** Person-days judged by a rule that was fetched for another date. */
  'borrowed-rule': { readonly rule: string; readonly days: number }
  /** A company rule names departments or tags, whose people these inputs cannot tell. */
  'unresolved-people': { readonly rule: string }
  /** Two reports of one person-day, or of one person-month, that disagree. */
  'duplicated-day': { readonly days: number }
  'duplicated-month': { readonly period: string }
  /** Our figure has nothing beside it: the reports do not carry the measure. `days` is how many person-days are meant. */
  'not-carried': { readonly measures: ReadonlyArray<Measure>; readonly days: number }
  /** The reports carry a figure that this edition does not recompute. */
  'not-recomputed': { readonly measures: ReadonlyArray<Measure> }
  /** Measures that the user asked to leave out. */
  ignored: { readonly measures: ReadonlyArray<Measure> }
  /** A month report that was not compared, and why. */
  'month-not-compared': { readonly reason: 'no-period' | 'outside-period' | 'days-missing'; readonly period: string }
  /** A month report without a request that could be several months; the best fitting one was taken. */
  'month-fitted': { readonly period: string }
  /** Entries of the ledger without a reason: their differences still count. */
  'known-unreviewed': { readonly entries: number }
  /** An entry of the ledger of known differences that no longer differs. */
  'known-without-difference': { readonly measure: Measure; readonly when: string; readonly reason: string }
  /** Fields of the vendor's answers that have no place here yet. */
  'unknown-fields': { readonly fields: ReadonlyArray<string> }
  /**
   * The vendor's 地点异常 against the coordinates of the same records, beyond the uncertainty of measuring: flagged although inside a
   * place of the rule, or passed although outside all of them.
   */
  'place-disagrees': { readonly vendor: 'flagged' | 'passed'; readonly punches: number; readonly days: number }
  /** Approved corrections that no slot of the day took: they change nothing. */
  'correction-without-slot': { readonly corrections: number }
  /** Records whose own words (type, section, planned time) name another slot than the one they were placed in. */
  'hint-disagrees': { readonly records: number }
  /** Reports at odds about overtime: a status against a length, a month against its days, a class against its shares. */
  'overtime-inconsistent':
    | { readonly kind: 'status'; readonly days: number }
    | { readonly kind: 'month'; readonly period: string; readonly ofMonth: Seconds; readonly ofDays: Seconds }
    | {
        readonly kind: 'shares'
        readonly period: string
        readonly measure: Measure
        readonly lasts: Seconds
        readonly shares: Seconds
      }
  /** Records of people that no rule and no report names: nobody is judged by them. */
  'punches-without-rule': { readonly people: number }
  /** Punches of these days lie outside the spans that were fetched, and could change what is said against them. */
  'unseen-data': { readonly days: number; readonly cases: ReadonlyArray<UnseenCase>; readonly unasked: number }
  /** Days between two different rules, none of their own: which of the two held is unknown, and their figures hang on it. */
  'rule-days-missing': { readonly days: number }
  /** Days that a roster leaves out, although somebody worked or the report calls them workdays. */
  'roster-days-missing': { readonly days: number }
  /** People with reports and no punch record in the period; of some the reports count punches. */
  'people-without-punches': { readonly people: number; readonly reportedPunching: number }
  /** Most of the people asked under one rule on one date share an abnormal slot: absent, without the punch, late. */
  'mass-absence': Cohort
  'mass-missing': Cohort
  'mass-late': Cohort
  /** No rule was given: days are judged by the times that a console export prints, and the leeway that its verdicts leave open. */
  'exported-rule': {
    readonly rule: string
    readonly sections: ReadonlyArray<AskedSection>
    readonly days: number
    /** `undefined`: no day tells a leeway, or no leeway agrees with the printed times. */
    readonly leeway: ReadonlyArray<FittedLeeway> | undefined
    /** Of a day of free hours, which print no sections. */
    readonly standard: Seconds | undefined
    /** Where that kind of leeway agrees with as many days. */
    readonly alsoFits: 'grace' | 'band' | undefined
    /** Days that no leeway agrees with. */
    readonly contradicting: number
  }
  /** A rule asks for other times than the console export prints; the first of the days. */
  'rule-against-export': {
    readonly rule: string
    readonly days: number
    readonly asks: ReadonlyArray<AskedSection>
    readonly prints: ReadonlyArray<AskedSection>
  }
  /** The API and a console export tell person-days differently. */
  'export-disagrees': { readonly days: number; readonly measures: ReadonlyArray<Measure> }
}

/** A leeway in seconds with the range that no day contradicts; an end that is `undefined` is open. */
export interface FittedLeeway {
  readonly name: Exclude<FittedName, 'start' | 'end'>
  readonly value: number
  readonly from: number | undefined
  readonly to: number | undefined
}

/** A measure over the days that unseen punches could change: as judged, the least and the most that it could be. */
export interface UnseenCase {
  readonly measure: Measure
  readonly ours: number
  readonly best: number
  readonly worst: number
}

/** `people` of the `asked`, whom a rule asked to work on a date, with the same thing said against them. */
export interface Cohort {
  readonly rule: string
  readonly date: CivilDate
  /** `undefined`: the whole day, of an absence. */
  readonly slot: CohortSlot | undefined
  readonly people: number
  readonly asked: number
}
/** A slot by its planned wall-clock time. */
export interface CohortSlot {
  readonly planned: DayOffset
  readonly edge: Edge
}

export type FindingId = keyof FindingKinds
export interface Place {
  readonly employee: EmployeeId
  readonly date: CivilDate | undefined
}
export type Found = {
  readonly [K in FindingId]: {
    readonly id: K
    /** The person-days it is about; empty where it is about the whole. */
    readonly where: ReadonlyArray<Place>
    readonly with: FindingKinds[K]
  }
}[FindingId]

export const found = <K extends FindingId>(id: K, details: FindingKinds[K], where: ReadonlyArray<Place> = []): Found =>
  ({ id, where, with: details }) as Found
