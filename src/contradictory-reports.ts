/** The official reports of the people and dates asked about, laid beside themselves. */
import type { Leave } from './domain/approval.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Found } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { Policies } from './reason/policies.js'
import { inconsistencies, type Recorded, type RecordTerms } from './reconcile/index.js'
import { fetchedSpans } from './fetched.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import { covers, type Span, span } from './time/span.js'
import { startOfDay } from './time/zone.js'
import { wholeOf } from './whole.js'

interface Asked {
  readonly company: Company
  readonly people: ReadonlySet<EmployeeId>
  readonly period: Period
  readonly ignored: ReadonlySet<Measure>
  readonly policies: Policies
}

/** A month is laid beside its days wherever they lie; days only where they are asked about. */
export const contradictoryReports = ({ company, people, period, ignored, policies }: Asked): readonly Found[] => {
  const days = company.officialDays.filter(({ employee }) => people.has(employee))
  return inconsistencies(
    {
      asked: days.filter(({ date }) => isWithin(period, date)),
      days,
      months: company.officialMonths.filter(({ employee }) => people.has(employee)),
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

/** The raw records of a person; nothing for a date of which they were not fetched, as far as requests or the records themselves tell. */
const recordsIn = (company: Company): RecordTerms['recordsOf'] => {
  const { zone, requested } = company
  const { recorded } = wholeOf(company)
  const asked = fetchedSpans(company)
  const untold = recorded === undefined ? [] : [recorded]
  const fetched = (employee: EmployeeId): readonly Span[] => (requested.punches.length > 0 ? asked(employee) : untold)
  const nights = new Map<CivilDate, Span>()
  const withNight = (date: CivilDate): Span => {
    const night = nights.get(date) ?? span(startOfDay(zone, date), startOfDay(zone, addDays(date, 2)))
    nights.set(date, night)
    return night
  }
  const known = new Map<EmployeeId, Recorded>()
  const ofPerson = (employee: EmployeeId): Recorded => {
    const recorded = known.get(employee) ?? {
      punches: (company.punches.get(employee) ?? []).map(({ at }) => at),
      corrections: (company.approvals.get(employee) ?? []).flatMap((one) =>
        one._tag === 'correction' ? [one.at] : [],
      ),
    }
    known.set(employee, recorded)
    return recorded
  }
  return (employee, { date }) => {
    const day = withNight(date)
    return fetched(employee).some((one) => covers(one, day)) ? ofPerson(employee) : undefined
  }
}

/** Leave, a trip or an outing touches the date or the night after it. */
export const isAway = ({ approvals, zone }: Company, { employee, date }: OfficialDay): boolean => {
  const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 2))]
  const leaves = (approvals.get(employee) ?? []).filter((one): one is Leave => one._tag === 'leave')
  return leaves.some(({ begin, end }) => begin < to && from < end)
}
