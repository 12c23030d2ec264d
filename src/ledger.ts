/** A ledger of the differences that an audit found, for a person to review: the form `{"known": […]}` that `--known` reads. */
import type { Difference, Report } from './domain/report.js'

export interface Ledger {
  readonly known: readonly LedgerEntry[]
}
/** `reason`, `by` and `on` are for whoever reviews it; an entry without a reason excuses nothing. */
export interface LedgerEntry extends Pick<Difference, 'userid' | 'date' | 'period' | 'measure' | 'ours' | 'theirs'> {
  readonly reason: string
  readonly by: string
  readonly on: string
}

/** An entry for each difference of the report that no ledger knows yet, in its order; amounts of time are seconds. */
export const startLedger = ({ differences }: Report): Ledger => ({
  known: differences.map(({ userid, date, period, measure, ours, theirs }) => ({
    userid,
    ...(date === undefined ? {} : { date }),
    ...(period === undefined ? {} : { period }),
    measure,
    ours,
    theirs,
    reason: '',
    by: '',
    on: '',
  })),
})
