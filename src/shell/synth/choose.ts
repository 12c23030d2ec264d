/** Chooses the faults of many people by what shows among the first of them. */
import { isAble } from './changed-rules.js'
import { type Draw, drawOf } from './draw.js'
import { type Cohort, cohortOf, measureOf } from './faults/cohorts.js'
import type { CohortKind } from './faults/names.js'
import { spoil } from './faults/spoil.js'
import type { WideFault, WideKind } from './faults/wide/wide-fault.js'
import { liveAll } from './lived.js'
import type { Person } from './people.js'
import type { FaultWish, Plot } from './plot.js'
import { tell, type Told } from './reports.js'
import type { Dates, World } from './world.js'

/** A fault of the whole company must show on so many person-days of the first batch. */
const fewestSeen = 3
/** People are asked so many at a time, until it has been seen often enough. */
const atATime = 25

export const plotFor = (wish: FaultWish, first: readonly Person[], world: World, dates: Dates, seed: number): Plot => {
  const draw = drawOf(seed, 'plot')
  const bare: Plot = { world, dates, seed, personal: wish.personal, wide: undefined, cohort: undefined }
  const withCohort = { ...bare, cohort: wish.cohort && cohortIn(wish.cohort, first, bare, draw) }
  return { ...withCohort, wide: wish.wide && wideIn(wish.wide, first, withCohort, draw) }
}

/** A rule of many people, and a date on which enough of them are there to be missed. */
const cohortIn = (kind: CohortKind, first: readonly Person[], plot: Plot, draw: Draw): Cohort | undefined => {
  const groups = [...plot.world.rules[0]!.groups.values()].filter(isAble)
  const sizes = groups.map((group) => ({
    group,
    size: first.filter(({ groupid }) => groupid === group.groupid).length,
  }))
  const [largest] = sizes.toSorted((a, b) => b.size - a.size)
  if (largest === undefined || largest.size < 8) return undefined
  const people = first.filter(({ groupid }) => groupid === largest.group.groupid)
  return cohortOf(kind, largest.group.groupid, plot.dates, draw).find((cohort) => {
    const told = tell(liveAll(people, { ...plot, cohort }), plot.world, plot.dates)
    const on = told.flatMap(({ days }) => days.find(({ date }) => date === cohort.date)?.figures ?? [])
    const victims = on.filter((figures) => Number(figures[measureOf[kind]] ?? 0) > 0).length
    return victims >= 6 && on.length <= victims * 2
  })
}

const wideIn = (kind: WideKind, first: readonly Person[], plot: Plot, draw: Draw): WideFault | undefined => {
  const told = new Map<number, readonly Told[]>()
  const toldFrom = (start: number): readonly Told[] => {
    const known = told.get(start) ?? tell(liveAll(first.slice(start, start + atATime), plot), plot.world, plot.dates)
    told.set(start, known)
    return known
  }
  const shows = (wide: WideFault, than: World): boolean => {
    let seen = 0
    for (let start = 0; start < first.length && seen < fewestSeen; start += atATime) {
      const free = toldFrom(start).filter(({ facts }) => facts.person.groupid !== plot.cohort?.groupid)
      const due = than === plot.world ? free : tell(factsOf(free), than, plot.dates)
      const changes = [...spoil(due, wide, plot).values()].flatMap((one) => one.changes)
      seen += changes.filter(({ date }) => date !== undefined).length
    }
    return seen >= fewestSeen
  }
  return kind
    .faults(plot.world, plot.dates, draw)
    .find((wide) =>
      [plot.world, ...(wide.parts ?? []).map((part) => part.reportedIn(plot.world))].every((than) => shows(wide, than)),
    )
}

const factsOf = (told: readonly Told[]) => told.map(({ facts }) => facts)
