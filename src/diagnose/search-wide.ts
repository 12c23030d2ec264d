/** The search for what a company or a rule does otherwise: the weightiest cause, then what is left in its world. */
import type { Cause, Diagnosis, TriedDay } from '../domain/diagnosis.js'
import { touchedBy } from './affected.js'
import { pairsOf } from './causes/policy.js'
import { idOf } from './ids.js'
import { keyOfDay, type Ledger, settling } from './ledger.js'
import type { Matter } from './matter.js'
import type { IsTouched } from './parts.js'
import { kindOf, sampleOf } from './sample.js'
import { openDays, type Search } from './search.js'
import { heaviest, sift } from './sift.js'
import { type Suspect, wideCauses } from './suspects.js'
import { accepted, sameEffect, type Weighed } from './weigh.js'
import { touches } from './worlds.js'

export interface Wide {
  readonly found: readonly Diagnosis[]
  readonly search: Search
  readonly light: readonly Weighed[]
}

/** Takes the weightiest cause, judges what is left under it, and looks again; then pairs of policies. */
export const searchWide = (start: Search): Wide => {
  const found: Diagnosis[] = []
  let search = start
  for (;;) {
    if (search.days.length === 0) return { found, search, light: [] }
    const sample = sampleOf(search.days)
    const { weighty, light, felt } = sift(search, 'company', wideCauses(search, sample))
    const best = heaviest(weighty) ?? heaviest(siftPairs(search, felt))
    if (best === undefined) return { found, search, light }
    found.push(diagnosisOf(best, weighty))
    search = under(search, best)
  }
}

/** Only days that many others resemble are worth two policies at once. */
const siftPairs = (search: Search, felt: readonly Cause[]): readonly Weighed[] => {
  const counts = new Map<string, number>()
  for (const day of search.days) counts.set(kindOf(day), (counts.get(kindOf(day)) ?? 0) + 1)
  const frequent = search.days.filter((day) => (counts.get(kindOf(day)) ?? 0) >= fewestForPairs)
  const sample = sampleOf(frequent, 2)
  if (sample.length === 0) return []
  const suspects = pairsOf(felt).map((one): Suspect => ({ cause: one, sample }))
  return sift({ ...search, days: frequent }, 'pairs', suspects).weighty
}
const fewestForPairs = 3

const diagnosisOf = (best: Weighed, all: readonly Weighed[]): Diagnosis => ({
  id: idOf(best.cause),
  cause: best.cause,
  mends: best.mends,
  breaks: best.breaks,
  indistinguishable: [
    ...new Set(all.filter((one) => one !== best && sameEffect(one, best)).map(({ cause }) => idOf(cause))),
  ].filter((id) => id !== idOf(best.cause)),
})

/** The search goes on in the world of an accepted cause. */
const under = (search: Search, best: Weighed): Search => {
  const { matter, round } = search
  const { cause } = best
  const isTouched = touchedBy(cause, search.worlds.world.company)
  const isTouchedOn: IsTouched = (employee, period) => isTouched(employee) && touches(cause.reach, employee, period)
  const worlds = search.worlds.accepting(cause)
  const ledger = settling(accepted(search.ledger, best), best.mends)
  return {
    ...search,
    worlds,
    ledger,
    parts: search.parts.once({ worlds, ledger }, isTouchedOn),
    weighings: search.weighings.except(isTouchedOn),
    days: judgedAgain(search.days, ledger, worlds.under([]), matter),
    round: round + 1,
  }
}

const judgedAgain = (
  days: readonly TriedDay[],
  ledger: Ledger,
  tried: ReturnType<Search['worlds']['under']>,
  { period }: Matter,
): readonly TriedDay[] => {
  const keys = new Set(days.map(keyOfDay))
  const people = [...new Set(days.map(({ employee }) => employee))]
  return openDays(
    people.flatMap((employee) => tried(employee, period).filter((day) => keys.has(keyOfDay(day)))),
    ledger,
  )
}
