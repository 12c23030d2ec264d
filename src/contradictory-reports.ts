/** The official reports of the people and dates asked about, laid beside themselves. */
import type { Leave } from './domain/approval.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Found } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import { isWithin, type Period } from './domain/period.js'
import type { Policies } from './reason/policies.js'
import { inconsistencies } from './reconcile/index.js'
import { addDays } from './time/civil-date.js'
import { startOfDay } from './time/zone.js'

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
    { ignored, policies, zone: company.zone, isAway: (day) => isAway(company, day) },
  )
}

/** Leave, a trip or an outing touches the date or the night after it. */
const isAway = ({ approvals, zone }: Company, { employee, date }: OfficialDay): boolean => {
  const [from, to] = [startOfDay(zone, date), startOfDay(zone, addDays(date, 2))]
  const leaves = (approvals.get(employee) ?? []).filter((one): one is Leave => one._tag === 'leave')
  return leaves.some(({ begin, end }) => begin < to && from < end)
}
