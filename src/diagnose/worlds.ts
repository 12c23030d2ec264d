/** The worlds of a search: what was accepted so far, where it reaches, and how a day comes out under one more supposition. */
import type { Cause, Reach, Supposed, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Matter, type Means, type Trial, type Try, type TryNoted, trying } from './matter.js'
import { suppose } from './suppose.js'

export interface Worlds {
  /** Days under what was accepted where it reaches, and under these causes everywhere. */
  readonly under: (causes: readonly Cause[]) => Try
  /** The same, with the policies that were read on the way. */
  readonly noted: (causes: readonly Cause[]) => TryNoted
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
  const trials = (causes: readonly Cause[]): ((employee: EmployeeId, period: Period) => readonly Part[]) => {
    const extra = causes.flatMap(({ changes }) => changes)
    // One engine for each set of accepted causes that reach a day: nearly always one.
    const engines = new Map<string, Trial>()
    const keyOf = (there: readonly Cause[]): string => there.map((one) => accepted.indexOf(one)).join()
    const engineOf = (there: readonly Cause[]): Trial => {
      const key = keyOf(there)
      const changes = [...there.flatMap((one) => one.changes), ...extra]
      const made = engines.get(key) ?? trying(matter, means, base, changes)
      engines.set(key, made)
      return made
    }
    return (employee, period) => {
      const touching = partial.filter(({ reach }) => touches(reach, employee, period))
      if (touching.length === 0) return [{ trial: engineOf([]), isOf: always }]
      const setOf = (date: CivilDate): readonly Cause[] =>
        touching.filter(({ reach }) => reaches(reach, employee, date))
      const sets = new Map<string, readonly Cause[]>()
      for (let date = period.from; date <= period.to; date = (date + 1) as CivilDate)
        sets.set(keyOf(setOf(date)), setOf(date))
      return [...sets].map(([key, there]) => ({
        trial: engineOf(there),
        isOf: (day) => keyOf(setOf(day.date)) === key,
      }))
    }
  }
  const under = (causes: readonly Cause[]): Try => {
    const partsOf = trials(causes)
    return (employee, period) =>
      inOrder(partsOf(employee, period).map(({ trial, isOf }) => trial.days(employee, period).filter(isOf)))
  }
  const noted = (causes: readonly Cause[]): TryNoted => {
    const partsOf = trials(causes)
    return (employee, period) => {
      const parts = partsOf(employee, period).map(({ trial, isOf }) => ({ isOf, ...trial.noted(employee, period) }))
      return {
        days: inOrder(parts.map(({ days, isOf }) => days.filter(isOf))),
        read: new Set(parts.flatMap(({ read }) => [...read])),
      }
    }
  }
  return { under, noted, accepted, world: base, accepting: (one) => createWorlds(matter, means, [...accepted, one]) }
}

/** The days of a stretch that one set of accepted causes reaches. */
interface Part {
  readonly trial: Trial
  readonly isOf: (day: TriedDay) => boolean
}
const always = (): boolean => true
const inOrder = (parts: ReadonlyArray<readonly TriedDay[]>): readonly TriedDay[] =>
  parts.length === 1 ? parts[0]! : parts.flat().toSorted((a, b) => a.date - b.date)

const isEverywhere = ({ people, dates }: Reach): boolean => people === undefined && dates === undefined
export const reaches = ({ people, dates }: Reach, employee: EmployeeId, date: CivilDate): boolean =>
  (people === undefined || people.has(employee)) && (dates === undefined || isWithin(dates, date))
export const touches = ({ people, dates }: Reach, employee: EmployeeId, period: Period): boolean =>
  (people === undefined || people.has(employee)) &&
  (dates === undefined || (dates.from <= period.to && period.from <= dates.to))
