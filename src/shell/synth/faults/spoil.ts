/** What a fault of the whole company makes of everybody: their input, their reports, and what differs between the two. */
import { formatMonth } from '../../../time/civil-date.js'
import { type Stretch, stretchesOf } from '../documents.js'
import type { Facts } from '../facts.js'
import type { Change } from '../key.js'
import type { Plot } from '../plot.js'
import { tell, type Told } from '../reports.js'
import { changesBetween } from './differing.js'
import type { Reported } from './suspect.js'
import type { WideFault } from './wide/wide-fault.js'

export interface Spoiled {
  readonly input: Facts
  readonly reported: Reported
  readonly changes: readonly Change[]
}

/** Everybody whose reports a fault of the whole company changes. */
export const spoil = (told: readonly Told[], wide: WideFault, { world, dates }: Plot): ReadonlyMap<string, Spoiled> => {
  const touched = told.filter(({ facts }) => wide.groupid === undefined || facts.person.groupid === wide.groupid)
  const within = wide.fetched?.(stretchesOf(world, dates), world, dates)
  const inputs =
    within === undefined
      ? touched
      : tell(
          touched.map(({ facts }) => cutTo(within, facts)),
          world,
          dates,
        )
  const reported =
    within === undefined
      ? tell(
          touched.map(({ facts }) => facts),
          wide.reportedIn(world),
          dates,
        )
      : touched
  return new Map(
    touched.flatMap(({ facts: { person } }, i) => {
      const [due, made] = [inputs[i]!, reported[i]!]
      const changes = changesBetween(due.reported, made.reported, world.zone, formatMonth(dates.month))
      return changes.length === 0 ? [] : [[person.userid, { input: due.facts, reported: made.reported, changes }]]
    }),
  )
}
const cutTo = (stretches: readonly Stretch[], facts: Facts): Facts => ({
  ...facts,
  punches: facts.punches.filter(({ checkin_time: at }) => stretches.some(({ from, to }) => from <= at && at <= to)),
})
