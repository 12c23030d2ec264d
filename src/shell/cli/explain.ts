/** `kaoqin explain`: why the day of one person came out so, or every day of a month. */
import type { Lang } from '../../domain/document.js'
import type { Explanation } from '../../domain/explanation.js'
import { datesOf } from '../../domain/period.js'
import { drawing } from '../../drawing.js'
import { explain } from '../../explain.js'
import { explanationPage } from '../../present/index.js'
import { said } from '../../present/wording/terms.js'
import { type CivilDate, formatDate, parseDate } from '../../time/civil-date.js'
import { version } from '../../version.js'
import { packFile } from '../html/pack-file.js'
import { deliver, writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { load } from './load.js'
import { json, ndjson, page } from './print.js'
import type { DayOrMonth, Settings } from './settings.js'
import { tellMistakes } from './tell-mistakes.js'

export interface ExplainSettings extends Omit<Settings, 'from' | 'to'>, DayOrMonth {
  readonly user: string
  /** Where to write a page to be printed as well. */
  readonly html: string | undefined
}

export const runExplain = async (settings: ExplainSettings, io: Io): Promise<ExitCode> => {
  const loaded = await load(settings, io, 'one-day')
  if (loaded === undefined) return 2
  const { user, lang, html, month } = settings
  const strange = loaded.strange(user)
  const employee = loaded.idOf(user)
  if (strange.length > 0) {
    tellMistakes(strange, io, lang)
    return 2
  }
  const { asOf, policies } = loaded.options
  const given = { ...(asOf === undefined ? {} : { asOf }), ...(policies === undefined ? {} : { policies }) }
  const told = (date: CivilDate, lang: Lang) => explain(loaded.company, employee, date, { ...given, lang })
  const days = datesOf(settings).flatMap((date) => told(date, lang) ?? [])
  if (days.length === 0) {
    tellMistakes([nothingAsked(user, month ?? formatDate(settings.from))], io, lang)
    return 2
  }
  if (!(await deliver(printed(days, settings, io), settings.out, io, lang))) return 2
  if (html === undefined) return 0
  const other = lang === 'zh' ? 'en' : 'zh'
  const pack = days.flatMap((day) => {
    const date = parseDate(day.date)
    const translated = date === undefined ? undefined : told(date, other)
    if (date === undefined || translated === undefined) return []
    const [zh, en] = lang === 'zh' ? [day, translated] : [translated, day]
    return [{ zh, en, drawn: drawing(loaded.company, employee, date, given) }]
  })
  const file = await packFile({ days: pack, lang, month, tool: `kaoqin ${version}` })
  return (await writeWhole(html, file, io, lang)) ? 0 : 2
}

/** A month as JSON is the list of its days. */
const printed = (days: readonly Explanation[], settings: ExplainSettings, io: Io): string => {
  const { format, month, lang } = settings
  if (format === 'json') return json(month === undefined ? days[0] : days)
  if (format === 'ndjson') return ndjson(days)
  return days.map((day) => page(explanationPage(day, lang), settings, io)).join('\n')
}

const nothingAsked = (user: string, when: string) =>
  said(
    `${when} 没有对 ${user} 的要求，也没有日报和打卡记录`,
    `nothing is asked of ${user} on ${when}, and there is neither a report nor a punch`,
  )
