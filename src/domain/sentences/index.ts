/** The sentences that reasons are made of: an id each, with typed blanks; the words are in `present/wording`, zh and en. */
import type { JudgeSentences } from './judge.js'
import type { MatchSentences } from './match.js'
import type { OvertimeSentences } from './overtime.js'
import type { PlanSentences } from './plan.js'

export interface Sentences extends PlanSentences, MatchSentences, JudgeSentences, OvertimeSentences {}

export type SentenceId = keyof Sentences
/** One filled-in sentence, as data: `{ says: 'late.arrived-after', with: { … } }`. */
export type Reason = { readonly [K in SentenceId]: { readonly says: K; readonly with: Sentences[K] } }[SentenceId]

export const reason = <K extends SentenceId>(says: K, blanks: Sentences[K]): Reason =>
  ({ says, with: blanks }) as Reason
