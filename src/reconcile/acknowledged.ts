/** The ledger of known differences: reviewed ones are counted apart, and an entry that no longer differs is itself worth saying. */
import type { KnownDifference } from '../domain/company.js'
import type { Difference } from '../domain/report.js'
import { formatDate } from '../time/civil-date.js'
import { grouped, keyOf } from './grouped.js'

export interface Acknowledged {
  /** Differences nobody has reviewed yet. */
  readonly open: readonly Difference[]
  readonly known: number
  /** The entries that matched something. */
  readonly used: ReadonlySet<KnownDifference>
}

/** Sets apart the differences that the ledger names by person, date or period, and measure. */
export const acknowledge = (differences: readonly Difference[], ledger: readonly KnownDifference[]): Acknowledged => {
  const reviewed = ledger.filter(({ unreviewed }) => unreviewed !== true)
  const entries = grouped(reviewed, (entry) => keyOf(entry.employee, whenOf(entry), entry.measure))
  const matching = ({ userid, date, period, measure }: Difference) =>
    entries.get(keyOf(userid, date ?? period ?? '', measure)) ?? []
  const open = differences.filter((difference) => matching(difference).length === 0)
  return { open, known: differences.length - open.length, used: new Set(differences.flatMap(matching)) }
}

/** The date or the period of an entry, as differences write it. */
export const whenOf = (entry: KnownDifference): string =>
  entry.date === undefined ? (entry.period ?? '') : formatDate(entry.date)
