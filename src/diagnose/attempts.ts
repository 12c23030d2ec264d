/** Causes tried on the days that they are of: one engine tries a cause of everybody. */
import type { Cause, Entry, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import { keyOfDay, type Ledger, lostDay, type Outcome, outcomeOf } from './ledger.js'
import type { Matter } from './matter.js'
import { openStep, type Search, type Step } from './search.js'
import type { Worlds } from './worlds.js'

export interface Attempt {
  readonly day: TriedDay
  readonly cause: Cause
}
export interface Tried extends Attempt {
  readonly outcome: {
    readonly mends: readonly Entry[]
    readonly breaks: readonly Entry[]
    readonly isSolution: boolean
    /** Nothing differs on the day itself any more. */
    readonly isWhole: boolean
    /** The day itself, as it came out. */
    readonly itself: TriedDay | undefined
  }
}

/** In each round no person is touched twice, so that one engine tries a cause of everybody. */
export const inRounds = <A extends Attempt>(
  search: Search,
  step: Step['name'],
  attempts: readonly A[],
): ReadonlyArray<A & Tried> => {
  const { matter, worlds, ledger } = search
  const onDone = openStep(search, step, attempts.length, attemptsAtATime)
  return roundsOf(attempts).flatMap((round) => {
    const tried = worlds.under(round.map(({ cause }) => cause))
    return round.map((attempt) => {
      const outcome = outcomeUnder(tried, attempt, matter, ledger)
      onDone()
      return { ...attempt, outcome }
    })
  })
}
/** Between two words about how far it is. */
const attemptsAtATime = 16

const roundsOf = <A extends Attempt>(attempts: readonly A[]): ReadonlyArray<readonly A[]> => {
  const rounds: A[][] = []
  const next = new Map<EmployeeId, number>()
  for (const attempt of attempts) {
    const people = peopleOf(attempt.cause)
    const round = Math.max(...people.map((one) => next.get(one) ?? 0))
    for (const one of people) next.set(one, round + 1)
    const there = rounds[round]
    if (there === undefined) rounds[round] = [attempt]
    else there.push(attempt)
  }
  return rounds
}
const peopleOf = ({ reach }: Cause): readonly EmployeeId[] => [...(reach.people ?? [])]

const outcomeUnder = (
  tried: ReturnType<Worlds['under']>,
  { day, cause }: Attempt,
  { period, reports }: Matter,
  ledger: Ledger,
): Tried['outcome'] => {
  const dates = clipped(cause.reach.dates ?? { from: day.date, to: day.date }, period)
  const outcomes: Outcome[] = []
  let itself: TriedDay | undefined
  let isWhole = false
  for (const employee of peopleOf(cause)) {
    const seen = new Set<number>()
    for (const one of tried(employee, dates)) {
      seen.add(one.date)
      const outcome = outcomeOf(ledger, one)
      outcomes.push(outcome)
      if (keyOfDay(one) !== keyOfDay(day)) continue
      itself = one
      isWhole = outcome.isWhole
    }
    for (const date of reports.get(employee)?.keys() ?? [])
      if (isWithin(dates, date) && !seen.has(date)) outcomes.push(lostDay(employee, date))
  }
  const [mends, breaks] = [outcomes.flatMap(({ mended }) => mended), outcomes.flatMap(({ broken }) => broken)]
  return { mends, breaks, itself, isWhole, isSolution: isWhole && mends.length > 0 && breaks.length === 0 }
}
const clipped = (dates: Period, period: Period): Period => ({
  from: dates.from < period.from ? period.from : dates.from,
  to: dates.to > period.to ? period.to : dates.to,
})
