/** `kaoqin merge`: the parts of an audit put together, the causes of what differs sought in the shards, and the report of an audit. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../domain/report.js'
import { findFiles } from '../files/find-files.js'
import { systemReason } from '../files/system-reason.js'
import type { Said } from '../../present/wording/terms.js'
import type { Partial } from '../shards/shard.js'
import { archiveIn, companyFile, readCompanyFile, type ShardedCompany } from '../shards/shard-folder.js'
import { finishArchive } from '../spill/audit-archive.js'
import { type GatheredParts, gatherParts } from '../spill/judged-part.js'
import { type AuditOutputs, told } from './audit.js'
import type { ExitCode, Io } from './io.js'
import { progressOf } from './progress-of.js'
import { progressOn, tellProblems } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes, statusWords } from './wording.js'
import { shardMistakes } from './shard-words.js'
import { keepHeapSmall } from './young-heap.js'

export interface MergeSettings extends AuditOutputs {
  /** The folder that `kaoqin shard` wrote. */
  readonly shards: string
  /** Where to write a workbook as well. */
  readonly xlsx: string | undefined
  /** Parts, or folders of them. */
  readonly paths: readonly string[]
}

export const runMerge = async (settings: MergeSettings, io: Io): Promise<ExitCode> => {
  keepHeapSmall()
  const { lang, quiet, shards } = settings
  const refuse = (found: readonly Said[]): ExitCode => {
    tellMistakes(found, io, lang)
    return 2
  }
  const place = join(shards, companyFile)
  const text = await textIn(place)
  if (typeof text !== 'string') return refuse([mistakes.cannotRead(place, text.why)])
  const company = readCompanyFile(text)
  if (typeof company === 'string') return refuse([shardMistakes.noShard(place, company)])
  const { parts, wrong } = await partsIn(settings.paths, company)
  const lost = await lostShards(shards, company)
  if (wrong.length + lost.length > 0) return refuse([...wrong, ...lost])
  const progress = progressOn(io, lang, quiet)
  progress.say(statusWords.judging)
  const onProgress = progressOf(progress, io)
  const found = finishArchive(archiveIn(shards, company), parts.whole(), company.terms, company.problems, onProgress)
  const report = found.report(lang)
  progress.done()
  if (!quiet) tellProblems(found.problems, io, lang)
  const inWords = (asked: typeof lang): Report => (asked === lang ? report : found.report(asked))
  return told(
    { report: inWords, names: found.company.names, whole: undefined, judged: found, end: () => {} },
    settings,
    io,
    settings,
  )
}

/** Each shard's part exactly once, and all of one audit. */
const partsIn = async (
  paths: readonly string[],
  { audit, shards }: ShardedCompany,
): Promise<{ readonly parts: GatheredParts; readonly wrong: readonly Said[] }> => {
  const found = await findFiles(paths)
  const wrong: Said[] = found.problems.map(({ file }) => mistakes.missingFile(file))
  const byShard = new Map<number, { part: Partial; file: string }>()
  for (const file of found.files) {
    const text = await textIn(file)
    if (typeof text !== 'string') {
      wrong.push(mistakes.cannotRead(file, text.why))
      continue
    }
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      const part = partIn(line)
      if (part === undefined) wrong.push(shardMistakes.noPart(file))
      else if (part.audit !== audit) wrong.push(shardMistakes.otherAudit(file))
      else {
        const before = byShard.get(part.shard)
        if (before !== undefined) wrong.push(shardMistakes.partTwice(part.shard, before.file, file))
        else byShard.set(part.shard, { part, file })
      }
    }
  }
  const missing = shards.flatMap(({ file }, shard) => (byShard.has(shard) ? [] : [file]))
  if (missing.length > 0) wrong.push(shardMistakes.partsMissing(missing))
  const parts = gatherParts()
  for (const [, { part }] of [...byShard].toSorted(([a], [b]) => a - b)) parts.add(part)
  return { parts, wrong }
}

/** Causes are sought in the shards, so they have to lie there as they were written. */
const lostShards = async (folder: string, { shards }: ShardedCompany): Promise<readonly Said[]> => {
  const found: Said[] = []
  for (const { file, bytes } of shards) {
    const place = join(folder, file)
    const about = await stat(place).catch(() => undefined)
    if (about === undefined) found.push(mistakes.missingFile(place))
    else if (about.size !== bytes) found.push(shardMistakes.noShard(place, 'damaged'))
  }
  return found
}

const partIn = (line: string): Partial | undefined => {
  try {
    const part = JSON.parse(line) as Partial
    return part?.schema === 'kaoqin/partial@1' ? part : undefined
  } catch {
    return undefined
  }
}

const textIn = async (file: string): Promise<string | { readonly why: string }> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { reason, detail } = systemReason(error)
    return { why: detail || reason }
  }
}
