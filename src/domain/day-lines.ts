/** Lines of reasoning kept apart by the date they are said of, where several days are explained at once. */
import type { Policies } from '../reason/policies.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Evidence, World } from './world.js'

/** What was said of each date; nothing of one that is not in it. */
export type DayLines = ReadonlyMap<CivilDate, readonly Evidence[]>
/** The world in which something is asked about a date. */
export type WorldOn = (date: CivilDate) => World

/** A recorder, writing at the end of a list. */
export const recording = (policies: Policies, lines: Evidence[]): World => ({
  policies,
  record: (line) => lines.push(line),
})

/** A recorder for each date, writing to one list for each. */
export const recordingDays = (policies: Policies, told: Map<CivilDate, Evidence[]>): WorldOn => {
  return (date) => {
    const lines = told.get(date) ?? []
    told.set(date, lines)
    return recording(policies, lines)
  }
}
