/** The first sheet: the answer in figures, and what it was made from. */
import type { Lang } from '../../domain/document.js'
import type { Outcome } from '../../domain/overview.js'
import type { Report } from '../../domain/report.js'
import { parseDate } from '../../time/civil-date.js'
import { outcomeTerms } from '../html/words.js'
import { type ReportCell, type ReportSheet, sheetOf } from './report-sheet.js'
import { bookWords as words, sheetNames } from './words.js'

const outcomes = [
  'identical',
  'differ',
  'onlyOurs',
  'onlyTheirs',
  'duplicated',
  'unjudged',
  'provisional',
  'unreported',
] as const satisfies readonly Outcome[]
const counted = ['differences', 'explained', 'unexplained', 'known', 'people', 'personMonths', 'monthsDiffer'] as const

/** The classes of person-days stand below their total and add up to it. */
export const summarySheet = (report: Report, lang: Lang): ReportSheet => {
  const { summary, period, tool, zone, asOf, calendar, records, setAside } = report
  const rows: ReadonlyArray<readonly [string, ReportCell]> = [
    [words.from[lang], { kind: 'date', value: parseDate(period.from) ?? 0 }],
    [words.to[lang], { kind: 'date', value: parseDate(period.to) ?? 0 }],
    [words.personDays[lang], summary.personDays],
    ...outcomes.map((one) => [`　${outcomeTerms[one][lang]}`, summary[one]] as const),
    ...counted.map((one) => [words[one][lang], summary[one]] as const),
    ...(setAside === undefined ? [] : [[words.setAside[lang], setAside] as const]),
    [words.records[lang], records.total],
    [words.zone[lang], zone],
    [words.asOf[lang], asOf],
    [words.calendar[lang], `${calendar.source} ${calendar.edition}`],
    [words.tool[lang], tool],
  ]
  return sheetOf(
    sheetNames.summary[lang],
    [
      { title: words.item[lang], width: 36, cell: ([item]) => item },
      { title: words.value[lang], width: 28, kind: 'count', cell: ([, value]) => value },
    ],
    rows,
  )
}
