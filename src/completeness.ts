/** What the input lacks: punches that were not fetched, days without a rule of their own or a roster, people on one side only. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { type Found, found, type Place } from './domain/finding.js'
import { isWithin, type Period } from './domain/period.js'
import { type DayResult, isUnscheduled } from './domain/result.js'
import { missingRuleDays } from './missing-rule-days.js'
import type { Policies } from './reason/policies.js'
import { addDays } from './time/civil-date.js'
import { startOfDay } from './time/zone.js'
import { unseenPunches } from './unseen-punches.js'
import { wholeOf } from './whole.js'

export interface CompletenessInput {
  readonly company: Company
  readonly period: Period
  readonly judged: readonly DayResult[]
  readonly policies: Policies
  readonly people: ReadonlySet<EmployeeId>
}

/** Nothing is said where the input does not tell what it lacks. What hangs on punches never fetched is asked once all days are known. */
export const completeness = (all: CompletenessInput): readonly Found[] => [
  ...rules(all),
  ...rosters(all),
  ...silentPeople(all),
]

/** What hangs on punches that were never fetched; said of everybody at once, as only so many days are asked about. */
export const unseenData = (...asked: Parameters<typeof unseenPunches>): readonly Found[] => {
  const open = unseenPunches(...asked)
  if (open === undefined) return []
  const { where, cases, unasked } = open
  return [found('unseen-data', { days: where.length, cases, unasked }, where)]
}

const rules = ({ company, judged, policies }: CompletenessInput): readonly Found[] => {
  const where = missingRuleDays(company, judged, policies)
  return where.length === 0 ? [] : [found('rule-days-missing', { days: where.length }, where)]
}

/** A day that a roster leaves out, and that somebody worked or the report calls a workday: the roster lacks it. */
const rosters = ({ company, judged }: CompletenessInput): readonly Found[] => {
  const unscheduled = judged.filter(isUnscheduled)
  if (unscheduled.length === 0) return []
  const silent = new Set(unscheduled.filter((day) => !hasPunched(day)).map(({ employee }) => employee))
  const worked = new Set(
    company.officialDays
      .filter(({ employee, figures }) => figures.dayType === 'work' && silent.has(employee))
      .map(({ employee, date }) => `${date} ${employee}`),
  )
  const where = unscheduled.filter((day) => hasPunched(day) || worked.has(`${day.date} ${day.employee}`)).map(placeOf)
  return where.length === 0 ? [] : [found('roster-days-missing', { days: where.length }, where)]
}
const hasPunched = ({ punches }: DayResult): boolean => punches.loose.length > 0

/** People whom reports name and who have no record of any kind in the period. */
const silentPeople = ({ company, period, people }: CompletenessInput): readonly Found[] => {
  if (!wholeOf(company).anyRecords) return []
  const [from, to] = [startOfDay(company.zone, period.from), startOfDay(company.zone, addDays(period.to, 2))]
  const isSilent = (employee: EmployeeId): boolean =>
    !(company.punches.get(employee) ?? []).some(({ at }) => from <= at && at < to)
  const quiet = new Set([...people].filter(isSilent))
  if (quiet.size === 0) return []
  const days = company.officialDays.filter(({ employee, date }) => quiet.has(employee) && isWithin(period, date))
  const silent = [...new Set(days.map(({ employee }) => employee))]
  if (silent.length === 0) return []
  const punching = new Set(
    days.filter(({ figures }) => Number(figures['punches.count'] ?? 0) > 0).map(({ employee }) => employee),
  )
  const where = silent.toSorted((a, b) => (a < b ? -1 : 1)).map((employee) => ({ employee, date: undefined }))
  const reportedPunching = silent.filter((employee) => punching.has(employee)).length
  return [found('people-without-punches', { people: silent.length, reportedPunching }, where)]
}

const placeOf = ({ employee, date }: DayResult): Place => ({ employee, date })
