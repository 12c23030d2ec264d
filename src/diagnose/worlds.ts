/** The worlds of a search: what was accepted so far, where it reaches, and how a day comes out under one more supposition. */
import type { Cause, Reach, Supposed } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Matter, type Means, type Try, trying } from './matter.js'
import { suppose } from './suppose.js'

export interface Worlds {
  /** Days under what was accepted where it reaches, and under these causes everywhere. */
  readonly under: (causes: readonly Cause[]) => Try
  /** The same search with one more cause accepted. */
  readonly accepting: (one: Cause) => Worlds
  readonly accepted: readonly Cause[]
  /** With what was accepted for everybody and always. */
  readonly world: Supposed
}

export const createWorlds = (matter: Matter, means: Means, accepted: readonly Cause[] = []): Worlds => {
  const whole = accepted.filter(({ reach }) => isEverywhere(reach))
  const partial = accepted.filter(({ reach }) => !isEverywhere(reach))
  const base = suppose(
    matter.world,
    whole.flatMap(({ changes }) => changes),
  )
  const under = (causes: readonly Cause[]): Try => {
    const extra = causes.flatMap(({ changes }) => changes)
    // One engine for each set of accepted causes that reach a day: nearly always one.
    const engines = new Map<string, Try>()
    const engineOf = (there: readonly Cause[]): Try => {
      const key = there.map((one) => accepted.indexOf(one)).join()
      const changes = [...there.flatMap((one) => one.changes), ...extra]
      const made = engines.get(key) ?? trying(matter, means, base, changes)
      engines.set(key, made)
      return made
    }
    return (employee, period) => {
      const touching = partial.filter(({ reach }) => touches(reach, employee, period))
      if (touching.length === 0) return engineOf([])(employee, period)
      const setOf = (date: CivilDate): readonly Cause[] =>
        touching.filter(({ reach }) => reaches(reach, employee, date))
      const sets = new Map<string, readonly Cause[]>()
      const keyOf = (there: readonly Cause[]): string => there.map((one) => accepted.indexOf(one)).join()
      for (let date = period.from; date <= period.to; date = (date + 1) as CivilDate)
        sets.set(keyOf(setOf(date)), setOf(date))
      return [...sets]
        .flatMap(([key, there]) => engineOf(there)(employee, period).filter((day) => keyOf(setOf(day.date)) === key))
        .toSorted((a, b) => a.date - b.date)
    }
  }
  return { under, accepted, world: base, accepting: (one) => createWorlds(matter, means, [...accepted, one]) }
}

const isEverywhere = ({ people, dates }: Reach): boolean => people === undefined && dates === undefined
export const reaches = ({ people, dates }: Reach, employee: EmployeeId, date: CivilDate): boolean =>
  (people === undefined || people.has(employee)) && (dates === undefined || isWithin(dates, date))
export const touches = ({ people, dates }: Reach, employee: EmployeeId, period: Period): boolean =>
  (people === undefined || people.has(employee)) &&
  (dates === undefined || (dates.from <= period.to && period.from <= dates.to))
