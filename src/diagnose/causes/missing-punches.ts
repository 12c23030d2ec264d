/** Punches that the report counts and the input lacks: one, or as many as the report counts more. */
import type { FilledSlot } from '../../domain/assignment.js'
import type { Company } from '../../domain/company.js'
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Edge, Flaw, Punch, PunchType } from '../../domain/punch.js'
import { floorToMinute, type Instant, plus } from '../../time/instant.js'
import { contains } from '../../time/span.js'
import { momentsFor, reportedTimes } from './moments.js'
import { nearby } from './nearby.js'
import { emptySlots, ours, recordsOn, told } from './slots.js'

/** When a punch was, and what it says of itself. */
export interface Moment {
  readonly at: Instant
  readonly says: PunchType | undefined
}

/** One punch more, in an empty slot or as a better one in a filled slot; or several empty slots at once. */
export const punchesMissing = (day: TriedDay, company: Company): readonly Cause[] => {
  const { slots } = day.result.punches
  const known = new Set(recordsOn(day).map(({ at }) => at))
  const single = slots.flatMap(({ slot }) =>
    momentsFor(day, slot, company.zone).map((at): readonly Moment[] => [{ at, says: slot.edge }]),
  )
  const several = slots.length === 0 ? loose(day, company) : together(day, company)
  return [...single, ...several]
    .filter((added) => added.length > 0 && !added.some(({ at }) => known.has(at)))
    .map((added) => missing(day, company, added))
}

/** As many empty slots as the report counts punches more than we do. */
const together = (day: TriedDay, { zone }: Company): ReadonlyArray<readonly Moment[]> => {
  const more = told(day, 'punches.count') - ours(day, 'punches.count')
  const empty = emptySlots(day)
  if (more < 2 || more > empty.length) return []
  const { first, last } = reportedTimes(day, zone)
  return chosen(empty, more).flatMap((slots) => {
    const there = day.result.punches.slots.filter((one) => one.filled !== undefined || slots.includes(one))
    const base = slots.map((one): Moment => {
      const { planned: at, edge: says } = one.slot
      if (one === there[0] && first !== undefined) return { at: first, says }
      return one === there.at(-1) && last !== undefined ? { at: last, says } : { at, says }
    })
    return [base, ...putOff(day, slots, base)]
  })
}

/** What the first and last punch leave of the report's lateness, or of its early leaves: laid on each slot in turn. */
const putOff = (
  day: TriedDay,
  slots: readonly FilledSlot[],
  base: readonly Moment[],
): ReadonlyArray<readonly Moment[]> => {
  const away = base.map(({ at }, i) => floorToMinute(at) - slots[i]!.slot.planned)
  const left = (edge: Edge): number => {
    const measure = edge === 'in' ? 'late.seconds' : 'early.seconds'
    const had = away.filter((by, i) => slots[i]!.slot.edge === edge && (edge === 'in' ? by > 0 : by < 0))
    return told(day, measure) - ours(day, measure) - had.reduce((sum, by) => sum + Math.abs(by), 0)
  }
  return base.flatMap((one, i) => {
    const { edge, planned } = slots[i]!.slot
    const by = left(edge)
    if (by <= 0 || one.at !== planned) return []
    return [base.map((other, j) => (j === i ? { ...other, at: plus(planned, edge === 'in' ? by : -by) } : other))]
  })
}

/** On a day without slots: the report's first and last, one more beside what is there, or all of them where nothing is. */
const loose = (day: TriedDay, { zone }: Company): ReadonlyArray<readonly Moment[]> => {
  const { first, last } = reportedTimes(day, zone)
  const ends = [first, last].filter((at) => at !== undefined)
  const times = day.result.punches.loose.map(({ punch }) => punch.at)
  const more = told(day, 'punches.count') - ours(day, 'punches.count')
  const by = told(day, 'worked.seconds') - ours(day, 'worked.seconds')
  const beside = more < 1 ? [] : times.flatMap((at) => [plus(at, by), plus(at, -by)])
  const all = first === undefined || last === undefined || times.length > 0 ? [] : [dayOf(day, first, last)]
  return [...[...ends, ...beside].map((at) => [at]), ends, ...all].map((some) =>
    some.map((at): Moment => ({ at, says: undefined })),
  )
}

/** As many punches as the report counts, from its first to its last, with pauses that leave its worked time. */
const dayOf = (day: TriedDay, first: Instant, last: Instant): readonly Instant[] => {
  const { plan } = day.result
  const count = told(day, 'punches.count')
  if (count < 3) return [...new Set([first, last])]
  const isPaired = (plan._tag === 'open' || plan._tag === 'rest') && plan.method === 'pairs'
  // "In turn, an odd last one ignored": then the pauses come before the last but one.
  const stretches = Math.floor(count / 2)
  const worked = isPaired ? told(day, 'worked.seconds') : Math.floor((last - first) / 2)
  const stretch = Math.floor(worked / stretches)
  const pauses = stretches - 1 + (count % 2)
  const short = 60
  const long = last - first - worked - short * (pauses - 1)
  const times: Instant[] = []
  let at = first
  for (let i = 0; i < stretches; i++) {
    const end = plus(at, i === 0 ? worked - stretch * (stretches - 1) : stretch)
    times.push(at, end)
    at = plus(end, i === pauses - 1 ? long : short)
  }
  return count % 2 === 0 ? [...times.slice(0, -1), last] : [...times, last]
}

/** All ways of taking so many of a few, in their order. */
const chosen = <A>(all: readonly A[], count: number): ReadonlyArray<readonly A[]> => {
  if (count === 0) return [[]]
  return all.flatMap((one, i) => chosen(all.slice(i + 1), count - 1).map((rest) => [one, ...rest]))
}

/** Outside what was fetched, nobody could have it. */
export const missing = (day: TriedDay, company: Company, moments: readonly Moment[]): Cause => {
  const spans = company.requested.punches
  const isOutside = spans.length > 0 && moments.every(({ at }) => !spans.some((span) => contains(span, at)))
  const changes = [{ _tag: 'punches', employee: day.employee, drop: [], add: punchesAt(day, moments) } as const]
  return cause(isOutside ? 'punch-outside-span' : 'punch-missing', { at: moments[0]!.at }, changes, nearby(day))
}

/** Plain punches; as many with a flaw as the report counts more of that kind than we do. */
const punchesAt = (day: TriedDay, moments: readonly Moment[]): readonly Punch[] =>
  moments.map(
    ({ at, says }, i): Punch => ({
      employee: day.employee,
      at,
      says,
      flaws: new Set(flaws.filter((flaw) => i < told(day, `${flaw}.count`) - ours(day, `${flaw}.count`))),
      hint: { rule: undefined, shift: undefined, section: undefined, planned: undefined, plannedOffset: undefined },
      device: '',
      place: '',
      lat: 0,
      lng: 0,
      wifi: '',
      wifiMac: '',
      fromDevice: false,
      origin: { input: 0, path: '' },
    }),
  )
const flaws = ['place', 'device'] as const satisfies readonly Flaw[]
