/** Where results go: standard output, or a file that is replaced only when the whole result stands. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Lang } from '../../domain/document.js'
import { systemReason } from '../files/system-reason.js'
import type { Io } from './io.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes } from './wording.js'

/** Whether it could be written. */
export const deliver = async (result: string, out: string | undefined, io: Io, lang: Lang): Promise<boolean> => {
  if (out !== undefined) return writeWhole(out, result, io, lang)
  io.stdout.write(result)
  return true
}

/** A file that people go on writing in is never overwritten. */
export const writeNew = async (file: string, content: string, io: Pick<Io, 'stderr'>, lang: Lang): Promise<boolean> => {
  try {
    await writeFile(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    const { reason, detail } = systemReason(error)
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    tellMistakes([isThere ? mistakes.alreadyThere(file) : mistakes.cannotWrite(file, detail || reason)], io, lang)
    return false
  }
}

/**
 * Written beside its place under another name, then renamed: a reader sees the old file or the new one, never half of it.
 * What fails while the content is made, and not while it is written, is thrown on.
 */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  io: Pick<Io, 'stderr'>,
  lang: Lang,
): Promise<boolean> => {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`)
  // Only while a draft lies there: at other times the system ends the process at once.
  const interrupted = (): void => {
    rmSync(draft, { force: true })
    process.exit(130)
  }
  process.once('SIGINT', interrupted)
  try {
    await writeFile(draft, content)
    await rename(draft, file)
    return true
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    if (!(error instanceof Error && 'code' in error)) throw error
    const { reason, detail } = systemReason(error)
    tellMistakes([mistakes.cannotWrite(file, detail || reason)], io, lang)
    return false
  } finally {
    process.off('SIGINT', interrupted)
  }
}
