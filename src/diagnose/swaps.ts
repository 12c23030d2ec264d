/** Swaps of two rosters that can be the cause of a day: each half is tried by itself, once for all who are rostered alike. */
import type { Cause, TriedDay } from '../domain/diagnosis.js'
import { inRounds, type Tried } from './attempts.js'
import { rosteredOn, rosterSwaps, shiftTaken } from './causes/roster.js'
import type { Search } from './search.js'
import type { RosterDay } from '../domain/roster.js'
import type { CivilDate } from '../time/civil-date.js'

/**
 * With each other who differs on the date, where the other's shift leaves no gap of the day and this one's breaks nothing of the other. Any
 * two of a date might have swapped; nobody's day depends on another's roster, so that two halves tell what a swap would do.
 */
export const swapsOf = (search: Search): ((day: TriedDay) => readonly Cause[]) => {
  const { matter, days } = search
  const { company } = matter.world
  const rostered = days.flatMap((day): readonly Rostered[] => {
    const own = rosteredOn(day, company)
    return own === undefined ? [] : [{ day, own, key: JSON.stringify(own) }]
  })
  const sameDate = byDate(rostered)
  const halves = rostered.flatMap(({ day, own }) =>
    [...new Map((sameDate.get(day.date) ?? []).map((other) => [other.key, other.own]))]
      .filter(([, theirs]) => theirs.shift !== own.shift && theirs.rule === own.rule)
      .map(([key, theirs]) => ({ day, key, cause: shiftTaken(day, theirs) })),
  )
  const outcomes = new Map<TriedDay, Map<string, Tried['outcome']>>(rostered.map(({ day }) => [day, new Map()]))
  for (const { day, key, outcome } of inRounds(search, 'swaps', halves)) outcomes.get(day)?.set(key, outcome)
  const isUnharmed = (day: TriedDay, key: string): boolean => outcomes.get(day)?.get(key)?.breaks.length === 0
  return (day) => {
    const others = sameDate.get(day.date) ?? []
    const self = others.find((one) => one.day === day)
    if (self === undefined) return []
    const fitting = others.filter(
      (other) =>
        outcomes.get(day)?.get(other.key)?.isWhole && isUnharmed(day, other.key) && isUnharmed(other.day, self.key),
    )
    return rosterSwaps(
      day,
      fitting.map((other) => other.day),
      company,
    )
  }
}

interface Rostered {
  readonly day: TriedDay
  readonly own: RosterDay
  /** Shifts of one content are one half. */
  readonly key: string
}

const byDate = (rostered: readonly Rostered[]): ReadonlyMap<CivilDate, readonly Rostered[]> => {
  const dates = new Map<CivilDate, Rostered[]>()
  for (const one of rostered) {
    const known = dates.get(one.day.date)
    if (known === undefined) dates.set(one.day.date, [one])
    else known.push(one)
  }
  return dates
}
