/** `kaoqin judge-shard`: a pure filter; shards in, the part of the audit that each comes to out, the same wherever it runs. */
import { createReadStream } from 'node:fs'
import type { Lang } from '../../domain/document.js'
import type { Said } from '../../present/wording/terms.js'
import { standardInput } from '../files/find-files.js'
import { systemReason } from '../files/system-reason.js'
import { judgeShard } from '../shards/shard.js'
import { shardsIn } from '../shards/shards-in.js'
import { deliver } from './deliver.js'
import { type ExitCode, type Io, stdinParts } from './io.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes } from './wording.js'
import { shardMistakes } from './shard-words.js'
import { keepHeapSmall } from './young-heap.js'

export interface JudgeShardSettings {
  readonly file: string
  readonly out: string | undefined
  readonly lang: Lang
}

/** Each shard is judged as soon as it is complete. One that is damaged costs no other, but nothing is written to a file then. */
export const runJudgeShard = async ({ file, out, lang }: JudgeShardSettings, io: Io): Promise<ExitCode> => {
  keepHeapSmall()
  const judged: string[] = []
  const wrong: Said[] = []
  let shards = 0
  try {
    for await (const lines of shardsIn(file === standardInput ? stdinParts(io) : createReadStream(file))) {
      shards += 1
      const part = judgeShard(lines)
      if (typeof part === 'string') wrong.push(shardMistakes.noShard(file, part, shards))
      else if (out === undefined) io.stdout.write(`${JSON.stringify(part)}\n`)
      else judged.push(`${JSON.stringify(part)}\n`)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const { reason, detail } = systemReason(error)
    wrong.push(mistakes.cannotRead(file, detail || reason))
  }
  if (shards + wrong.length === 0) wrong.push(shardMistakes.noShard(file, 'not-json'))
  tellMistakes(wrong, io, lang)
  if (wrong.length > 0) return 2
  return out === undefined || (await deliver(judged.join(''), out, io, lang)) ? 0 : 2
}
