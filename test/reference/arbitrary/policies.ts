/** Answers that both engines know, the default most often. */
import fc from 'fast-check'
import {
  defaultPolicies,
  type Policies,
  policyCatalogue,
  policyNames,
  type PolicyName,
} from '../../../src/reason/policies.js'
import { notSupported } from '../../../src/reference/index.js'

const answersOf = (name: PolicyName): readonly string[] =>
  policyCatalogue[name].answers.filter((answer) => !notSupported[name]?.includes(answer))

const answers: fc.Arbitrary<Policies> = fc.record(
  Object.fromEntries(
    policyNames.map((name) => {
      const [first, ...others] = answersOf(name)
      const theDefault = fc.constant(first)
      return [
        name,
        others.length === 0
          ? theDefault
          : fc.oneof({ weight: 9, arbitrary: theDefault }, { weight: 1, arbitrary: fc.constantFrom(...others) }),
      ]
    }),
  ),
) as unknown as fc.Arbitrary<Policies>

/** Printed as the answers that are not the default. */
export const policiesBothKnow: fc.Arbitrary<Policies> = answers.map((policies) => ({
  ...policies,
  [fc.toStringMethod]: () =>
    policyNames
      .filter((name) => policies[name] !== defaultPolicies[name])
      .map((name) => `${name}: ${policies[name]}`)
      .join(', '),
}))
