/** Causes of single person-days: each tried on its own day and the days beside it, many people at once. */
import type { Company } from '../domain/company.js'
import type { Cause, Entry, TriedDay } from '../domain/diagnosis.js'
import type { Measure } from '../domain/measure.js'
import type { EmployeeId } from '../domain/employee.js'
import { isWithin, type Period } from '../domain/period.js'
import type { OfficialDay } from '../domain/official.js'
import type { CivilDate } from '../time/civil-date.js'
import { plus } from '../time/instant.js'
import { correctionsMissing, correctionsUnknown, supersededPunches } from './causes/correction.js'
import { leavesMissing, leavesUnknown } from './causes/leave.js'
import { missing, punchesMissing } from './causes/missing-punches.js'
import { moved, punchesExtra, punchesMoved } from './causes/punches.js'
import { rosterDiffers, rosterSwaps } from './causes/roster.js'
import { ours, told } from './causes/slots.js'
import { contradictedByReport, duplicatedRows, handCalibration } from './causes/written.js'
import { keyOfDay, type Ledger, lostDay, type Outcome, outcomeOf } from './ledger.js'
import type { Matter } from './matter.js'
import type { Worlds } from './worlds.js'

/** A cause of one day with what it did: everything that differed there is gone, and nothing else came. */
export interface Found {
  readonly cause: Cause
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
}

/** For each day, all causes that mend it wholly and break nothing. */
export const personalCauses = (
  matter: Matter,
  worlds: Worlds,
  ledger: Ledger,
  days: readonly TriedDay[],
  contradicted: (report: OfficialDay) => ReadonlySet<Measure>,
): ReadonlyMap<TriedDay, readonly Found[]> => {
  const { company } = matter.world
  const sameDate = byDate(days)
  const first = days.flatMap((day) =>
    [
      ...rosterDiffers(day, company),
      ...rosterSwaps(day, sameDate.get(day.date) ?? [], company),
      ...correctionsMissing(day, company),
      ...correctionsUnknown(day, company),
      ...supersededPunches(day),
      ...leavesMissing(day, company),
      ...leavesUnknown(day, company),
      ...punchCauses(day, company),
      ...duplicatedRows(day),
      ...handCalibration(day),
      ...contradictedByReport(day, contradicted(day.report)),
    ].map((cause): Attempt => ({ day, cause })),
  )
  const tried = inRounds(matter, worlds, ledger, first)
  const solved = new Set(tried.filter(isSolution).map(({ day }) => day))
  const again = tried.filter(({ day }) => !solved.has(day)).flatMap((one) => refined(one, matter))
  const found = new Map<TriedDay, Found[]>()
  for (const { day, cause, outcome } of [...tried, ...inRounds(matter, worlds, ledger, again)])
    if (outcome.isSolution)
      found.set(day, [...(found.get(day) ?? []), { cause, mends: outcome.mends, breaks: outcome.breaks }])
  return found
}

/** No punch can bring about what no figure of punches shows; one more never lowers their count, one fewer never raises it. */
const punchCauses = (day: TriedDay, company: Company): readonly Cause[] => {
  const { slots } = day.result.punches
  const isPair = slots.length === 2 && slots.every(({ filled }) => filled !== undefined)
  const shown = isPair ? ends : [...ends, ...amounts]
  if (!day.gaps.some((measure) => shown.includes(measure))) return []
  const more = told(day, 'punches.count') - ours(day, 'punches.count')
  return [
    ...(more > 0 ? [] : punchesExtra(day)),
    ...(more < 0 ? [] : punchesMissing(day, company)),
    ...punchesMoved(day, company),
  ]
}
const ends: readonly Measure[] = ['punches.count', 'earliest.seconds', 'latest.seconds']
const amounts: readonly Measure[] = [
  'worked.seconds',
  'late.count',
  'late.seconds',
  'early.count',
  'early.seconds',
  'missing.count',
  'absence.count',
  'place.count',
  'device.count',
  'overtime.seconds',
]

interface Attempt {
  readonly day: TriedDay
  readonly cause: Cause
}
interface Tried extends Attempt {
  readonly outcome: {
    readonly mends: readonly Entry[]
    readonly breaks: readonly Entry[]
    readonly isSolution: boolean
    /** The day itself, as it came out. */
    readonly itself: TriedDay | undefined
  }
}
const isSolution = ({ outcome }: Tried): boolean => outcome.isSolution

/** In each round no person is touched twice, so that one engine tries a cause of everybody. */
const inRounds = (matter: Matter, worlds: Worlds, ledger: Ledger, attempts: readonly Attempt[]): readonly Tried[] =>
  roundsOf(attempts).flatMap((round) => {
    const tried = worlds.under(round.map(({ cause }) => cause))
    return round.map((attempt) => ({ ...attempt, outcome: outcomeUnder(tried, attempt, matter, ledger) }))
  })

const roundsOf = (attempts: readonly Attempt[]): ReadonlyArray<readonly Attempt[]> => {
  const rounds: Attempt[][] = []
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
  return { mends, breaks, itself, isSolution: isWhole && mends.length > 0 && breaks.length === 0 }
}
const clipped = (dates: Period, period: Period): Period => ({
  from: dates.from < period.from ? period.from : dates.from,
  to: dates.to > period.to ? period.to : dates.to,
})

/** Where only the worked time is left over, a punch stands that much earlier or later. */
const refined = ({ day, cause, outcome: { itself } }: Tried, { world: { company } }: Matter): readonly Attempt[] => {
  if (itself === undefined || itself.gaps.length !== 1 || itself.gaps[0] !== 'worked.seconds') return []
  const by = told(itself, 'worked.seconds') - Number(itself.figures['worked.seconds'] ?? 0)
  const [change] = cause.changes
  if (change?._tag !== 'punches') return []
  const ways = [by, -by]
  const [dropped] = change.drop
  const [added] = change.add
  if (cause.name === 'punch-moved' && dropped !== undefined && added !== undefined)
    return ways.map((way) => ({ day, cause: moved(day, dropped, plus(added.at, way)) }))
  if (cause.name !== 'punch-missing' && cause.name !== 'punch-outside-span') return []
  return change.add.flatMap((one) =>
    ways.map((way) => {
      const moments = change.add.map((other) => (other === one ? { ...other, at: plus(other.at, way) } : other))
      return { day, cause: missing(day, company, moments) }
    }),
  )
}

/** The best first: most mended, then the likelier; the others of the same effect beside it. */
export const bestOf = (found: readonly Found[], likelihood: (cause: Cause) => number): readonly Found[] =>
  found.toSorted((a, b) => b.mends.length - a.mends.length || likelihood(a.cause) - likelihood(b.cause))

const byDate = (days: readonly TriedDay[]): ReadonlyMap<CivilDate, readonly TriedDay[]> => {
  const dates = new Map<CivilDate, TriedDay[]>()
  for (const day of days) dates.set(day.date, [...(dates.get(day.date) ?? []), day])
  return dates
}
