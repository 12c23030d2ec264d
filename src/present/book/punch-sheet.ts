/** Every punch record with what became of it, under the attendance date it went to. */
import type { Fate, PlacedRecord } from '../../domain/assignment.js'
import type { Lang } from '../../domain/document.js'
import { isWithin } from '../../domain/period.js'
import type { Instant } from '../../time/instant.js'
import { secondsInDay } from '../../time/seconds.js'
import { dateAt, wallOffset, type Zone } from '../../time/zone.js'
import { explainWords, usedTerms } from '../wording/explain.js'
import type { AuditBookParts } from './book-parts.js'
import { type ReportCell, type ReportColumn, type ReportSheet, sheetOf } from './report-sheet.js'
import { clockOr } from './value-cell.js'
import { bookWords as words, flawTerms, saysTerms, sheetNames } from './words.js'

export const punchSheet = ({ records, report, context }: AuditBookParts, lang: Lang): ReportSheet => {
  const { zone, names, period } = context
  const columns: ReadonlyArray<ReportColumn<PlacedRecord>> = [
    { title: words.date[lang], width: 12, kind: 'date', cell: ({ date }) => date },
    { title: words.name[lang], width: 14, cell: ({ punch }) => names.get(punch.employee) ?? punch.employee },
    { title: words.userid[lang], width: 16, cell: ({ punch }) => punch.employee },
    { title: words.time[lang], width: 20, kind: 'moment', cell: ({ punch }) => momentOf(punch.at, zone) },
    {
      title: words.says[lang],
      width: 14,
      cell: ({ punch: { says } }) => (says === undefined ? null : saysTerms[says][lang]),
    },
    {
      title: words.fate[lang],
      width: 20,
      colours: [
        ...lost.map((fate) => ({ when: { is: usedTerms[fate][lang] }, tint: 'bad' as const })),
        { when: { is: words.otherDates[lang] }, tint: 'quiet' },
        ...passed.map((fate) => ({ when: { is: usedTerms[fate][lang] }, tint: 'quiet' as const })),
      ],
      cell: ({ fate, date }) => (isWithin(period, date) ? usedTerms[fate] : words.otherDates)[lang],
    },
    {
      title: words.slot[lang],
      width: 10,
      cell: ({ slot }) => (slot === undefined ? null : `${explainWords[slot.edge][lang]}${slot.position + 1}`),
    },
    { title: words.planned[lang], width: 12, cell: (record) => plannedCell(record, zone) },
    { title: words.place[lang], width: 24, cell: ({ punch }) => punch.place },
    { title: words.device[lang], width: 20, cell: ({ punch }) => punch.device },
    {
      title: words.flaws[lang],
      width: 16,
      cell: ({ punch }) => [...punch.flaws].map((flaw) => flawTerms[flaw][lang]).join(lang === 'zh' ? '、' : ', '),
    },
    { title: words.file[lang], width: 24, cell: ({ punch: { origin } }) => report.inputs[origin.input]?.path ?? null },
    { title: words.path[lang], width: 20, cell: ({ punch: { origin } }) => origin.path },
  ]
  return sheetOf(sheetNames.punches[lang], columns, records, 3)
}

const lost = ['outside-window', 'unmatched'] as const satisfies readonly Fate[]
const passed = ['duplicate', 'superseded', 'outside', 'not-a-punch'] as const satisfies readonly Fate[]

/** On the wall of the company. */
const momentOf = (at: Instant, zone: Zone): number => {
  const date = dateAt(zone, at)
  return date + wallOffset(zone, at, date) / secondsInDay
}

const plannedCell = ({ slot, date }: PlacedRecord, zone: Zone): ReportCell => {
  if (slot === undefined) return null
  const offset = wallOffset(zone, slot.planned, date)
  return clockOr('clock', offset, '')
}
