/** A reason put into words: the sentences of all rooms, total over them by the compiler. */
import type { Lang } from '../../domain/document.js'
import type { Reason, SentenceId, Sentences } from '../../domain/sentences/index.js'
import { judgeWords } from './judge.js'
import { matchWords } from './match.js'
import { overtimeWords } from './overtime.js'
import { planWords } from './plan.js'
import type { Show } from './show.js'

type Words = { readonly [K in SentenceId]: (blanks: Sentences[K], show: Show) => Readonly<Record<Lang, string>> }

export const sentenceWords: Words = { ...planWords, ...matchWords, ...judgeWords, ...overtimeWords }

export const sayReason = <K extends SentenceId>(of: Reason & { readonly says: K }, show: Show, lang: Lang): string =>
  sentenceWords[of.says](of.with as Sentences[K], show)[lang]
