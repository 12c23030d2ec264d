/** Every day under the titles of the console's own day export, in its order, with what came of it at the end. */
import type { Lang } from '../../domain/document.js'
import type { Outcome } from '../../domain/overview.js'
import { formatDate } from '../../time/civil-date.js'
import { secondsInDay, secondsInMinute } from '../../time/seconds.js'
import { mergesOf } from '../console/book.js'
import type { BookCell, BookDay, PrintedColumn } from '../console/book-sheet.js'
import { dayColumns } from '../console/day-columns.js'
import { outcomeTerms } from '../html/words.js'
import { mapped } from '../mapped.js'
import type { AuditBookParts, ReportedDay } from './book-parts.js'
import type { ReportCell, ReportColumn, ReportSheet, Tint } from './report-sheet.js'
import { clockOr } from './value-cell.js'
import { bookWords as words, sheetNames } from './words.js'

type Row = ReportedDay

/** Its titles are the vendor's in both languages, so that both lie side by side; its dates and times are real ones. */
export const daySheet = ({ days, spread, byDate, report, context }: AuditBookParts, lang: Lang): ReportSheet => {
  const columns = [...dayColumns(spread, context).map(typed), ...compared(report.differences, lang)]
  const grouped = columns.map(({ group = '', title }) => ({ group, title }))
  return {
    name: sheetNames.days[lang],
    headings: [
      grouped.map(({ group, title }, i) => (group === '' ? title : grouped[i - 1]?.group === group ? null : group)),
      grouped.map(({ group, title }) => (group === '' ? null : title)),
    ],
    merges: mergesOf(grouped, 0),
    columns,
    rows: byDate(mapped(days, (row) => ({ date: row.day.date, cells: columns.map(({ cell }) => cell(row)) }))),
    frozen: 3,
  }
}

const clocks = new Set(['最早', '最晚', '打卡时间'])
const wide = new Set(['班次', '假勤申请', '考勤结果', '打卡时间记录', '所属规则', '部门'])

const typed = ({ group, title, cell }: PrintedColumn<BookDay>): ReportColumn<Row> => {
  const own = { group, title, width: wide.has(title) ? 24 : Math.max(12, title.length * 2) }
  if (title === '时间') return { ...own, kind: 'date', cell: ({ day }) => day.date }
  if (clocks.has(title)) return { ...own, cell: (row) => minuteCell(cell(row)) }
  const colours = group === '异常统计' ? [{ when: 'above-0', tint: 'doubtful' } as const] : []
  return { ...own, colours, cell }
}

/** The console's own clock, `09:09` or `次日05:10`, as a time. */
const minuteCell = (printed: BookCell): ReportCell => {
  const [, next, hours, minutes] = /^(次日)?(\d\d):(\d\d)$/.exec(String(printed)) ?? []
  if (hours === undefined || minutes === undefined) return printed
  const seconds = (Number(hours) * 60 + Number(minutes)) * secondsInMinute
  return clockOr('minute', next === undefined ? seconds : seconds + secondsInDay, String(printed))
}

const tints = {
  identical: 'good',
  differ: 'bad',
  setAside: 'doubtful',
  onlyOurs: 'bad',
  onlyTheirs: 'bad',
  duplicated: 'bad',
  unjudged: 'doubtful',
  provisional: 'quiet',
  unreported: 'quiet',
} as const satisfies Record<Exclude<Outcome, 'none'>, Tint>

const compared = (
  differences: AuditBookParts['report']['differences'],
  lang: Lang,
): ReadonlyArray<ReportColumn<Row>> => {
  const counts = new Map<string, number>()
  for (const { userid, date } of differences)
    counts.set(`${date} ${userid}`, (counts.get(`${date} ${userid}`) ?? 0) + 1)
  const group = words.compared[lang]
  return [
    {
      group,
      title: words.outcome[lang],
      width: 20,
      colours: Object.entries(tints).map(([outcome, tint]) => ({
        when: { is: outcomeTerms[outcome as keyof typeof tints][lang] },
        tint,
      })),
      cell: ({ outcome }) => outcomeTerms[outcome][lang],
    },
    {
      group,
      title: words.howMany[lang],
      width: 12,
      kind: 'count',
      cell: ({ day }) => counts.get(`${formatDate(day.date)} ${day.employee}`) ?? 0,
    },
  ]
}
