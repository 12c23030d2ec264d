/** Settings into an archive: input that is larger than memory, read once, with everybody's rows put aside. */
import { stat } from 'node:fs/promises'
import type { AuditOptions } from '../../audit.js'
import type { Problem } from '../../domain/problem.js'
import { builtInCalendar } from '../../plan/calendar/index.js'
import type { Said } from '../../present/wording/terms.js'
import { wholeOf } from '../../whole.js'
import { findFiles, standardInput } from '../files/find-files.js'
import type { Pool } from '../shards/pool.js'
import { takeInAll } from '../shards/take-in-all.js'
import { type Archive, openArchive, type RangeSizes } from '../spill/archive.js'
import type { SpiltFile } from '../spill/spill-file.js'
import { severalOf } from '../spill/take-in.js'
import { type Io, stdinParts } from './io.js'
import { isSlip, peopleIn, readPolicies, unknownAmong, withoutDates, withoutItsKind } from './load.js'
import type { Settings } from './settings.js'
import { progressOn, tellProblems } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { shardWords } from './shard-words.js'
import { mistakes } from './wording.js'

export interface LoadedArchive {
  readonly archive: Archive
  readonly spill: SpiltFile
  readonly spellings: readonly string[]
  readonly problems: readonly Problem[]
  readonly options: AuditOptions
}

/** Only a reading of everything at once understands them; what stood on standard input is not there a second time. */
export interface Workbooks {
  readonly stdin: Io['stdin'] | undefined
}

/** Above this whole files would not fit beside what becomes of them. */
const mostHeld = 256
/** What a packed file may unpack to. */
const packed = 10

/**
 * Whether the input is read in passing: there is much of it, or nobody knows how much will come. What fits is read faster at once, by one
 * thread, than in passing by several.
 */
export const isLarge = async (paths: readonly string[], mostMegabytes: number = mostHeld): Promise<boolean> => {
  const { files } = await findFiles(paths)
  if (files.includes(standardInput)) return true
  let bytes = 0
  for (const path of files) {
    const { size } = await stat(path).catch(() => ({ size: 0 }))
    bytes += /\.gz$/i.test(path) ? size * packed : size
  }
  return bytes > mostMegabytes * 1e6
}

/** The archive, or nothing once the reason has been told. */
export const loadArchive = async (
  settings: Settings,
  io: Io,
  sizes: RangeSizes = {},
  pool?: Pool,
): Promise<LoadedArchive | Workbooks | undefined> => {
  const { zone, lang, quiet, approvals } = settings
  const answers = settings.policies === undefined ? { value: {} } : await readPolicies(settings.policies, settings, io)
  if (answers === undefined) return undefined
  const extra = [settings.known, typeof approvals === 'object' ? approvals.file : undefined]
  const paths = [...settings.paths, ...extra.filter((path) => path !== undefined)]
  const progress = progressOn(io, lang, quiet)
  const began = io.now()
  const { taken, spill } = await takeInAll(paths, {
    zone,
    pool,
    stdin: stdinParts(io),
    onBytes: (read, total) => progress.say(shardWords.readingBytes(read, total, io.now() - began)),
  })
  progress.done()
  if (taken.workbooks.length > 0) {
    spill.remove()
    const piped = taken.workbooks.find(({ path }) => path === standardInput)
    return { stdin: piped && (() => Promise.resolve(piped.bytes)) }
  }
  const archive = openArchive(taken, spill, {
    zone,
    calendar: builtInCalendar,
    ...sizes,
    ...(approvals === undefined || typeof approvals === 'object' ? {} : { approvals }),
  })
  const slips = taken.problems.filter((one) => isSlip(one, settings.paths))
  const wrong = slips.length > 0 ? slips.map(({ file }) => mistakes.missingFile(file)) : whyNot(settings, archive)
  if (wrong.length > 0) {
    const others = taken.problems.filter((one) => !slips.includes(one))
    tellProblems([...others, ...archive.problems, ...problemsOfRows(archive)], io, lang)
    spill.remove()
    tellMistakes(wrong, io, lang)
    return undefined
  }
  const { from, to, users, asOf, ignore } = settings
  return {
    archive,
    spill,
    spellings: severalOf(taken.userids),
    problems: taken.problems,
    options: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(users === undefined ? {} : { users: users.map(archive.frame.person) }),
      ...(asOf === undefined ? {} : { asOf }),
      policies: answers.value,
      ignore,
      lang,
    },
  }
}

const problemsOfRows = ({ ranges, companyOf }: Archive): readonly Problem[] =>
  ranges.flatMap((range) => companyOf(range).problems)

/** As for input that is read at once. */
const whyNot = (settings: Settings, archive: Archive): readonly Said[] => {
  const { common, ranges, companyOf } = archive
  const lost = withoutItsKind(settings, common)
  if (lost.length > 0) return lost
  if (common.inputs.length === 0) return [mistakes.nothingReadable(settings.paths.join(' '))]
  const isReported = () =>
    wholeOf(common).reported.size > 0 || ranges.some((range) => companyOf(range).company.officialMonths.length > 0)
  if (common.snapshots.size + common.companyRules.length === 0 && !isReported()) return [mistakes.nothingToJudge]
  return [...strangers(settings.users ?? [], archive), ...withoutDates(settings, common)]
}

/** Everybody is looked for only where somebody is not found. */
const strangers = (users: readonly string[], { common, ranges, companyOf }: Archive): readonly Said[] => {
  const rangeOf = (user: string) => ranges.find(({ people }) => people.some((one) => one === user))
  const isStrange = (user: string): boolean => {
    const range = rangeOf(user)
    return !peopleIn(range === undefined ? common : companyOf(range).company).has(user)
  }
  if (!users.some(isStrange)) return []
  const known = new Set(ranges.flatMap((range) => [...peopleIn(companyOf(range).company)]))
  return users.flatMap((user) => unknownAmong(user, known))
}
