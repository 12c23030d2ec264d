/** The differences of a report as rows that can be searched, filtered and sorted. */
import type { Lang } from '../../domain/document.js'
import type { Difference } from '../../domain/report.js'
import { measureTerm } from '../wording/terms.js'
import { namesIn, type ReportData } from './report-data.js'

export interface Row {
  readonly difference: Difference
  readonly when: string
  readonly name: string
  readonly department: string
  readonly rule: string
  /** All its words in both languages, in small letters, for the search. */
  readonly words: string
}
export const columns = ['when', 'person', 'department', 'rule', 'measure', 'ours', 'theirs', 'cause'] as const
export type Column = (typeof columns)[number]

/** Empty: any. */
export interface Filter {
  readonly search: string
  readonly rule: string
  readonly department: string
  readonly measure: string
  /** An id, or `-` for those without a cause. */
  readonly cause: string
}
export const anything: Filter = { search: '', rule: '', department: '', measure: '', cause: '' }
export interface Order {
  readonly by: Column
  readonly down: boolean
}

export const rowsOf = (data: ReportData): readonly Row[] => {
  const names = namesIn(data)
  const departments = new Map(data.overview.people.map((one) => [one.userid, one.departments]))
  return data.report.differences.map((difference, i): Row => {
    const { userid, date, period, measure, cause } = difference
    const row = {
      difference,
      when: date ?? period ?? '',
      name: names.get(userid) ?? '',
      department: departments.get(userid) ?? '',
      rule: data.overview.rules[data.overview.rulesOfDifferences[i] ?? -1] ?? '',
    }
    const term = measureTerm(measure)
    const words = [userid, row.name, row.when, row.department, row.rule, measure, term.zh, term.en, cause ?? '']
    return { ...row, words: words.join('\n').toLowerCase() }
  })
}

/** Every word of the search must occur somewhere in the row. */
export const filtered = (rows: readonly Row[], filter: Filter): readonly Row[] => {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean)
  const isIn = (wanted: string, value: string): boolean => wanted === '' || wanted === value
  return rows.filter(
    (row) =>
      isIn(filter.rule, row.rule) &&
      isIn(filter.department, row.department) &&
      isIn(filter.measure, row.difference.measure) &&
      isIn(filter.cause, row.difference.cause ?? '-') &&
      words.every((word) => row.words.includes(word)),
  )
}

/** Stable, so that what is equal stays in the order of the report. */
export const ordered = (rows: readonly Row[], { by, down }: Order, lang: Lang): readonly Row[] => {
  const key = keys[by]
  const compare = new Intl.Collator(lang, { numeric: true }).compare
  const sign = down ? -1 : 1
  return rows
    .map((row) => [key(row, lang), row] as const)
    .toSorted(([a], [b]) =>
      typeof a === 'number' && typeof b === 'number' ? sign * (a - b) : sign * compare(String(a), String(b)),
    )
    .map(([, row]) => row)
}

const keys: Readonly<Record<Column, (row: Row, lang: Lang) => string | number>> = {
  when: ({ when }) => when,
  person: ({ name, difference: { userid } }) => `${name} ${userid}`,
  department: ({ department }) => department,
  rule: ({ rule }) => rule,
  measure: ({ difference: { measure } }, lang) => measureTerm(measure)[lang],
  ours: ({ difference: { ours } }) => ours,
  theirs: ({ difference: { theirs } }) => theirs,
  cause: ({ difference: { cause } }) => cause ?? '',
}

/** What a column of a filter can be set to, in order. */
export const choices = (rows: readonly Row[], of: (row: Row) => string): readonly string[] =>
  [...new Set(rows.map(of))].filter((one) => one !== '').toSorted()
