/** One cause, many victims: the differences of people who share a fault are told once, under the finding about all of them. */
import { type Block, text } from '../domain/document.js'
import type { Difference, Finding, Report } from '../domain/report.js'
import { list, type Page, say, section } from './page.js'
import { reportWords, sayFolded } from './wording/report.js'

/** What is folded, and what is left to tell of single people. */
export interface Folding {
  readonly folds: ReadonlyArray<{ readonly finding: Finding; readonly days: number; readonly differences: number }>
  readonly left: readonly Difference[]
}

/** By the findings about many people of one rule and date; a day that two of them hold is folded under the first. */
export const foldedUnder = ({ findings, differences }: Report): Folding => {
  let left = differences
  const folds: Array<Folding['folds'][number]> = []
  for (const finding of findings.filter(({ id }) => id.startsWith('mass-'))) {
    const days = new Set(finding.where.map(({ userid = '', date = '' }) => `${date} ${userid}`))
    const isTheirs = ({ userid, date = '' }: Difference): boolean => days.has(`${date} ${userid}`)
    const theirs = left.filter(isTheirs)
    if (theirs.length === 0) continue
    left = left.filter((one) => !isTheirs(one))
    const differ = new Set(theirs.map(({ userid, date }) => `${date} ${userid}`)).size
    folds.push({ finding, days: differ, differences: theirs.length })
  }
  return { folds, left }
}

export const foldedSection = ({ folds }: Folding, page: Page): Block[] =>
  folds.length === 0
    ? []
    : section(
        say(reportWords.folded, page),
        list(
          folds.map(({ finding, days, differences }) => [
            text(finding.says, 'strong'),
            text(` — ${say(sayFolded(days, differences), page)}`, 'quiet'),
          ]),
        ),
      )
