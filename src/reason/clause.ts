/**
 * A clause: one sentence of the law as a small pure function that quotes it and names the policies it may read. The same source
 * serves both speeds: without a recorder it only decides; with one it also says why, and which policies it really consulted.
 */
import { defaultPolicies, type Policies, type PolicyName, policyNames } from './policies.js'

/** Where the sentence stands: the vendor's endpoint or page, and the words relied on. */
export interface LawRef {
  readonly page: string
  readonly says: string
}

/** `R` is the type of reasons: data, put into words only by printers. */
export interface Clause<I, A, P extends PolicyName, R> {
  readonly id: string
  readonly law: LawRef
  readonly leansOn: readonly P[]
  /** The outcome, or `undefined` where this clause is silent. */
  readonly decide: (input: I, policies: Pick<Policies, P>) => A | undefined
  /** Why it spoke, or why it was silent. Runs only when somebody asks. */
  readonly because: (input: I, outcome: A | undefined, policies: Pick<Policies, P>) => R
}

/** One line of reasoning: a clause that spoke or was considered and refused. */
export interface Evidence<R, S> {
  readonly clause: string
  readonly holds: boolean
  readonly because: R
  /** What it is about, such as a slot. */
  readonly about: S | undefined
  /** The policies consulted on the way to this decision. */
  readonly leansOn: readonly PolicyName[]
}

/** The assumptions in force and, where somebody asked why, a place to write the reasons down. */
export interface World<R, S> {
  readonly policies: Policies
  readonly record: ((line: Evidence<R, S>) => void) | undefined
}

/** Asks a clause. Without a recorder this is one call of `decide` and allocates nothing. */
export const ask = <I, A, P extends PolicyName, R, S>(
  clause: Clause<I, A, P, R>,
  input: I,
  world: World<R, S>,
  about?: S,
): A | undefined => {
  if (world.record === undefined) return clause.decide(input, world.policies)
  const { policies, consulted } = watched(world.policies)
  consulted.length = 0
  const outcome = clause.decide(input, policies)
  world.record({
    clause: clause.id,
    holds: outcome !== undefined,
    because: clause.because(input, outcome, world.policies),
    about,
    leansOn: consulted.slice(),
  })
  return outcome
}

/** Some work, and the policies that were read while it was done: answered otherwise, the others would change nothing of it. */
export const noting = <A>(
  policies: Policies,
  work: (policies: Policies) => A,
): { readonly value: A; readonly read: readonly PolicyName[] } => {
  const { policies: noted, consulted } = watched(policies)
  consulted.length = 0
  const value = work(noted)
  return { value, read: consulted.slice() }
}

/** Answers that note who was asked, and the notes: made once for one set of answers, since no clause asks another. */
interface Watched {
  readonly policies: Policies
  readonly consulted: PolicyName[]
}

const watched = (policies: Policies): Watched => {
  const known = watchedOf.get(policies)
  if (known !== undefined) return known
  const consulted: PolicyName[] = []
  const note = (name: PolicyName) => {
    if (!consulted.includes(name)) consulted.push(name)
    return policies[name]
  }
  const noting = Object.fromEntries(policyNames.map((name) => [name, { get: () => note(name) }]))
  const made = { policies: Object.defineProperties({ ...defaultPolicies }, noting), consulted }
  watchedOf.set(policies, made)
  return made
}
const watchedOf = new WeakMap<Policies, Watched>()
