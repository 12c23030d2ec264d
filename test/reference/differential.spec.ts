/** Claims about the two engines together: whatever happened to a person, they say the same. A failure names its seed and the smallest case. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { person } from './arbitrary/person.js'
import { policiesBothKnow } from './arbitrary/policies.js'
import { disagreements } from './disagreements.js'

/** The same people in every run, so that luck does not decide whether a change is right; `npm run soak` looks for others. */
const seeds = { defaults: 20_261_120, answers: 20_261_121 } as const

let personDays = 0
const counted = (days: { readonly from: number; readonly to: number }): void => {
  personDays += days.to - days.from + 1
}

describe('the engine and the reference', () => {
  it('agree on every figure of every day and on the fate of every record, under the default policies', () =>
    fc.assert(
      fc.property(person, (one) => {
        counted(one.period)
        expect(disagreements(one)).toEqual([])
      }),
      { numRuns: 1600, seed: seeds.defaults },
    ))
  it('agree under any answers that both know', () =>
    fc.assert(
      fc.property(person, policiesBothKnow, (one, policies) => {
        counted(one.period)
        expect(disagreements(one, policies)).toEqual([])
      }),
      { numRuns: 1000, seed: seeds.answers },
    ))
  afterAll(() => expect(personDays).toBeGreaterThanOrEqual(20_000))
})
