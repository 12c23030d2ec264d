/** The differential test for as long as wanted: KAOQIN_SOAK_DAYS person-days from KAOQIN_SOAK_SEED on, half of them under other answers. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultPolicies } from '../../src/reason/policies.js'
import { person } from './arbitrary/person.js'
import { policiesBothKnow } from './arbitrary/policies.js'
import { disagreements } from './disagreements.js'

const wanted = Number(process.env['KAOQIN_SOAK_DAYS'] ?? 1_000_000)
const firstSeed = Number(process.env['KAOQIN_SOAK_SEED'] ?? 1)
const runsPerSeed = 500
const tellEvery = 50_000

/** Judges the people of one seed; returns their person-days. */
const judgedFrom = (seed: number): number => {
  const policies = seed % 2 === 0 ? policiesBothKnow : fc.constant(defaultPolicies)
  let days = 0
  const property = fc.property(person, policies, (one, answers) => {
    days += one.period.to - one.period.from + 1
    expect(disagreements(one, answers)).toEqual([])
  })
  fc.assert(property, { seed, numRuns: runsPerSeed })
  return days
}

it(`agrees on ${wanted} person-days from seed ${firstSeed} on`, { timeout: 0 }, () => {
  let told = 0
  for (let seed = firstSeed, days = 0; days < wanted; seed++) {
    days += judgedFrom(seed)
    if (days - told < tellEvery && days < wanted) continue
    told = days
    process.stdout.write(
      `${days.toLocaleString('en')} of ${wanted.toLocaleString('en')} person-days agree; seed ${seed} done\n`,
    )
  }
})
