/** How instants, durations and dates are written inside a sentence; the caller knows the zone and the day it speaks of. */
import type { Lang } from '../../domain/document.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { DayOffset } from '../../time/day-offset.js'
import type { Instant } from '../../time/instant.js'
import type { Seconds } from '../../time/seconds.js'

export interface Show {
  /** "09:06", as the clock on the wall showed it; "30:00" is 06:00 of the next morning, "23:00 (-1)" of the evening before. */
  readonly time: (at: Instant) => string
  /** "18:00" for any date: for sentences that tell the date themselves. */
  readonly clock: (at: Instant) => string
  /** 6 分钟, "6 minutes". */
  readonly lasting: (duration: Seconds) => Readonly<Record<Lang, string>>
  /** "2026-02-03". */
  readonly date: (date: CivilDate) => string
  /** "09:00"; over 24 hours on the days after. */
  readonly offset: (offset: DayOffset) => string
}
