/** Where a search stands: the world accepted so far, what is left to explain in it, the days that are left, and how far it is. */
import type { TriedDay } from '../domain/diagnosis.js'
import { keyOfDay, type Ledger } from './ledger.js'
import type { Matter, Means } from './matter.js'
import type { Parts } from './parts.js'
import type { Weighings } from './weighings.js'
import type { Worlds } from './worlds.js'

export interface Search {
  readonly matter: Matter
  readonly means: Means
  readonly worlds: Worlds
  readonly ledger: Ledger
  /** How stretches come out in it under one more cause. */
  readonly parts: Parts
  /** What was weighed in this world, or in one before it that differs elsewhere. */
  readonly weighings: Weighings
  /** The days that still differ in something without a cause. */
  readonly days: readonly TriedDay[]
  /** Told how far it is; what comes of that decides nothing. */
  readonly tell: Tell
  /** How often it has looked again, counted from 1. */
  readonly round: number
}
export type Tell = (so: Searching) => void

/** What has a cause so far, of what is to be explained, and the step that the search is at. */
export interface Searching {
  /** Entries; they never become fewer. */
  readonly explained: number
  readonly entries: number
  readonly step: Step
}
/**
 * People whose days are judged again; causes of the company or of a rule, and pairs of them; then attempts on single days. In one step of
 * one round `done` only grows; what is found may end the step before all is done.
 */
export interface Step {
  readonly name: 'people' | 'company' | 'pairs' | 'swaps' | 'days' | 'moments'
  readonly round: number
  readonly done: number
  readonly of: number
}

/** To be called after each thing done, and heard after every so many of them; where there is nothing to do, nothing is told. */
export const openStep = (
  { tell, round, matter, ledger }: Pick<Search, 'tell' | 'round' | 'matter' | 'ledger'>,
  name: Step['name'],
  of: number,
  every = 1,
): (() => void) => {
  if (of === 0) return () => {}
  const entries = matter.entries.length
  const explained = entries - [...ledger.open.values()].flat().length
  let done = 0
  const now = (): void => tell({ explained, entries, step: { name, round, done, of } })
  now()
  return () => {
    done += 1
    if (done % every === 0 || done === of) now()
  }
}

/** The days of a ledger that still have entries without a cause. */
export const openDays = (days: readonly TriedDay[], { open, gaps }: Ledger): readonly TriedDay[] =>
  days.filter((day) => (open.get(keyOfDay(day))?.length ?? 0) > 0 && (gaps.get(keyOfDay(day))?.length ?? 0) > 0)
