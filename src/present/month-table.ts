/** Our own months as a table: raw values under the measures' names for CSV, phrases for people. */
import { type Document, type Lang, type Text, text } from '../domain/document.js'
import type { EmployeeId } from '../domain/employee.js'
import type { MonthResult } from '../domain/result.js'
import { statuses, timedStatuses } from '../domain/status.js'
import { formatDate } from '../time/civil-date.js'
import { sayStatuses, tableOrNothing } from './day-table.js'
import { personOf } from './page.js'
import type { Sheet } from './to-csv.js'
import { sayDuration } from './wording/amounts.js'
import { figuresWords as words } from './wording/figures.js'

type Names = ReadonlyMap<EmployeeId, string>

/** A row a month, with how many of its days are not in the sums. */
export const monthSheet = (months: readonly MonthResult[], names: Names): Sheet => ({
  head: ['userid', 'name', 'from', 'to', ...columns.map(([name]) => name)],
  rows: months.map((month) => [
    month.employee,
    names.get(month.employee),
    formatDate(month.from),
    formatDate(month.to),
    ...columns.map(([, of]) => of(month)),
  ]),
})

/** A line a month. */
export const monthTable = (months: readonly MonthResult[], names: Names, lang: Lang): Document => {
  const { period, name, workdays, regularDays, exceptDays, restDays, worked, standard, verdict } = words
  const head = [period, name, workdays, regularDays, exceptDays, restDays, worked, standard, verdict]
  return {
    blocks: [
      tableOrNothing(
        head,
        months.map((month) => monthRow(month, names, lang)),
        lang,
      ),
    ],
  }
}

const monthRow = (month: MonthResult, names: Names, lang: Lang): Text[] => [
  text(`${formatDate(month.from)} – ${formatDate(month.to)}`),
  text(personOf(month.employee, names)),
  ...[month.workdays, month.regularDays, month.exceptDays, month.restDays].map((days) => text(String(days))),
  text(sayDuration(month.worked)[lang]),
  text(sayDuration(month.standard)[lang], 'quiet'),
  verdictOf(month, lang),
]

const verdictOf = (month: MonthResult, lang: Lang): Text => {
  const said = sayStatuses(
    (status) => month.counts[status],
    (status) => month.seconds[status],
  )
  const open = month.unjudged + month.provisional
  const tail = open > 0 ? [words.open(open)] : []
  return text([...said, ...tail].map((one) => one[lang]).join(', '), said.length > 0 ? 'bad' : 'quiet')
}

const columns: ReadonlyArray<readonly [string, (month: MonthResult) => number]> = [
  ['workdays', ({ workdays }) => workdays],
  ['regularDays', ({ regularDays }) => regularDays],
  ['restDays', ({ restDays }) => restDays],
  ['exceptDays', ({ exceptDays }) => exceptDays],
  ...statuses.map((status) => [`${status}.count`, (month: MonthResult) => month.counts[status]] as const),
  ...timedStatuses.map((status) => [`${status}.seconds`, (month: MonthResult) => month.seconds[status]] as const),
  ['worked.seconds', ({ worked }) => worked],
  ['standard.seconds', ({ standard }) => standard],
  ['punches.count', ({ punchCount }) => punchCount],
  ['unjudged', ({ unjudged }) => unjudged],
  ['provisional', ({ provisional }) => provisional],
]
