/** A timetable of which only the times are known: no leeway, no limits, every slot needed, and nothing left for a policy to fill in. */
import type { Section, Timetable } from '../domain/rule.js'
import { none } from '../time/seconds.js'

export const strict = (sections: ReadonlyArray<Section>): Timetable => ({
  sections,
  leeway: {
    allowed: undefined,
    graceIn: none,
    graceOut: none,
    legacyGrace: none,
    bandEarly: none,
    bandLate: none,
    carry: { allowed: false, tiers: [] },
  },
  outNeeded: true,
  aheadLimit: undefined,
  offLimit: undefined,
})
