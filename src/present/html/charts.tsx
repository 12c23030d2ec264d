/** The charts of a report: differences per day, and when people came, by rule. */
import type { Lang } from '../../domain/document.js'
import { type Arrivals, arrivalsReach, arrivalsStep } from '../../domain/overview.js'
import type { Report } from '../../domain/report.js'
import { datesBetween, formatDate, parseDate } from '../../time/civil-date.js'
import { harmless } from '../harmless.js'
import { whenOf } from '../page.js'
import { type Bar, Bars } from './bars.js'
import { Shown } from './shown.js'
import { pageWords as words, sayShown } from './words.js'

/** Nothing where nothing differs: an empty chart says less than the answer above. */
export const DifferencesPerDay = ({ report, lang }: { readonly report: Report; readonly lang: Lang }) => {
  const counts = new Map<string, number>()
  for (const { date } of report.differences) if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1)
  const [from, to] = [parseDate(report.period.from), parseDate(report.period.to)]
  if (counts.size === 0 || from === undefined || to === undefined) return null
  const bars = datesBetween(from, to).map((day): Bar => {
    const date = formatDate(day)
    const count = counts.get(date) ?? 0
    return { label: date.slice(5), count, says: `${whenOf(date, lang)}: ${sayShown(count, count)[lang]}`, tone: 'bad' }
  })
  return (
    <section aria-labelledby="per-day">
      <h2 id="per-day">{words.perDay[lang]}</h2>
      <Bars bars={bars} title={words.perDay[lang]} each={Math.ceil(bars.length / 9)} size="wide" />
    </section>
  )
}

export const ArrivalCharts = ({ arrivals, lang }: { readonly arrivals: readonly Arrivals[]; readonly lang: Lang }) =>
  arrivals.length === 0 ? null : (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">{words.arrivals[lang]}</h2>
      <p class="quiet">{words.arrivalsHint[lang]}</p>
      <div class="charts">
        {arrivals.map(({ rule, counts }) => (
          <figure>
            <figcaption>
              <Shown text={rule} /> · {counts.reduce((sum, count) => sum + count, 0)} {words.punches[lang]}
            </figcaption>
            <Bars
              bars={barsOf(counts, lang)}
              title={`${words.arrivals[lang]}: ${harmless(rule)}`}
              each={1}
              size="narrow"
            />
          </figure>
        ))}
      </div>
    </section>
  )

/** Steps before the planned time in one tone, after it in another; a label every half hour. */
const barsOf = (counts: readonly number[], lang: Lang): readonly Bar[] =>
  counts.map((count, i): Bar => {
    const minutes = (i * arrivalsStep - arrivalsReach) / 60
    const [low, high] = [signed(minutes), signed(minutes + arrivalsStep / 60)]
    const range = i === 0 ? `< ${high}` : i === counts.length - 1 ? `≥ ${low}` : `${low} … ${high}`
    return {
      label: minutes % 30 === 0 ? signed(minutes) : '',
      count,
      says: `${range} ${words.minutesFrom[lang]}: ${count}`,
      tone: minutes < 0 ? 'good' : 'bad',
    }
  })
const signed = (minutes: number): string => (minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : '0')
