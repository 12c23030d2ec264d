/** Twenty companies: every kind of fault of a whole company in turn, each with faults of single people and of one day beside it. */
import { yearMonth } from '../../src/time/civil-date.js'
import { zone } from '../../src/time/zone.js'
import type { Wish } from '../../src/shell/synth/company.js'
import { cohortKinds, kindsOfAll } from '../../src/shell/synth/faults/names.js'
import { namedFaults } from '../../src/shell/synth/faults/kinds.js'
import { personalFaults } from '../../src/shell/synth/faults/personal/index.js'

/** Months with public holidays and make-up days, and one without. */
const months = [
  [2026, 2],
  [2026, 5],
  [2025, 10],
  [2026, 10],
  [2025, 1],
] as const

/** The kinds with the most to say come more than once. */
const ofAll = [
  ...kindsOfAll,
  'policy',
  'policy',
  'policy',
  'policy-pair',
  'rule-of-another-date',
  'grace-read-otherwise',
  'policy',
  'policy',
  'band-read-otherwise',
]

export const companies = 20

/** The same for the same seed; neighbours in number differ in everything. */
export const wishFor = (seed: number, index: number, people: number): Wish => {
  const [year, month] = months[index % months.length]!
  const wide = ofAll[index % ofAll.length]!
  const cohort = cohortKinds[index % cohortKinds.length]!
  return {
    people,
    month: yearMonth(year, month),
    seed: seed + index,
    zone: zone('Asia/Shanghai')!,
    faults: { ...namedFaults([wide, cohort]), personal: personalFaults },
  }
}
