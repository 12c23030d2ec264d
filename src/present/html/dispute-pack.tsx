/** A day or a month of one person on paper: both languages in one file, one shown, and nothing that runs. */
import type { Lang } from '../../domain/document.js'
import type { DayDrawing } from '../../domain/drawing.js'
import type { Explanation } from '../../domain/explanation.js'
import { differs } from '../figure-rows.js'
import { whenOf } from '../page.js'
import { headline } from '../verdict-words.js'
import { sayDuration } from '../wording/amounts.js'
import { kindOfDay } from '../wording/terms.js'
import { DayTold } from './explanation.js'
import { packWords as words } from './pack-words.js'
import { Person } from './shown.js'

/** One day in both languages. */
export interface PackedDay {
  readonly zh: Explanation
  readonly en: Explanation
  readonly drawn: DayDrawing | undefined
}
export interface DisputePackProps {
  readonly days: readonly PackedDay[]
  /** Which language is shown first. */
  readonly lang: Lang
  /** "2026-05" where it is a month. */
  readonly month: string | undefined
  readonly tool: string
}

export const DisputePack = ({ days, lang, month, tool }: DisputePackProps) => (
  <>
    <header class="languages">
      {(['zh', 'en'] as const).map((one) => (
        <label lang={htmlLang(one)}>
          <input type="radio" name="language" id={`show-${one}`} checked={one === lang} />{' '}
          {one === 'zh' ? '中文' : 'English'}
        </label>
      ))}
    </header>
    {(['zh', 'en'] as const).map((one) => (
      <main class={`in-${one}`} lang={htmlLang(one)}>
        <h1>{(month === undefined ? words.pageOfDay : words.pageOfMonth)[one]}</h1>
        {month === undefined ? <OneDay days={days} lang={one} /> : <Month days={days} lang={one} month={month} />}
        <p class="quiet">{words.howTo[one]}</p>
        <p class="quiet">
          {words.madeBy[one]} · {tool}
        </p>
      </main>
    ))}
  </>
)
const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en')

interface Days {
  readonly days: readonly PackedDay[]
  readonly lang: Lang
}
const OneDay = ({ days, lang }: Days) => (
  <>
    {days.map((day) => (
      <DayTold of={day[lang]} drawn={day.drawn} lang={lang} isOpen />
    ))}
  </>
)

/** The month on one page, then every day of it that somebody may dispute. */
const Month = ({ days, lang, month }: Days & { readonly month: string }) => {
  const [first] = days
  const told = days.filter((day) => isDisputable(day[lang]))
  return (
    <>
      {first !== undefined && (
        <h2>
          {month} · <Person userid={first[lang].userid} name={first[lang].name} />
        </h2>
      )}
      <h3>{words.monthDays[lang]}</h3>
      <table class="month">
        <thead>
          <tr>
            {[words.kindOfDay, words.in, words.out, words.worked, words.verdict, words.report].map((head) => (
              <th scope="col">{head[lang]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <MonthRow of={day[lang]} lang={lang} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.total[lang]}
            </th>
            <td>{sayDuration(sumOf(days.map((day) => day[lang])))[lang]}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
      <h3>{words.detailsOf[lang]}</h3>
      {told.length === 0 ? <p>{words.nothingStands[lang]}</p> : <OneDay days={told} lang={lang} />}
    </>
  )
}

const isDisputable = (of: Explanation): boolean => of.verdicts.length > 0 || differs(of)
const workedOf = ({ figures }: Explanation): number => Number(figures['worked.seconds'] ?? 0)
const sumOf = (days: readonly Explanation[]): number => days.reduce((sum, day) => sum + workedOf(day), 0)

const MonthRow = ({ of, lang }: { readonly of: Explanation; readonly lang: Lang }) => {
  const punched = (edge: 'in' | 'out'): string => of.plan.map((section) => section[edge].punched ?? '—').join(', ')
  const isWork = of.day === 'work'
  const worked = workedOf(of)
  return (
    <tr>
      <th scope="row">
        {whenOf(of.date, lang)} <small class="quiet">{kindOfDay[of.day][lang]}</small>
      </th>
      <td>{isWork ? punched('in') : ''}</td>
      <td>{isWork ? punched('out') : ''}</td>
      <td>{worked === 0 ? '' : sayDuration(worked)[lang]}</td>
      <td class={of.verdicts.length > 0 ? 'bad' : 'quiet'}>
        {of.verdicts.length > 0 || isWork ? headline(of, lang) : ''}
      </td>
      <td class={differs(of) ? 'bad' : 'quiet'}>
        {(of.official === null ? words.noReport : differs(of) ? words.different : words.same)[lang]}
      </td>
    </tr>
  )
}
