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
import { countLacking } from './lacking.js'
import type { ConsoleHours } from './own-units.js'
import { eachPersonDay, type PersonDay } from './side-by-side.js'
import { disagreement } from './two-sources.js'

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
  /** The dates of which anybody was reported. */
  readonly reported?: ReadonlySet<CivilDate>
  /** How a console export rounds hours. */
  readonly consoleHours: ConsoleHours
  /** Policies of basis `assumed` that a figure of ours leans on; asked only where it differs. */
  readonly restsOn: (day: JudgedDay, measure: Measure) => readonly string[]
}

/** Compares exactly, in any order of either side. At most one of our days per person and date. */
export const compareDays = (
  ours: Iterable<JudgedDay>,
  theirs: readonly OfficialDay[],
  { counts, ignored, ledger, consoleHours, restsOn, reported = new Set(theirs.map(({ date }) => date)) }: Terms,
): DayComparison => {
  const classes = Object.fromEntries(dayClasses.map((name) => [name, 0])) as Record<DayClass, number>
  const people = new Set<EmployeeId>()
  const lacking = countLacking(ignored)
  const told: Telling[] = []
  const terms = { ignored, consoleHours }
  // Most days are sound: of those nothing is kept but their number.
  eachPersonDay(ours, theirs, counts, (day, ours, report, another) => {
    const name = classOf(ours, report, another, reported)
    if (name === undefined) return
    people.add(day.employee)
    const isCompared = name === 'compared'
    if (isCompared) lacking.of(ours!.figures, report!.figures)
    const differences = isCompared ? differencesOf(ours!, report!, terms, restsOn) : none
    if (isCompared && differences.length === 0) classes.identical += 1
    else told.push({ employee: day.employee, date: day.date, class: isCompared ? 'differ' : name, differences })
  })
  const telling = told.sort((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
  const reviewed = acknowledge(
    telling.flatMap((day) => day.differences),
    ledger,
  )
  const open = new Set(reviewed.open.map(({ userid, date = '' }) => keyOf(userid, date)))
  // A day all of whose differences have been reviewed differs in nothing that is left to say.
  for (const day of telling) classes[day.class === 'differ' && !open.has(nameOf(day)) ? 'identical' : day.class] += 1

  const untold = new Set(telling.filter((day) => day.class !== 'differ').map(nameOf))
  const isStale = (entry: KnownDifference): boolean =>
    entry.unreviewed !== true &&
    entry.date !== undefined &&
    counts(entry.employee, entry.date) &&
    !isIgnored(entry.measure, ignored) &&
    !reviewed.used.has(entry) &&
    !untold.has(keyOf(entry.employee, whenOf(entry)))
  return {
    classes,
    differences: reviewed.open,
    unmatched: telling.flatMap(unmatchedOf),
    people: people.size,
    known: reviewed.known,
    stale: ledger.filter(isStale),
    twoSources: disagreeing(theirs, counts, terms),
    ...lacking.counts(),
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

/** A person-day of which something is to be said. */
interface Telling extends PersonDay {
  readonly class: DayClass
  readonly differences: readonly Difference[]
}
/** Nothing for a day that has neither a report nor a rule: it is no person-day. */
const classOf = (
  ours: JudgedDay | undefined,
  report: OfficialDay | undefined,
  another: OfficialDay | undefined,
  reported: ReadonlySet<CivilDate>,
): DayClass | 'compared' | undefined => {
  if (another !== undefined) return 'duplicated'
  if (ours === undefined) return 'onlyTheirs'
  if (ours.state === 'unjudged') return report === undefined && !ours.hasRule ? undefined : 'unjudged'
  if (ours.state === 'provisional') return 'provisional'
  if (report === undefined) return reported.has(ours.date) ? 'onlyOurs' : 'unreported'
  return 'compared'
}

const differencesOf = (
  ours: JudgedDay,
  theirs: OfficialDay,
  terms: ReportTerms,
  restsOn: Terms['restsOn'],
): readonly Difference[] => {
  const found = compareReport(ours.figures, theirs, terms)
  if (found.length === 0) return none
  return found.map((difference) => ({
    userid: ours.employee,
    date: formatDate(ours.date),
    ...difference,
    cause: null,
    restsOn: restsOn(ours, difference.measure),
  }))
}
const none: never[] = []

const unmatchedOf = ({ employee, date, class: name }: Telling): Unmatched[] => {
  const side =
    name === 'onlyOurs' ? 'ours' : name === 'onlyTheirs' ? 'theirs' : name === 'duplicated' ? name : undefined
  return side === undefined ? [] : [{ userid: employee, date: formatDate(date), side }]
}

/** The key of a person-day within this room. */
const cellOf = ({ employee, date }: PersonDay): string => `${date} ${employee}`
/** The same as differences and ledgers name it. */
const nameOf = ({ employee, date }: PersonDay): string => keyOf(employee, formatDate(date))
