/** `kaoqin audit`: recomputes, compares, prints; the exit code says whether anything differs. */
import { auditBookOf } from '../../audit-book.js'
import { audited } from '../../audit.js'
import { certainOnly } from '../../certain.js'
import type { Report } from '../../domain/report.js'
import { startLedger } from '../../ledger.js'
import { differenceSheet, differences } from '../../present/index.js'
import { toCsv } from '../../present/to-csv.js'
import { anythingDiffers } from '../../reconcile/index.js'
import { auditFile } from '../html/audit-file.js'
import { writeAuditBook } from '../xlsx/write-audit-book.js'
import { deliver, writeNew, writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { load } from './load.js'
import { progressOf } from './progress-of.js'
import { json, ndjson, page } from './print.js'
import type { Settings } from './settings.js'
import { progressOn } from './tell.js'

export interface AuditSettings extends Settings {
  /** Where to write the differences as CSV as well. */
  readonly csv: string | undefined
  /** Where to write a page for a browser as well. */
  readonly html: string | undefined
  /** Where to write a workbook as well. */
  readonly xlsx: string | undefined
  /** Where to start a ledger of the differences. */
  readonly writeKnown: string | undefined
  /** Whether only differences that rest on no assumption are shown. */
  readonly certain: boolean
}

export const runAudit = async (settings: AuditSettings, io: Io): Promise<ExitCode> => {
  const loaded = await load(settings, io, 'a-period')
  if (loaded === undefined) return 2
  const { lang, quiet, ignore, out, csv, html, xlsx, writeKnown, certain } = settings
  const progress = progressOn(io, lang, quiet)
  const { names } = loaded.company
  const found = audited(loaded.company, loaded.problems, {
    ...loaded.options,
    ignore,
    lang,
    onProgress: progressOf(progress, io),
  })
  const shown = certain ? certainOnly : (report: Report) => report
  const report = shown(found.report(lang))
  progress.done()
  if (!(await deliver(printed(report, settings, names, io), out, io, lang))) return 2
  // Spreadsheets read UTF-8 only when its mark stands in front.
  if (csv !== undefined && !(await writeWhole(csv, `\uFEFF${toCsv(differenceSheet(report, names))}`, io, lang)))
    return 2
  const { asOf } = loaded.options
  if (html !== undefined && !(await writeWhole(html, await auditFile({ audited: found, asOf, lang, shown }), io, lang)))
    return 2
  if (xlsx !== undefined) {
    const book = await writeAuditBook(auditBookOf(found, lang, shown), lang)
    if (!(await writeWhole(xlsx, book, io, lang))) return 2
  }
  if (writeKnown !== undefined && !(await writeNew(writeKnown, json(startLedger(report)), io, lang))) return 2
  return anythingDiffers(report.summary) || (settings.strict && anythingToSay(report)) ? 1 : 0
}

/** Under --strict: problems of the input and findings count; what is merely worth knowing (level info) does not. */
const anythingToSay = ({ problems, findings }: Report): boolean =>
  problems.length > 0 || findings.some(({ level }) => level !== 'info')

const printed = (report: Report, settings: AuditSettings, names: ReadonlyMap<string, string>, io: Io): string => {
  switch (settings.format) {
    case 'json':
      return json(report)
    case 'ndjson':
      return ndjson(records(report))
    case 'csv':
      return toCsv(differenceSheet(report, names))
    case 'text': {
      const problems = settings.quiet ? 'listed' : 'counted'
      return page(differences(report, { lang: settings.lang, names, problems }), settings, io)
    }
  }
}

/** One record a line, each saying what it is; the head first. */
const records = ({
  differences: found,
  unmatched,
  people,
  diagnoses,
  findings,
  problems,
  rules,
  inputs,
  ...head
}: Report) => [
  { record: 'audit', ...head },
  ...found.map((one) => ({ record: 'difference', ...one })),
  ...unmatched.map((one) => ({ record: 'unmatched', ...one })),
  ...people.map((one) => ({ record: 'person', ...one })),
  ...diagnoses.map((one) => ({ record: 'diagnosis', ...one })),
  ...findings.map((one) => ({ record: 'finding', ...one })),
  ...problems.map((one) => ({ record: 'problem', ...one })),
  ...rules.map((one) => ({ record: 'rule', ...one })),
  ...inputs.map((one) => ({ record: 'input', ...one })),
]
