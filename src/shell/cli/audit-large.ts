/** An audit of input that is larger than memory, by several workers where there are several cores. */
import type { JudgedCompany } from '../../judged-company.js'
import { judgeAll, openPool, type Pool } from '../shards/pool.js'
import { auditArchive, type AuditedArchive, finishArchive, termsOf } from '../spill/audit-archive.js'
import { gatherParts } from '../spill/judged-part.js'
import { standardInput } from '../files/find-files.js'
import type { Io } from './io.js'
import { loadArchive, type LoadedArchive, type Workbooks } from './load-archive.js'
import { progressOf } from './progress-of.js'
import type { Settings } from './settings.js'
import { progressOn, tellProblems } from './tell.js'
import { keepHeapSmall, sweepAlone } from './young-heap.js'

export interface LargeAudit {
  readonly judged: JudgedCompany
  /** What was put aside is gone afterwards; names are no longer known. */
  readonly end: () => void
}

/** Nothing once the reason has been told; where there are workbooks it has to be read at once instead. */
export const auditLarge = async (
  settings: Settings & { readonly workers: number | undefined },
  io: Io,
): Promise<LargeAudit | Workbooks | undefined> => {
  keepHeapSmall()
  // More threads take more memory: whoever wants them asks.
  const workers = settings.workers ?? 1
  // One pipe is read by one thread, and nobody knows how much will come.
  const isPiped = settings.paths.includes(standardInput)
  let pool = workers < 2 || isPiped ? undefined : await begunPool(workers)
  try {
    const loaded = await loadArchive(settings, io, {}, pool)
    if (loaded === undefined || !('archive' in loaded)) return loaded
    if (workers > 1 && isPiped && loaded.archive.ranges.length > mostForOne) pool = await begunPool(workers)
    const { lang, quiet } = settings
    const progress = progressOn(io, lang, quiet)
    const found = await audited(loaded, progressOf(progress, io), pool)
    progress.done()
    if (!quiet) tellProblems(found.problems, io, lang)
    return { judged: found, end: loaded.spill.remove }
  } finally {
    await pool?.end()
  }
}

const begunPool = (workers: number): Promise<Pool | undefined> => {
  sweepAlone(workers)
  return openPool(workers)
}
/** So many ranges of people are judged before another thread has begun. */
const mostForOne = 64

const audited = async (
  { archive, spellings, problems, options }: LoadedArchive,
  onProgress: ReturnType<typeof progressOf>,
  pool: Pool | undefined,
): Promise<AuditedArchive> => {
  if (pool === undefined || archive.ranges.length < 2)
    return auditArchive(archive, problems, { ...options, onProgress })
  const terms = termsOf(archive.common, options)
  const of = archive.ranges.reduce((sum, { people }) => sum + people.length, 0)
  let done = 0
  pool.share({ frame: archive.frame, terms, users: options.users, spellings })
  const parts = gatherParts()
  await judgeAll(archive.ranges, pool, (part, { people }) => {
    parts.add(part)
    done += people.length
    onProgress({ at: 'judging', done, of })
  })
  await pool.end()
  return finishArchive(archive, parts.whole(), terms, problems, onProgress)
}
