/** Causes of single person-days: each tried on its own day and the days beside it, many people at once. */
import type { Company } from '../domain/company.js'
import type { Cause, Entry, TriedDay } from '../domain/diagnosis.js'
import type { Measure } from '../domain/measure.js'
import { plus } from '../time/instant.js'
import { type Attempt, inRounds, type Tried } from './attempts.js'
import { correctionsMissing, correctionsUnknown, supersededPunches } from './causes/correction.js'
import { leavesMissing, leavesUnknown } from './causes/leave.js'
import { missing, punchesMissing } from './causes/missing-punches.js'
import { moved, punchesExtra, punchesMoved } from './causes/punches.js'
import { rosterDiffers } from './causes/roster.js'
import { ours, told } from './causes/slots.js'
import { contradictedByReport, duplicatedRows, handCalibration } from './causes/written.js'
import type { Matter } from './matter.js'
import type { Search } from './search.js'
import { swapsOf } from './swaps.js'

/** A cause of one day with what it did: everything that differed there is gone, and nothing else came. */
export interface Found {
  readonly cause: Cause
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
}

/** For each day, all causes that mend it wholly and break nothing. */
export const personalCauses = (search: Search): ReadonlyMap<TriedDay, readonly Found[]> => {
  const { matter, days } = search
  const { contradicted } = search.means
  const { company } = matter.world
  const swaps = swapsOf(search)
  const first = days.flatMap((day) =>
    [
      ...rosterDiffers(day, company),
      ...swaps(day),
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
  const tried = inRounds(search, 'days', first)
  const solved = new Set(tried.filter(({ outcome }) => outcome.isSolution).map(({ day }) => day))
  const again = tried.filter(({ day }) => !solved.has(day)).flatMap((one) => refined(one, matter))
  const found = new Map<TriedDay, Found[]>()
  for (const { day, cause, outcome } of [...tried, ...inRounds(search, 'moments', again)])
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
