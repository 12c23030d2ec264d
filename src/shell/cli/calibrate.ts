/** `kaoqin calibrate`: what the official reports pin of the rules and policies behind them, and what they cannot tell. */
import { calibrate, type Calibrated } from '../../calibrate.js'
import type { CalibrationReport } from '../../domain/calibration-report.js'
import { calibrationPage, calibrationSheet } from '../../present/index.js'
import { toCsv } from '../../present/to-csv.js'
import { deliver, writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { load } from './load.js'
import { json, ndjson, page } from './print.js'
import type { Settings } from './settings.js'
import { progressOn } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes, statusWords } from './wording.js'

export interface CalibrateSettings extends Settings {
  /** Where to write the answers that the days pin, as a policies document. */
  readonly writePolicies: string | undefined
  /** Where to write the fitted rules, as answers of getcheckinoption. */
  readonly writeRules: string | undefined
}

export const runCalibrate = async (settings: CalibrateSettings, io: Io): Promise<ExitCode> => {
  const loaded = await load(settings, io, 'a-period')
  if (loaded === undefined) return 2
  const { lang, quiet, ignore, out, writePolicies, writeRules } = settings
  const progress = progressOn(io, lang, quiet)
  progress.say(statusWords.judging)
  const found = calibrate(loaded.company, { ...loaded.options, ignore })
  progress.done()
  if (found === undefined) {
    tellMistakes([mistakes.nothingToCalibrate], io, lang)
    return 2
  }
  if (!(await deliver(printed(found, settings, loaded.company.names, io), out, io, lang))) return 2
  const files = [
    [writePolicies, json({ policies: found.policies })],
    [writeRules, rulesDocument(found)],
  ] as const
  for (const [file, content] of files) if (file !== undefined && !(await writeWhole(file, content, io, lang))) return 2
  return 0
}

/** One answer is one JSON document; several are a document a line, to be named `.ndjson`. */
const rulesDocument = ({ rules }: Calibrated): string => {
  const [first, ...others] = rules
  return others.length > 0 ? ndjson(rules) : json(first ?? { errcode: 0, errmsg: 'ok', info: [] })
}

const printed = (
  { report }: Calibrated,
  settings: CalibrateSettings,
  names: ReadonlyMap<string, string>,
  io: Io,
): string => {
  switch (settings.format) {
    case 'json':
      return json(report)
    case 'ndjson':
      return ndjson(records(report))
    case 'csv':
      return toCsv(calibrationSheet(report))
    case 'text':
      return page(calibrationPage(report, { lang: settings.lang, names }), settings, io)
  }
}

/** One record a line, each saying what it is; the head first. */
const records = ({ rules, policies, pairs, ...head }: CalibrationReport) => [
  { record: 'calibration', ...head },
  ...rules.map((one) => ({ record: 'rule', ...one })),
  ...policies.map((one) => ({ record: 'policy', ...one })),
  ...pairs.map((one) => ({ record: 'pair', ...one })),
]
