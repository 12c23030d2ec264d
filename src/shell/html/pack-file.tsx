/** The dispute pack as one file without a script: to be printed, signed, and checked by hand. */
import { renderToString } from 'preact-render-to-string'
import { DisputePack, type DisputePackProps } from '../../present/html/dispute-pack.js'
import { packWords } from '../../present/html/pack-words.js'
import { htmlFile } from './html-file.js'
import { pageParts } from './page-parts.js'

export const packFile = async (pack: DisputePackProps): Promise<string> => {
  const { days, lang, month } = pack
  const [first] = days
  const { style } = await pageParts()
  const title = (month === undefined ? packWords.pageOfDay : packWords.pageOfMonth)[lang]
  return htmlFile({
    lang,
    title: [title, month ?? first?.en.date, first?.en.name || first?.en.userid].filter(Boolean).join(' '),
    style,
    body: renderToString(<DisputePack {...pack} />),
  })
}
