/** `kaoqin explain`: why the day of one person came out so. */
import { employeeId } from '../../domain/employee.js'
import { explain } from '../../explain.js'
import { explanationPage } from '../../present/index.js'
import { said } from '../../present/wording/terms.js'
import { type CivilDate, formatDate } from '../../time/civil-date.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { load, unknownUser } from './load.js'
import { json, ndjson, page } from './print.js'
import type { Settings } from './settings.js'
import { tellMistakes } from './tell.js'

export interface ExplainSettings extends Settings {
  readonly user: string
  readonly date: CivilDate
}

export const runExplain = async (settings: ExplainSettings, io: Io): Promise<ExitCode> => {
  const loaded = await load(settings, io, 'one-day')
  if (loaded === undefined) return 2
  const { user, date, lang, format } = settings
  const strange = unknownUser(user, loaded.company)
  if (strange.length > 0) {
    tellMistakes(strange, io, lang)
    return 2
  }
  const { asOf, policies } = loaded.options
  const found = explain(loaded.company, employeeId(user), date, {
    lang,
    ...(asOf === undefined ? {} : { asOf }),
    ...(policies === undefined ? {} : { policies }),
  })
  if (found === undefined) {
    tellMistakes([nothingAsked(user, formatDate(date))], io, lang)
    return 2
  }
  const printed =
    format === 'json'
      ? json(found)
      : format === 'ndjson'
        ? ndjson([found])
        : page(explanationPage(found, lang), settings, io)
  return (await deliver(printed, settings.out, io, lang)) ? 0 : 2
}

const nothingAsked = (user: string, date: string) =>
  said(
    `${date} 没有对 ${user} 的要求，也没有日报和打卡记录`,
    `nothing is asked of ${user} on ${date}, and there is neither a report nor a punch`,
  )
