/** Which faults are asked for: all, so many, or those of some names. */
import { drawOf } from '../draw.js'
import type { FaultWish } from '../plot.js'
import { cohortKinds } from './names.js'
import { personalFaults } from './personal/index.js'
import { wideKinds } from './wide/index.js'

export const noFaults: FaultWish = { personal: [], wide: undefined, cohort: undefined }

/** The key of a fault of everybody names everybody; for more people than these it would not fit into memory. */
export const mostPeopleOfAll = 5_000

/** Every fault of single people, and by the luck of the seed one of the whole company and one of many on one day. */
export const everyFault = (seed: number, people: number): FaultWish => {
  const draw = drawOf(seed, 'kinds')
  const wide = draw.pick(wideKinds)
  return { personal: personalFaults, wide: people > mostPeopleOfAll ? undefined : wide, cohort: draw.pick(cohortKinds) }
}

/** So many faults of single people, of as many kinds as there are. */
export const someFaults = (count: number, seed: number): FaultWish => {
  const draw = drawOf(seed, 'kinds')
  const rounds = Math.ceil(count / personalFaults.length)
  const all = Array.from({ length: rounds }, () => draw.shuffled(personalFaults)).flat()
  return { ...noFaults, personal: all.slice(0, count) }
}

/** By their names, which must be of `faultKinds`. */
export const namedFaults = (kinds: readonly string[]): FaultWish => ({
  personal: kinds.flatMap((kind) => personalFaults.filter((one) => one.kind === kind)),
  wide: wideKinds.find(({ kind }) => kinds.includes(kind)),
  cohort: cohortKinds.find((kind) => kinds.includes(kind)),
})
