/** Our days laid beside the official ones: every person-day ends in exactly one class. */
import type { KnownDifference } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import type { Difference, Unmatched } from '../domain/report.js'
import { type CivilDate, formatDate } from '../time/civil-date.js'
import { acknowledge, whenOf } from './acknowledged.js'
import { isIgnored } from './compare-figures.js'
import { compareReport, type ReportTerms } from './compare-report.js'
import { grouped, keyOf } from './grouped.js'
import type { JudgedDay } from './judged.js'
import { lacking } from './lacking.js'
import { distinct } from './one-report.js'
import type { ConsoleHours } from './own-units.js'
import { disagreement, finest } from './two-sources.js'

export const dayClasses = [
  'identical',
  'differ',
  'onlyOurs',
  'onlyTheirs',
  'duplicated',
  'unjudged',
  'provisional',
  'unreported',
] as const
export type DayClass = (typeof dayClasses)[number]

export interface DayComparison {
  readonly classes: Readonly<Record<DayClass, number>>
  /** By date, then userid, then measure; reviewed ones are not among them. */
  readonly differences: readonly Difference[]
  readonly unmatched: readonly Unmatched[]
  /** How many people the person-days are of. */
  readonly people: number
  /** Differences that the ledger knows, and its entries that matched nothing although their day was compared or does not exist. */
  readonly known: number
  readonly stale: readonly KnownDifference[]
  /** Person-days that the API and a console export tell differently, with the measures. */
  readonly twoSources: readonly Disagreeing[]
  /** Person-days compared without a measure that only one side carries. */
  readonly notCarried: ReadonlyMap<Measure, number>
  readonly notRecomputed: ReadonlyMap<Measure, number>
}

export interface Disagreeing {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly measures: readonly Measure[]
}

export interface Terms {
  /** Which person-days are asked about: the period and the people chosen. Reports of others still tell which dates were reported. */
  readonly counts: (employee: EmployeeId, date: CivilDate) => boolean
  readonly ignored: ReadonlySet<Measure>
  readonly ledger: readonly KnownDifference[]
  /** How a console export rounds hours. */
  readonly consoleHours: ConsoleHours
}

/** Compares exactly, in any order of either side. At most one of our days per person and date. */
export const compareDays = (
  ours: Iterable<JudgedDay>,
  theirs: readonly OfficialDay[],
  { counts, ignored, ledger, consoleHours }: Terms,
): DayComparison => {
  const reported = new Set(theirs.map(({ date }) => date))
  const days = paired(ours, theirs, counts)
    .map((pair) => sorted(pair, reported, { ignored, consoleHours }))
    .filter((day) => day !== undefined)
  const compared = days.filter(isCompared)
  const telling = days
    .filter((day) => day.class !== 'identical')
    .sort((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
  const reviewed = acknowledge(
    telling.flatMap((day) => day.differences),
    ledger,
  )
  const open = new Set(reviewed.open.map(({ userid, date = '' }) => keyOf(userid, date)))
  const classes = Object.fromEntries(dayClasses.map((name) => [name, 0])) as Record<DayClass, number>
  // A day all of whose differences have been reviewed differs in nothing that is left to say.
  for (const day of days) classes[day.class === 'differ' && !open.has(nameOf(day)) ? 'identical' : day.class] += 1

  const untold = new Set(telling.filter((day) => !isCompared(day)).map(nameOf))
  const isStale = (entry: KnownDifference): boolean =>
    entry.unreviewed !== true &&
    entry.date !== undefined &&
    counts(entry.employee, entry.date) &&
    !isIgnored(entry.measure, ignored) &&
    !reviewed.used.has(entry) &&
    !untold.has(keyOf(entry.employee, whenOf(entry)))
  const both = compared.map(({ ours, theirs }) => ({
    ours: ours?.figures ?? {},
    theirs: theirs[0]?.figures ?? {},
  }))
  return {
    classes,
    differences: reviewed.open,
    unmatched: telling.flatMap(unmatchedOf),
    people: new Set(days.map(({ employee }) => employee)).size,
    known: reviewed.known,
    stale: ledger.filter(isStale),
    twoSources: disagreeing(theirs, counts, { ignored, consoleHours }),
    notCarried: lacking(
      both.map(({ ours, theirs }) => [ours, theirs]),
      ignored,
    ),
    notRecomputed: lacking(
      both.map(({ ours, theirs }) => [theirs, ours]),
      ignored,
    ),
  }
}

const disagreeing = (theirs: readonly OfficialDay[], counts: Terms['counts'], terms: ReportTerms): Disagreeing[] => {
  if (theirs.every(({ units }) => units !== 'console') || theirs.every(({ units }) => units === 'console')) return []
  return [
    ...grouped(
      theirs.filter(({ employee, date }) => counts(employee, date)),
      cellOf,
    ).values(),
  ]
    .flatMap((reports) => {
      const measures = disagreement(reports, terms)
      const [first] = reports
      return first === undefined || measures.length === 0
        ? []
        : [{ employee: first.employee, date: first.date, measures }]
    })
    .toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
}

/** A person-day as both sides tell it: at most one day of ours, and every official report that disagrees with the others. */
interface Pair {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly ours: JudgedDay | undefined
  readonly theirs: readonly OfficialDay[]
}
interface Sorted extends Pair {
  readonly class: DayClass
  readonly differences: readonly Difference[]
}

const paired = (ours: Iterable<JudgedDay>, theirs: readonly OfficialDay[], counts: Terms['counts']): Pair[] => {
  const reports = new Map<EmployeeId, Map<CivilDate, OfficialDay[]>>()
  for (const report of theirs) {
    if (!counts(report.employee, report.date)) continue
    const ofPerson = reports.get(report.employee) ?? new Map<CivilDate, OfficialDay[]>()
    reports.set(report.employee, ofPerson)
    const ofDay = ofPerson.get(report.date)
    if (ofDay) ofDay.push(report)
    else ofPerson.set(report.date, [report])
  }
  const pairs: Pair[] = []
  for (const day of ours) {
    if (!counts(day.employee, day.date)) continue
    const ofPerson = reports.get(day.employee)
    pairs.push(pair(day, day, ofPerson?.get(day.date) ?? []))
    ofPerson?.delete(day.date)
  }
  for (const ofPerson of reports.values())
    for (const rows of ofPerson.values()) pairs.push(pair(rows[0]!, undefined, rows))
  return pairs
}

const pair = (of: PersonDay, ours: JudgedDay | undefined, theirs: readonly OfficialDay[]): Pair => ({
  employee: of.employee,
  date: of.date,
  ours,
  theirs: distinct(finest(theirs)),
})

/** The class of a person-day; nothing for a day that has neither a report nor a rule: it is no person-day. */
const sorted = (day: Pair, reported: ReadonlySet<CivilDate>, terms: ReportTerms): Sorted | undefined => {
  const { employee, date, ours, theirs } = day
  const as = (name: DayClass, differences: readonly Difference[] = []): Sorted => ({
    employee,
    date,
    ours,
    theirs,
    class: name,
    differences,
  })
  const [report, another] = day.theirs
  if (another !== undefined) return as('duplicated')
  if (day.ours === undefined) return as('onlyTheirs')
  if (day.ours.state === 'unjudged') return report === undefined && !day.ours.hasRule ? undefined : as('unjudged')
  if (day.ours.state === 'provisional') return as('provisional')
  if (report === undefined) return as(reported.has(day.date) ? 'onlyOurs' : 'unreported')
  const differences = differencesOf(day.ours, report, terms)
  return as(differences.length === 0 ? 'identical' : 'differ', differences)
}

const differencesOf = (ours: JudgedDay, theirs: OfficialDay, terms: ReportTerms): readonly Difference[] =>
  compareReport(ours.figures, theirs, terms).map((difference) => ({
    userid: ours.employee,
    date: formatDate(ours.date),
    ...difference,
    cause: null,
    restsOn: ours.restsOn(difference.measure),
  }))

const unmatchedOf = ({ employee, date, class: name }: Sorted): Unmatched[] => {
  const side =
    name === 'onlyOurs' ? 'ours' : name === 'onlyTheirs' ? 'theirs' : name === 'duplicated' ? name : undefined
  return side === undefined ? [] : [{ userid: employee, date: formatDate(date), side }]
}

interface PersonDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
}
/** The key of a person-day within this room. */
const cellOf = ({ employee, date }: PersonDay): string => `${date} ${employee}`
/** The same as differences and ledgers name it. */
const nameOf = ({ employee, date }: PersonDay): string => keyOf(employee, formatDate(date))
const isCompared = (day: Sorted): boolean => day.class === 'differ' || day.class === 'identical'
