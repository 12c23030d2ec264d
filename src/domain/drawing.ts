/** One judged day as shapes on a line of time: what was asked, what was done, what was approved. */
import type { Fate } from './assignment.js'

/** All times are seconds after 00:00 of the date, by the clock on the wall; over 24 hours on the next day. */
export interface DayDrawing {
  readonly from: number
  readonly to: number
  readonly bands: readonly Band[]
  readonly leaves: readonly DrawnLeave[]
  readonly marks: readonly Mark[]
}
export interface Stretch {
  readonly from: number
  readonly to: number
}
/** `window-in`, `window-out`: where a punch may fill the slot; `grace` and `band`: the leeway around a planned time. */
export interface Band extends Stretch {
  readonly kind: 'duty' | 'rest' | 'window-in' | 'window-out' | 'grace' | 'band'
}
export interface DrawnLeave extends Stretch {
  readonly kind: 'leave' | 'trip' | 'outing'
  readonly name: string
}
/** A record where it stands; `corrected`: an approved time, whether or not a record shows it too. */
export interface Mark {
  readonly at: number
  readonly used: Fate | 'other-day' | 'corrected'
}
