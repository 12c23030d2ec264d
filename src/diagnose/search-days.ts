/** The search for what happened to single days, once nothing is left that a company or a rule does otherwise. */
import type { Cause, Diagnosis, Entry } from '../domain/diagnosis.js'
import { idOf } from './ids.js'
import { keyOfDay, type Ledger, nameOfEntry, settling } from './ledger.js'
import { openParts } from './parts.js'
import { bestOf, type Found, personalCauses } from './personal.js'
import { preference } from './preference.js'
import { openDays, type Search } from './search.js'
import { sameEffect, type Weighed } from './weigh.js'
import { openWeighings } from './weighings.js'

/** What was found for one day, and what does exactly the same. */
export interface OfDay {
  readonly best: Found
  readonly others: readonly Cause[]
}

/** Each day's own causes; a cause of the company that mends the same day alone stands beside them, or alone where they are none. */
export const searchDays = (search: Search, light: readonly Weighed[]): readonly OfDay[] => {
  const { found, ledger } = eachDay({ ...search, round: 1 }, light)
  const next = found.length === 0 ? undefined : besideThem(search, ledger, found)
  if (next === undefined) return found
  return [...found, ...eachDay(next, []).found]
}

/** A late night that was found may be what its next day lacked: those left of the same people are judged in the world of what was found. */
const besideThem = (search: Search, ledger: Ledger, found: readonly OfDay[]): Search | undefined => {
  const { matter, worlds } = search
  const causes = found.map(({ best }) => best.cause)
  const touched = new Set(causes.flatMap(({ reach }) => [...(reach.people ?? [])]))
  const left = openDays(search.days, ledger).filter(({ employee }) => touched.has(employee))
  if (left.length === 0) return undefined
  const people = new Set(left.map(({ employee }) => employee))
  const theirs = causes.filter(({ reach }) => [...(reach.people ?? [])].some((one) => people.has(one)))
  const changes = theirs.flatMap((one) => one.changes)
  const world = worlds.accepting({ ...theirs[0]!, changes, reach: { people } })
  const tried = world.under([])
  const days = [...people].flatMap((employee) => tried(employee, matter.period))
  const now = new Map(days.map((day) => [keyOfDay(day), day.gaps]))
  const gaps = new Map([...ledger.gaps, ...now].filter(([, some]) => some.length > 0))
  const keys = new Set(left.map(keyOfDay))
  const after: Ledger = { gaps, open: ledger.open }
  return {
    ...search,
    round: 2,
    worlds: world,
    ledger: after,
    parts: openParts(matter, world, after),
    weighings: openWeighings(),
    days: openDays(
      days.filter((day) => keys.has(keyOfDay(day))),
      after,
    ),
  }
}

const eachDay = (
  search: Search,
  light: readonly Weighed[],
): { readonly found: readonly OfDay[]; readonly ledger: Ledger } => {
  const personal = personalCauses(search)
  const results: OfDay[] = []
  const settled = new Map<string, Entry>()
  for (const day of search.days) {
    const open = search.ledger.open.get(keyOfDay(day)) ?? []
    if (open.every((entry) => settled.has(nameOfEntry(entry)))) continue
    const lone = light.filter(({ whole, breaks }) => whole.has(keyOfDay(day)) && breaks.length === 0)
    const found = bestOf([...(personal.get(day) ?? []), ...lone], (one) => preference(one, day))
    const [best] = found
    if (best === undefined) continue
    for (const entry of best.mends) settled.set(nameOfEntry(entry), entry)
    results.push({
      best,
      others: found.filter((one) => one !== best && sameEffect(one, best)).map(({ cause }) => cause),
    })
  }
  return { found: results, ledger: settling(search.ledger, [...settled.values()]) }
}

/** Days with one kind of cause are one diagnosis. */
export const together = (found: readonly OfDay[]): readonly Diagnosis[] => {
  const kinds = new Map<string, OfDay[]>()
  for (const one of found) {
    const id = idOf(one.best.cause)
    const known = kinds.get(id)
    if (known === undefined) kinds.set(id, [one])
    else known.push(one)
  }
  return [...kinds]
    .map(([id, of]): Diagnosis => {
      const mends = of.flatMap(({ best }) => best.mends)
      return {
        id,
        cause: of[0]!.best.cause,
        mends: distinct(mends),
        breaks: of.flatMap(({ best }) => best.breaks),
        indistinguishable: [...new Set(of.flatMap(({ others }) => others.map(idOf)))].filter((other) => other !== id),
      }
    })
    .toSorted((a, b) => b.mends.length - a.mends.length || (a.id < b.id ? -1 : 1))
}
const distinct = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [`${entry.date} ${entry.employee} ${entry.measure}`, entry])).values(),
]
