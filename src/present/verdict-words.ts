/** What is said against a day, in a phrase. */
import type { Lang } from '../domain/document.js'
import type { ExplainedVerdict, Explanation } from '../domain/explanation.js'
import { isStatus } from '../domain/status.js'
import { sayDuration } from './wording/amounts.js'
import { explainWords } from './wording/explain.js'
import { kindOfDay, statusTerms } from './wording/terms.js'

/** "late 1 min, missing punch", or that nothing stands against the day. */
export const headline = ({ verdicts, day }: Explanation, lang: Lang): string =>
  verdicts.length > 0
    ? verdicts.map((one) => sayVerdict(one, lang)).join(lang === 'zh' ? '，' : ', ')
    : (day === 'unjudged' ? kindOfDay.unjudged : explainWords.clean)[lang]

export const sayVerdict = ({ status, seconds }: ExplainedVerdict, lang: Lang): string => {
  const term = isStatus(status) ? statusTerms[status][lang] : status
  return seconds === 0 ? term : `${term} ${sayDuration(seconds)[lang]}`
}
