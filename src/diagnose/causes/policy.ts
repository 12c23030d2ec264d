/** One policy answered otherwise, or two, for the whole company. */
import { cause, type Cause, type PolicyAnswer } from '../../domain/diagnosis.js'
import { type Policies, policyCatalogue, type PolicyName, policyNames } from '../../reason/policies.js'

/** Every other answer of the policies that some differing day consulted, in the order of the catalogue. */
export const policiesOtherwise = (policies: Policies, consulted: ReadonlySet<PolicyName>): readonly Cause[] =>
  policyNames
    .filter((name) => consulted.has(name))
    .flatMap((name) => otherAnswers(name, policies))
    .map((answer) => policyOtherwise([answer]))

/** In the order of their names. */
export const policyOtherwise = (answers: readonly PolicyAnswer[]): Cause => {
  const named = answers.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return cause('policy', { answers: named }, [
    {
      _tag: 'answers',
      answers: Object.fromEntries(named.map(({ name, theirs }) => [name, theirs])),
    },
  ])
}

/** Two of several causes together, where they are of different policies. */
export const pairsOf = (causes: readonly Cause[]): readonly Cause[] => {
  const single = causes.flatMap((one) =>
    one.name === 'policy' && one.with.answers.length === 1 ? one.with.answers : [],
  )
  return single.flatMap((one, i) =>
    single.slice(i + 1).flatMap((other) => (other.name === one.name ? [] : [policyOtherwise([one, other])])),
  )
}

/** An answer that carries a number is tried with some that companies use. */
const otherAnswers = (name: PolicyName, policies: Policies): readonly PolicyAnswer[] =>
  policyCatalogue[name].answers
    .flatMap((answer: string) =>
      answer.includes('<n>') ? numbers.map((n) => answer.replace('<n>', String(n))) : [answer],
    )
    // Not to compare explains nothing.
    .filter((answer) => answer !== policies[name] && answer !== 'not-compared')
    .map((theirs) => ({ name, ours: policies[name], theirs }))
const numbers = [15, 30, 60, 120, 180, 240]
