/** The result of an audit exactly as `audit --format json` prints it (schema `kaoqin/audit@1`): plain, JSON-serialisable data. */
import type { Fate } from './assignment.js'

export interface Report {
  readonly schema: 'kaoqin/audit@1'
  readonly tool: string
  readonly zone: string
  readonly period: { readonly from: string; readonly to: string }
  readonly asOf: string | null
  readonly calendar: { readonly source: string; readonly edition: string; readonly unknownYears: readonly number[] }
  readonly summary: Summary
  readonly differences: readonly Difference[]
  readonly unmatched: readonly Unmatched[]
  readonly people: readonly PersonNet[]
  readonly diagnoses: readonly DiagnosisEntry[]
  readonly findings: readonly Finding[]
  readonly problems: readonly ProblemEntry[]
  readonly policies: Readonly<Record<string, { readonly answer: string; readonly basis: 'observed' | 'assumed' }>>
  readonly rules: readonly RuleEntry[]
  readonly inputs: readonly InputEntry[]
  readonly records: RecordCounts
  /** Where only what rests on no assumption is shown (`--certain`): how many differences are not. */
  readonly setAside?: number
}

/** Raw punch records by what became of them; the classes add up to `total`. Rows equal in every field were one row before. */
export interface RecordCounts extends Readonly<Record<Fate, number>> {
  readonly total: number
  /** Of an attendance day outside the period. */
  readonly 'outside-period': number
  /** Of a person whom neither a rule nor a report names, or a machine's record beside the vendor's own. */
  readonly 'not-judged': number
}

/**
 * Person-days that have an official report, a rule, or both: identical + differ + onlyOurs + onlyTheirs + duplicated + unjudged +
 * provisional + unreported = personDays.
 */
export interface Summary {
  readonly personDays: number
  readonly identical: number
  readonly differ: number
  readonly onlyOurs: number
  readonly onlyTheirs: number
  readonly duplicated: number
  readonly unjudged: number
  readonly provisional: number
  readonly unreported: number
  readonly explained: number
  readonly unexplained: number
  readonly differences: number
  readonly known: number
  readonly people: number
  readonly personMonths: number
  readonly monthsDiffer: number
}

/** One measure of one day (`date`) or month (`period`) in which ours and theirs are not equal; seconds, counts, or "work"/"rest". */
export interface Difference {
  readonly userid: string
  readonly date?: string
  readonly period?: string
  readonly measure: string
  readonly ours: number | string
  readonly theirs: number | string
  readonly cause: string | null
  /** Policies of basis `assumed` that our value leans on. */
  readonly restsOn: readonly string[]
}
export interface Unmatched {
  readonly userid: string
  readonly date: string
  readonly side: 'ours' | 'theirs' | 'duplicated'
}
/** Theirs minus ours, summed over a person's day differences. */
export interface PersonNet {
  readonly userid: string
  readonly differ: number
  readonly net: Readonly<Record<string, number>>
  readonly favours: 'employee' | 'employer' | 'neither'
}
export interface DiagnosisEntry {
  readonly id: string
  readonly kind: string
  readonly says: string
  readonly mends: number
  readonly breaks: number
  /** Ids of causes that do exactly the same to the same days, the likeliest first. */
  readonly indistinguishable: readonly string[]
  readonly where: readonly Where[]
}
export interface Finding {
  readonly id: string
  readonly level: 'info' | 'warning' | 'error'
  readonly says: string
  readonly where: readonly Where[]
}
export interface Where {
  readonly userid?: string
  readonly date?: string
  /** In place of a date, of a month. */
  readonly period?: string
}
export interface ProblemEntry {
  readonly id: string
  readonly file: string
  readonly path: string
  readonly says: string
}
export interface RuleEntry {
  readonly groupid: number
  readonly name: string
  /** Person-days judged by it. */
  readonly days: number
  readonly snapshots: readonly string[]
  /** Person-days that took a snapshot of another date. */
  readonly borrowed: number
}
export interface InputEntry {
  readonly path: string
  readonly kind: string
  readonly rows: number
  readonly sha256: string | null
  readonly fetchedAt: string | null
}
