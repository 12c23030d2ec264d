/** Where results go: standard output, or a file that is replaced only when the whole result stands. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Lang } from '../../domain/document.js'
import { systemReason } from '../files/system-reason.js'
import type { Io } from './io.js'
import { tellMistakes } from './tell.js'
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

/** Written beside its place under another name, then renamed: a reader sees the old file or the new one, never half of it. */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array,
  io: Pick<Io, 'stderr'>,
  lang: Lang,
): Promise<boolean> => {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    await writeFile(draft, content)
    await rename(draft, file)
    return true
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    const { reason, detail } = systemReason(error)
    tellMistakes([mistakes.cannotWrite(file, detail || reason)], io, lang)
    return false
  }
}
