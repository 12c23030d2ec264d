/** All slots of a person's planned days in one line, in order of time: the line along which punches are placed. */
import type { DayPlan, PlannedSlot, WorkPlan } from '../domain/plan.js'
import type { Instant } from '../time/instant.js'

export interface LineSlot {
  readonly index: number
  readonly slot: PlannedSlot
  readonly plan: WorkPlan
}

/** Worked out once for everybody whose plans are the same; the memory lives as long as these plans. */
export const slotLine = (plans: readonly DayPlan[]): ReadonlyArray<LineSlot> => {
  const line = lines.get(plans) ?? lineOf(plans)
  lines.set(plans, line)
  return line
}
const lines = new WeakMap<readonly DayPlan[], ReadonlyArray<LineSlot>>()

const lineOf = (plans: readonly DayPlan[]): ReadonlyArray<LineSlot> => {
  const line: LineSlot[] = []
  for (const plan of plans) {
    if (plan._tag !== 'work') continue
    for (const section of plan.sections) {
      line.push({ index: line.length, slot: section.in, plan })
      line.push({ index: line.length, slot: section.out, plan })
    }
  }
  return line
}

/**
 * The slots whose window holds an instant, in order of the line. Windows of one day overlap, those of days further apart do not
 * open later than they did before, so the search may begin where an earlier instant's search began: the caller keeps that place.
 */
export const reachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): ReadonlyArray<LineSlot> => {
  const found: LineSlot[] = []
  for (let i = from; i < line.length; i++) {
    const one = line[i]!
    if (one.slot.window.start <= at && at < one.slot.window.end) found.push(one)
    else if (one.plan.sections[0]!.in.window.start > at + longestReach) break
  }
  return found
}

/** The first slot that an instant, or a later one, can still reach. */
export const firstReachable = (line: ReadonlyArray<LineSlot>, at: Instant, from: number): number => {
  let start = from
  while (start < line.length && line[start]!.slot.window.end <= at) start++
  return start
}

/** No window opens more than two days before the day's first. */
const longestReach = 2 * 86_400
