/** The leeway that the verdicts of days leave open where the planned times are known: a console export prints them. */
import { anyLength } from './calibrate/day-length.js'
import { factsOf, type LeewayKind, leewayKinds, most } from './calibrate/fact.js'
import { leewayIn } from './calibrate/infer-times.js'
import { type Cell, cellWithFewest, type Range } from './calibrate/region.js'
import { type Beside, reportedDay } from './calibrate/reported-day.js'
import type { FittedLeeway } from './domain/finding.js'
import type { AskedSection, OfficialDay } from './domain/official.js'
import type { Policies } from './reason/policies.js'

export interface ExportedLeeway {
  /** Of the in and of the out; a rule has a grace at both ends, or a band, or neither. */
  readonly values: readonly [FittedLeeway, FittedLeeway]
  /** The other kind, where it agrees with as many days and some leeway is needed at all. */
  readonly alsoFits: LeewayKind | undefined
  /** Days that no leeway of these times agrees with. */
  readonly contradicting: number
}

/** The kind that contradicts the fewest days, then the lesser leeway. `undefined` where no day tells, or a day has several sections. */
export const exportedLeeway = (
  days: readonly OfficialDay[],
  sections: readonly AskedSection[],
  beside: Omit<Beside, 'policies'>,
  policies: Policies,
): ExportedLeeway | undefined => {
  const [only, ...others] = sections
  if (only === undefined || others.length > 0) return undefined
  const told = days.flatMap((day) => {
    const read = reportedDay(day, { ...beside, policies })
    return typeof read === 'string' ? [] : [read]
  })
  const facts = factsOf(told, policies)
  if (facts.length === 0) return undefined
  const asked = { facts, read: policies, length: anyLength }
  const cells = leewayKinds.flatMap(
    (kind) => cellWithFewest(asked, { start: only.start, end: only.end, kind }, 0) ?? [],
  )
  const [best, other] = cells.toSorted((a, b) => a.against - b.against || neededBy(a) - neededBy(b))
  if (best === undefined) return undefined
  const isTie = other !== undefined && other.against === best.against && neededBy(best) > 0
  return { values: valuesOf(best), alsoFits: isTie ? other.kind : undefined, contradicting: best.against }
}

const neededBy = (cell: Cell): number => cell.in.from + cell.out.from

const valuesOf = (cell: Cell): readonly [FittedLeeway, FittedLeeway] => {
  const value = leewayIn(cell)
  const [into, out] = names[cell.kind]
  return [
    { name: into, value: value.in, ...ends(cell.in) },
    { name: out, value: value.out, ...ends(cell.out) },
  ]
}
const names: Readonly<Record<LeewayKind, readonly [FittedLeeway['name'], FittedLeeway['name']]>> = {
  grace: ['graceIn', 'graceOut'],
  band: ['bandLate', 'bandEarly'],
}
/** An end that the vendor's own limit draws, and no day, is open. */
const ends = ({ from, to }: Range) => ({ from, to: to >= most ? undefined : to })
