/** All slots of a person's planned days in one line, in order of time: the line along which punches are placed. */
import { firstPlace } from '../domain/by-halves.js'
import { listFor } from '../domain/list-for.js'
import type { DayPlan, PlannedSlot, WorkPlan } from '../domain/plan.js'
import type { CivilDate } from '../time/civil-date.js'
import { earlier, type Instant } from '../time/instant.js'
import { contains } from '../time/span.js'

export interface LineSlot {
  readonly index: number
  readonly slot: PlannedSlot
  readonly plan: WorkPlan
  /** The window of none of the slots from this one on begins before. */
  readonly opens: Instant
}

/** The same for everybody whose plans are the same: whoever places punches for many works it out once. */
export const slotLine = (plans: readonly DayPlan[]): ReadonlyArray<LineSlot> => {
  const slots: Array<{ readonly slot: PlannedSlot; readonly plan: WorkPlan }> = []
  for (const plan of plans)
    if (plan._tag === 'work')
      for (const section of plan.sections) slots.push({ slot: section.in, plan }, { slot: section.out, plan })
  const line = listFor<LineSlot>(slots.length)
  let opens: Instant | undefined
  for (let index = slots.length - 1; index >= 0; index--) {
    const { slot, plan } = slots[index]!
    const { start } = slot.window
    opens = opens === undefined ? start : earlier(start, opens)
    line[index] = { index, slot, plan, opens }
  }
  return line
}

/** The slots whose window holds an instant, in order of the line; none before `from` does. */
export const reachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): ReadonlyArray<LineSlot> => {
  let first = from
  while (first < line.length && line[first]!.opens <= at && !contains(line[first]!.slot.window, at)) first++
  let end = first
  let beyond = first
  for (let i = first; i < line.length && line[i]!.opens <= at; i++)
    if (contains(line[i]!.slot.window, at)) {
      if (i === end) end += 1
      beyond = i + 1
    }
  // A list cut out is as long as it need be; one that is pushed to begins with room for many.
  return end === beyond
    ? line.slice(first, end)
    : line.slice(first, beyond).filter(({ slot }) => contains(slot.window, at))
}

/** The first slot that an instant, or a later one, can still reach. */
export const firstReachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): number => {
  let start = from
  while (start < line.length && line[start]!.slot.window.end <= at) start++
  return start
}

/** The slots of a date; those of a line come in order of it. */
export const onDate = (line: ReadonlyArray<LineSlot>, date: CivilDate): ReadonlyArray<LineSlot> => {
  const first = firstPlace(line.length, (i) => line[i]!.plan.date < date)
  let end = first
  while (end < line.length && line[end]!.plan.date === date) end += 1
  return line.slice(first, end)
}
