/** The planned sections of a day as an explanation shows them, with what filled their slots. */
import type { FilledSlot } from './domain/assignment.js'
import type { ExplainedSection, ExplainedSlot } from './domain/explanation.js'
import type { DayResult } from './domain/result.js'
import type { Margin } from './margins.js'
import { formatOffset } from './time/day-offset.js'
import { type Instant, plus } from './time/instant.js'
import { type Zone, wallOffset } from './time/zone.js'

export const explainedSections = (
  { plan, date, punches }: DayResult,
  zone: Zone,
  marginOf: (slot: FilledSlot) => Margin | undefined,
): readonly ExplainedSection[] => {
  if (plan._tag !== 'work') return []
  const clock = (at: Instant): string => formatOffset(wallOffset(zone, at, date))
  return plan.sections.map((section, i) => ({
    id: section.id,
    start: clock(section.duty.start),
    end: clock(section.duty.end),
    rests: section.rests.map((rest) => ({ start: clock(rest.start), end: clock(rest.end) })),
    in: slotOf(punches.slots[2 * i]!, clock, marginOf),
    out: slotOf(punches.slots[2 * i + 1]!, clock, marginOf),
  }))
}

/** A window is shown to its last minute. */
const slotOf = (
  of: FilledSlot,
  clock: (at: Instant) => string,
  marginOf: (slot: FilledSlot) => Margin | undefined,
): ExplainedSlot => {
  const { slot, filled } = of
  return {
    planned: clock(slot.planned),
    needed: slot.needed,
    window: { from: clock(slot.window.start), to: clock(plus(slot.window.end, -60)), by: slot.windowFrom },
    punched: filled === undefined ? null : clock(filled.punch.at),
    corrected: filled?.correction !== undefined,
    margin: marginOf(of) ?? null,
  }
}
