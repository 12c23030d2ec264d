/** What an audit found of some people: plain data, and what two such parts are together. */
import { byText } from './domain/by-text.js'
import { type CohortTally, cohortsTogether } from './cohorts.js'
import type { Found } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { Difference, RecordCounts, Unmatched } from './domain/report.js'
import { foundTogether } from './found-together.js'
import { noRecords } from './records.js'
import { type DayClass, dayClasses } from './reconcile/index.js'
import { byMeasure } from './reconcile/compare-figures.js'
import { type RuleTally, rulesOfBoth } from './rules-used.js'
import { noOpenDays, type OpenDays, openDaysOfBoth } from './unseen-punches.js'

/** Everything in it survives JSON. Parts of one audit are of different people; put together in any order they are the same part. */
export interface AuditPart {
  readonly classes: Readonly<Record<DayClass, number>>
  /** Of days by date and userid, then of months by period and userid; without causes. */
  readonly differences: ReadonlyArray<Difference>
  readonly unmatched: ReadonlyArray<Unmatched>
  readonly people: number
  readonly known: number
  readonly personMonths: number
  readonly monthsDiffer: number
  /** Person-days compared without a measure that only one side carries. */
  readonly notCarried: Counts
  readonly notRecomputed: Counts
  readonly found: ReadonlyArray<Found>
  readonly cohorts: ReadonlyArray<CohortTally>
  readonly openDays: OpenDays
  readonly rules: ReadonlyArray<RuleTally>
  readonly unknownYears: ReadonlyArray<number>
  /** Field paths that have no place here yet. */
  readonly unknownFields: ReadonlyArray<string>
  readonly records: RecordCounts
}
export type Counts = ReadonlyArray<readonly [Measure, number]>

/** Of nobody. */
export const noPart: AuditPart = {
  classes: Object.fromEntries(dayClasses.map((name) => [name, 0])) as Record<DayClass, number>,
  differences: [],
  unmatched: [],
  people: 0,
  known: 0,
  personMonths: 0,
  monthsDiffer: 0,
  notCarried: [],
  notRecomputed: [],
  found: [],
  cohorts: [],
  openDays: noOpenDays,
  rules: [],
  unknownYears: [],
  unknownFields: [],
  records: noRecords,
}

/** Associative and commutative, with `noPart` as its neutral element. */
export const partsTogether = (parts: readonly AuditPart[]): AuditPart => {
  const sum = (of: (part: AuditPart) => number): number => parts.reduce((total, part) => total + of(part), 0)
  return {
    classes: Object.fromEntries(dayClasses.map((name) => [name, sum(({ classes }) => classes[name])])) as Record<
      DayClass,
      number
    >,
    differences: parts.flatMap(({ differences }) => differences).toSorted(byTimeAndPerson),
    unmatched: parts.flatMap(({ unmatched }) => unmatched).toSorted(byTimeAndPerson),
    people: sum(({ people }) => people),
    known: sum(({ known }) => known),
    personMonths: sum(({ personMonths }) => personMonths),
    monthsDiffer: sum(({ monthsDiffer }) => monthsDiffer),
    notCarried: countsTogether(parts.map(({ notCarried }) => notCarried)),
    notRecomputed: countsTogether(parts.map(({ notRecomputed }) => notRecomputed)),
    found: foundTogether(parts.flatMap(({ found }) => found)),
    cohorts: cohortsTogether(parts.flatMap(({ cohorts }) => cohorts)),
    openDays: parts.map(({ openDays }) => openDays).reduce(openDaysOfBoth, noOpenDays),
    rules: rulesOfBoth(parts.flatMap(({ rules }) => rules)),
    unknownFields: [...new Set(parts.flatMap(({ unknownFields }) => unknownFields))].toSorted(),
    unknownYears: [...new Set(parts.flatMap(({ unknownYears }) => unknownYears))].toSorted((a, b) => a - b),
    records: Object.fromEntries(
      Object.keys(noRecords).map((name) => [name, sum(({ records }) => records[name as keyof RecordCounts])]),
    ) as unknown as RecordCounts,
  }
}

const countsTogether = (all: readonly Counts[]): Counts => {
  const counts = new Map<Measure, number>()
  for (const [measure, count] of all.flat()) counts.set(measure, (counts.get(measure) ?? 0) + count)
  return [...counts].toSorted(([a], [b]) => byMeasure(a, b))
}

interface Timed {
  readonly userid: string
  readonly date?: string
  readonly period?: string
}
/** Days before months; what is of one person-day or person-month stays as it stands. */
const byTimeAndPerson = (a: Timed, b: Timed): number =>
  Number(a.date === undefined) - Number(b.date === undefined) ||
  byText(a.date ?? a.period ?? '', b.date ?? b.period ?? '') ||
  byText(a.userid, b.userid)
