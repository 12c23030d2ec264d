/** One thing said against a day. */
import type { Seconds } from '../time/seconds.js'
import type { Slot } from './plan.js'
import type { Status } from './status.js'

export interface Verdict {
  readonly status: Status
  /** The slot it is about; an absence is about the whole day or a section. */
  readonly slot: Slot | undefined
  /** Only late, early and absence last; the others are 0. */
  readonly seconds: Seconds
  /** The clause that says so. */
  readonly clause: string
}
