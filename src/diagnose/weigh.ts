/** A cause weighed: what vanishes under it and what appears, over the days it can touch. */
import type { Cause, Entry, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import type { Measure } from '../domain/measure.js'
import type { CivilDate } from '../time/civil-date.js'
import { dayKey, type DayKey, keyOfDay, type Ledger, lostDay, type Outcome, outcomeOf } from './ledger.js'
import type { Matter, Try } from './matter.js'
import { reaches, type Worlds } from './worlds.js'

export interface Weighed {
  readonly cause: Cause
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
  /** Days on which nothing differs any more. */
  readonly whole: ReadonlySet<DayKey>
  /** The gaps of the days looked at, as they are then; without the many days that differ neither before nor then. */
  readonly gaps: ReadonlyMap<DayKey, readonly Measure[]>
}
/** A stretch of a person's days. */
export interface Stretch {
  readonly employee: EmployeeId
  readonly period: Period
}

/** `isHopeless` ends the weighing early: what is broken can only grow. */
export const weigh = (
  matter: Matter,
  worlds: Worlds,
  ledger: Ledger,
  cause: Cause,
  stretches: Iterable<Stretch>,
  isHopeless: (breaks: number) => boolean = () => false,
): Weighed | undefined => {
  const tried = worlds.under([cause])
  const tally = emptyTally()
  for (const { employee, period } of stretches) {
    weighStretch(matter, ledger, cause, tried, employee, period, tally)
    if (isHopeless(tally.breaks.length)) return undefined
  }
  return { cause, ...tally }
}

interface Tally {
  readonly mends: Entry[]
  readonly breaks: Entry[]
  readonly whole: Set<DayKey>
  readonly gaps: Map<DayKey, readonly Measure[]>
}
const emptyTally = (): Tally => ({ mends: [], breaks: [], whole: new Set(), gaps: new Map() })

const weighStretch = (
  { reports }: Matter,
  ledger: Ledger,
  { reach }: Cause,
  tried: Try,
  employee: EmployeeId,
  period: Period,
  tally: Tally,
): void => {
  const put = (key: DayKey, outcome: Outcome): void => {
    tally.mends.push(...outcome.mended)
    tally.breaks.push(...outcome.broken)
    if (outcome.isWhole) tally.whole.add(key)
  }
  const seen = new Set<CivilDate>()
  for (const day of tried(employee, period)) {
    seen.add(day.date)
    if (!reaches(reach, employee, day.date)) continue
    const key = keyOfDay(day)
    put(key, outcomeOf(ledger, day))
    if (day.gaps.length > 0 || ledger.gaps.has(key)) tally.gaps.set(key, day.gaps)
  }
  for (const date of reports.get(employee)?.keys() ?? [])
    if (isWithin(period, date) && !seen.has(date) && reaches(reach, employee, date))
      put(dayKey(employee, date), lostDay(employee, date))
}

/** What is left once a cause holds: its gaps for the days it was weighed over. */
export const accepted = ({ gaps, open }: Ledger, weighed: Weighed): Ledger => ({
  gaps: new Map([
    ...[...gaps].filter(([key]) => !weighed.gaps.has(key)),
    ...[...weighed.gaps].filter(([, left]) => left.length > 0),
  ]),
  open,
})

/** Whether two causes do exactly the same. */
export const sameEffect = (a: Pick<Weighed, 'mends' | 'breaks'>, b: Pick<Weighed, 'mends' | 'breaks'>): boolean =>
  sameEntries(a.mends, b.mends) && sameEntries(a.breaks, b.breaks)
const sameEntries = (a: readonly Entry[], b: readonly Entry[]): boolean => {
  if (a.length !== b.length) return false
  const names = new Set(a.map(nameOf))
  return b.every((entry) => names.has(nameOf(entry)))
}
const nameOf = ({ employee, date, measure }: Entry): string => `${date} ${employee} ${measure}`

/** Days of one person that lie near each other are judged in one stretch. */
export const stretchesOf = (days: readonly TriedDay[]): readonly Stretch[] => {
  const people = new Map<EmployeeId, CivilDate[]>()
  for (const { employee, date } of days) {
    const known = people.get(employee)
    if (known === undefined) people.set(employee, [date])
    else known.push(date)
  }
  return [...people].flatMap(([employee, dates]) => {
    const groups: CivilDate[][] = []
    for (const date of dates.toSorted((a, b) => a - b)) {
      const last = groups.at(-1)
      if (last !== undefined && date - last.at(-1)! <= nearDays) last.push(date)
      else groups.push([date])
    }
    return groups.map((group): Stretch => ({ employee, period: { from: group[0]!, to: group.at(-1)! } }))
  })
}
const nearDays = 7
