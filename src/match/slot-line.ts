/** All slots of a person's planned days in one line, in order of time: the line along which punches are placed. */
import type { DayPlan, PlannedSlot, WorkPlan } from '../domain/plan.js'
import { earlier, type Instant } from '../time/instant.js'
import { contains } from '../time/span.js'

export interface LineSlot {
  readonly index: number
  readonly slot: PlannedSlot
  readonly plan: WorkPlan
  /** The window of none of the slots from this one on begins before. */
  readonly opens: Instant
}

/** Worked out once for everybody whose plans are the same; the memory lives as long as these plans. */
export const slotLine = (plans: readonly DayPlan[]): ReadonlyArray<LineSlot> => {
  const line = lines.get(plans) ?? lineOf(plans)
  lines.set(plans, line)
  return line
}
const lines = new WeakMap<readonly DayPlan[], ReadonlyArray<LineSlot>>()

const lineOf = (plans: readonly DayPlan[]): ReadonlyArray<LineSlot> => {
  const slots = plans.flatMap((plan) =>
    plan._tag !== 'work'
      ? []
      : plan.sections.flatMap((section) => [
          { slot: section.in, plan },
          { slot: section.out, plan },
        ]),
  )
  const opens = slots.map(({ slot }) => slot.window.start)
  for (let i = opens.length - 2; i >= 0; i--) opens[i] = earlier(opens[i]!, opens[i + 1]!)
  return slots.map(({ slot, plan }, index) => ({ index, slot, plan, opens: opens[index]! }))
}

/** The slots whose window holds an instant, in order of the line; none before `from` does. */
export const reachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): ReadonlyArray<LineSlot> => {
  let found: LineSlot[] | undefined
  for (let i = from; i < line.length && line[i]!.opens <= at; i++) {
    const one = line[i]!
    if (!contains(one.slot.window, at)) continue
    if (found === undefined) found = [one]
    else found.push(one)
  }
  return found ?? none
}
const none: readonly never[] = []

/** The first slot that an instant, or a later one, can still reach. */
export const firstReachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): number => {
  let start = from
  while (start < line.length && line[start]!.slot.window.end <= at) start++
  return start
}
