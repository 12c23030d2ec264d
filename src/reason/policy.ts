/** A thing the vendor leaves unsaid: a question, a closed list of answers, and an honest basis for the default. */

/** `observed`: real data or the vendor's own sample shows it (the page cites the days or counts); `assumed`: a debt. */
export type Basis = 'observed' | 'assumed'

export interface Policy<Answer extends string = string> {
  readonly asks: string
  /** Default first. An answer with `<n>` carries one whole number. */
  readonly answers: readonly [Answer, ...Answer[]]
  readonly basis: Basis
}

export const observed = <const A extends string>(asks: string, ...answers: [A, ...A[]]): Policy<A> => ({
  asks,
  answers,
  basis: 'observed',
})
export const assumed = <const A extends string>(asks: string, ...answers: [A, ...A[]]): Policy<A> => ({
  asks,
  answers,
  basis: 'assumed',
})

/** What a person may write for an answer: `after-<n>-minutes` is written `after-30-minutes`. */
export type Written<A extends string> = A extends `${infer Head}<n>${infer Tail}` ? `${Head}${number}${Tail}` : A

/** Whether a text is one of a policy's answers. */
export const isAnswer = (policy: Policy, text: string): boolean =>
  policy.answers.some((answer) => new RegExp(`^${answer.replace('<n>', '[1-9]\\d{0,4}')}$`).test(text))
