/** Why the reports differ: what a company or a rule does otherwise first, then what happened to single days; the rest stays open. */
import type { Diagnosis } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import { openLedger } from './ledger.js'
import type { Matter, Means } from './matter.js'
import { openParts } from './parts.js'
import { openDays, openStep, type Search, type Tell } from './search.js'
import { searchDays, together } from './search-days.js'
import { searchWide } from './search-wide.js'
import { twoAsOne } from './two-as-one.js'
import { openWeighings } from './weighings.js'
import { createWorlds } from './worlds.js'

/** By weight: those of the whole company, of rules, then of single days; of each the one that mends most first. */
export const diagnose = (matter: Matter, means: Means, tell: Tell = () => {}): readonly Diagnosis[] => {
  if (matter.entries.length === 0) return []
  const wide = searchWide(opened(matter, means, tell))
  const personal = searchDays(wide.search, wide.light)
  return oneOfEach([...twoAsOne(wide.found), ...together(personal)])
}

/** Everything as the audit found it. */
const opened = (matter: Matter, means: Means, tell: Tell): Search => {
  const worlds = createWorlds(matter, means)
  const differing = new Set<EmployeeId>(matter.entries.map(({ employee }) => employee))
  const tried = worlds.under([])
  const people = matter.people.filter((employee) => differing.has(employee) || matter.reviewed.has(employee))
  const before = { matter, means, worlds, weighings: openWeighings(), tell, round: 1 }
  const nothingJudged = openLedger(matter.entries, [])
  const onDone = openStep({ ...before, ledger: nothingJudged }, 'people', people.length, peopleAtATime)
  const days = people.flatMap((employee) => {
    const differs = tried(employee, matter.period).filter(({ gaps }) => gaps.length > 0)
    onDone()
    return differs
  })
  const ledger = openLedger(matter.entries, days)
  return { ...before, ledger, parts: openParts(matter, worlds, ledger), days: openDays(days, ledger) }
}

/** Between two words about how far it is. */
const peopleAtATime = 16

/** Two readings of one rule may be called alike. */
const oneOfEach = (found: readonly Diagnosis[]): readonly Diagnosis[] => {
  const known = new Map<string, Diagnosis>()
  for (const one of found) {
    const before = known.get(one.id)
    known.set(
      one.id,
      before === undefined
        ? one
        : { ...before, mends: [...before.mends, ...one.mends], breaks: [...before.breaks, ...one.breaks] },
    )
  }
  return [...known.values()]
}
