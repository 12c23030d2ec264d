/** Plants a fault where it can be seen: the reports really change by it, on its own dates and nowhere else. */
import { formatDate, formatMonth, parseDate } from '../../../time/civil-date.js'
import type { Draw } from '../draw.js'
import type { Facts } from '../facts.js'
import type { Change } from '../key.js'
import { tell } from '../reports.js'
import type { Dates, World } from '../world.js'
import { changesBetween } from './differing.js'
import { monthAfter } from './month-after.js'
import type { Alteration, PersonalFault, Reported, Scene, Suspect } from './suspect.js'

/** One person after planting. */
interface Altered {
  readonly suspect: Suspect
  readonly input: Facts
  readonly reported: Reported
}
export interface Planted {
  readonly fault: PersonalFault
  readonly people: readonly Altered[]
  readonly changes: readonly Change[]
  readonly alteration: Alteration
}

/** How many ways are tried in one person before the next is asked. */
const waysTried = 4

/** The first person and way that work; `undefined` where none of them does. */
export const plant = (
  fault: PersonalFault,
  suspects: readonly Suspect[],
  scene: Scene,
  reportedIn: World,
  draw: Draw,
): Planted | undefined => {
  for (const suspect of suspects) {
    let tried = 0
    const around = { ...scene, others: suspects.filter((one) => one !== suspect) }
    for (const alteration of fault.ways(suspect, around, draw)) {
      const planted = isFree(alteration, suspect) ? attempt(fault, suspect, alteration, scene, reportedIn) : undefined
      if (planted !== undefined) return planted
      tried += 1
      if (tried === waysTried) break
    }
  }
  return undefined
}

/** A fault of the whole company that this one would set off, or hide, leaves two causes for one difference. */
const attempt = (
  fault: PersonalFault,
  suspect: Suspect,
  alteration: Alteration,
  { world, dates }: Scene,
  reportedIn: World,
): Planted | undefined => {
  const { input = suspect.facts, reported = suspect.facts, edit, also } = alteration
  const due = input === suspect.facts ? suspect.honest : reportsOf(input, world, dates)
  const made = reported === suspect.facts ? suspect.official : reportsOf(reported, reportedIn, dates)
  const edited = edit === undefined ? made : edit(made, due)
  const changesOf = (of: Suspect, ours: Reported, theirs: Reported) =>
    changesBetween(ours, theirs, world.zone, formatMonth(dates.month)).filter(({ date }) => !isTaken(date, of))
  const one = { suspect, input, reported: { ...edited, month: monthAfter(made, edited) } }
  const other = also && {
    suspect: also.suspect,
    input: also.suspect.facts,
    reported: reportsOf(also.reported, reportedIn, dates),
  }
  const changes = [
    changesOf(suspect, due, one.reported),
    ...(other === undefined ? [] : [changesOf(other.suspect, other.suspect.honest, other.reported)]),
  ]
  const isEntangled = [input, reported].some(
    (facts) =>
      reportedIn !== world &&
      facts !== suspect.facts &&
      changesOf(suspect, reportsOf(facts, world, dates), reportsOf(facts, reportedIn, dates)).some(
        ({ date }) => date !== undefined,
      ),
  )
  return changes.every((ofOne) => isSeen(fault, alteration, ofOne)) && !isEntangled
    ? { fault, people: other === undefined ? [one] : [one, other], changes: changes.flat(), alteration }
    : undefined
}

/** Nights and carries reach a day or two. */
const isFree = ({ within, also }: Alteration, suspect: Suspect): boolean =>
  [suspect, ...(also === undefined ? [] : [also.suspect])].every(({ taken }) =>
    within.every((date) => [...taken].every((other) => Math.abs(date - other) > 3)),
  )
const isTaken = (date: string | undefined, { taken }: Suspect): boolean =>
  date !== undefined && taken.has(parseDate(date)!)

const reportsOf = (facts: Facts, world: World, dates: Dates): Reported => tell([facts], world, dates)[0]!.reported

const isSeen = ({ seen }: PersonalFault, { within }: Alteration, changes: readonly Change[]): boolean => {
  const days = changes.flatMap(({ date }) => date ?? [])
  switch (seen) {
    case 'nothing':
      return true
    case 'month':
      return days.length === 0 && changes.length > 0
    case 'days': {
      const own = new Set(within.map(formatDate))
      return days.length > 0 && days.every((date) => own.has(date))
    }
  }
}
