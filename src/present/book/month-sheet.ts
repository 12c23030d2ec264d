/** Our sums of each person's months, and how many differences its official report has. */
import type { Lang } from '../../domain/document.js'
import type { MonthResult } from '../../domain/result.js'
import { statuses, timedStatuses } from '../../domain/status.js'
import { measureTerm } from '../wording/terms.js'
import type { AuditBookParts, ReportedMonth } from './book-parts.js'
import { type ReportColumn, type ReportSheet, sheetOf } from './report-sheet.js'
import { bookWords as words, sheetNames } from './words.js'

export const monthSheet = ({ months, report, context }: AuditBookParts, lang: Lang): ReportSheet => {
  const counts = new Map<string, number>()
  for (const { userid, period } of report.differences)
    if (period !== undefined) counts.set(`${period} ${userid}`, (counts.get(`${period} ${userid}`) ?? 0) + 1)
  // Empty: none is listed, be it that they agree or that nothing was compared, which the findings tell.
  const countOf = ({ month, period }: ReportedMonth): number | null => counts.get(`${period} ${month.employee}`) ?? null
  const figure = (measure: string, of: (month: MonthResult) => number): ReportColumn<ReportedMonth> => {
    const kind = measure.endsWith('.seconds') ? ('duration' as const) : ('count' as const)
    return { title: measureTerm(measure)[lang], width: 14, kind, cell: ({ month }) => of(month) }
  }
  const columns: ReadonlyArray<ReportColumn<ReportedMonth>> = [
    { title: words.from[lang], width: 12, kind: 'date', cell: ({ month }) => month.from },
    { title: words.to[lang], width: 12, kind: 'date', cell: ({ month }) => month.to },
    { title: words.name[lang], width: 14, cell: ({ month }) => context.names.get(month.employee) ?? month.employee },
    { title: words.userid[lang], width: 16, cell: ({ month }) => month.employee },
    { title: words.department[lang], width: 18, cell: ({ month }) => context.departments.get(month.employee) ?? null },
    figure('workdays', ({ workdays }) => workdays),
    figure('regularDays', ({ regularDays }) => regularDays),
    figure('exceptDays', ({ exceptDays }) => exceptDays),
    figure('restDays', ({ restDays }) => restDays),
    ...statuses.map((status) => figure(`${status}.count`, ({ counts: own }) => own[status])),
    ...timedStatuses.map((status) => figure(`${status}.seconds`, ({ seconds }) => seconds[status])),
    figure('worked.seconds', ({ worked }) => worked),
    figure('standard.seconds', ({ standard }) => standard),
    figure('punches.count', ({ punchCount }) => punchCount),
    { title: words.unjudged[lang], width: 14, kind: 'count', cell: ({ month }) => month.unjudged },
    { title: words.provisional[lang], width: 14, kind: 'count', cell: ({ month }) => month.provisional },
    {
      title: words.howMany[lang],
      width: 12,
      kind: 'count',
      colours: [{ when: 'above-0', tint: 'bad' }],
      cell: countOf,
    },
  ]
  return sheetOf(sheetNames.months[lang], columns, months, 4)
}
