/** How far a long audit is, for whoever waits for it. */
import type { Searching, Step } from './diagnose/index.js'

/** What an audit is at, and of how many it has done that: people, or, where causes are looked for, differences of days. */
export interface Stage {
  readonly at: 'judging' | 'comparing' | 'causes' | 'findings'
  /** Of `causes`: differences that have one so far. */
  readonly done: number
  readonly of: number
  /** Of `causes`, while they are looked for. */
  readonly step?: Step
}
/** Told now and then; what it does decides nothing. */
export type OnProgress = (so: Stage) => void

export const stageOf = ({ explained, entries, step }: Searching): Stage => ({
  at: 'causes',
  done: explained,
  of: entries,
  step,
})
