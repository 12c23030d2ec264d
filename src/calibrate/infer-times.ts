/** The planned times and the leeway of one section, as wide as the days of one rule leave them. */
import {
  type FittedName,
  fittedNames,
  type FittedValue,
  type InferredTimes,
  type Witness,
} from '../domain/calibration.js'
import type { OfficialDay } from '../domain/official.js'
import { policyCatalogue } from '../reason/policies.js'
import { commonest } from './commonest.js'
import { anyLength, dayLength } from './day-length.js'
import { type Fact, factsOf, latestEnd, most, type ReadBy, readings, step } from './fact.js'
import { inferRest } from './infer-rest.js'
import { type Asked, type Cell, cellsWithout, cellWithFewest, contradictedBy, type Held } from './region.js'
import type { Range } from './tally.js'
import type { ReportedDay } from './reported-day.js'

/** `reread`: the same days under another reading of the clock. `undefined` where no day demands anything. */
export const inferTimes = (
  days: readonly ReportedDay[],
  read: ReadBy,
  reread: (read: ReadBy) => readonly ReportedDay[],
): InferredTimes | undefined => {
  const facts = factsOf(days, read)
  if (facts.length === 0) return undefined
  const length = dayLength(days)
  const { standard } = length
  const ofStandard = standard === undefined ? [] : days.filter((one) => one.standard === standard).map(({ day }) => day)
  const fit = fitOf({ facts, read, length }, ofStandard)
  const told = toldTimes(days)
  const chosen = choose(fit.cells, told)
  return {
    values: valuesOf(fit, chosen),
    kinds: kindsOf(fit.cells),
    told,
    contradicting: fit.aside,
    otherwise: otherwise(read, (other) => {
      const again = other.deviationClock === read.deviationClock ? days : reread(other)
      return daysAgainst({ ...fit.asked, facts: without(fit.aside, factsOf(again, other)), read: other })
    }),
    rest: inferRest(days, chosen, fit.cells, standard),
  }
}

interface Fit {
  readonly asked: Asked
  /** Every cell that contradicts none of the facts that were kept. */
  readonly cells: readonly Cell[]
  /** Days set aside because no rule satisfies all. */
  readonly aside: readonly Witness[]
  /** Days of the commonest standard time: they tell how long a day is at least. */
  readonly standard: ReadonlyArray<OfficialDay>
}

/** Where no rule satisfies all days, those that the best one contradicts are set aside. */
const fitOf = (all: Asked, standard: ReadonlyArray<OfficialDay>): Fit => {
  const cells = [...cellsWithout(all)]
  if (cells.length > 0) return { asked: all, cells, aside: [], standard }
  const best = bestOf(all)
  const aside = witnesses(contradictedBy(all, best, { in: best.in.from, out: best.out.from }))
  const asked = { ...all, facts: without(aside, all.facts) }
  return { asked, cells: [...cellsWithout(asked)], aside, standard }
}

const without = (aside: readonly Witness[], facts: readonly Fact[]): readonly Fact[] => {
  if (aside.length === 0) return facts
  const left = new Set(aside.map(keyOf))
  return facts.flatMap((fact) => {
    const days = fact.days.filter((day) => !left.has(keyOf(day)))
    return days.length === 0 ? [] : [{ ...fact, days }]
  })
}
const keyOf = ({ employee, date }: Witness): string => `${date} ${employee}`

/** Sought on some of the facts where they are many, then improved on all of them, one time after the other. */
const bestOf = (all: Asked): Cell => {
  const { kind, start } = cellWithFewest(sampled(all, 300), {}, 1)!
  const byEnd = cellWithFewest(all, { kind, start }, 1)!
  const byStart = cellWithFewest(all, { kind, end: byEnd.end }, 1)!
  return byStart.against < byEnd.against ? byStart : byEnd
}

/** Every so many facts. */
const sampled = (all: Asked, about: number): Asked => {
  const every = Math.ceil(all.facts.length / about)
  return every === 1 ? all : { ...all, facts: all.facts.filter((_, i) => i % every === 0) }
}

/** How many days the best values found contradict; 0 where some satisfy all. Of many days some are asked where to look. */
const daysAgainst = (all: Asked): number => {
  if (cellsWithout(all).next().done !== true) return 0
  const best = cellWithFewest(sampled(all, 100), {}, 1)
  const leeway = best && { in: best.in.from, out: best.out.from }
  return best && leeway ? Math.max(1, witnesses(contradictedBy(all, best, leeway)).length) : 1
}

/** Told times first, then no leeway at all, then the roundest times, then the least leeway. */
const choose = (cells: readonly Cell[], told: InferredTimes['told']): Cell => {
  const rank = (cell: Cell): readonly number[] => [
    told !== undefined && told.start === cell.start && told.end === cell.end ? 0 : 1,
    cell.in.from + cell.out.from === 0 ? 0 : 1,
    roughness(cell.start) + roughness(cell.end),
    cell.in.from + cell.out.from,
    cell.kind === 'grace' ? 0 : 1,
    cell.start,
    cell.end,
  ]
  let [best, bestRank] = [cells[0]!, rank(cells[0]!)]
  for (const cell of cells) {
    const own = rank(cell)
    if (isLess(own, bestRank)) [best, bestRank] = [cell, own]
  }
  return best
}
const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((value, at) => value !== b[at])
  return i >= 0 && a[i]! < b[i]!
}
const roughness = (seconds: number): number => [3600, 1800, 900, 300, 60].findIndex((unit) => seconds % unit === 0)

/** The least that no day contradicts, in steps of five minutes where one is possible: "multiples of 5 min". */
export const leewayIn = ({ in: into, out }: Cell): { readonly in: number; readonly out: number } => ({
  in: roundIn(into),
  out: roundIn(out),
})
const roundIn = ({ from, to }: Range): number => {
  const five = Math.ceil(from / 300) * 300
  return five <= to ? five : from
}

const valuesOf = (fit: Fit, chosen: Cell): Readonly<Record<FittedName, FittedValue>> => {
  const taken = leewayIn(chosen)
  const values = fittedNames.map((name) => {
    const range = hullOf(fit.cells.map((cell) => rangeIn(cell, name)))
    const value = within(rangeIn(chosen, name), name === 'start' || name === 'end' ? 0 : taken[edgeOf[name]])
    return [name, fittedValue(name, value, range, fit, chosen)] as const
  })
  return Object.fromEntries(values) as Record<FittedName, FittedValue>
}
const within = ({ from, to }: Range, value: number): number => Math.min(Math.max(value, from), to)

const edgeOf = { graceIn: 'in', graceOut: 'out', bandEarly: 'out', bandLate: 'in' } as const
const kindOf = { graceIn: 'grace', graceOut: 'grace', bandEarly: 'band', bandLate: 'band' } as const
const nothing: Range = { from: 0, to: 0 }

/** A rule with a band has no grace, and the other way round. */
const rangeIn = (cell: Cell, name: FittedName): Range => {
  if (name === 'start' || name === 'end') return { from: cell[name], to: cell[name] }
  return kindOf[name] === cell.kind ? cell[edgeOf[name]] : nothing
}
const hullOf = (ranges: readonly Range[]): Range =>
  ranges.reduce((hull, one) => ({ from: Math.min(hull.from, one.from), to: Math.max(hull.to, one.to) }))

/** An end that the vendor's own limits draw, and no day, is open. */
const fittedValue = (name: FittedName, value: number, range: Range, fit: Fit, chosen: Cell): FittedValue => {
  const isLength = name !== 'start' && name !== 'end'
  const from = isLength && range.from === 0 ? [] : beyond(name, range.from - step, fit, chosen)
  const to = range.to >= (isLength ? most : latestEnd) ? [] : beyond(name, range.to + step, fit, chosen)
  return {
    value,
    from: (isLength && range.from === 0) || from.length > 0 ? range.from : undefined,
    to: to.length > 0 ? range.to : undefined,
    holding: { from, to },
  }
}

/** The days that contradict a value just beyond an end, the other values being as good as they can be beside it. */
const beyond = (name: FittedName, value: number, { asked, standard }: Fit, chosen: Cell): readonly Witness[] => {
  if (value < 0) return []
  const times = { start: chosen.start, end: chosen.end }
  const held: Held =
    name === 'start' || name === 'end'
      ? { [name]: value }
      : value === 0
        ? times
        : { ...times, kind: kindOf[name], [edgeOf[name]]: value }
  const best = cellWithFewest(asked, held, 1)
  if (best !== undefined) return witnesses(contradictedBy(asked, best, { in: best.in.from, out: best.out.from }))
  return cellWithFewest({ ...asked, length: anyLength }, held, 1) === undefined ? [] : standard.map(placeOf)
}

const kindsOf = (cells: readonly Cell[]): InferredTimes['kinds'] => {
  const none = cells.some((cell) => cell.in.from + cell.out.from === 0)
  const some = (kind: Cell['kind']) => cells.some((cell) => cell.kind === kind && cell.in.to + cell.out.to > 0)
  return [
    ...(none ? (['none'] as const) : []),
    ...(some('grace') ? (['grace'] as const) : []),
    ...(some('band') ? (['band'] as const) : []),
  ]
}

/** The first start and the last end: "09:00-12:00、13:00-18:00" asks for one pair of punches, the gap being a rest. */
const toldTimes = (days: readonly ReportedDay[]): InferredTimes['told'] => {
  const told = days.flatMap(({ day: { times } }) => {
    const [first, last] = [times[0], times.at(-1)]
    return first === undefined || last === undefined ? [] : [`${first.start} ${last.end}`]
  })
  const most = commonest(told)
  if (most === undefined) return undefined
  const [start = 0, end = 0] = most.split(' ').map(Number)
  return { start, end, days: told.filter((one) => one === most).length }
}

const otherwise = (read: ReadBy, refit: (other: ReadBy) => number): InferredTimes['otherwise'] =>
  readings.flatMap((policy) =>
    policyCatalogue[policy].answers
      .filter((answer) => answer !== read[policy])
      .map((answer) => ({ policy, answer, contradicting: refit({ ...read, [policy]: answer }) })),
  )

const witnesses = (facts: readonly Fact[]): readonly Witness[] => {
  const days = new Set<OfficialDay>(facts.flatMap((fact) => fact.days))
  return [...days].map(placeOf).toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
}

const placeOf = ({ employee, date }: OfficialDay): Witness => ({ employee, date })
