/** `kaoqin judge-shard`: a pure filter; a shard in, its part of the audit out, the same wherever it runs. */
import { readFile } from 'node:fs/promises'
import type { Lang } from '../../domain/document.js'
import { standardInput } from '../files/find-files.js'
import { systemReason } from '../files/system-reason.js'
import { judgeShard } from '../shards/shard.js'
import { deliver } from './deliver.js'
import type { ExitCode, Io } from './io.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes } from './wording.js'
import { shardMistakes } from './shard-words.js'
import { keepHeapSmall } from './young-heap.js'

export interface JudgeShardSettings {
  readonly file: string
  readonly out: string | undefined
  readonly lang: Lang
}

export const runJudgeShard = async ({ file, out, lang }: JudgeShardSettings, io: Io): Promise<ExitCode> => {
  keepHeapSmall()
  let bytes: Uint8Array
  try {
    bytes = file === standardInput ? await io.stdin() : await readFile(file)
  } catch (error) {
    const { reason, detail } = systemReason(error)
    tellMistakes([mistakes.cannotRead(file, detail || reason)], io, lang)
    return 2
  }
  const part = judgeShard(new TextDecoder().decode(bytes).split('\n'))
  if (typeof part === 'string') {
    tellMistakes([shardMistakes.noShard(file, part)], io, lang)
    return 2
  }
  return (await deliver(`${JSON.stringify(part)}\n`, out, io, lang)) ? 0 : 2
}
