/** What a report opens with: how many person-days there are, how many agree, and what came of the others. */
import type { Lang } from '../../domain/document.js'
import { type Outcome } from '../../domain/overview.js'
import type { Report, Summary } from '../../domain/report.js'
import { sayDays, sayExplained, sayKnown, sayMonths, sayRecords, sayScope, saySetAside } from '../wording/report.js'
import type { Said } from '../wording/terms.js'
import { outcomeTerms, pageWords } from './words.js'

export const Answer = ({ report, lang }: { readonly report: Report; readonly lang: Lang }) => {
  const { summary, period, zone, records, setAside } = report
  const lines = [
    sayMonths(summary),
    sayExplained(summary),
    setAside === undefined ? undefined : saySetAside(setAside, summary.differences),
    summary.known === 0 ? undefined : sayKnown(summary.known),
    records.total === 0 ? undefined : sayRecords(records),
  ]
  return (
    <section aria-labelledby="answer" class="answer">
      <h2 id="answer" class="quiet">
        {pageWords.answer[lang]}
      </h2>
      <p class="headline">
        <strong>{summary.identical}</strong> / {summary.personDays} <span>{pageWords.agree[lang]}</span>
      </p>
      <Shares summary={summary} lang={lang} />
      <p>{sayDays(summary)[lang]}</p>
      <ul class="plain">
        {lines
          .filter((one): one is Said => one !== undefined)
          .map((one) => (
            <li>{one[lang]}</li>
          ))}
        <li class="quiet">{sayScope(period.from, period.to, summary.people, zone)[lang]}</li>
      </ul>
    </section>
  )
}

const classes = [
  'identical',
  'differ',
  'onlyOurs',
  'onlyTheirs',
  'duplicated',
  'unjudged',
  'provisional',
  'unreported',
] as const satisfies ReadonlyArray<keyof Summary & Outcome>

/** One bar of all person-days, a part for each class; what is there is never thinner than can be seen. */
const Shares = ({ summary, lang }: { readonly summary: Summary; readonly lang: Lang }) => {
  const present = classes.filter((name) => summary[name] > 0)
  const least = 6
  const room = 1000 - present.length * least
  const widths = present.map((name) => least + (room * summary[name]) / Math.max(summary.personDays, 1))
  return (
    <>
      <svg class="shares" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">
        {present.map((name, i) => (
          <rect
            class={`share-${name}`}
            x={widths.slice(0, i).reduce((sum, width) => sum + width, 0)}
            width={Math.max((widths[i] ?? 0) - 2, 2)}
            height={28}
          />
        ))}
      </svg>
      <ul class="legend">
        {present.map((name) => (
          <li>
            <i class={`share-${name}`} />
            {outcomeTerms[name][lang]} {summary[name]}
          </li>
        ))}
      </ul>
    </>
  )
}
