/** `kaoqin shard`: an audit cut into files of some people each, to be judged anywhere and merged again. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemReason } from '../files/system-reason.js'
import { companyFile, shardFile, type ShardedCompany, writtenCompany } from '../shards/shard-folder.js'
import { auditName, shardsOf } from '../shards/shards-of.js'
import { termsOf } from '../spill/audit-archive.js'
import { writeWhole } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { loadArchive } from './load-archive.js'
import type { Settings } from './settings.js'
import { progressOn, tellProblems } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes } from './wording.js'
import { shardMistakes, shardWords } from './shard-words.js'
import { keepHeapSmall } from './young-heap.js'

export interface ShardSettings extends Settings {
  /** How many people a shard has at most. */
  readonly people: number | undefined
}

/** Written last is what all shards share: a folder without it is not whole. */
export const runShard = async (settings: ShardSettings, io: Io): Promise<ExitCode> => {
  const { lang, quiet, out } = settings
  if (out === undefined) {
    tellMistakes([mistakes.missingOption('--out <DIR>')], io, lang)
    return 2
  }
  keepHeapSmall()
  const loaded = await loadArchive(settings, io, { mostPeople: settings.people ?? defaultPeople, atOnce: Infinity })
  if (loaded === undefined) return 2
  if (!('archive' in loaded)) {
    tellMistakes([shardMistakes.noWorkbooksInShards], io, lang)
    return 2
  }
  const { archive, spill, spellings, problems, options } = loaded
  const progress = progressOn(io, lang, quiet)
  const terms = termsOf(archive.common, options)
  const shards: Array<ShardedCompany['shards'][number]> = []
  try {
    await mkdir(out, { recursive: true })
    for (const { people, lines } of shardsOf(archive, spill, terms, options, spellings)) {
      progress.say(shardWords.writing(shards.length, archive.ranges.length))
      const file = shardFile(shards.length)
      const text = `${lines.join('\n')}\n`
      await writeFile(join(out, file), text)
      shards.push({ file, bytes: Buffer.byteLength(text), people })
    }
  } catch (error) {
    const { reason, detail } = systemReason(error)
    tellMistakes([mistakes.cannotWrite(out, detail || reason)], io, lang)
    return 2
  } finally {
    progress.done()
    spill.remove()
  }
  const { common, shared, inputs } = archive.frame
  const company: ShardedCompany = {
    audit: auditName(archive, terms, options.users),
    shards,
    terms,
    problems: [...problems, ...archive.problems],
    frame: { common, shared, inputs },
    spellings,
  }
  if (!(await writeWhole(join(out, companyFile), writtenCompany(company), io, lang))) return 2
  if (!quiet) tellProblems(company.problems, io, lang)
  io.stdout.write(`${shardWords.wrote(shards.length, out)[lang]}\n`)
  return 0
}
const defaultPeople = 1000
