/** The whole page of a report: the answer first, then why, then everything it rests on. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Answer } from '../../../present/html/answer.js'
import { Causes } from '../../../present/html/causes.js'
import { ArrivalCharts, DifferencesPerDay } from '../../../present/html/charts.js'
import { Footing } from '../../../present/html/footing.js'
import { reportIn, type ReportData } from '../../../present/html/report-data.js'
import { anything, rowsOf } from '../../../present/html/rows.js'
import { pageWords as words } from '../../../present/html/words.js'
import { DayDialog } from './day-dialog.js'
import { DifferenceTable } from './difference-table.js'
import { HeatMap } from './heat-map.js'
import type { FindDay } from './told-days.js'
import type { View } from './view.js'

export interface PageProps {
  readonly data: ReportData
  readonly view: View
  readonly isPrinting: boolean
  readonly change: (change: Partial<View>) => void
  readonly find: FindDay
}

export const Page = ({ data, view, isPrinting, change, find }: PageProps) => {
  const { lang } = view
  const report = useMemo(() => reportIn(data, lang), [data, lang])
  const rows = useMemo(() => rowsOf(data), [data])
  // What a filter or an opened day leaves as it is, is drawn once.
  const opening = useMemo(() => {
    const showCause = (cause: string): void => {
      change({ filter: { ...anything, cause } })
      document.getElementById('differences')?.scrollIntoView()
    }
    return (
      <>
        <Answer report={report} lang={lang} />
        <section aria-labelledby="causes">
          <h2 id="causes">{words.causes[lang]}</h2>
          <Causes report={report} lang={lang} choose={showCause} />
        </section>
        <section aria-labelledby="calendar">
          <h2 id="calendar">{words.calendar[lang]}</h2>
          <HeatMap
            overview={data.overview}
            from={report.period.from}
            lang={lang}
            isPrinting={isPrinting}
            change={change}
          />
        </section>
      </>
    )
  }, [report, lang, isPrinting])
  const below = useAfterPaint(lang)
  const closing = useMemo(() => {
    const report = reportIn(data, below)
    return (
      <>
        <DifferencesPerDay report={report} lang={below} />
        <ArrivalCharts arrivals={data.overview.arrivals} lang={below} />
        <Footing report={report} overview={data.overview} lang={below} isOpen={isPrinting} />
      </>
    )
  }, [data, below, isPrinting])
  return (
    <>
      <a class="skip" href="#differences" onClick={(event) => jump(event, 'differences')}>
        {words.skip[lang]}
      </a>
      <TopBar lang={lang} change={change} />
      <main>
        {opening}
        <section aria-labelledby="differences">
          <h2 id="differences" tabIndex={-1}>
            {words.differences[lang]}
          </h2>
          <DifferenceTable rows={rows} view={view} isPrinting={isPrinting} change={change} />
        </section>
        {closing}
      </main>
      <DayDialog view={view} isPrinting={isPrinting} find={find} change={change} />
    </>
  )
}

/** What is seen first changes first: the lower part follows in the frame after. */
const useAfterPaint = <Value,>(value: Value): Value => {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const soon = setTimeout(() => settle(value))
    return () => clearTimeout(soon)
  }, [value])
  return settled
}

/** A fragment would replace the address of the view. */
const jump = (event: Event, id: string): void => {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

const TopBar = ({ lang, change }: { readonly lang: View['lang']; readonly change: PageProps['change'] }) => (
  <header class="top">
    <h1>{words.title[lang]}</h1>
    <div class="tools">
      <div role="group" aria-label={words.language[lang]}>
        {(['zh', 'en'] as const).map((one) => (
          <button
            type="button"
            lang={one === 'zh' ? 'zh-CN' : 'en'}
            aria-pressed={lang === one}
            onClick={() => change({ lang: one })}
          >
            {one === 'zh' ? '中文' : 'English'}
          </button>
        ))}
      </div>
      <button type="button" onClick={toggleTheme}>
        ◐ {words.theme[lang]}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print[lang]}
      </button>
    </div>
  </header>
)

const toggleTheme = (): void => {
  const { dataset } = document.documentElement
  const isDark =
    dataset['theme'] === 'dark' ||
    (dataset['theme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches)
  dataset['theme'] = isDark ? 'light' : 'dark'
}
