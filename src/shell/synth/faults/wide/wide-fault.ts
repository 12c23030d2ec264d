/** A fault of the whole company, or of everybody under one rule: the reports were made in another world than the input describes. */
import type { Draw } from '../../draw.js'
import type { Stretch } from '../../documents.js'
import type { Expectation } from '../../key.js'
import type { Dates, World } from '../../world.js'
import type { KindOfAll } from '../names.js'

export interface WideFault {
  readonly kind: KindOfAll
  readonly expects: Expectation
  readonly orElse?: readonly string[]
  /** The one rule that it is about. */
  readonly groupid?: number
  /** Faults that are a part of it: what they leave unexplained must show as well. */
  readonly parts?: readonly WideFault[]
  /** The world in which the reports were made. */
  readonly reportedIn: (world: World) => World
  /** The stretches of time of which punches were fetched, where they are not all that the reports saw. */
  readonly fetched?: (all: readonly Stretch[], world: World, dates: Dates) => readonly Stretch[]
}

/** The faults of one kind that a world has room for, the likeliest to be seen first or in any order. */
export interface WideKind {
  readonly kind: KindOfAll
  readonly faults: (world: World, dates: Dates, draw: Draw) => readonly WideFault[]
}
