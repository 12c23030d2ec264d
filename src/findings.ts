/** What an audit notices beside differences: what could not be judged or compared, and what the figures rest on. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { type Found, found, type Place } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { DayResult } from './domain/result.js'
import type { OfSomebody } from './by-person.js'
import { disagreeingPlaces } from './disagreeing-places.js'
import { disagreeingHints } from './hints.js'
import { completeness } from './completeness.js'
import { contradictoryReports } from './contradictory-reports.js'
import { exportFindings } from './export-findings.js'
import type { ExportedShift } from './exported-rules.js'
import { monthsAgainstDays, overtimeWithoutStatus, sharesBeyondClass } from './overtime/consistency.js'
import type { Policies } from './reason/policies.js'
import { type DayComparison, type MonthComparison, nameOfPeriod } from './reconcile/index.js'
import { formatDate, parseDate } from './time/civil-date.js'
import { employeeId } from './domain/employee.js'

export interface Noticed {
  readonly company: Company
  readonly period: Period
  readonly judged: readonly DayResult[]
  readonly days: DayComparison
  readonly months: MonthComparison
  readonly ignored: ReadonlySet<Measure>
  readonly policies: Policies
  readonly people: ReadonlySet<EmployeeId>
  readonly records: readonly PlacedRecord[]
  readonly shifts: readonly ExportedShift[]
}

/** What is noticed of these people, whoever else there is. */
export const findingsOfPeople = (given: Noticed): readonly Found[] => {
  const all = withReports(given)
  return [
    ...unjudged(all),
    ...duplicated(all),
    ...borrowed(all),
    ...exportFindings(all),
    ...monthReports(all),
    ...ledger(all),
    ...disagreeingPlaces(all.judged),
    ...corrections(all),
    ...hints(all),
    ...overtime(all),
    ...contradictoryReports(all),
    ...completeness(all),
    ...inputs(all),
  ]
}

/** The official reports of the people asked about. */
interface NoticedWithReports extends Noticed {
  readonly officialDays: readonly OfficialDay[]
  readonly officialMonths: readonly OfficialMonth[]
}
const withReports = (all: Noticed): NoticedWithReports => {
  const { officialDays, officialMonths } = all.company
  return {
    ...all,
    officialDays: ofThese(all.people, officialDays),
    officialMonths: ofThese(all.people, officialMonths),
  }
}
/** The same list where it is of nobody else. */
const ofThese = <A extends OfSomebody>(people: ReadonlySet<EmployeeId>, reports: readonly A[]): readonly A[] => {
  const isAsked = ({ employee }: A): boolean => people.has(employee)
  return reports.every(isAsked) ? reports : reports.filter(isAsked)
}

export interface NoticedOfAll {
  readonly company: Company
  readonly unknownFields: readonly string[]
  readonly notCarried: DayComparison['notCarried']
  readonly notRecomputed: DayComparison['notRecomputed']
  readonly ignored: ReadonlySet<Measure>
}

/** What is noticed of everybody together. */
export const findingsOfCompany = ({ company, unknownFields, ...all }: NoticedOfAll): readonly Found[] => {
  const common = company.inputs.flatMap((input) => [...input.unknownFields.keys()])
  const fields = [...new Set([...common, ...unknownFields])].toSorted()
  return [
    ...company.companyRules
      .filter((rule) => rule.alsoUnresolved)
      .map((one) => found('unresolved-people', { rule: one.rule.name })),
    ...comparison(all),
    ...(fields.length > 0 ? [found('unknown-fields', { fields })] : []),
  ]
}

/** A day without a rule is noticed only where a report exists. */
const unjudged = ({ judged, company }: Noticed): readonly Found[] => {
  const all = judged.filter((day) => day.state === 'unjudged')
  if (all.length === 0) return []
  const unruled = new Set(all.filter((day) => day.unjudged === 'no-rule').map(nameOf))
  const reported = new Set(
    unruled.size === 0 ? [] : company.officialDays.map(nameOf).filter((name) => unruled.has(name)),
  )
  const open = all.filter((day) => day.unjudged !== 'no-rule' || reported.has(nameOf(day)))
  const reasons = [...new Set(open.map((day) => day.unjudged!))].toSorted()
  return reasons.map((reason) => {
    const where = open.filter((day) => day.unjudged === reason).map(placeOf)
    return found('unjudged', { reason, days: where.length }, where)
  })
}

const duplicated = ({ days, months }: Noticed): readonly Found[] => {
  const twice = days.unmatched.filter((one) => one.side === 'duplicated')
  const where = twice.map((one) => ({ employee: employeeId(one.userid), date: parseDate(one.date) }))
  return [
    ...(twice.length > 0 ? [found('duplicated-day', { days: twice.length }, where)] : []),
    ...months.duplicated.map(({ employee, period }) =>
      found('duplicated-month', { period }, [{ employee, date: undefined }]),
    ),
  ]
}

const borrowed = ({ judged }: Noticed): readonly Found[] => {
  const days = new Map<string, number>()
  for (const day of judged)
    if (day.borrowed && day.plan.rule !== undefined)
      days.set(day.plan.rule.name, (days.get(day.plan.rule.name) ?? 0) + 1)
  return [...days.keys()].toSorted().map((rule) => found('borrowed-rule', { rule, days: days.get(rule)! }))
}

const comparison = ({
  notCarried,
  notRecomputed,
  ignored,
}: Omit<NoticedOfAll, 'company' | 'unknownFields'>): readonly Found[] => {
  const carried = [...notCarried]
  return [
    ...(carried.length > 0
      ? [
          found('not-carried', {
            measures: carried.map(([measure]) => measure),
            days: Math.max(...carried.map(([, count]) => count)),
          }),
        ]
      : []),
    ...(notRecomputed.size > 0 ? [found('not-recomputed', { measures: [...notRecomputed.keys()] })] : []),
    ...(ignored.size > 0 ? [found('ignored', { measures: [...ignored] })] : []),
  ]
}

const monthReports = ({ months }: Noticed): readonly Found[] => [
  ...months.uncompared.map(({ employee, period, reason }) =>
    found('month-not-compared', { reason, period }, [{ employee, date: undefined }]),
  ),
  ...months.fitted.map(({ employee, period }) => found('month-fitted', { period }, [{ employee, date: undefined }])),
]

/** Of the people asked about; said whether or not our own overtime stands beside it. */
const overtime = ({ officialDays: days, officialMonths: months, period }: NoticedWithReports): readonly Found[] => {
  const where = overtimeWithoutStatus(days).filter(({ date }) => isWithin(period, date))
  return [
    ...(where.length > 0 ? [found('overtime-inconsistent', { kind: 'status', days: where.length }, where)] : []),
    ...monthsAgainstDays(days, months).map(({ employee, ofMonth, ofDays, ...of }) =>
      found('overtime-inconsistent', { kind: 'month', period: nameOfPeriod(of), ofMonth, ofDays }, [
        { employee, date: undefined },
      ]),
    ),
    ...sharesBeyondClass(months).map(({ employee, from, to, measure, lasts, shares }) => {
      const period = from === undefined || to === undefined ? '' : nameOfPeriod({ from, to })
      return found('overtime-inconsistent', { kind: 'shares', period, measure, lasts, shares }, [
        { employee, date: undefined },
      ])
    }),
  ]
}

const ledger = ({ days, months, company, people }: Noticed): readonly Found[] => {
  const unreviewed = company.known.filter((one) => one.unreviewed === true && people.has(one.employee))
  const where = unreviewed.map(({ employee, date }) => ({ employee, date }))
  return [
    ...(where.length > 0 ? [found('known-unreviewed', { entries: where.length }, where)] : []),
    ...stale({ days, months }),
  ]
}

const stale = ({ days, months }: Pick<Noticed, 'days' | 'months'>): readonly Found[] =>
  [...days.stale, ...months.stale].map(({ employee, date, period, measure, reason }) =>
    found(
      'known-without-difference',
      { measure, reason, when: date === undefined ? (period ?? '') : formatDate(date) },
      [{ employee, date }],
    ),
  )

/** A correction beside every slot: its date, section or time names none that the day has. */
const corrections = ({ judged }: Noticed): readonly Found[] => {
  const where: Place[] = []
  for (const day of judged)
    for (const one of day.punches.unused) if (one.correction !== undefined) where.push(placeOf(day))
  return where.length === 0 ? [] : [found('correction-without-slot', { corrections: where.length }, where)]
}

const hints = ({ records, period, company }: Noticed): readonly Found[] => {
  const where = disagreeingHints(records, period, company.zone)
  return where.length === 0 ? [] : [found('hint-disagrees', { records: where.length }, where)]
}

const inputs = ({ company, period, people }: Noticed): readonly Found[] => {
  const isKnown = (employee: EmployeeId): boolean => company.snapshots.has(employee) || people.has(employee)
  const unknown = [...company.punches.keys()].filter((employee) => !isKnown(employee))
  const reported = new Set(unknown.length === 0 ? [] : company.officialDays.map(({ employee }) => employee))
  const strangers = unknown.filter((employee) => !reported.has(employee))
  const where = strangers.map((employee) => ({ employee, date: undefined }))
  return strangers.length > 0 && period.from <= period.to
    ? [found('punches-without-rule', { people: strangers.length }, where)]
    : []
}

const placeOf = (day: DayResult): Place => ({ employee: day.employee, date: day.date })
const nameOf = ({ employee, date }: PersonDay): string => `${date} ${employee}`
type PersonDay = Pick<DayResult, 'employee' | 'date'>
