/** The official reports of the people and dates asked about, laid beside themselves. */
import type { Leave } from './domain/approval.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Found } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { Policies } from './reason/policies.js'
import { inconsistencies, type Recorded, type RecordTerms } from './reconcile/index.js'
import { fetchedSpans } from './fetched.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import type { Instant } from './time/instant.js'
import { isCovered, type Span, span } from './time/span.js'
import { startOfDay } from './time/zone.js'
import { wholeOf } from './whole.js'

interface Asked {
  readonly company: Company
  /** The reports of the people asked about. */
  readonly officialDays: readonly OfficialDay[]
  readonly officialMonths: readonly OfficialMonth[]
  readonly period: Period
  readonly ignored: ReadonlySet<Measure>
  readonly policies: Policies
}

/** A month is laid beside its days wherever they lie; days only where they are asked about. */
export const contradictoryReports = (asked: Asked): readonly Found[] => {
  const { company, officialDays, officialMonths, period, ignored, policies } = asked
  return inconsistencies(
    {
      asked: within(period, officialDays),
      days: officialDays,
      months: officialMonths,
    },
    {
      ignored,
      policies,
      calendar: company.calendar,
      zone: company.zone,
      isAway: (day) => isAway(company, day),
      recordsOf: recordsIn(company),
    },
  )
}

/** The same list where it holds no other dates. */
const within = (period: Period, days: readonly OfficialDay[]): readonly OfficialDay[] => {
  const isAsked = ({ date }: OfficialDay): boolean => isWithin(period, date)
  return days.every(isAsked) ? days : days.filter(isAsked)
}

/** The raw records of a person; nothing for a date of which they were not fetched, as far as requests or the records themselves tell. */
const recordsIn = (company: Company): RecordTerms['recordsOf'] => {
  const { zone, requested } = company
  const { recorded } = wholeOf(company)
  const asked = fetchedSpans(company)
  const untold = recorded === undefined ? [] : [recorded]
  const fetched = (employee: EmployeeId): readonly Span[] => (requested.punches.length > 0 ? asked(employee) : untold)
  const nights = new Map<CivilDate, Span>()
  const withNight = (date: CivilDate): Span => {
    const known = nights.get(date)
    if (known !== undefined) return known
    const night = span(startOfDay(zone, date), startOfDay(zone, addDays(date, 2)))
    nights.set(date, night)
    return night
  }
  // One report of a person comes after another.
  let last: { readonly employee: EmployeeId; readonly spans: readonly Span[]; readonly recorded: Recorded } | undefined
  return (employee, { date }) => {
    if (last?.employee !== employee)
      last = { employee, spans: fetched(employee), recorded: recordedOf(company, employee) }
    return isCovered(withNight(date), last.spans) ? last.recorded : undefined
  }
}

const recordedOf = ({ punches, approvals }: Company, employee: EmployeeId): Recorded => {
  const recorded: { readonly punches: Instant[]; readonly corrections: Instant[] } = { punches: [], corrections: [] }
  for (const { at } of punches.get(employee) ?? []) recorded.punches.push(at)
  for (const one of approvals.get(employee) ?? []) if (one._tag === 'correction') recorded.corrections.push(one.at)
  return recorded
}

/** Leave, a trip or an outing touches the date or the night after it. */
export const isAway = ({ approvals, zone }: Company, { employee, date }: OfficialDay): boolean => {
  const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 2))]
  const leaves = (approvals.get(employee) ?? []).filter((one): one is Leave => one._tag === 'leave')
  return leaves.some(({ begin, end }) => begin < to && from < end)
}
