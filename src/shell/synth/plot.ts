/** What is to go wrong in a company: faults of single people, at most one of the whole company, at most one of many on one day. */
import type { Cohort } from './faults/cohorts.js'
import type { CohortKind } from './faults/names.js'
import type { PersonalFault } from './faults/suspect.js'
import type { WideFault, WideKind } from './faults/wide/wide-fault.js'
import type { Dates, World } from './world.js'

export interface Plot {
  readonly world: World
  readonly dates: Dates
  readonly seed: number
  readonly personal: readonly PersonalFault[]
  readonly wide: WideFault | undefined
  readonly cohort: Cohort | undefined
}

export interface FaultWish {
  readonly personal: readonly PersonalFault[]
  readonly wide: WideKind | undefined
  readonly cohort: CohortKind | undefined
}
