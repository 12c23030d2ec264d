/** An audit as a page: the summary line, what differs grouped and most frequent first, and what the figures rest on. */
import { type Block, type Document, type Lang, text, type Tone } from '../domain/document.js'
import type { Finding, Report, Where } from '../domain/report.js'
import { differenceGroups } from './difference-groups.js'
import { groupTable, peopleTable, unmatchedTable } from './difference-tables.js'
import { foldedSection, foldedUnder } from './folded.js'
import { line, list, personOf, say, section, whenOf, type Page } from './page.js'
import {
  reportWords,
  sayDays,
  sayExplained,
  sayKnown,
  sayMonths,
  sayOthers,
  sayProblems,
  sayRecords,
  sayRestsOn,
  sayScope,
  saySetAside,
  sayUnexplained,
} from './wording/report.js'
import { sayAlike } from './wording/diagnoses.js'

export interface DifferencesOptions {
  readonly lang: Lang
  /** What people are called, by userid. */
  readonly names?: ReadonlyMap<string, string>
  /** Rows of each table; the rest is counted. All, where not given. */
  readonly rows?: number
  /** Problems in full, or only how many where they are told elsewhere. */
  readonly problems?: 'listed' | 'counted'
}

/** The page of a report, for any printer. */
export const differences = (report: Report, options: DifferencesOptions): Document => {
  const page: Page = { lang: options.lang, names: options.names ?? new Map(), rows: options.rows }
  const folding = foldedUnder(report)
  return {
    blocks: [
      ...summary(report, page),
      ...causes(report, page),
      ...foldedSection(folding, page),
      ...differenceGroups(folding.left).flatMap((group) => groupTable(group, page)),
      ...unmatchedTable(report, page),
      ...peopleTable(report, page),
      ...assumptions(report, page),
      ...findings(report, page),
      ...problems(report, page, options.problems ?? 'listed'),
    ],
  }
}

const summary = (
  { summary: counts, period, zone, records, findings: noticed, setAside }: Report,
  page: Page,
): Block[] => {
  const isClean = counts.differ + counts.onlyOurs + counts.onlyTheirs + counts.duplicated === 0
  const isCompared = counts.identical + counts.differ > 0
  const months = sayMonths(counts)
  const explained = sayExplained(counts)
  const nothing = [line(text(say(reportWords.nothingToCompare, page), 'quiet'))]
  const isAll = counts.unjudged + counts.provisional === 0 && !noticed.some(({ id }) => id === 'month-not-compared')
  const agreement = [line(text(say(isAll ? reportWords.allIdentical : reportWords.comparedIdentical, page), 'good'))]
  return [
    line(text(say(sayDays(counts), page), !isClean ? 'bad' : isCompared ? 'good' : 'strong')),
    ...(months === undefined ? [] : [line(text(say(months, page), counts.monthsDiffer > 0 ? 'bad' : 'good'))]),
    line(text(say(sayScope(period.from, period.to, counts.people, zone), page), 'quiet')),
    ...(records.total === 0 ? [] : [line(text(say(sayRecords(records), page), 'quiet'))]),
    ...(explained === undefined ? [] : [line(text(say(explained, page)))]),
    ...(setAside === undefined ? [] : [line(text(say(saySetAside(setAside, counts.differences), page), 'quiet'))]),
    ...(counts.known === 0 ? [] : [line(text(say(sayKnown(counts.known), page), 'quiet'))]),
    ...(months === undefined && counts.unreported === counts.personDays ? nothing : []),
    ...(isClean && counts.monthsDiffer === 0 && (isCompared || months !== undefined) ? agreement : []),
  ]
}

/** What explains most comes first; what nothing explains is counted last. */
const causes = ({ diagnoses, differences: all }: Report, page: Page): Block[] => {
  if (all.length === 0) return []
  const open = all.filter(({ cause }) => cause === null).length
  const items = diagnoses.map(({ id, says, indistinguishable: alike }) => [
    text(`${id}: `, 'strong'),
    text(says),
    ...(alike.length === 0 ? [] : [text(` — ${say(sayAlike(alike), page)}`, 'quiet')]),
  ])
  const rest = open === 0 ? [] : [[text(say(sayUnexplained(open, all.length), page), 'bad')]]
  return section(say(reportWords.causes, page), list([...items, ...rest]))
}

/** The assumed policies that differences lean on, the most leant-on first. */
const assumptions = (report: Report, page: Page): Block[] => {
  const counts = new Map<string, number>()
  for (const name of report.differences.flatMap(({ restsOn }) => restsOn)) counts.set(name, (counts.get(name) ?? 0) + 1)
  if (counts.size === 0) return []
  const items = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, count]) => [text(say(sayRestsOn(name, report.policies[name]?.answer ?? '', count), page))])
  return section(say(reportWords.assumptions, page), list(items))
}

const levels = ['error', 'warning', 'info'] as const
const levelTones = { error: 'bad', warning: 'strong', info: 'plain' } as const satisfies Record<Finding['level'], Tone>

/** What is said of many people in the same words is said once, with how often. */
const findings = (report: Report, page: Page): Block[] => {
  const counts = new Map<string, number>()
  for (const { says } of report.findings) counts.set(says, (counts.get(says) ?? 0) + 1)
  const once = report.findings.filter(({ says }, i) => report.findings.findIndex((other) => other.says === says) === i)
  const sorted = levels.flatMap((level) => once.filter((finding) => finding.level === level))
  if (sorted.length === 0) return []
  const items = sorted.map(({ says, level }) => {
    const count = counts.get(says) ?? 1
    const who = whoseFinding(
      report.findings.filter((finding) => finding.says === says).flatMap(({ where }) => where),
      page,
    )
    return [
      text(says, levelTones[level]),
      ...(count === 1 ? [] : [text(` (${count}×)`, 'quiet')]),
      ...(who === '' ? [] : [text(` — ${who}`, 'quiet')]),
    ]
  })
  return section(say(reportWords.findings, page), list(items))
}

/** The people meant, three by name and the rest counted; a single person-day with its date. */
const whoseFinding = (where: readonly Where[], page: Page): string => {
  const people = [...new Set(where.flatMap(({ userid }) => userid ?? []))]
  const named = people.slice(0, 3).map((userid) => personOf(userid, page.names))
  const [only] = where
  const date = where.length === 1 && only?.date !== undefined ? ` ${whenOf(only.date, page.lang)}` : ''
  const more = people.length > 3 ? [say(sayOthers(people.length - 3), page)] : []
  return [...named, ...more].join(page.lang === 'zh' ? '、' : ', ') + date
}

const problems = ({ problems: found }: Report, page: Page, mode: 'listed' | 'counted'): Block[] => {
  if (found.length === 0) return []
  if (mode === 'counted') return [{ _tag: 'gap' }, line(text(say(sayProblems(found.length), page), 'quiet'))]
  const items = found.map(({ file, path, says }) => [
    text(`${[file, path].filter(Boolean).join(' › ')} `, 'quiet'),
    text(says.replaceAll('\n', ' ')),
  ])
  return section(say(reportWords.problems, page), list(items))
}
