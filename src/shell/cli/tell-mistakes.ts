/** Why the command did not do what was asked, on standard error. */
import type { Lang } from '../../domain/document.js'
import { harmless } from '../../present/harmless.js'
import type { Said } from '../../present/wording/terms.js'
import type { Io } from './io.js'

/** Each on a line of its own. */
export const tellMistakes = (found: readonly Said[], io: Pick<Io, 'stderr'>, lang: Lang): void => {
  for (const mistake of found) io.stderr.write(`kaoqin: ${harmless(mistake[lang])}\n`)
}
