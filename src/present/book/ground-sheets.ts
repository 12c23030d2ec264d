/** What a report rests on: causes, findings and problems, the policies in force, and the files that were read. */
import type { Lang } from '../../domain/document.js'
import type { Report } from '../../domain/report.js'
import { explainWords } from '../wording/explain.js'
import { type ReportSheet, sheetOf } from './report-sheet.js'
import { bookWords as words, levelTerms, sheetNames } from './words.js'

export const groundSheets = (report: Report, lang: Lang): readonly ReportSheet[] => [
  causeSheet(report, lang),
  findingSheet(report, lang),
  policySheet(report, lang),
  inputSheet(report, lang),
]

const causeSheet = ({ diagnoses }: Report, lang: Lang): ReportSheet =>
  sheetOf(
    sheetNames.causes[lang],
    [
      { title: words.id[lang], width: 32, cell: ({ id }) => id },
      { title: words.sentence[lang], width: 90, cell: ({ says }) => onOneLine(says) },
      {
        title: words.mends[lang],
        width: 16,
        kind: 'count',
        colours: [{ when: 'above-0', tint: 'good' }],
        cell: (one) => one.mends,
      },
      {
        title: words.breaks[lang],
        width: 12,
        kind: 'count',
        colours: [{ when: 'above-0', tint: 'bad' }],
        cell: (one) => one.breaks,
      },
      {
        title: words.people[lang],
        width: 10,
        kind: 'count',
        cell: ({ where }) => new Set(where.map((one) => one.userid)).size,
      },
      { title: words.alike[lang], width: 40, cell: ({ indistinguishable }) => indistinguishable.join(' ') },
    ],
    diagnoses,
    1,
  )

interface Noticed {
  readonly level: string
  readonly id: string
  readonly where: string
  readonly says: string
}

const findingSheet = ({ findings, problems }: Report, lang: Lang): ReportSheet => {
  const rows: readonly Noticed[] = [
    ...findings.map(({ id, level, says, where }) => ({
      level: levelTerms[level][lang],
      id,
      where: where.map(({ userid, date, period }) => [userid, date ?? period].filter(Boolean).join(' ')).join(', '),
      says,
    })),
    ...problems.map(({ id, file, path, says }) => ({
      level: words.problem[lang],
      id,
      where: [file, path].filter(Boolean).join(' › '),
      says,
    })),
  ]
  return sheetOf(
    sheetNames.findings[lang],
    [
      {
        title: words.level[lang],
        width: 18,
        colours: [
          { when: { is: levelTerms.error[lang] }, tint: 'bad' },
          { when: { is: levelTerms.warning[lang] }, tint: 'doubtful' },
          { when: { is: words.problem[lang] }, tint: 'doubtful' },
        ],
        cell: ({ level }) => level,
      },
      { title: words.id[lang], width: 28, cell: ({ id }) => id },
      { title: words.sentence[lang], width: 100, cell: ({ says }) => onOneLine(says) },
      { title: words.path[lang], width: 60, cell: ({ where }) => where },
    ],
    rows,
    2,
  )
}

const policySheet = ({ policies }: Report, lang: Lang): ReportSheet =>
  sheetOf(
    sheetNames.policies[lang],
    [
      { title: words.policy[lang], width: 28, cell: ([name]) => name },
      { title: words.answer[lang], width: 32, cell: ([, { answer }]) => answer },
      {
        title: words.basis[lang],
        width: 24,
        colours: [{ when: { is: explainWords.assumed[lang] }, tint: 'doubtful' }],
        cell: ([, { basis }]) => explainWords[basis][lang],
      },
    ],
    Object.entries(policies),
    1,
  )

const inputSheet = ({ inputs }: Report, lang: Lang): ReportSheet =>
  sheetOf(
    sheetNames.inputs[lang],
    [
      { title: words.file[lang], width: 48, cell: ({ path }) => path },
      {
        title: words.kind[lang],
        width: 20,
        colours: [{ when: { is: words.unrecognised[lang] }, tint: 'doubtful' }],
        cell: ({ kind }) => (kind === 'unrecognised' ? words.unrecognised[lang] : kind),
      },
      { title: words.rows[lang], width: 12, kind: 'count', cell: ({ rows }) => rows },
      { title: 'SHA-256', width: 68, cell: ({ sha256 }) => sha256 },
      { title: words.fetchedAt[lang], width: 26, cell: ({ fetchedAt }) => fetchedAt },
    ],
    inputs,
    1,
  )

const onOneLine = (words: string): string => words.replaceAll('\n', ' ')
