/** The answer key: what is wrong in a made-up company, where, and what an audit should say about it. */

export interface AnswerKey {
  readonly schema: 'kaoqin/answers@1'
  readonly seed: number
  /** "2026-05". */
  readonly month: string
  readonly people: number
  readonly personDays: number
  readonly faults: readonly Answer[]
}

/** One planted fault. */
export interface Answer {
  readonly id: string
  readonly kind: string
  readonly expects: Expectation
  /** Causes that no data of this company tells from the one expected. */
  readonly orElse: readonly string[]
  /** What it was planted in. */
  readonly where: readonly Place[]
  /** Every report that differs by it from what the input gives. */
  readonly changes: readonly Change[]
}

/** At least one of them. */
export interface Expectation {
  /** `diagnoses[].id`, of the differences on the days of the fault. */
  readonly cause?: string
  /** `findings[].id`. */
  readonly finding?: string
  /** `unmatched[].side`. */
  readonly unmatched?: 'ours' | 'theirs' | 'duplicated'
}

export interface Place {
  readonly userid: string
  readonly date?: string
  readonly period?: string
}
export interface Change extends Place {
  readonly measures: readonly string[]
}
