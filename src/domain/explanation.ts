/** Why one day came out so, exactly as `explain --format json` prints it: plain data, sentences already in one language. */

import type { Fate } from './assignment.js'

export interface Explanation {
  readonly userid: string
  readonly date: string
  readonly name: string
  readonly zone: string
  /** `null` where no rule is known; `snapshot` is the date of the rule answer used, `null` for an undated one. */
  readonly rule: {
    readonly groupid: number
    readonly name: string
    readonly kind: 'fixed' | 'shift' | 'free'
    readonly snapshot: string | null
    readonly borrowed: boolean
  } | null
  readonly day: 'work' | 'rest' | 'open' | 'unjudged'
  /** Why the day is of that kind, one sentence a line. */
  readonly because: readonly string[]
  readonly plan: readonly ExplainedSection[]
  /** Every raw record of that person and day, once each, in order of time. */
  readonly punches: readonly ExplainedPunch[]
  /** The second best placement of the punches and what speaks against it; `null` where no punch had a choice. */
  readonly runnerUp: string | null
  readonly verdicts: readonly ExplainedVerdict[]
  readonly considered: ReadonlyArray<{ readonly clause: string; readonly says: string; readonly slot?: SlotNamed }>
  /** Policies consulted, with the answer in force. */
  readonly policies: ReadonlyArray<{ readonly name: string; readonly answer: string; readonly basis: string }>
  /** Our figures of the day by measure, and the vendor's where a report exists. */
  readonly figures: Readonly<Record<string, number | string>>
  readonly official: Readonly<Record<string, number | string>> | null
}

/** Local times as "09:00"; "30:00" is 06:00 of the next morning. A window's end is its last minute. */
export interface ExplainedSection {
  readonly id: number
  readonly start: string
  readonly end: string
  readonly rests: ReadonlyArray<{ readonly start: string; readonly end: string }>
  readonly in: ExplainedSlot
  readonly out: ExplainedSlot
}
export interface ExplainedSlot {
  readonly planned: string
  readonly needed: boolean
  readonly window: { readonly from: string; readonly to: string; readonly by: 'rule' | 'policy' }
  /** Local time of the punch that fills it. */
  readonly punched: string | null
  readonly corrected: boolean
  /**
   * The least move of its punch, in seconds, after which something else would be said of the slot, and what: nothing where it is then in
   * order. `null` without a punch, for an approved time, and where no move within the window changes anything.
   */
  readonly margin: {
    readonly seconds: number
    readonly towards: 'earlier' | 'later'
    readonly becomes: readonly string[]
  } | null
}

export interface ExplainedPunch {
  /** Unix seconds. */
  readonly at: number
  /** "2026-02-03T09:06:12+08:00". */
  readonly local: string
  readonly used: Fate | 'other-day'
  readonly why: string
}
/** Which slot of `plan` something is about; absent where it is about the day. */
export interface SlotNamed {
  /** 0 for the first section. */
  readonly section: number
  readonly edge: 'in' | 'out'
}
export interface ExplainedVerdict {
  readonly status: string
  readonly slot?: SlotNamed
  readonly seconds: number
  readonly clause: string
  readonly says: string
  readonly leansOn: readonly string[]
}
