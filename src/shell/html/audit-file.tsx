/** An audit as one HTML file: the answer as text, and everything else for the script that draws it. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import type { Audited } from '../../audit.js'
import type { Lang } from '../../domain/document.js'
import type { Report } from '../../domain/report.js'
import { overview } from '../../overview.js'
import { Answer } from '../../present/html/answer.js'
import { Causes } from '../../present/html/causes.js'
import { reportData } from '../../present/html/report-data.js'
import { pageWords as words } from '../../present/html/words.js'
import type { Instant } from '../../time/instant.js'
import { htmlFile } from './html-file.js'
import { packCompany } from './packed-company.js'
import { pageParts } from './page-parts.js'

export interface AuditFile {
  readonly audited: Audited
  readonly asOf: Instant | undefined
  readonly lang: Lang
  /** What is shown of a report, where that is not all of it. */
  readonly shown?: (report: Report) => Report
}

export const auditFile = async ({ audited, asOf, lang, shown = (report) => report }: AuditFile): Promise<string> => {
  const { company, policies, report: say } = audited
  const report = shown(say(lang))
  const data = reportData((one) => shown(say(one)), overview(audited, say(lang), report), lang)
  const { common, shares } = packCompany(company, [...audited.days.keys()], { policies, asOf })
  const blocks = [
    ['report', JSON.stringify(data)],
    ['common', common],
    ...shares.map((text, i) => [`share-${i}`, text]),
  ]
  const { script, style } = await pageParts()
  const packed = await Promise.all(
    blocks.map(async ([id = '', text = '']) => [id, (await zipped(text, { level: 9 })).toString('base64')] as const),
  )
  return htmlFile({
    lang,
    title: `${words.title[lang]} ${report.period.from} – ${report.period.to}`,
    style,
    script,
    body: renderToString(<BeforeScript report={report} lang={lang} />),
    blocks: new Map(packed),
  })
}
const zipped = promisify<string, { level: number }, Buffer>(gzip)

/** What is read while the script unpacks the rest, and where scripts are off. */
const BeforeScript = ({ report, lang }: { readonly report: Report; readonly lang: Lang }) => (
  <div id="page">
    <header class="top">
      <h1>{words.title[lang]}</h1>
    </header>
    <main>
      <Answer report={report} lang={lang} />
      <section aria-labelledby="causes">
        <h2 id="causes">{words.causes[lang]}</h2>
        <Causes report={report} lang={lang} />
      </section>
      <noscript>
        <p>{words.needsScript[lang]}</p>
      </noscript>
    </main>
  </div>
)
