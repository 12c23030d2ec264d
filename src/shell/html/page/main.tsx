/** The entry of the page: unpacks the report, shows it, and keeps the address in step with what is shown. */
import { render } from 'preact'
import type { ReportData } from '../../../present/html/report-data.js'
import { pageWords as words } from '../../../present/html/words.js'
import { embedded } from './embedded.js'
import { Page } from './page.js'
import { createFinding } from './told-days.js'
import { addressOf, opening, type View, viewAt } from './view.js'

const start = async (): Promise<void> => {
  const data = JSON.parse(await embedded('report')) as ReportData
  const root = document.getElementById('page')!
  const find = createFinding(data.overview.people.map(({ userid }) => userid))
  const asOpened = opening(data.lang)
  let view = viewAt(location.hash, asOpened)
  let isPrinting = false

  const show = (): void => {
    document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en'
    document.title = `${words.title[view.lang]} ${data.report.period.from} – ${data.report.period.to}`
    render(<Page data={data} view={view} isPrinting={isPrinting} change={change} find={find} />, root)
  }
  /** A day that is opened is a place to come back from; a filter is not. */
  const change = (part: Partial<View>): void => {
    const before = view
    view = { ...view, ...part }
    const address = `#${addressOf(view, asOpened)}`
    if (view.day !== undefined && before.day === undefined) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    show()
  }
  const returnTo = (): void => {
    view = viewAt(location.hash, asOpened)
    show()
  }
  const printing = (now: boolean) => (): void => {
    isPrinting = now
    show()
  }
  addEventListener('hashchange', returnTo)
  addEventListener('popstate', returnTo)
  addEventListener('beforeprint', printing(true))
  addEventListener('afterprint', printing(false))
  root.replaceChildren()
  show()
  document.documentElement.dataset['ready'] = ''
  performance.mark('usable')
}

start().catch((error: unknown) => {
  const note = document.createElement('p')
  note.className = 'bad'
  note.textContent = `${words.tooOld.zh} ${words.tooOld.en} (${String(error)})`
  document.body.prepend(note)
})
