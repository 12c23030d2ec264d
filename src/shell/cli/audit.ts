/** `kaoqin audit`: recomputes, compares, prints; the exit code says whether anything differs. */
import { auditBookOf } from '../../audit-book.js'
import { type Audited, audited, auditReport } from '../../audit.js'
import { certainOnly } from '../../certain.js'
import type { Company } from '../../domain/company.js'
import type { Lang } from '../../domain/document.js'
import type { Report } from '../../domain/report.js'
import { type JudgedCompany, judgedCompany } from '../../judged-company.js'
import { startLedger } from '../../ledger.js'
import { differenceSheet, differences } from '../../present/index.js'
import { toCsv, toCsvFile } from '../../present/to-csv.js'
import { anythingDiffers } from '../../reconcile/index.js'
import { auditFile } from '../html/audit-file.js'
import { byDateAside } from '../xlsx/rows-by-date.js'
import { writeAuditBook } from '../xlsx/write-audit-book.js'
import { deliver, writeNew, writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { auditLarge, type LargeAudit } from './audit-large.js'
import { load } from './load.js'
import { isLarge } from './load-archive.js'
import { progressOf } from './progress-of.js'
import { json, ndjson, page } from './print.js'
import type { Settings } from './settings.js'
import { progressOn } from './tell.js'
import { beginYoung, keepHeapSmall } from './young-heap.js'

/** Where a report goes, and how much of it. */
export interface AuditOutputs extends Settings {
  /** Where to write the differences as CSV as well. */
  readonly csv: string | undefined
  /** Where to start a ledger of the differences. */
  readonly writeKnown: string | undefined
  /** Whether only differences that rest on no assumption are shown. */
  readonly certain: boolean
}

export interface AuditSettings extends AuditOutputs {
  /** Where to write a page for a browser as well. */
  readonly html: string | undefined
  /** Where to write a workbook as well. */
  readonly xlsx: string | undefined
  /** How many workers judge large input. */
  readonly workers: number | undefined
  /** Input of more megabytes is read in passing. */
  readonly atOnce: number | undefined
}

export const runAudit = async (settings: AuditSettings, io: Io): Promise<ExitCode> => {
  beginYoung()
  const found = await foundIn(settings, io)
  if (found === undefined) return 2
  try {
    return await told(found, settings, io, settings)
  } finally {
    found.end()
  }
}

interface FoundReport extends Pick<LargeAudit, 'end'> {
  readonly report: (lang: Lang) => Report
  readonly names: Company['names']
  /** What it was found in, where every day is to be shown. */
  readonly judged: JudgedCompany | undefined
  /** The same where all of it is at hand. */
  readonly whole: Audited | undefined
}

/** A page draws every day, and pseudonyms are given to all at once: these need everything at hand. */
const foundIn = async (settings: AuditSettings, io: Io): Promise<FoundReport | undefined> => {
  const { html, redact, paths, atOnce } = settings
  const inPassing = html === undefined && redact === undefined && (await isLarge(paths, atOnce))
  const found = inPassing ? await auditLarge(settings, io) : 'at-once'
  if (found === undefined) return undefined
  if (found === 'at-once') return foundAtOnce(settings, io)
  return 'judged' in found
    ? { ...found, report: found.judged.report, names: found.judged.company.names, whole: undefined }
    : foundAtOnce(settings, { ...io, stdin: found.stdin ?? io.stdin })
}

const foundAtOnce = async (settings: AuditSettings, io: Io): Promise<FoundReport | undefined> => {
  const loaded = await load(settings, io, 'a-period')
  if (loaded === undefined) return undefined
  // Of what is read most is kept; what comes after leaves far more behind than it keeps.
  keepHeapSmall()
  const { lang, quiet, ignore } = settings
  const progress = progressOn(io, lang, quiet)
  const onProgress = progressOf(progress, io)
  const options = { ...loaded.options, ignore, lang, onProgress }
  const isShown = settings.html !== undefined || settings.xlsx !== undefined
  const whole = isShown ? audited(loaded.company, loaded.problems, options) : undefined
  const report = whole?.report ?? auditReport(loaded.company, loaded.problems, options)
  progress.done()
  const judged = whole && judgedCompany(whole)
  return { whole, judged, report, names: loaded.company.names, end: () => {} }
}

/** Written wherever it was asked for. */
export const told = async (
  { report: inWords, names, whole, judged }: FoundReport,
  settings: AuditOutputs,
  io: Io,
  { html, xlsx }: Partial<Pick<AuditSettings, 'html' | 'xlsx'>> = {},
): Promise<ExitCode> => {
  const { lang, out, csv, writeKnown, certain, asOf } = settings
  const shown = certain ? certainOnly : (report: Report) => report
  const report = shown(inWords(lang))
  if (!(await deliver(printed(report, settings, names, io), out, io, lang))) return 2
  if (csv !== undefined && !(await writeWhole(csv, toCsvFile(differenceSheet(report, names)), io, lang))) return 2
  if (html !== undefined && whole !== undefined) {
    const page = await auditFile({ audited: whole, asOf, lang, shown })
    if (!(await writeWhole(html, page, io, lang))) return 2
  }
  if (xlsx !== undefined && judged !== undefined) {
    const book = writeAuditBook(auditBookOf(judged, lang, shown, byDateAside()), lang)
    if (!(await writeWhole(xlsx, book, io, lang))) return 2
  }
  if (writeKnown !== undefined && !(await writeNew(writeKnown, json(startLedger(report)), io, lang))) return 2
  return anythingDiffers(report.summary) || (settings.strict && anythingToSay(report)) ? 1 : 0
}

/** Under --strict: problems of the input and findings count; what is merely worth knowing (level info) does not. */
const anythingToSay = ({ problems, findings }: Report): boolean =>
  problems.length > 0 || findings.some(({ level }) => level !== 'info')

const printed = (report: Report, settings: Settings, names: ReadonlyMap<string, string>, io: Io): string => {
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
