/** One day told step by step, to be followed and checked by hand: the rule says, you punched, therefore. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../domain/document.js'
import type { DayDrawing } from '../../domain/drawing.js'
import type { Explanation } from '../../domain/explanation.js'
import { differs } from '../figure-rows.js'
import { whenOf } from '../page.js'
import { headline, sayVerdict } from '../verdict-words.js'
import { explainWords, usedTerms } from '../wording/explain.js'
import { kindOfDay, kindOfRule } from '../wording/terms.js'
import { Picture } from './day-chart.js'
import { Figures } from './figures.js'
import { packWords as words } from './pack-words.js'
import { Person, Shown } from './shown.js'
import { Slots } from './slots.js'

interface Told {
  readonly of: Explanation
  readonly lang: Lang
}
interface DayToldProps extends Told {
  readonly drawn: DayDrawing | undefined
  /** Whether all of it is shown, as on paper, where nothing can be opened. */
  readonly isOpen: boolean
}

export const DayTold = ({ of, drawn, lang, isOpen }: DayToldProps) => (
  <article class="told" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
    <h2>
      {whenOf(of.date, lang)} · <Person userid={of.userid} name={of.name} />
    </h2>
    <p class={`verdict ${of.verdicts.length > 0 ? 'bad' : of.day === 'unjudged' ? 'quiet' : 'good'}`}>
      {headline(of, lang)}
    </p>
    {differs(of) && <p class="bad">{words.differsFromReport[lang]}</p>}
    {drawn !== undefined && <Picture of={drawn} lang={lang} id={`${of.date}-${lang}`} />}
    <Step title={words.stepDay[lang]}>
      <KindOfDay of={of} lang={lang} />
    </Step>
    <Step title={words.stepSlots[lang]}>
      <Slots of={of} lang={lang} />
    </Step>
    <Step title={words.stepPunches[lang]}>
      <Punches of={of} lang={lang} />
    </Step>
    <Step title={words.stepTotal[lang]}>
      <Verdicts of={of} lang={lang} />
    </Step>
    <Step title={words.stepReport[lang]}>
      <Figures of={of} lang={lang} />
    </Step>
    <FinePrint of={of} lang={lang} isOpen={isOpen} />
  </article>
)

const Step = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="step">
    <h3>{title}</h3>
    {children}
  </section>
)

const KindOfDay = ({ of, lang }: Told) => {
  const { rule } = of
  const fetched =
    rule?.snapshot === null ? explainWords.undated[lang] : `${explainWords.snapshot[lang]} ${rule?.snapshot}`
  return (
    <ul>
      <li>{kindOfDay[of.day][lang]}</li>
      <li>
        {rule === null ? (
          explainWords.noRule[lang]
        ) : (
          <>
            <Shown text={rule.name} /> · {kindOfRule[rule.kind][lang]} · {fetched}
            {rule.borrowed && ` (${explainWords.borrowed[lang]})`}
          </>
        )}
      </li>
      {of.because.map((sentence) => (
        <li>
          <Shown text={sentence} />
        </li>
      ))}
    </ul>
  )
}

const Punches = ({ of, lang }: Told) =>
  of.punches.length === 0 ? (
    <p>{words.noPunches[lang]}</p>
  ) : (
    <>
      <table>
        <thead>
          <tr>
            {[explainWords.time, explainWords.used, explainWords.because].map((head) => (
              <th scope="col">{head[lang]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.punches.map(({ local, used, why }) => (
            <tr>
              <th scope="row">{local.slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ')}</th>
              <td>{usedTerms[used][lang]}</td>
              <td>
                <Shown text={why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {of.runnerUp !== null && (
        <p class="quiet">
          <Shown text={of.runnerUp} />
        </p>
      )}
    </>
  )

const Verdicts = ({ of, lang }: Told) => (
  <ul>
    {of.verdicts.map((one) => (
      <li>
        <strong class="bad">{sayVerdict(one, lang)}</strong> — <Shown text={one.says} /> <code>{one.clause}</code>
      </li>
    ))}
    {of.verdicts.length === 0 && <li>{headline(of, lang)}</li>}
    {of.considered.filter(isOfTotals).map(({ says, clause }) => (
      <li>
        <Shown text={says} /> <code>{clause}</code>
      </li>
    ))}
  </ul>
)

/** For who wants to know more than the steps tell. */
const FinePrint = ({ of, lang, isOpen }: Told & Pick<DayToldProps, 'isOpen'>) => {
  const refused = of.considered.filter((one) => !of.because.includes(one.says) && !isOfTotals(one))
  return (
    <div class="fine">
      {refused.length > 0 && (
        <details open={isOpen}>
          <summary>{words.considered[lang]}</summary>
          <ul>
            {refused.map(({ clause, says }) => (
              <li>
                <Shown text={says} /> <code>{clause}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {of.policies.length > 0 && (
        <details open={isOpen}>
          <summary>{words.restsOn[lang]}</summary>
          <ul>
            {of.policies.map(({ name, answer, basis }) => (
              <li>
                <code>
                  {name} = {answer}
                </code>{' '}
                ({explainWords[basis === 'observed' ? 'observed' : 'assumed'][lang]})
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What is said of the day as a whole: how long was worked, whether it is an absence, and overtime. */
const isOfTotals = ({ clause }: Explanation['considered'][number]): boolean =>
  clause === 'worked-time' || clause === 'paired-time' || clause === 'absence' || clause.startsWith('overtime-')
