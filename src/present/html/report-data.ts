/** What an HTML report holds: one audit, said in both languages, and its days at a glance. */
import type { Lang } from '../../domain/document.js'
import type { Overview } from '../../domain/overview.js'
import type { Report } from '../../domain/report.js'

/** The parts of a report that are sentences. */
type Sentences = Pick<Report, 'findings' | 'diagnoses' | 'problems'>
export interface ReportData {
  readonly report: Omit<Report, keyof Sentences>
  readonly said: Readonly<Record<Lang, Sentences>>
  readonly overview: Overview
  /** The language it opens in. */
  readonly lang: Lang
}

export const reportData = (inEach: (lang: Lang) => Report, overview: Overview, lang: Lang): ReportData => {
  const { findings: _, diagnoses: __, problems: ___, ...report } = inEach(lang)
  return { report, said: { zh: sentencesOf(inEach('zh')), en: sentencesOf(inEach('en')) }, overview, lang }
}
const sentencesOf = ({ findings, diagnoses, problems }: Report): Sentences => ({
  findings,
  diagnoses,
  problems: problems.slice(0, mostProblems),
})
/** A page of more would not be read; the command tells them all. */
const mostProblems = 500

export const reportIn = ({ report, said }: ReportData, lang: Lang): Report => ({ ...report, ...said[lang] })

/** What people are called, by userid. */
export const namesIn = ({ overview }: Pick<ReportData, 'overview'>): ReadonlyMap<string, string> =>
  new Map(overview.people.map(({ userid, name }) => [userid, name]))
