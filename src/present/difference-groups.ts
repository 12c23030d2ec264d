/** Differences gathered by person and day, and days by what they differ in: the pattern that occurs most comes first. */
import type { Difference } from '../domain/report.js'
import type { Side } from './wording/phrases.js'
import { subjectOf } from './wording/phrases.js'

export interface Group {
  /** What these days or months differ in, such as `late` and `worked.seconds`. */
  readonly topics: readonly string[]
  readonly of: 'days' | 'months'
  readonly rows: readonly Row[]
}
export interface Row {
  readonly userid: string
  /** A date, or the period of a month. */
  readonly when: string
  readonly ours: Side
  readonly theirs: Side
  readonly cause: string | null
}

/** Days before months; within each the most frequent pattern first, and rows in the order in which they come. */
export const differenceGroups = (differences: readonly Difference[]): Group[] => {
  const rows = new Map<string, Difference[]>()
  for (const one of differences) put(rows, `${one.date ?? ''}\u0000${one.period ?? ''}\u0000${one.userid}`, one)
  const groups = new Map<string, Difference[][]>()
  for (const row of rows.values()) put(groups, `${kindOf(row)} ${topicsOf(row).join(' ')}`, row)
  return [...groups.values()]
    .map((group): Group => ({ topics: topicsOf(group[0]!), of: kindOf(group[0]!), rows: group.map(rowOf) }))
    .sort((a, b) => Number(a.of === 'months') - Number(b.of === 'months') || b.rows.length - a.rows.length)
}

const kindOf = (row: readonly Difference[]): Group['of'] => (row[0]?.date === undefined ? 'months' : 'days')
const topicsOf = (row: readonly Difference[]): string[] => [...new Set(row.map(({ measure }) => subjectOf(measure)))]

const rowOf = (row: readonly Difference[]): Row => ({
  userid: row[0]!.userid,
  when: row[0]!.date ?? row[0]!.period ?? '',
  ours: new Map(row.map(({ measure, ours }) => [measure, ours])),
  theirs: new Map(row.map(({ measure, theirs }) => [measure, theirs])),
  cause: row.find(({ cause }) => cause !== null)?.cause ?? null,
})

const put = <Value>(groups: Map<string, Value[]>, key: string, value: Value): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}
