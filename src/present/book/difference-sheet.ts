/** Every difference as a row, and after them the days that one side lacks. */
import type { Lang } from '../../domain/document.js'
import type { Difference, Report, Unmatched } from '../../domain/report.js'
import { parseDate } from '../../time/civil-date.js'
import { outcomeTerms } from '../html/words.js'
import { measureTerm } from '../wording/terms.js'
import type { AuditBookParts } from './book-parts.js'
import { type ReportCell, type ReportColumn, type ReportSheet, sheetOf } from './report-sheet.js'
import { netCell, valueCell } from './value-cell.js'
import { bookWords as words, sheetNames } from './words.js'

interface Row {
  readonly userid: string
  readonly date: string | undefined
  readonly rule: string
  readonly difference: Difference | undefined
  readonly side: Unmatched['side'] | undefined
}

export const differenceSheet = ({ report, rules, context }: AuditBookParts, lang: Lang): ReportSheet => {
  const names: ReadonlyMap<string, string> = context.names
  const departments: ReadonlyMap<string, string> = context.departments
  const of =
    (cell: (difference: Difference) => ReportCell) =>
    ({ difference }: Row): ReportCell =>
      difference === undefined ? null : cell(difference)
  const columns: ReadonlyArray<ReportColumn<Row>> = [
    { title: words.date[lang], width: 12, kind: 'date', cell: ({ date }) => dateCell(date) },
    { title: words.period[lang], width: 12, cell: of(({ period }) => period ?? null) },
    { title: words.name[lang], width: 14, cell: ({ userid }) => names.get(userid) ?? userid },
    { title: words.userid[lang], width: 16, cell: ({ userid }) => userid },
    { title: words.department[lang], width: 18, cell: ({ userid }) => departments.get(userid) ?? null },
    { title: words.rule[lang], width: 18, cell: ({ rule }) => rule },
    { title: words.measure[lang], width: 18, cell: of(({ measure }) => measureTerm(measure)[lang]) },
    { title: words.ours[lang], width: 14, cell: of(({ measure, ours }) => valueCell(measure, ours, lang)) },
    { title: words.theirs[lang], width: 14, cell: of(({ measure, theirs }) => valueCell(measure, theirs, lang)) },
    { title: words.net[lang], width: 14, cell: of(({ measure, ours, theirs }) => netCell(measure, ours, theirs)) },
    {
      title: words.cause[lang],
      width: 30,
      colours: [{ when: { is: words.none[lang] }, tint: 'bad' }],
      cell: of(({ cause }) => cause ?? words.none[lang]),
    },
    { title: words.restsOn[lang], width: 30, cell: of(({ restsOn }) => restsOn.join(' ')) },
    {
      title: words.side[lang],
      width: 24,
      colours: sides.map((side) => ({ when: { is: sideTerm(side, lang) }, tint: 'bad' })),
      cell: ({ side }) => (side === undefined ? null : sideTerm(side, lang)),
    },
  ]
  return sheetOf(sheetNames.differences[lang], columns, rowsOf(report, rules), 4)
}

const rowsOf = ({ differences, unmatched }: Report, rules: readonly string[]): readonly Row[] => [
  ...differences.map((difference, i) => ({
    userid: difference.userid,
    date: difference.date,
    rule: rules[i] ?? '',
    difference,
    side: undefined,
  })),
  ...unmatched.map(({ userid, date, side }) => ({ userid, date, rule: '', difference: undefined, side })),
]

const dateCell = (date: string | undefined): ReportCell => (date === undefined ? null : (parseDate(date) ?? date))

const sides = ['ours', 'theirs', 'duplicated'] as const satisfies ReadonlyArray<Unmatched['side']>
const sideTerm = (side: Unmatched['side'], lang: Lang): string =>
  outcomeTerms[side === 'ours' ? 'onlyOurs' : side === 'theirs' ? 'onlyTheirs' : side][lang]
